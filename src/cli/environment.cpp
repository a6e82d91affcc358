// SPDX-License-Identifier: MIT
#include <limbeck/core/error.hpp>
#include <limbeck/environment.hpp>

#include "cli/arguments.hpp"
#include "cli/run.hpp"

namespace limbeck {
namespace {

// What the command line says for env.cpp; nothing where it makes no sense, of which run() tells.
environment::ProjectRequest request_of(int argc, char** argv) {
  try {
    const auto parsed = cli::parse_arguments(argc, argv);
    if (const auto* arguments = std::get_if<cli::Arguments>(&parsed)) return arguments->project;
  } catch (const UsageError&) {
    return {};
  }
  return {};
}

}  // namespace

struct Environment::State {
  State(int count, char** arguments, const Registry& scripts)
      : argc(count), argv(arguments), program{&scripts, {}}, request(request_of(count, arguments)) {}

  int argc;
  char** argv;
  cli::Program program;
  environment::ProjectRequest request;
};

Environment::Environment(int argc, char** argv, const Registry& scripts)
    : state_(std::make_unique<State>(argc, argv, scripts)) {}

Environment::~Environment() = default;

void Environment::configure(EnvironmentOptions options) {
  state_->program.options = std::move(options);
}

std::optional<std::string> Environment::x_argument(std::string_view key) const {
  return find_x_argument(state_->request.arguments.x, key);
}

const std::vector<XArgument>& Environment::x_arguments() const noexcept {
  return state_->request.arguments.x;
}

const std::string& Environment::tag() const noexcept {
  return state_->request.arguments.tag;
}

int Environment::run() {
  return cli::run(state_->argc, state_->argv, state_->program);
}

}  // namespace limbeck
