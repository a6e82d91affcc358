// SPDX-License-Identifier: MIT
#include <limbeck/environment.hpp>

#include "cli/run.hpp"

namespace limbeck {

struct Environment::State {
  int argc;
  char** argv;
  cli::Program program;
};

Environment::Environment(int argc, char** argv, const Registry& scripts)
    : state_(std::make_unique<State>(State{argc, argv, {&scripts, {}}})) {}

Environment::~Environment() = default;

void Environment::configure(EnvironmentOptions options) {
  state_->program.options = std::move(options);
}

int Environment::run() {
  return cli::run(state_->argc, state_->argv, state_->program);
}

}  // namespace limbeck
