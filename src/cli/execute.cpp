// SPDX-License-Identifier: MIT
#include "cli/execute.hpp"

#include <sstream>

#include <fmt/format.h>

#include "cli/graph.hpp"
#include "cli/json.hpp"
#include "cli/print.hpp"
#include "command/message.hpp"

namespace limbeck::cli {
namespace {

using Revisions = std::vector<command::RevisionInfo>;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(std::move(line));
  return lines;
}

std::string files_text(const std::vector<std::filesystem::path>& written,
                       const std::vector<std::filesystem::path>& kept) {
  std::string text;
  for (const auto& path : written) text += fmt::format("Wrote {}\n", path.string());
  for (const auto& path : kept) text += fmt::format("Kept {}, which was there already\n", path.string());
  return text;
}

// Executes a command by its type.
class Executor {
 public:
  Executor(const Project& project, Console& console) : project_(project), console_(console) {}

  void operator()(const RevisionCommand& revision) {
    if (revision.autogenerate) return autogenerate(revision);
    if (revision.sql) return console_.answer(command::revision_sql(project_, revision.options));
    answer_new_script(command::revision(project_, revision.options));
  }

  void operator()(const MergeCommand& merge) { answer_new_script(command::merge(project_, merge.options)); }

  void operator()(const EditCommand& edit) { command::edit(project_, edit.revision); }

  void operator()(const StubCommand& stub) {
    const auto report = command::stub(project_, stub.revisions);
    console_.answer(console_.wants_json() ? files_json(report.written, report.kept)
                                          : files_text(report.written, report.kept));
  }

  void operator()(const HeadsCommand& heads) {
    const auto revisions = command::heads(project_, heads.resolve_dependencies);
    if (console_.wants_json()) return console_.answer(heads_json(revisions));
    answer_short(revisions, heads.verbose);
    if (const auto hint = format_heads_hint(revisions); !hint.empty()) console_.log(hint);
  }

  void operator()(const BranchesCommand& branches) {
    const auto points = command::branches(project_);
    if (console_.wants_json()) return console_.answer(branches_json(points));
    std::string text;
    for (const auto& point : points) text += format_branch_point(point, branches.verbose, console_.style());
    console_.answer(text);
  }

  void operator()(const HistoryCommand& history) {
    if (console_.wants_json())
      return console_.answer(history_json(command::history(project_, history.options)));
    if (history.graph)
      return console_.answer(graph_text(command::history(project_, history.options), history.verbose));
    command::for_each_in_history(project_, history.options, [&](const command::RevisionInfo& revision) {
      console_.begin_answer(history.verbose
                                ? format_verbose(revision, console_.style())
                                : fit(format_history(revision, console_.style()), console_.width()) + '\n');
    });
    console_.answer();
  }

  void operator()(const ShowCommand& show) {
    const auto revisions = command::show(project_, show.revision);
    if (console_.wants_json()) return console_.answer(history_json(revisions));
    answer_verbose("", revisions);
  }

  void operator()(const CurrentCommand& current) {
    auto revisions = command::current(project_, current.options);
    if (console_.wants_json()) return console_.answer(current_json(command::shown_url(project_), revisions));
    // That they are current is what the command says of all of them.
    for (auto& revision : revisions) revision.is_current = false;
    if (!current.verbose) return answer_short(revisions, false);
    answer_verbose(fmt::format("Current revision(s) for {}:\n", command::shown_url(project_)), revisions);
  }

  void operator()(const CheckCommand&) {
    const auto report = command::check(project_);
    console_.answer(console_.wants_json() ? check_json(report) : format_check(report));
    if (!report.in_step()) exit_code_ = differences_found;
  }

  void operator()(const AdoptCommand& adopt) {
    const auto report = command::adopt(project_, adopt.options);
    for (const auto& remark : report.remarks) console_.log(remark);
    answer_new_script(report.revision);
    console_.log("The database is stamped with it; nothing was run");
  }

  void operator()(const ModelsCommand& models) {
    console_.answer(models.sql ? command::schema_sql(project_) : command::models(project_));
  }

  void operator()(const UpgradeCommand& upgrade) {
    if (upgrade.sql) return console_.answer(command::upgrade_sql(project_, upgrade.revision));
    answer_steps(command::upgrade(project_, upgrade.revision, run_options()));
  }

  void operator()(const DowngradeCommand& downgrade) {
    if (downgrade.sql) return console_.answer(command::downgrade_sql(project_, downgrade.revision));
    answer_steps(command::downgrade(project_, downgrade.revision, run_options()));
  }

  void operator()(const StampCommand& stamp) {
    if (stamp.sql) return console_.answer(command::stamp_sql(project_, stamp.revisions));
    answer_steps(command::stamp(project_, stamp.revisions, stamp.purge, run_options()));
  }

  void operator()(const EnsureVersionCommand& ensure_version) {
    if (ensure_version.sql) return console_.answer(command::ensure_version_sql(project_));
    command::ensure_version(project_, run_options());
    console_.end_work();
  }

  int exit_code() const noexcept { return exit_code_; }

  // These need no project, and were run before.
  void operator()(const InitCommand&) {}
  void operator()(const ListTemplatesCommand&) {}
  void operator()(const RegistryCommand&) {}

 private:
  command::RunOptions run_options() {
    command::RunOptions options;
    options.on_wait = [this] {
      constexpr const char* waiting = "Waiting for another run on this database to end";
      console_.log(waiting);
      console_.begin_work(waiting);
    };
    options.on_plan = [this](std::size_t steps) {
      console_.begin_work(steps == 1 ? "Running 1 step" : fmt::format("Running {} steps", steps));
    };
    options.on_notice = [this](const std::string& notice) { console_.log(notice); };
    options.on_step = [this](const command::StepInfo& step) { console_.log(command::headline(step)); };
    return options;
  }

  // What was found is the log; a script that is written is the answer.
  void autogenerate(const RevisionCommand& revision) {
    if (revision.sql) return console_.answer(command::autogenerate_sql(project_, revision.options));
    auto options = revision.options;
    if (console_.can_ask()) {
      options.confirm_rename = [&](const std::string& from, const std::string& to) {
        return console_.confirm(fmt::format("Is '{}' renamed to '{}'?", from, to));
      };
    }
    const auto report = command::autogenerate(project_, options);
    for (const auto& line : lines_of(format_check(report.found))) console_.log(line);
    if (report.revision) return answer_new_script(*report.revision);
    if (!report.found.in_step()) console_.log("No script was written: there is no step that it could say");
    if (console_.wants_json()) console_.answer(no_script_json());
  }

  void answer_new_script(const command::RevisionInfo& revision) {
    console_.answer(console_.wants_json() ? new_script_json(revision)
                                          : fmt::format("Wrote {}\n", revision.path));
  }

  void answer_short(const Revisions& revisions, bool verbose) {
    if (verbose) return answer_verbose("", revisions);
    std::string text;
    for (const auto& revision : revisions) text += format_short(revision, console_.style()) + '\n';
    console_.answer(text);
  }

  void answer_verbose(std::string text, const Revisions& revisions) {
    for (const auto& revision : revisions) text += format_verbose(revision, console_.style());
    console_.answer(text);
  }

  // The log has told of the steps already.
  void answer_steps(const std::vector<command::StepInfo>& steps) {
    console_.end_work();
    if (console_.wants_json()) console_.answer(steps_json(steps));
  }

  std::string graph_text(const Revisions& revisions, bool verbose) const {
    std::vector<GraphRow> rows;
    rows.reserve(revisions.size());
    for (const auto& revision : revisions) {
      const char mark = revision.is_applied.value_or(true) ? '*' : 'o';
      auto lines = verbose ? lines_of(format_verbose(revision, console_.style()))
                           : std::vector{format_graph(revision, console_.style())};
      rows.push_back({revision.id, revision.down_revisions, mark, std::move(lines)});
    }
    return draw_graph(rows, console_.width());
  }

  static constexpr int differences_found = 3;

  const Project& project_;
  Console& console_;
  int exit_code_ = 0;
};

}  // namespace

int execute(const Command& command, const Project& project, Console& console) {
  Executor executor(project, console);
  std::visit(executor, command);
  return executor.exit_code();
}

void execute_init(const InitCommand& init, const std::string& ini, Console& console) {
  auto options = init.options;
  if (!ini.empty()) options.ini = ini;
  const auto report = command::init(options);
  if (console.wants_json()) return console.answer(files_json(report.written, report.kept));
  console.answer(files_text(report.written, report.kept) +
                 fmt::format("Now set 'url' in {}, then write a first script: limbeck revision -m \"...\"\n",
                             options.ini.string()));
}

void execute_list_templates(Console& console) {
  const auto templates = command::list_templates();
  if (console.wants_json()) return console.answer(templates_json(templates));
  std::string text;
  for (const auto& [name, summary] : templates) text += fmt::format("{} - {}\n", name, summary);
  console.answer(text);
}

}  // namespace limbeck::cli
