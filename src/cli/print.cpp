// SPDX-License-Identifier: MIT
#include "cli/print.hpp"

#include <algorithm>
#include <sstream>

#include <fmt/format.h>

#include "command/message.hpp"
#include "core/text.hpp"

namespace limbeck::cli {
namespace {

std::string or_base(const std::vector<std::string>& ids) {
  return ids.empty() ? "<base>" : core::join(ids);
}

std::string marked(bool holds, std::string_view mark, Tone tone, const Style& style) {
  return holds ? " " + style(tone, fmt::format("({})", mark)) : "";
}

std::string head_mark(const command::RevisionInfo& revision, const Style& style) {
  return marked(revision.is_head, revision.is_effective_head ? "effective head" : "head", Tone::mark, style);
}

std::string current_mark(const command::RevisionInfo& revision, const Style& style) {
  return marked(revision.is_current, "current", Tone::current, style);
}

std::string point_marks(const command::RevisionInfo& revision, const Style& style) {
  return marked(revision.is_branch_point, "branchpoint", Tone::mark, style) +
         marked(revision.is_merge_point, "mergepoint", Tone::mark, style);
}

std::string labels(const command::RevisionInfo& revision, const Style& style) {
  return marked(!revision.branch_labels.empty(), core::join(revision.branch_labels), Tone::label, style);
}

}  // namespace

std::string format_short(const command::RevisionInfo& revision, const Style& style) {
  return style(Tone::id, revision.id) + labels(revision, style) + head_mark(revision, style) +
         current_mark(revision, style) + point_marks(revision, style);
}

std::string format_history(const command::RevisionInfo& revision, const Style& style) {
  const auto needs = revision.depends_on.empty() ? "" : fmt::format(" ({})", core::join(revision.depends_on));
  return fmt::format("{}{} -> {}, {}", or_base(revision.down_revisions), needs, format_short(revision, style),
                     revision.message);
}

std::string format_graph(const command::RevisionInfo& revision, const Style& style) {
  const auto needs =
      revision.depends_on.empty() ? "" : fmt::format(" (depends on {})", core::join(revision.depends_on));
  return fmt::format("{}{}, {}", format_short(revision, style), needs, revision.message);
}

std::string format_verbose(const command::RevisionInfo& revision, const Style& style) {
  std::string text = fmt::format("Rev: {}{}{}{}\n", style(Tone::id, revision.id), head_mark(revision, style),
                                 point_marks(revision, style), current_mark(revision, style));
  text += fmt::format("{}: {}\n", revision.is_merge_point ? "Merges" : "Parent",
                      or_base(revision.down_revisions));
  if (!revision.depends_on.empty())
    text += fmt::format("Also depends on: {}\n", core::join(revision.depends_on));
  if (revision.is_branch_point) text += fmt::format("Branches into: {}\n", core::join(revision.children));
  if (!revision.branch_labels.empty()) {
    text += fmt::format("Branch names: {}\n", style(Tone::label, core::join(revision.branch_labels)));
  }
  text += fmt::format("Path: {}\n", revision.path);
  if (!revision.create_date.empty()) text += fmt::format("Create Date: {}\n", revision.create_date);
  text += '\n';
  std::istringstream doc(revision.doc);
  for (std::string line; std::getline(doc, line);)
    text += line.empty() ? "\n" : fmt::format("    {}\n", line);
  return text + '\n';
}

std::string format_branch_point(const command::BranchPoint& point, bool verbose, const Style& style) {
  auto text = verbose ? format_verbose(point.revision, style) : format_short(point.revision, style) + '\n';
  const std::string indent(columns_of(point.revision.id), ' ');
  for (const auto& child : point.children) {
    text +=
        fmt::format("{} -> {}{}\n", indent, format_short(child, style), verbose ? ", " + child.message : "");
  }
  return text + '\n';
}

std::string format_check(const command::CheckReport& report) {
  std::string text;
  for (const auto& [operation, remarks] : report.differences) {
    text += operation + '\n';
    for (const auto& remark : remarks) text += fmt::format("    {}\n", remark);
  }
  if (report.in_step()) text += "The database is in step with its target\n";
  for (const auto& remark : report.remarks) text += fmt::format("Note: {}\n", remark);
  return text;
}

std::string format_heads_hint(const std::vector<command::RevisionInfo>& heads) {
  std::vector<command::RevisionInfo> real;
  std::ranges::copy_if(heads, std::back_inserter(real),
                       [](const auto& head) { return !head.is_effective_head; });
  if (real.size() < 2) return {};
  auto hint = command::several_heads(real);
  hint.front() = 'T';
  return hint;
}

}  // namespace limbeck::cli
