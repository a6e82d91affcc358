// SPDX-License-Identifier: MIT
#include "cli/run.hpp"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string_view>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>
#include <limbeck/version.hpp>

#include "build/process.hpp"
#include "build/project_build.hpp"
#include "build/registry_source.hpp"
#include "build/script_list.hpp"
#include "cli/arguments.hpp"
#include "cli/print.hpp"
#include "command/script_set.hpp"
#include "core/overloaded.hpp"

namespace limbeck::cli {
namespace {

// How the tool tells a project's program which limbeck it is.
constexpr const char* tool_version_variable = "LIMBECK_TOOL_VERSION";

void print(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0) {
    throw Error("cannot write the answer to stdout: the device is full or closed; check where it is sent to");
  }
}

void log(std::string_view line) {
  fmt::print(stderr, "{}\n", line);
}

template <class Format>
void print_each(const std::vector<command::RevisionInfo>& revisions, const Format& format) {
  std::string text;
  for (const auto& revision : revisions) text += format(revision);
  print(text);
}

std::string short_line(const command::RevisionInfo& revision) {
  return format_short(revision) + '\n';
}
std::string history_line(const command::RevisionInfo& revision) {
  return format_history(revision) + '\n';
}

// Whether the command needs the functions of C++ scripts, or what env.cpp says of the database.
bool needs_program(const Command& command) {
  return std::visit(
      core::Overloaded{[](const CurrentCommand&) { return true; }, [](const UpgradeCommand&) { return true; },
                       [](const DowngradeCommand&) { return true; }, [](const StampCommand&) { return true; },
                       [](const HistoryCommand& history) {
                         return history.options.indicate_current ||
                                command::needs_database(history.options.range);
                       },
                       [](const ShowCommand& show) { return command::needs_database(show.revision); },
                       [](const auto&) { return false; }},
      command);
}

void check_tool_version() {
  const char* tool = std::getenv(tool_version_variable);
  if (tool == nullptr || std::string_view(tool) == LIMBECK_VERSION) return;
  throw Error(
      fmt::format("cannot run: the project was built with limbeck {} and the tool is limbeck {}; point "
                  "limbeck_DIR in the project's build folder at the tool's own, or delete that folder",
                  LIMBECK_VERSION, tool));
}

[[noreturn]] void hand_over(const environment::ProjectFile& file, char** argv, int argc, bool quiet) {
  const auto tell = [quiet](const std::string& line) {
    if (!quiet) log(line);
  };
  const auto program =
      build::bring_up_to_date({file.project.script_location, file.build_location,
                               file.project.version_locations, file.project.recursive_version_locations},
                              tell);
  ::setenv(tool_version_variable, LIMBECK_VERSION, 1);
  build::become(program, std::vector<std::string>(argv, argv + argc));
}

void apply(const EnvironmentOptions& options, Project& project) {
  if (options.version_table) project.version_table = *options.version_table;
  if (options.version_table_schema) project.version_table_schema = *options.version_table_schema;
  if (options.transaction_per_migration)
    project.transaction_per_migration = *options.transaction_per_migration;
}

void run_init(const InitCommand& init, environment::ProjectRequest& request) {
  auto options = init.options;
  if (!request.config.empty()) options.ini = request.config;
  const auto report = command::init(options);
  std::string text;
  for (const auto& path : report.written) text += fmt::format("Wrote {}\n", path.string());
  for (const auto& path : report.kept)
    text += fmt::format("Kept {}, which was there already\n", path.string());
  print(text + fmt::format("Now set 'url' in {}, then write a first script: limbeck revision -m \"...\"\n",
                           options.ini.string()));
}

void run_registry(const RegistryCommand& command) {
  if (!command.known.empty()) {
    const auto scripts = build::list_scripts(command.version_locations, command.recursive);
    if (build::are_known(command.known, scripts)) return;
    throw Error(
        "scripts were added or taken away since the build was configured; run 'limbeck upgrade', or cmake on this folder");
  }
  const auto source = build::registry_source(command.version_locations, command.recursive);
  std::ofstream file(command.output, std::ios::binary);
  if (!(file << source).flush()) {
    throw Error(fmt::format("cannot write '{}'; check its folder and the free space", command.output));
  }
}

// Runs a command of a project that is read already.
void run_in_project(const Command& command, const Project& project, bool quiet) {
  command::RunOptions options;
  if (!quiet) {
    options.on_step = [](const command::StepInfo& step) { log(command::headline(step)); };
    options.on_wait = [] { log("Waiting for another run on this database to end"); };
  }
  std::visit(
      core::Overloaded{
          [&](const RevisionCommand& revision) {
            print(fmt::format("Wrote {}\n", command::revision(project, revision.options).path));
          },
          [&](const MergeCommand& merge) {
            print(fmt::format("Wrote {}\n", command::merge(project, merge.options).path));
          },
          [&](const HeadsCommand& heads) {
            print_each(command::heads(project, heads.resolve_dependencies),
                       heads.verbose ? format_verbose : short_line);
          },
          [&](const HistoryCommand& history) {
            print_each(command::history(project, history.options),
                       history.verbose ? format_verbose : history_line);
          },
          [&](const ShowCommand& show) { print_each(command::show(project, show.revision), format_verbose); },
          [&](const CurrentCommand& current) {
            print_each(command::current(project), current.verbose ? format_verbose : short_line);
          },
          [&](const UpgradeCommand& upgrade) {
            if (upgrade.sql) return print(command::upgrade_sql(project, upgrade.revision));
            command::upgrade(project, upgrade.revision, options);
          },
          [&](const DowngradeCommand& downgrade) {
            if (downgrade.sql) return print(command::downgrade_sql(project, downgrade.revision));
            command::downgrade(project, downgrade.revision, options);
          },
          [&](const StampCommand& stamp) {
            if (stamp.sql) return print(command::stamp_sql(project, stamp.revisions));
            command::stamp(project, stamp.revisions, stamp.purge, options);
          },
          // These need no project, and were run before.
          [](const InitCommand&) {}, [](const ListTemplatesCommand&) {}, [](const RegistryCommand&) {}},
      command);
}

void run_command(Arguments arguments, int argc, char** argv, const Program& program) {
  auto& [request, quiet, command] = arguments;
  if (const auto* init = std::get_if<InitCommand>(&command)) return run_init(*init, request);
  if (const auto* registry = std::get_if<RegistryCommand>(&command)) return run_registry(*registry);
  if (std::holds_alternative<ListTemplatesCommand>(command)) {
    std::string text;
    for (const auto& [name, summary] : command::list_templates())
      text += fmt::format("{} - {}\n", name, summary);
    return print(text);
  }
  if (request.url.empty() && program.options.url) request.url = *program.options.url;
  request.needs_url = needs_program(command) && program.registry != nullptr;
  auto file = environment::read_project(request, program.registry);
  if (program.registry == nullptr && needs_program(command)) {
    if (build::is_cpp_project(file.project.script_location)) hand_over(file, argv, argc, quiet);
    request.needs_url = true;
    file = environment::read_project(request, program.registry);
  }
  apply(program.options, file.project);
  run_in_project(command, file.project, quiet);
}

}  // namespace

int run(int argc, char** argv, const Program& program) noexcept {
  try {
    if (program.registry != nullptr) check_tool_version();
    auto parsed = parse_arguments(argc, argv);
    if (const auto* answer = std::get_if<Answer>(&parsed)) {
      print(answer->text);
    } else {
      run_command(std::get<Arguments>(std::move(parsed)), argc, argv, program);
    }
    return 0;
  } catch (const UsageError& error) {
    log(fmt::format("limbeck: {}", error.what()));
    return 2;
  } catch (const build::BuildError& error) {
    log(fmt::format("{}\nlimbeck: {}", error.output, error.what()));
    return 1;
  } catch (const std::exception& error) {
    log(fmt::format("limbeck: {}", error.what()));
    return 1;
  }
}

}  // namespace limbeck::cli
