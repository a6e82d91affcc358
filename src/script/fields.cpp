// SPDX-License-Identifier: MIT
#include "script/fields.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "core/text.hpp"

namespace limbeck::script {
namespace {

constexpr std::array all_fields = {Field::revision_id, Field::revises, Field::branch_labels,
                                   Field::depends_on, Field::create_date};

}  // namespace

std::string_view name_of(Field field) {
  switch (field) {
    case Field::revision_id:
      return "Revision ID";
    case Field::revises:
      return "Revises";
    case Field::branch_labels:
      return "Branch Labels";
    case Field::depends_on:
      return "Depends On";
    case Field::create_date:
      return "Create Date";
  }
  return {};
}

std::optional<FieldLine> read_field(std::string_view line) {
  const auto colon = line.find(':');
  if (colon == std::string_view::npos) return {};
  const auto name = core::trim(line.substr(0, colon));
  const auto* const field = std::find_if(all_fields.begin(), all_fields.end(), [&](Field candidate) {
    return core::equal_ignoring_case(name, name_of(candidate));
  });
  if (field == all_fields.end()) return {};
  return FieldLine{*field, core::trim(line.substr(colon + 1))};
}

FreeText read_free_text(std::span<const std::string_view> lines) {
  std::string doc;
  std::string paragraph;
  bool in_first_paragraph = true;
  for (const auto line : lines) {
    if (read_field(line)) break;
    const bool empty = core::trim(line).empty();
    if (empty && !paragraph.empty()) in_first_paragraph = false;
    if (!empty && in_first_paragraph) paragraph.append(line).append("\n");
    doc.append(line.substr(0, line.find_last_not_of(" \t\r") + 1)).append("\n");
  }
  return {core::one_line(paragraph, std::numeric_limits<std::size_t>::max()), std::string(core::trim(doc))};
}

}  // namespace limbeck::script
