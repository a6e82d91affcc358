// SPDX-License-Identifier: MIT
// The tool: the command line without scripts inside.
#include "cli/run.hpp"

int main(int argc, char** argv) {
  return limbeck::cli::run(argc, argv, {});
}
