// SPDX-License-Identifier: MIT
#include "script/header.hpp"

#include <array>
#include <optional>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/text.hpp"
#include "script/cpp_script.hpp"
#include "script/fields.hpp"
#include "script/lines.hpp"
#include "script/sql_script.hpp"

namespace limbeck::script {
namespace {

struct Block {
  std::vector<std::string_view> lines;  // without the comment sign
  int first_line = 1;
  bool has_id = false;
  bool closed = false;  // whether the text goes on behind it
};

bool is_revision_id(std::string_view line) {
  const auto field = read_field(line);
  return field && field->field == Field::revision_id;
}

// Looks through the comments at the top of the text, up to the first code. Without a header the block is
// empty.
Block find_header(std::string_view text, Language language) {
  const auto sign = comment_sign(language);
  Block block;
  LineReader reader(text);
  while (const auto line = reader.next()) {
    const auto trimmed = core::trim(line->text);
    const bool section = language == Language::sql && is_section_line(trimmed);
    const bool comment = trimmed.starts_with(sign) && !section;
    if (comment) {
      if (block.lines.empty()) block.first_line = line->number;
      auto content = trimmed.substr(sign.size());
      if (content.starts_with(' ')) content.remove_prefix(1);
      block.lines.push_back(content);
      block.has_id = block.has_id || is_revision_id(content);
      continue;
    }
    if (block.has_id || !trimmed.empty()) {
      // An unfinished last line may yet turn out to be a comment.
      block.closed = !line->ending.empty();
      break;
    }
    block.lines.clear();
  }
  if (!block.has_id) block.lines.clear();
  return block;
}

struct Value {
  std::string_view text;
  int line = 0;
};

// Reads the fields of one header.
class Fields {
 public:
  Fields(const Block& block, Language language, std::string_view file) : language_(language), file_(file) {
    if (!block.has_id) fail_missing(Field::revision_id, 1);
    int line = block.first_line;
    for (const auto text : block.lines) {
      if (const auto field = read_field(text)) add(*field, line);
      ++line;
    }
    const auto id = value(Field::revision_id);
    if (!values_[index(Field::revises)]) fail_missing(Field::revises, id.line);
    check_id(id);
  }

  Value value(Field field) const { return values_[index(field)].value_or(Value{}); }

  std::vector<std::string> list(Field field) const { return core::split_list(value(field).text, ','); }

 private:
  static constexpr std::size_t index(Field field) { return static_cast<std::size_t>(field); }

  void add(const FieldLine& field, int line) {
    auto& known = values_[index(field.field)];
    if (known) {
      fail(line, fmt::format("'{}' stands in line {} already; keep one of them", name_of(field.field),
                             known->line));
    }
    known = Value{field.value, line};
  }

  void check_id(const Value& id) const {
    if (id.text.empty()) fail(id.line, "'Revision ID' is empty; write the revision's id behind it");
    if (language_ == Language::cpp && !fits_a_namespace(id.text)) {
      fail(id.line,
           fmt::format("the id '{}' cannot be part of a namespace's name; use letters, digits, '_' and '.' "
                       "alone in a C++ script",
                       id.text));
    }
  }

  [[noreturn]] void fail_missing(Field field, int line) const {
    fail(line,
         fmt::format("its header has no '{0}'; write a line '{1} {0}:' there, or move the file out of the "
                     "folder if it is no script",
                     name_of(field), comment_sign(language_)));
  }

  [[noreturn]] void fail(int line, std::string_view why) const {
    throw Error(fmt::format("cannot read '{}' line {}: {}", file_, line, why));
  }

  Language language_;
  std::string_view file_;
  std::array<std::optional<Value>, number_of_fields> values_;
};

}  // namespace

bool holds_header(std::string_view beginning, Language language) {
  return find_header(beginning, language).closed;
}

Identity read_header(std::string_view text, Language language, std::string_view file) {
  const auto block = find_header(text, language);
  const Fields fields(block, language, file);
  auto free_text = read_free_text(block.lines);
  return {
      .id = std::string(fields.value(Field::revision_id).text),
      .parents = fields.list(Field::revises),
      .branch_labels = fields.list(Field::branch_labels),
      .depends_on = fields.list(Field::depends_on),
      .create_date = std::string(fields.value(Field::create_date).text),
      .message = std::move(free_text.message),
      .doc = std::move(free_text.doc),
      .line = fields.value(Field::revision_id).line,
  };
}

}  // namespace limbeck::script
