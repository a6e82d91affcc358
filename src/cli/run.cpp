// SPDX-License-Identifier: MIT
#include "cli/run.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <string_view>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>
#include <limbeck/version.hpp>

#include "build/project_build.hpp"
#include "build/registry_source.hpp"
#include "build/script_list.hpp"
#include "cli/arguments.hpp"
#include "cli/execute.hpp"
#include "core/overloaded.hpp"
#include "core/process.hpp"

namespace limbeck::cli {
namespace {

// How the tool tells a project's program which limbeck it is.
constexpr const char* tool_version_variable = "LIMBECK_TOOL_VERSION";

// Whether the command needs the functions of C++ scripts, or what env.cpp says of the database.
bool needs_program(const Command& command) {
  return std::visit(
      core::Overloaded{[](const CurrentCommand&) { return true; }, [](const CheckCommand&) { return true; },
                       [](const AdoptCommand&) { return true; }, [](const UpgradeCommand&) { return true; },
                       [](const RevisionCommand& revision) { return revision.autogenerate; },
                       [](const DowngradeCommand&) { return true; }, [](const StampCommand&) { return true; },
                       [](const EnsureVersionCommand&) { return true; },
                       [](const HistoryCommand& history) {
                         return history.options.indicate_current ||
                                command::needs_database(history.options.range);
                       },
                       [](const ShowCommand& show) { return command::needs_database(show.revision); },
                       [](const EditCommand& edit) { return command::needs_database(edit.revision); },
                       [](const StubCommand& stub) {
                         return std::ranges::any_of(stub.revisions, command::needs_database);
                       },
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

[[noreturn]] void hand_over(const environment::ProjectFile& file, char** argv, int argc, Console& console) {
  console.begin_work("Building the migrations");
  const auto program =
      build::bring_up_to_date({file.project.script_location, file.build_location,
                               file.project.version_locations, file.project.recursive_version_locations},
                              [&](const std::string& line) { console.log(line); });
  console.end_work();
  ::setenv(tool_version_variable, LIMBECK_VERSION, 1);
  core::become(program, std::vector<std::string>(argv, argv + argc));
}

void apply(const EnvironmentOptions& options, Project& project) {
  if (options.version_table) project.version_table = *options.version_table;
  if (options.version_table_schema) project.version_table_schema = *options.version_table_schema;
  if (options.transaction_per_migration)
    project.transaction_per_migration = *options.transaction_per_migration;
  if (options.target) project.target = options.target;
  project.compare.include_name = options.include_name;
  project.compare.include_object = options.include_object;
  if (options.include_schemas) project.compare.include_schemas = *options.include_schemas;
  if (!options.include_tables.empty()) project.compare.include_tables = options.include_tables;
  if (!options.exclude_tables.empty()) project.compare.exclude_tables = options.exclude_tables;
  project.compare.compare_type = options.compare_type;
  project.compare.compare_server_default = options.compare_server_default;
  project.render_item = options.render_item;
  project.render_as_batch = options.render_as_batch;
  project.process_revision = options.process_revision;
  project.naming_convention = options.naming_convention;
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

int run_in_project(Arguments& arguments, int argc, char** argv, const Program& program, Console& console) {
  auto& request = arguments.project;
  if (request.url.empty() && program.options.url) request.url = *program.options.url;
  auto file = environment::read_project(request, program.registry);
  const bool is_for_program = needs_program(arguments.command);
  if (is_for_program && program.registry == nullptr && build::is_cpp_project(file.project.script_location))
    hand_over(file, argv, argc, console);
  // Models are asked for before env.cpp can be built, which is to include them.
  if (is_for_program || std::holds_alternative<ModelsCommand>(arguments.command))
    file.project.url = environment::find_url(file);
  apply(program.options, file.project);
  return execute(arguments.command, file.project, console);
}

int run_command(Arguments arguments, int argc, char** argv, const Program& program) {
  Console console(arguments.output);
  if (const auto* init = std::get_if<InitCommand>(&arguments.command)) {
    execute_init(*init, arguments.project.config, console);
  } else if (const auto* registry = std::get_if<RegistryCommand>(&arguments.command)) {
    run_registry(*registry);
  } else if (std::holds_alternative<ListTemplatesCommand>(arguments.command)) {
    execute_list_templates(console);
  } else {
    return run_in_project(arguments, argc, argv, program, console);
  }
  return 0;
}

// Runs `action`, and gives its exit code, or that of what it throws.
template <class Action>
int report_errors(ColorChoice color, const Action& action) {
  try {
    return action();
  } catch (const UsageError& error) {
    print_error(error.what(), color);
    return 2;
  } catch (const build::BuildError& error) {
    fmt::print(stderr, "{}\n", error.output);
    print_error(error.what(), color);
    return 1;
  } catch (const std::exception& error) {
    print_error(error.what(), color);
    return 1;
  }
}

}  // namespace

int run(int argc, char** argv, const Program& program) {
  std::variant<Arguments, Answer> parsed = Answer{};
  const int misuse = report_errors(color_choice(argc, argv), [&] {
    if (program.registry != nullptr) check_tool_version();
    parsed = parse_arguments(argc, argv);
    if (const auto* answer = std::get_if<Answer>(&parsed)) Console({}).answer(answer->text);
    return 0;
  });
  auto* arguments = std::get_if<Arguments>(&parsed);
  if (misuse != 0 || arguments == nullptr) return misuse;
  const auto action = [&] { return run_command(*arguments, argc, argv, program); };
  if (!arguments->raise_errors) return report_errors(arguments->output.color, action);
  return action();
}

}  // namespace limbeck::cli
