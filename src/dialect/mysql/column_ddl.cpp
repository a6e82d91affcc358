// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "core/text.hpp"
#include "dialect/mysql/expression.hpp"
#include "dialect/mysql/literal.hpp"
#include "dialect/mysql/types.hpp"
#include "dialect/mysql/writer.hpp"

namespace limbeck::dialect::mysql {
namespace {

bool says_more_than_start(const Identity& identity) {
  auto rest = identity.counting();
  rest.start.reset();
  return rest != Counting{} || identity.on_null;
}

}  // namespace

std::string Writer::column_text(const Column& column, bool counts) const {
  const auto& options = column.options;
  auto words = fmt::format("{} {}", text_.name(column.name), type_of(column.type));
  if (options.computed) words += computed_words(*options.computed);
  const bool is_timestamp = std::holds_alternative<limbeck::mysql::Timestamp>(column.type);
  if (!options.nullable) {
    // MariaDB's grammar has no place for it.
    if (!options.computed || features_.flavour == Flavour::mysql) words += " NOT NULL";
  } else if (is_timestamp) {
    words += " NULL";  // which old servers would otherwise make NOT NULL
  }
  if (!options.comment.empty()) words += " COMMENT " + comment_text(options.comment);
  if (options.identity && says_more_than_start(*options.identity)) {
    refuse(fmt::format("count column '{}' in the steps of its identity", column.name),
           "say autoincrement, or give the identity a start alone");
  }
  if (counts || options.identity) return words + " AUTO_INCREMENT";
  return words + default_words(column);
}

std::string Writer::comment_text(std::string_view comment) const {
  if (sql::is_beyond_basic_plane(comment)) {
    refuse("keep a comment with a character beyond U+FFFF", "leave that character out");
  }
  return quoted(comment);
}

std::string Writer::default_words(const Column& column) const {
  const auto& options = column.options;
  std::string words;
  if (options.server_default) words += " DEFAULT " + default_text(*options.server_default, column.type);
  if (!options.mysql_on_update.empty()) words += " ON UPDATE " + options.mysql_on_update;
  return words;
}

std::string Writer::default_text(const ServerDefault& server_default, const Type& type) const {
  const auto& value = server_default.value;
  if (!server_default.is_expression) {
    const auto held = is_binary(type) ? default_of_bytes(value)
                                      : held_default(server_default, type, literal_words(features_));
    return held.is_expression ? default_text(held, type) : literal_default(held.value, type);
  }
  if (is_clock(value)) return value;
  const bool stands_alone = is_literal(value) && (!is_long(type) || features_.literal_text_defaults);
  if (stands_alone) return value;
  if (!features_.expression_defaults) {
    refuse(fmt::format("take the expression '{}' for a default", core::one_line(value, 60)),
           "give it a literal, or CURRENT_TIMESTAMP");
  }
  return parenthesised(value);
}

std::string Writer::literal_default(std::string_view value, const Type& type) const {
  // A boolean is a number here, and the text 'false' none.
  const bool is_truth = core::equal_ignoring_case(value, "true") || core::equal_ignoring_case(value, "false");
  if (std::holds_alternative<Boolean>(type) && is_truth) return core::to_lower(value);
  const bool is_lost = features_.flavour == Flavour::mariadb && sql::is_beyond_basic_plane(value);
  if (is_lost && features_.expression_defaults) return parenthesised(in_hexadecimal(value));
  if (!is_long(type) || features_.literal_text_defaults) return quoted(value);
  if (features_.expression_defaults) return parenthesised(quoted(value));
  refuse("give a TEXT, BLOB or JSON column a default", "leave it out, or make the column a String");
}

std::string Writer::computed_words(const Computed& computed) const {
  auto words = fmt::format(" GENERATED ALWAYS AS ({})", computed.sqltext);
  if (computed.persisted) words += *computed.persisted ? " STORED" : " VIRTUAL";
  return words;
}

std::optional<CheckConstraint> Writer::check_of(const Column& column) const {
  if (auto check = check_of_boolean(text_, column)) return check;
  const auto* words = std::get_if<Enum>(&column.type);
  if (words == nullptr || words->options.native_enum || !words->options.create_constraint)
    return std::nullopt;
  return CheckConstraint(fmt::format("{} IN ({})", text_.name(column.name), listed(words->values, quoted)),
                         {.name = check_name(*words)});
}

// In one statement, which stands or falls as a whole.
Statements Writer::operator()(const operation::AddColumn& op) const {
  const bool counts = counts_up({.name = op.table, .constraints = op.constraints}, op.column);
  auto statement = text_.alter_table(op.table) + "ADD COLUMN " +
                   if_not_exists(op.if_not_exists, features_.if_exists) + column_text(op.column, counts);
  std::string others;
  for (const auto& constraint : op.constraints) {
    const auto text = constraint_text(constraint);
    if (stands_at(constraint, op.column)) {
      statement += ' ' + text;
    } else {
      others += ", ADD " + text;
    }
  }
  statement += others;
  if (const auto check = check_of(op.column)) statement += ", ADD " + constraint_text(*check);
  return {statement};
}

Statements Writer::operator()(const operation::DropColumn& op) const {
  refuse_cascade(op.cascade);
  return {text_.alter_table(op.table) + "DROP COLUMN " + if_exists(op.if_exists) + text_.name(op.column)};
}

}  // namespace limbeck::dialect::mysql
