// SPDX-License-Identifier: MIT
#include "command/body.hpp"

#include "autogenerate/entry.hpp"
#include "autogenerate/render_cpp.hpp"
#include "autogenerate/render_sql.hpp"

namespace limbeck::command {
namespace {

using Entries = std::vector<autogenerate::Entry>;

ScriptBody in_cpp(const Project& project, const Entries& up, const Entries& down, bool alters_in_place) {
  const autogenerate::RenderCppOptions options{
      .render_item = project.render_item,
      .render_as_batch = project.render_as_batch.value_or(!alters_in_place)};
  return {autogenerate::render_cpp(up, options), autogenerate::render_cpp(down, options)};
}

// Both ways one after the other in one place, since what is written of a table depends on how it stands.
ScriptBody in_sql(const Comparison& comparison, const Entries& up, const Entries& down) {
  const auto& server = comparison.server;
  const auto rehearsal = comparison.begins_empty ? nullptr : server.dialect->rehearse(*server.connection);
  ScriptBody body;
  body.upgrades = autogenerate::render_sql(up, *server.dialect, rehearsal.get());
  body.downgrades = autogenerate::render_sql(down, *server.dialect, rehearsal.get());
  return body;
}

}  // namespace

MakeBody body_of(const Project& project, const Comparison& comparison) {
  return [&](script::Language language) {
    const auto up = autogenerate::upgrade_of(comparison.differences);
    const auto down = autogenerate::downgrade_of(comparison.differences);
    const bool alters_in_place = comparison.server.dialect->capabilities().alters_in_place;
    return language == script::Language::cpp ? in_cpp(project, up, down, alters_in_place)
                                             : in_sql(comparison, up, down);
  };
}

}  // namespace limbeck::command
