// SPDX-License-Identifier: MIT
#include "cli/subcommands.hpp"

namespace limbeck::cli {
namespace {

constexpr const char* sql_help = "Write SQL to stdout; ask no database";
constexpr const char* verbose_help = "Show all there is to say";

// Adds a command; when it is the one that was typed, `value` becomes the answer.
template <class Value>
CLI::App& add_command(CLI::App& app, Parsed& parsed, Value& value, const std::string& name,
                      const std::string& summary, const std::string& examples) {
  auto* command = app.add_subcommand(name, summary);
  command->fallthrough();
  command->footer("Examples:\n" + examples);
  command->callback([&parsed, &value] { parsed.arguments.command = value; });
  return *command;
}

CLI::Option* add_json(CLI::App& command, Parsed& parsed) {
  return command.add_flag("--json", parsed.arguments.output.json, "Answer as JSON, for programs");
}

// An option that may stand several times, with one value each.
template <class Values>
CLI::Option* add_repeatable(CLI::App& command, const std::string& name, Values& values,
                            const std::string& help) {
  return command.add_option(name, values, help)->allow_extra_args(false);
}

void add_project_commands(CLI::App& app, Parsed& parsed) {
  auto& init = add_command(app, parsed, parsed.init, "init", "Make a new project",
                           "  limbeck init migrations          C++ scripts\n"
                           "  limbeck init -t sql migrations   SQL scripts, no compiler needed");
  init.add_option("directory", parsed.init.options.directory, "The folder for the scripts")->required();
  init.add_option("-t,--template", parsed.init.options.template_name, "cpp or sql")->capture_default_str();
  add_json(init, parsed);
  auto& templates = add_command(app, parsed, parsed.list_templates, "list_templates",
                                "List the templates of init", "  limbeck list_templates");
  add_json(templates, parsed);
}

CLI::Option* add_target_url(CLI::App& command, Parsed& parsed) {
  return command.add_option("--target-url", parsed.arguments.project.target_url,
                            "Another database that holds what this one shall hold");
}

void add_script_options(CLI::App& command, command::RevisionOptions& options) {
  command.add_option("-m,--message", options.message, "What the script does, in a few words");
  command.add_option("--rev-id", options.rev_id, "The id, instead of one by chance");
  add_repeatable(command, "--branch-label", options.branch_label, "A label for the branch that begins here");
  command.add_flag("--splice", options.splice, "Allow a parent that is no head");
}

void add_writing_commands(CLI::App& app, Parsed& parsed) {
  auto& revision = add_command(app, parsed, parsed.revision, "revision", "Write a new script",
                               "  limbeck revision -m \"Add user table\"\n"
                               "  limbeck revision --autogenerate -m \"Add user table\"\n"
                               "  limbeck revision -m \"Fix\" --head ae10 --splice\n"
                               "  limbeck revision -m \"Add user table\" --sql > add_user.sql");
  add_script_options(revision, parsed.revision.options);
  add_repeatable(revision, "--head", parsed.revision.options.head, "What it follows, instead of the head");
  add_repeatable(revision, "--depends-on", parsed.revision.options.depends_on,
                 "Another revision that it needs");
  revision.add_option("--version-path", parsed.revision.options.version_path, "The folder that it goes to");
  auto* autogenerate = revision.add_flag("--autogenerate", parsed.revision.autogenerate,
                                         "Fill it with what the target asks for");
  add_repeatable(revision, "--rename", parsed.revision.options.rename,
                 "What was renamed: user.name:full_name, old_table:new_table")
      ->needs(autogenerate);
  add_target_url(revision, parsed)->needs(autogenerate);
  auto* json = add_json(revision, parsed);
  revision.add_flag("--sql", parsed.revision.sql, "Write a SQL script to stdout, and no file")
      ->excludes(json);
  auto& merge = add_command(app, parsed, parsed.merge, "merge", "Write a script that joins heads",
                            "  limbeck merge -m \"Join\" heads\n  limbeck merge -m \"Join\" ae10 27c6");
  add_script_options(merge, parsed.merge.options);
  merge.add_option("revisions", parsed.merge.options.head, "The heads to join, or 'heads'")->required();
  add_json(merge, parsed);
}

void add_script_commands(CLI::App& app, Parsed& parsed) {
  add_writing_commands(app, parsed);
  auto& edit = add_command(app, parsed, parsed.edit, "edit",
                           "Open scripts in $VISUAL, $EDITOR or an editor that is installed",
                           "  limbeck edit head\n  EDITOR=\"code --wait\" limbeck edit ae10");
  edit.add_option("revision", parsed.edit.revision, "A symbol, such as head or the beginning of an id")
      ->required();
  auto& stub = add_command(app, parsed, parsed.stub, "stub",
                           "Write Python stubs, from which Alembic knows revisions of limbeck's",
                           "  limbeck stub ae10\n  limbeck stub base:heads   every script of limbeck's");
  stub.add_option("revisions", parsed.stub.revisions, "Symbols or ranges")->required();
  add_json(stub, parsed);
}

void add_graph_commands(CLI::App& app, Parsed& parsed) {
  auto& heads = add_command(app, parsed, parsed.heads, "heads", "Show the revisions that nothing follows",
                            "  limbeck heads\n  limbeck heads --verbose");
  heads.add_flag("-v,--verbose", parsed.heads.verbose, verbose_help);
  heads.add_flag("--resolve-dependencies", parsed.heads.resolve_dependencies,
                 "Leave out heads that others depend on");
  add_json(heads, parsed);
  auto& branches = add_command(app, parsed, parsed.branches, "branches", "Show where branches begin",
                               "  limbeck branches\n  limbeck branches --verbose");
  branches.add_flag("-v,--verbose", parsed.branches.verbose, verbose_help);
  add_json(branches, parsed);
  auto& history = add_command(app, parsed, parsed.history, "history", "List the revisions, newest first",
                              "  limbeck history\n  limbeck history -r ae10:head\n"
                              "  limbeck history --graph -i   draw the graph, and what is applied");
  history.add_option("-r,--rev-range", parsed.history.options.range, "Only from a to b: [a]:[b]");
  history.add_flag("-v,--verbose", parsed.history.verbose, verbose_help);
  history.add_flag("-i,--indicate-current", parsed.history.options.indicate_current,
                   "Mark what the database is at");
  auto* graph = history.add_flag("--graph", parsed.history.graph, "Draw the graph beside the revisions");
  add_json(history, parsed)->excludes(graph);
  auto& show = add_command(app, parsed, parsed.show, "show", "Show one revision",
                           "  limbeck show head\n  limbeck show ae10");
  show.add_option("revision", parsed.show.revision, "A symbol, such as head or the beginning of an id")
      ->required();
  add_json(show, parsed);
}

void add_current_command(CLI::App& app, Parsed& parsed) {
  auto& current = add_command(app, parsed, parsed.current, "current", "Show what the database is at",
                              "  limbeck current\n  limbeck current --verbose\n"
                              "  limbeck current --check-heads || limbeck upgrade heads");
  current.add_flag("-v,--verbose", parsed.current.verbose, verbose_help);
  current.add_flag("-c,--check-heads", parsed.current.options.check_heads,
                   "Fail where the database is not at all heads");
  add_json(current, parsed);
}

void add_check_command(CLI::App& app, Parsed& parsed) {
  auto& check =
      add_command(app, parsed, parsed.check, "check", "Say how the database differs from its target",
                  "  limbeck check\n"
                  "  limbeck check || echo $?   0 in step, 1 failed, 3 differences\n"
                  "  limbeck check --target-url postgresql://staging/app");
  add_target_url(check, parsed);
  add_json(check, parsed);
}

void add_adopting_commands(CLI::App& app, Parsed& parsed) {
  auto& adopt = add_command(app, parsed, parsed.adopt, "adopt",
                            "Write the first script of a database that is there already, and stamp it",
                            "  limbeck adopt\n  limbeck adopt -m \"As it was in 2024\"");
  adopt.add_option("-m,--message", parsed.adopt.options.message, "What the script does, in a few words");
  adopt.add_option("--rev-id", parsed.adopt.options.rev_id, "The id, instead of one by chance");
  adopt.add_option("--version-path", parsed.adopt.options.version_path, "The folder that it goes to");
  add_json(adopt, parsed);
  auto& models =
      add_command(app, parsed, parsed.models, "models", "Write what the database holds as models in C++",
                  "  limbeck models > migrations/models.hpp\n  limbeck models --sql > schema.sql");
  models.add_flag("--sql", parsed.models.sql, "Write it as SQL");
}

void add_running_commands(CLI::App& app, Parsed& parsed) {
  auto& upgrade = add_command(app, parsed, parsed.upgrade, "upgrade", "Bring the database forward",
                              "  limbeck upgrade head\n  limbeck upgrade +1\n"
                              "  limbeck upgrade head --sql        write the SQL instead\n"
                              "  limbeck upgrade ae10:head --sql   from a revision on");
  upgrade.add_option("revision", parsed.upgrade.revision, "Where to: head, an id, +1")->required();
  upgrade.add_flag("--sql", parsed.upgrade.sql, sql_help)->excludes(add_json(upgrade, parsed));
  auto& downgrade = add_command(app, parsed, parsed.downgrade, "downgrade", "Take the database back",
                                "  limbeck downgrade -1\n  limbeck downgrade base\n"
                                "  limbeck downgrade head:ae10 --sql");
  downgrade.add_option("revision", parsed.downgrade.revision, "Where to: base, an id, -1")->required();
  downgrade.add_flag("--sql", parsed.downgrade.sql, sql_help)->excludes(add_json(downgrade, parsed));
  auto& stamp =
      add_command(app, parsed, parsed.stamp, "stamp", "Say what the database is at, without running scripts",
                  "  limbeck stamp head\n  limbeck stamp --purge ae10");
  stamp.add_option("revisions", parsed.stamp.revisions, "Symbols, such as head")->required();
  auto* sql = stamp.add_flag("--sql", parsed.stamp.sql, sql_help)->excludes(add_json(stamp, parsed));
  stamp.add_flag("--purge", parsed.stamp.purge, "Empty the version table first")->excludes(sql);
  for (auto* command : {&upgrade, &downgrade, &stamp})
    command->add_option("--tag", parsed.arguments.project.arguments.tag,
                        "A word for env.cpp and scripts to read");
}

void add_ensure_version_command(CLI::App& app, Parsed& parsed) {
  auto& ensure = add_command(app, parsed, parsed.ensure_version, "ensure_version",
                             "Make the version table where it is missing",
                             "  limbeck ensure_version\n  limbeck ensure_version --sql");
  ensure.add_flag("--sql", parsed.ensure_version.sql, sql_help);
}

void add_build_commands(CLI::App& app, Parsed& parsed) {
  auto& registry = add_command(app, parsed, parsed.registry, "registry",
                               "Write the registry of scripts as C++ (the build calls this)", "");
  registry.group("");
  auto* output = registry.add_option("--output", parsed.registry.output);
  registry.add_option("--known", parsed.registry.known)->excludes(output);
  registry.add_option("--version-location", parsed.registry.version_locations)->required();
  registry.add_flag("--recursive", parsed.registry.recursive);
}

}  // namespace

void add_subcommands(CLI::App& app, Parsed& parsed) {
  add_project_commands(app, parsed);
  add_script_commands(app, parsed);
  add_graph_commands(app, parsed);
  add_current_command(app, parsed);
  add_check_command(app, parsed);
  add_adopting_commands(app, parsed);
  add_running_commands(app, parsed);
  add_ensure_version_command(app, parsed);
  add_build_commands(app, parsed);
}

}  // namespace limbeck::cli
