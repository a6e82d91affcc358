// SPDX-License-Identifier: MIT
// The lines of a header, whatever they are commented out with: its fields, and the free text before them.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace limbeck::script {

enum class Field { revision_id, revises, branch_labels, depends_on, create_date };
inline constexpr std::size_t number_of_fields = 5;

std::string_view name_of(Field field);

struct FieldLine {
  Field field;
  std::string_view value;  // trimmed
};

// The field that a line states as `Name: value`, in upper or lower case; nothing for any other line.
std::optional<FieldLine> read_field(std::string_view line);

struct FreeText {
  std::string message;  // the first paragraph, in one line
  std::string doc;      // all of it
};

// The lines before the first field.
FreeText read_free_text(std::span<const std::string_view> lines);

}  // namespace limbeck::script
