// SPDX-License-Identifier: MIT
// limbeck's commands as functions: values in, values out; they print nothing. Two calls may run at once on
// two databases. All throw Error, with a message that names what to do next.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <limbeck/command/check.hpp>
#include <limbeck/command/project.hpp>

namespace limbeck::command {

// What there is to say about a revision.
struct RevisionInfo {
  std::string id;
  std::vector<std::string> down_revisions;
  std::vector<std::string> depends_on;
  std::vector<std::string> branch_labels;  // its own and those that reach it
  std::vector<std::string> children;
  std::string message;      // the first paragraph of its header
  std::string doc;          // all of the header's text
  std::string create_date;  // as the script has it
  std::string path;
  bool is_head = false;
  bool is_effective_head = false;  // a head that another revision depends on
  bool is_branch_point = false;
  bool is_merge_point = false;
  // Where the database was asked: whether the version table has a row for it, and whether it is applied.
  bool is_current = false;
  std::optional<bool> is_applied = {};
};

// Revisions without children; with `resolve_dependencies`, without those that others depend on.
std::vector<RevisionInfo> heads(const Project& project, bool resolve_dependencies = false);

struct HistoryOptions {
  std::string range = {};         // "a:b", both ends included; either may be left out
  bool indicate_current = false;  // asks the database what it is at, and what is applied
};

// Newest first.
std::vector<RevisionInfo> history(const Project& project, const HistoryOptions& options = {});

// The same, told one by one, so that a long history is not held as a whole. What is told is good until `tell`
// returns.
void for_each_in_history(const Project& project, const HistoryOptions& options,
                         const std::function<void(const RevisionInfo& revision)>& tell);

struct BranchPoint {
  RevisionInfo revision;
  std::vector<RevisionInfo> children;
};

// The revisions that several follow, newest first.
std::vector<BranchPoint> branches(const Project& project);

// The revisions that a symbol names; none for `base`.
std::vector<RevisionInfo> show(const Project& project, std::string_view symbol);

// Whether what the symbol names, or a range of symbols, depends on what the database is at: `current`, `+1`.
bool needs_database(std::string_view symbol);

struct CurrentOptions {
  bool check_heads = false;  // throw Error where the database is not at all heads
};

// What the database is at: every applied revision that no applied one follows, also where it has no row since
// another depends on it. The version table is not made where it is missing.
std::vector<RevisionInfo> current(const Project& project, const CurrentOptions& options = {});

// The project's url as it may be shown: without its password.
std::string shown_url(const Project& project);

enum class Direction { upgrade, downgrade, stamp };

// One revision that goes up or down, or is stamped.
struct StepInfo {
  Direction direction = Direction::upgrade;
  std::string id;  // empty where everything is stamped away
  // Where the step leads from, and to; none is the base. Of an upgrade or downgrade the revision and its
  // parents, of a stamp all that the version table held and holds.
  std::vector<std::string> from;
  std::vector<std::string> to;
  std::string message;
};

struct RunOptions {
  // Called once, before the first step, with how many there are.
  std::function<void(std::size_t steps)> on_plan = {};
  std::function<void(const StepInfo& step)> on_step = {};  // called as each step begins
  std::function<void()> on_wait = {};                      // called once, where another run goes first
  // Called with a sentence where more is done than scripts ask for, such as dropping what is left of an index
  // that could not be built.
  std::function<void(const std::string& notice)> on_notice = {};
};

// Bring the database to what a symbol names, and give the steps that were taken.
std::vector<StepInfo> upgrade(const Project& project, std::string_view symbol,
                              const RunOptions& options = {});
std::vector<StepInfo> downgrade(const Project& project, std::string_view symbol,
                                const RunOptions& options = {});
// Changes the version table alone. `purge` empties it first.
std::vector<StepInfo> stamp(const Project& project, const std::vector<std::string>& symbols,
                            bool purge = false, const RunOptions& options = {});

// Makes the version table where it is missing.
void ensure_version(const Project& project, const RunOptions& options = {});

// The same as SQL for the database's own shell; no connection is made. A symbol "a:b" begins at a, any other
// at the base; downgrade_sql wants a range.
std::string upgrade_sql(const Project& project, std::string_view symbol);
std::string downgrade_sql(const Project& project, std::string_view symbol);
std::string stamp_sql(const Project& project, const std::vector<std::string>& symbols);
std::string ensure_version_sql(const Project& project);

struct RevisionOptions {
  std::string message = {};
  std::string rev_id = {};             // 12 hex digits by chance where empty
  std::vector<std::string> head = {};  // what it follows; the head where empty
  bool splice = false;                 // whether it may follow a revision that is no head
  std::vector<std::string> branch_label = {};
  std::vector<std::string> depends_on = {};
  std::filesystem::path version_path = {};
  // For autogenerate(): what was renamed, "user.name:full_name" or "old_table:new_table".
  std::vector<std::string> rename = {};
  // For autogenerate(), which asks it of whatever goes while something like it comes: whether "user.name" or
  // "old_table" goes on as "full_name" or "new_table". Empty: nothing is a rename but what `rename` says.
  std::function<bool(const std::string& from, const std::string& to)> confirm_rename = {};
};

// Writes a new script from the project's template.
RevisionInfo revision(const Project& project, const RevisionOptions& options);

// The text of a new SQL script, which is not written to a file.
std::string revision_sql(const Project& project, const RevisionOptions& options);

struct AutogenerateReport {
  CheckReport found;
  std::optional<RevisionInfo> revision = {};  // the script that was written; none where it would say nothing
};

// Writes a new script that brings the database to the project's target, and back. Throws Error as check() and
// revision() do.
AutogenerateReport autogenerate(const Project& project, const RevisionOptions& options);

// The same as the text of a SQL script, which is not written to a file.
std::string autogenerate_sql(const Project& project, const RevisionOptions& options);

struct AdoptReport {
  RevisionInfo revision;             // the script that makes all that the database holds
  std::vector<std::string> remarks;  // on what the script does not say
};

// Writes the first script of a project whose database is there already, and stamps that, so that nothing is
// run. Throws Error where the project has scripts, the version table rows, or the database nothing.
AdoptReport adopt(const Project& project, RevisionOptions options = {});

// What the database holds, as the text of a header with a model for each table.
std::string models(const Project& project);

// The same as SQL that makes it of an empty database.
std::string schema_sql(const Project& project);

// Writes a script that joins heads.
RevisionInfo merge(const Project& project, const RevisionOptions& options);

// Opens the scripts that a symbol names in an editor, one after the other, and waits for it. `editor` is a
// program and its arguments, as in "code --wait"; where empty, $VISUAL, $EDITOR or an editor that is
// installed. Gives the revisions as they were before. Throws Error where the editor fails.
std::vector<RevisionInfo> edit(const Project& project, std::string_view symbol, std::string editor = {});

struct StubReport {
  std::vector<std::filesystem::path> written;
  std::vector<std::filesystem::path> kept;  // were there already
};

// Writes beside each script that the symbols or ranges name a stub in Python, from which Alembic knows the
// revision without being able to run it. limbeck passes over stubs.
StubReport stub(const Project& project, const std::vector<std::string>& symbols);

struct TemplateInfo {
  std::string name;
  std::string summary;
};

std::vector<TemplateInfo> list_templates();

struct InitOptions {
  std::filesystem::path directory;  // where the scripts shall live
  std::string template_name = "cpp";
  std::filesystem::path ini = "limbeck.ini";
};

struct InitReport {
  std::vector<std::filesystem::path> written;
  std::vector<std::filesystem::path> kept;  // were there already
};

// Makes a new project. Throws Error where the folder exists and is not empty.
InitReport init(const InitOptions& options);

}  // namespace limbeck::command
