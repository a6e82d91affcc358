// The environment: what limbeck is to know of this project beyond limbeck.ini. This is the main program of what is
// deployed; it carries all scripts of versions/.
#include <limbeck/environment.hpp>

int main(int argc, char** argv) {
  limbeck::Environment env(argc, argv);
  env.configure({});
  return env.run();
}
