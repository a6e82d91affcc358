// SPDX-License-Identifier: MIT
#include "cli/print.hpp"

#include <sstream>

#include <fmt/format.h>

#include "core/text.hpp"

namespace limbeck::cli {
namespace {

std::string or_base(const std::vector<std::string>& ids) {
  return ids.empty() ? "<base>" : core::join(ids);
}

}  // namespace

std::string format_short(const command::RevisionInfo& revision) {
  std::string text = revision.id;
  if (!revision.branch_labels.empty()) text += fmt::format(" ({})", core::join(revision.branch_labels));
  if (revision.is_head) text += revision.is_effective_head ? " (effective head)" : " (head)";
  if (revision.is_branch_point) text += " (branchpoint)";
  if (revision.is_merge_point) text += " (mergepoint)";
  if (revision.is_current) text += " (current)";
  return text;
}

std::string format_history(const command::RevisionInfo& revision) {
  const auto needs = revision.depends_on.empty() ? "" : fmt::format(" ({})", core::join(revision.depends_on));
  return fmt::format("{}{} -> {}, {}", or_base(revision.down_revisions), needs, format_short(revision),
                     revision.message);
}

std::string format_verbose(const command::RevisionInfo& revision) {
  std::string text = fmt::format("Rev: {}\n", format_short(revision));
  text += fmt::format("{}: {}\n", revision.is_merge_point ? "Merges" : "Parent",
                      or_base(revision.down_revisions));
  if (!revision.depends_on.empty())
    text += fmt::format("Also depends on: {}\n", core::join(revision.depends_on));
  if (revision.is_branch_point) text += fmt::format("Branches into: {}\n", core::join(revision.children));
  text += fmt::format("Path: {}\n", revision.path);
  if (!revision.create_date.empty()) text += fmt::format("Create Date: {}\n", revision.create_date);
  text += '\n';
  std::istringstream doc(revision.doc);
  for (std::string line; std::getline(doc, line);)
    text += line.empty() ? "\n" : fmt::format("    {}\n", line);
  return text + '\n';
}

}  // namespace limbeck::cli
