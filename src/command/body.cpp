// SPDX-License-Identifier: MIT
#include "command/body.hpp"

#include "autogenerate/render/cpp_script.hpp"
#include "autogenerate/render/entry.hpp"
#include "autogenerate/render/sql_script.hpp"

namespace limbeck::command {
namespace {

using Entries = std::vector<autogenerate::Entry>;

void write_in_cpp(RevisionDraft& draft, const Project& project, const Entries& up, const Entries& down,
                  const dialect::Capabilities& can) {
  const autogenerate::RenderCppOptions options{
      .render_item = project.render_item,
      .naming_convention = project.naming_convention,
      .render_as_batch = project.render_as_batch.value_or(!can.alters_in_place),
      // Else a table that is there without its indexes might be left behind by a script that fails.
      .indexes_apart = can.transactional_ddl};
  draft.upgrade = autogenerate::cpp_steps(up, options);
  draft.downgrade = autogenerate::cpp_steps(down, options);
}

// Both ways one after the other in one place, since what is written of a table depends on how it stands.
void write_in_sql(RevisionDraft& draft, const Comparison& comparison, const Entries& up,
                  const Entries& down) {
  const auto& server = comparison.server;
  autogenerate::Rehearsal rehearsal(*server.dialect, [&] {
    return comparison.begins_empty ? nullptr : server.dialect->rehearse(*server.connection);
  });
  draft.upgrade = autogenerate::sql_steps(up, *server.dialect, &rehearsal);
  draft.downgrade = autogenerate::sql_steps(down, *server.dialect, &rehearsal);
}

}  // namespace

RevisionDraft draft_of(const Project& project, const Comparison& comparison, const RevisionOptions& options,
                       script::Language language) {
  RevisionDraft draft{.message = options.message,
                      .rev_id = options.rev_id,
                      .branch_label = options.branch_label,
                      .depends_on = options.depends_on};
  const auto up = autogenerate::upgrade_of(comparison.differences, *comparison.server.dialect);
  const auto down = autogenerate::downgrade_of(comparison.differences);
  if (language == script::Language::cpp) {
    write_in_cpp(draft, project, up, down, comparison.server.dialect->capabilities());
  } else {
    write_in_sql(draft, comparison, up, down);
  }
  return draft;
}

ScriptBody body_of(const RevisionDraft& draft, script::Language language) {
  const auto text = language == script::Language::cpp ? autogenerate::cpp_text : autogenerate::sql_text;
  return {text(draft.upgrade), text(draft.downgrade)};
}

}  // namespace limbeck::command
