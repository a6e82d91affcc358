// SPDX-License-Identifier: MIT
#include "cli/arguments.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <limbeck/core/error.hpp>
#include <limbeck/version.hpp>

#include "core/text.hpp"

namespace limbeck::cli {
namespace {

// Each command's value lives in here while CLI11 fills it in.
struct Parsed {
  Arguments arguments;
  InitCommand init;
  RevisionCommand revision;
  MergeCommand merge;
  HeadsCommand heads;
  HistoryCommand history;
  ShowCommand show;
  CurrentCommand current;
  UpgradeCommand upgrade;
  DowngradeCommand downgrade;
  StampCommand stamp;
  RegistryCommand registry;
};

// Adds a command; when it is the one that was typed, `value` becomes the answer.
template <class Value>
CLI::App& add_command(CLI::App& app, Arguments& arguments, Value& value, const std::string& name,
                      const std::string& summary, const std::string& examples) {
  auto* command = app.add_subcommand(name, summary);
  command->fallthrough();
  command->footer("Examples:\n" + examples);
  command->callback([&arguments, &value] { arguments.command = value; });
  return *command;
}

void add_project_commands(CLI::App& app, Parsed& parsed) {
  static ListTemplatesCommand list_templates;
  auto& init = add_command(app, parsed.arguments, parsed.init, "init", "Make a new project",
                           "  limbeck init migrations          C++ scripts\n"
                           "  limbeck init -t sql migrations   SQL scripts, no compiler needed");
  init.add_option("directory", parsed.init.options.directory, "The folder for the scripts")->required();
  init.add_option("-t,--template", parsed.init.options.template_name, "cpp or sql")->capture_default_str();
  add_command(app, parsed.arguments, list_templates, "list_templates", "List the templates of init",
              "  limbeck list_templates");
}

void add_script_options(CLI::App& command, command::RevisionOptions& options) {
  command.add_option("-m,--message", options.message, "What the script does, in a few words");
  command.add_option("--rev-id", options.rev_id, "The id, instead of one by chance");
  command.add_option("--branch-label", options.branch_label, "A label for the branch that begins here");
  command.add_flag("--splice", options.splice, "Allow a parent that is no head");
}

void add_script_commands(CLI::App& app, Parsed& parsed) {
  auto& revision = add_command(app, parsed.arguments, parsed.revision, "revision", "Write a new script",
                               "  limbeck revision -m \"Add user table\"\n"
                               "  limbeck revision -m \"Fix\" --head ae10 --splice");
  add_script_options(revision, parsed.revision.options);
  revision.add_option("--head", parsed.revision.options.head, "What it follows, instead of the head");
  revision.add_option("--depends-on", parsed.revision.options.depends_on, "Another revision that it needs");
  revision.add_option("--version-path", parsed.revision.options.version_path, "The folder that it goes to");
  auto& merge = add_command(app, parsed.arguments, parsed.merge, "merge", "Write a script that joins heads",
                            "  limbeck merge -m \"Join\" heads\n  limbeck merge -m \"Join\" ae10 27c6");
  add_script_options(merge, parsed.merge.options);
  merge.add_option("revisions", parsed.merge.options.head, "The heads to join, or 'heads'")->required();
}

void add_graph_commands(CLI::App& app, Parsed& parsed) {
  auto& heads =
      add_command(app, parsed.arguments, parsed.heads, "heads", "Show the revisions that nothing follows",
                  "  limbeck heads\n  limbeck heads --verbose");
  heads.add_flag("-v,--verbose", parsed.heads.verbose, "Show all there is to say");
  heads.add_flag("--resolve-dependencies", parsed.heads.resolve_dependencies,
                 "Leave out heads that others depend on");
  auto& history =
      add_command(app, parsed.arguments, parsed.history, "history", "List the revisions, newest first",
                  "  limbeck history\n  limbeck history -r ae10:head\n  limbeck history -i");
  history.add_option("-r,--rev-range", parsed.history.options.range, "Only from a to b: [a]:[b]");
  history.add_flag("-v,--verbose", parsed.history.verbose, "Show all there is to say");
  history.add_flag("-i,--indicate-current", parsed.history.options.indicate_current,
                   "Mark what the database is at");
  auto& show = add_command(app, parsed.arguments, parsed.show, "show", "Show one revision",
                           "  limbeck show head\n  limbeck show ae10");
  show.add_option("revision", parsed.show.revision, "A symbol, such as head or the beginning of an id")
      ->required();
}

void add_database_commands(CLI::App& app, Parsed& parsed) {
  auto& current =
      add_command(app, parsed.arguments, parsed.current, "current", "Show what the database is at",
                  "  limbeck current\n  limbeck current --verbose");
  current.add_flag("-v,--verbose", parsed.current.verbose, "Show all there is to say");
  auto& upgrade = add_command(app, parsed.arguments, parsed.upgrade, "upgrade", "Bring the database forward",
                              "  limbeck upgrade head\n  limbeck upgrade +1\n"
                              "  limbeck upgrade head --sql        write the SQL instead\n"
                              "  limbeck upgrade ae10:head --sql   from a revision on");
  upgrade.add_option("revision", parsed.upgrade.revision, "Where to: head, an id, +1")->required();
  upgrade.add_flag("--sql", parsed.upgrade.sql, "Write SQL to stdout; ask no database");
  auto& downgrade =
      add_command(app, parsed.arguments, parsed.downgrade, "downgrade", "Take the database back",
                  "  limbeck downgrade -1\n  limbeck downgrade base\n"
                  "  limbeck downgrade head:ae10 --sql");
  downgrade.add_option("revision", parsed.downgrade.revision, "Where to: base, an id, -1")->required();
  downgrade.add_flag("--sql", parsed.downgrade.sql, "Write SQL to stdout; ask no database");
  auto& stamp = add_command(app, parsed.arguments, parsed.stamp, "stamp",
                            "Say what the database is at, without running scripts",
                            "  limbeck stamp head\n  limbeck stamp --purge ae10");
  stamp.add_option("revisions", parsed.stamp.revisions, "Symbols, such as head")->required();
  auto* sql = stamp.add_flag("--sql", parsed.stamp.sql, "Write SQL to stdout; ask no database");
  stamp.add_flag("--purge", parsed.stamp.purge, "Empty the version table first")->excludes(sql);
}

void add_build_commands(CLI::App& app, Parsed& parsed) {
  auto& registry = add_command(app, parsed.arguments, parsed.registry, "registry",
                               "Write the registry of scripts as C++ (the build calls this)", "");
  registry.group("");
  auto* output = registry.add_option("--output", parsed.registry.output);
  registry.add_option("--known", parsed.registry.known)->excludes(output);
  registry.add_option("--version-location", parsed.registry.version_locations)->required();
  registry.add_flag("--recursive", parsed.registry.recursive);
}

void add_global_options(CLI::App& app, Arguments& arguments) {
  app.add_option("-c,--config", arguments.project.config,
                 "The ini file, instead of limbeck.ini or alembic.ini");
  app.add_option("-n,--name", arguments.project.section, "The section of the ini file");
  app.add_option("--url", arguments.project.url, "The database, instead of the one in the ini file");
  app.add_flag("-q,--quiet", arguments.quiet, "Print answers and errors, and no log");
}

// Says in the words of a user what CLI11 found wrong.
std::string describe(const CLI::App& app, const CLI::ParseError& error) {
  const auto commands = app.get_subcommands();
  const bool lacks_command = commands.empty() && error.get_name() == "RequiredError";
  if (!lacks_command) {
    const auto name = commands.empty() ? "limbeck" : "limbeck " + commands.front()->get_name();
    auto why = core::one_line(error.what());
    if (why.starts_with("The ")) why.front() = 't';
    return fmt::format("cannot run '{}': {}; '{} --help' shows how it is written", name, why, name);
  }
  const auto typed = app.remaining();
  if (typed.empty()) return "no command is given; 'limbeck --help' lists what there is";
  std::vector<std::string> names;
  for (const auto* command : app.get_subcommands({})) names.push_back(command->get_name());
  const auto near = core::nearest(typed.front(), names);
  return fmt::format(
      "there is no {} '{}'; {}", typed.front().starts_with('-') ? "option" : "command", typed.front(),
      near.empty() ? "'limbeck --help' lists what there is" : fmt::format("did you mean '{}'?", near));
}

}  // namespace

std::variant<Arguments, Answer> parse_arguments(int argc, char** argv) {
  CLI::App app("limbeck: database migrations for C++", "limbeck");
  Parsed parsed;
  app.set_version_flag("--version", std::string("limbeck ") + LIMBECK_VERSION);
  app.require_subcommand(1);
  app.failure_message(CLI::FailureMessage::simple);
  add_global_options(app, parsed.arguments);
  add_project_commands(app, parsed);
  add_script_commands(app, parsed);
  add_graph_commands(app, parsed);
  add_database_commands(app, parsed);
  add_build_commands(app, parsed);
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForVersion&) {
    return Answer{std::string("limbeck ") + LIMBECK_VERSION + "\n"};
  } catch (const CLI::CallForHelp&) {
    return Answer{app.help()};
  } catch (const CLI::ParseError& error) {
    throw UsageError(describe(app, error));
  }
  return std::move(parsed.arguments);
}

}  // namespace limbeck::cli
