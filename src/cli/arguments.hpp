// SPDX-License-Identifier: MIT
// What the command line asks for, as a value.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include <limbeck/command/commands.hpp>

#include "cli/console.hpp"
#include "environment/project_file.hpp"

namespace limbeck::cli {

struct InitCommand {
  command::InitOptions options;
};
struct ListTemplatesCommand {};
struct RevisionCommand {
  command::RevisionOptions options;
  bool autogenerate = false;
  bool sql = false;
};
struct MergeCommand {
  command::RevisionOptions options;
};
struct EditCommand {
  std::string revision;
};
struct StubCommand {
  std::vector<std::string> revisions;
};
struct HeadsCommand {
  bool verbose = false;
  bool resolve_dependencies = false;
};
struct BranchesCommand {
  bool verbose = false;
};
struct HistoryCommand {
  command::HistoryOptions options;
  bool verbose = false;
  bool graph = false;
};
struct ShowCommand {
  std::string revision;
};
struct CurrentCommand {
  command::CurrentOptions options;
  bool verbose = false;
};
struct CheckCommand {};
struct AdoptCommand {
  command::RevisionOptions options;
};
struct ModelsCommand {
  bool sql = false;
};
struct UpgradeCommand {
  std::string revision;
  bool sql = false;
};
struct DowngradeCommand {
  std::string revision;
  bool sql = false;
};
struct StampCommand {
  std::vector<std::string> revisions;
  bool sql = false;
  bool purge = false;
};
struct EnsureVersionCommand {
  bool sql = false;
};
// Called by the build of a C++ project, not by people.
struct RegistryCommand {
  std::string output;  // where the registry's source goes
  std::string known;   // or: the list of scripts that must be all there are
  std::vector<std::filesystem::path> version_locations;
  bool recursive = false;
};

using Command = std::variant<InitCommand, ListTemplatesCommand, RevisionCommand, MergeCommand, EditCommand,
                             StubCommand, HeadsCommand, BranchesCommand, HistoryCommand, ShowCommand,
                             CurrentCommand, CheckCommand, AdoptCommand, ModelsCommand, UpgradeCommand,
                             DowngradeCommand, StampCommand, EnsureVersionCommand, RegistryCommand>;

struct Arguments {
  environment::ProjectRequest project;
  OutputOptions output;
  bool raise_errors = false;  // let an exception end the program, for a debugger
  Command command;
};

// What to print instead of running a command: help and version.
struct Answer {
  std::string text;
};

// What the command line says of colours, even where it makes no sense otherwise.
ColorChoice color_choice(int argc, char** argv);

// Throws UsageError where the command line makes no sense.
std::variant<Arguments, Answer> parse_arguments(int argc, char** argv);

}  // namespace limbeck::cli
