// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/text.hpp"
#include "dialect/mysql/alter_column.hpp"
#include "dialect/mysql/literal.hpp"
#include "dialect/mysql/types.hpp"
#include "dialect/mysql/writer.hpp"

namespace limbeck::dialect::mysql {
namespace {

bool touches_more_than_default(const operation::AlterColumn& op) {
  return op.type || op.nullable || op.comment.touched() || op.identity.touched() || op.computed.touched() ||
         op.autoincrement || op.mysql_on_update.touched() || op.mysql_check.touched();
}

bool says_check(const operation::AlterColumn& op) {
  return op.mysql_check.touched() || op.existing_mysql_check.touched();
}

// What the change says, else what was there.
template <class T>
std::optional<T> chosen(const Change<T>& change, const Change<T>& existing) {
  return change.touched() ? change.value() : existing.value();
}

std::string text_of(const std::optional<std::string>& text) {
  return text.value_or("");
}

// The arguments that would say what is not known, as "a, b and c".
std::string missing_arguments(const operation::AlterColumn& op) {
  std::vector<std::string> missing;
  const auto need = [&](bool known, const char* argument) {
    if (!known) missing.emplace_back(argument);
  };
  const auto& type = op.type ? op.type : op.existing_type;
  const bool computed = chosen(op.computed, op.existing_computed).has_value();
  const bool counts = op.autoincrement.value_or(op.existing_autoincrement.value_or(false)) ||
                      chosen(op.identity, op.existing_identity).has_value();
  need(type.has_value(), "existing_type");
  need(op.nullable || op.existing_nullable, "existing_nullable");
  need(op.server_default.touched() || op.existing_server_default.touched() || computed || counts,
       "existing_server_default");
  need(op.comment.touched() || op.existing_comment.touched(), "existing_comment");
  if (type && is_whole_number(*type)) {
    need(op.autoincrement || op.existing_autoincrement || op.identity.touched() || computed ||
             chosen(op.server_default, op.existing_server_default).has_value(),
         "existing_autoincrement");
  }
  if (type && is_temporal(*type)) {
    need(op.mysql_on_update.touched() || op.existing_mysql_on_update.touched() || computed,
         "existing_mysql_on_update");
  }
  if (missing.empty()) return {};
  const auto last = missing.back();
  missing.pop_back();
  return missing.empty() ? last : fmt::format("{} and {}", core::join(missing), last);
}

// " SRID 4326", of a spatial type that says it.
std::string system_of(const Type& type) {
  const auto* raw = std::get_if<RawType>(&type);
  if (raw == nullptr) return {};
  const auto word = raw->sql.substr(0, raw->sql.find(' '));
  return is_spatial(RawType(word)) ? raw->sql.substr(word.size()) : "";
}

// A new type that says nothing of its system of coordinates keeps that of the old one, but where the
// operation says of both what they are.
Type in_system_of(const Type& before, const operation::AlterColumn& op) {
  const bool says_both = op.existing_type && !system_of(*op.existing_type).empty();
  if (!is_spatial(*op.type) || says_both) return *op.type;
  return RawType(std::get<RawType>(*op.type).sql + system_of(before));
}

// "CURRENT_TIMESTAMP(3)" for a DATETIME(3), and nothing for what keeps no moments.
std::string clock_of(const Type& type) {
  const auto clock = [](const std::optional<int>& digits) {
    return digits.value_or(0) > 0 ? fmt::format("CURRENT_TIMESTAMP({})", *digits) : "CURRENT_TIMESTAMP";
  };
  if (const auto* moment = std::get_if<DateTime>(&type)) return clock(moment->precision);
  if (const auto* moment = std::get_if<limbeck::mysql::Timestamp>(&type)) return clock(moment->fsp);
  return {};
}

// The servers take no clock of other digits than the column's, so that it follows the type.
void follow_digits(ColumnOptions& options, const Type& before, const Type& type) {
  const auto old_clock = clock_of(before);
  const auto clock = clock_of(type);
  if (old_clock.empty() || clock.empty()) return;
  if (options.server_default == ServerDefault(text(old_clock))) options.server_default = text(clock);
  if (options.mysql_on_update == old_clock) options.mysql_on_update = clock;
}

}  // namespace

bool touches_definition(const operation::AlterColumn& op, const Features& features) {
  return touches_more_than_default(op) || op.server_default.touched() ||
         (op.new_name && !features.rename_column);
}

Statements Writer::operator()(const operation::AlterColumn& op) const {
  const auto alter = text_.alter_table(op.table);
  if (!touches_definition(op, features_)) {
    if (!op.new_name) return {};
    return {text_.rename_column(op.table, op.column, *op.new_name)};
  }
  if (op.new_name && has_own_check(op)) return renamed_afterwards(op);
  if (const auto words = default_alone(op)) return {alter + *words};
  const auto column = altered(op);
  const auto head = op.new_name ? fmt::format("CHANGE {} {}", text_.name(op.column), text_.name(*op.new_name))
                                : fmt::format("MODIFY {}", text_.name(op.column));
  return {alter + dropped_check(op) + head + ' ' + altered_text(op, column) + added_check(op)};
}

// MariaDB's, which stands at the column and names it, so that CHANGE would state it with the old name.
bool Writer::has_own_check(const operation::AlterColumn& op) const {
  if (!features_.rename_column) return false;
  if (says_check(op)) return chosen(op.mysql_check, op.existing_mysql_check).has_value();
  if (existing_ == nullptr) return false;
  return std::ranges::any_of(existing_->restated, [&](const Setting& restated) {
    return core::equal_ignoring_case(restated.name, op.column) && restated.value.starts_with("CHECK ");
  });
}

// RENAME COLUMN changes the name in the check, too, but not in one statement with MODIFY.
Statements Writer::renamed_afterwards(operation::AlterColumn op) const {
  const auto new_name = *std::exchange(op.new_name, std::nullopt);
  auto statements = (*this)(op);
  statements.push_back(text_.rename_column(op.table, op.column, new_name));
  return statements;
}

// Of another type: "DROP CHECK ck, ", which the old type asked for, and ", ADD CONSTRAINT ...", which the new
// one does.
std::string Writer::dropped_check(const operation::AlterColumn& op) const {
  if (!op.type || !op.existing_type || op.existing_type == op.type) return {};
  const auto check = check_of(Column(op.column, *op.existing_type));
  if (!check || check->name.empty()) return {};
  return fmt::format("DROP {}, ", dropped({op.table, check->name, operation::ConstraintKind::check}));
}

std::string Writer::added_check(const operation::AlterColumn& op) const {
  if (!op.type || op.existing_type == op.type) return {};
  const auto check = check_of(Column(op.new_name.value_or(op.column), *op.type));
  return check ? ", ADD " + constraint_text(*check) : "";
}

// A default can be set by itself, but not that of a date or a time, which the servers take for an expression,
// nor in one statement with anything else. Where there shall be none, a column that may be NULL has NULL.
std::optional<std::string> Writer::default_alone(const operation::AlterColumn& op) const {
  if (touches_more_than_default(op) || op.new_name) return std::nullopt;
  const auto* old = existing_column(op);
  const auto type = old != nullptr ? std::optional(old->type) : op.existing_type;
  if (type && is_temporal(*type)) return std::nullopt;
  const auto alter = fmt::format("ALTER COLUMN {} ", text_.name(op.column));
  if (const auto& value = op.server_default.value()) {
    const auto held = held_default(*value, op.existing_type, literal_words(features_));
    return alter + "SET DEFAULT " + default_text(held, type.value_or(Integer()));
  }
  const bool nullable = old != nullptr ? old->options.nullable : op.existing_nullable.value_or(false);
  return alter + (nullable ? "SET DEFAULT NULL" : "DROP DEFAULT");
}

const Column* Writer::existing_column(const operation::AlterColumn& op) const {
  if (existing_ == nullptr) return nullptr;
  const auto& columns = existing_->table.columns;
  const auto found = std::ranges::find_if(
      columns, [&](const Column& column) { return core::equal_ignoring_case(column.name, op.column); });
  if (found == columns.end()) refuse("find the column", "add it before, or correct the name");
  return &*found;
}

Column Writer::altered(const operation::AlterColumn& op) const {
  const auto* old = existing_column(op);
  if (old == nullptr) {
    if (const auto missing = missing_arguments(op); !missing.empty()) {
      throw Error(fmt::format(
          "{} cannot {} where SQL is only written: it states the whole column anew, and would lose what is "
          "not said; give {}",
          title(features_.flavour), operation::describe(operation_), missing));
    }
  }
  Column column = old != nullptr ? *old : Column(op.column, op.existing_type ? *op.existing_type : *op.type);
  auto& options = column.options;
  if (old != nullptr) {
    options.autoincrement = counts_up(existing_->table, *old);
  } else {
    options.nullable = op.existing_nullable.value_or(true);
    options.server_default = op.existing_server_default.value();
    options.comment = text_of(op.existing_comment.value());
    options.computed = op.existing_computed.value();
    options.identity = op.existing_identity.value();
    options.autoincrement = op.existing_autoincrement;
    options.mysql_on_update = text_of(op.existing_mysql_on_update.value());
  }
  if (op.type) {
    const auto before = std::exchange(column.type, in_system_of(column.type, op));
    follow_digits(options, before, column.type);
  }
  if (op.nullable) options.nullable = *op.nullable;
  if (op.server_default.touched()) {
    options.server_default = op.server_default.value();
    // Of a Uuid the server knows no more than that it is a CHAR(32).
    if (options.server_default && !op.type)
      *options.server_default =
          held_default(*options.server_default, op.existing_type, literal_words(features_));
  }
  if (op.comment.touched()) options.comment = text_of(op.comment.value());
  if (op.computed.touched()) options.computed = op.computed.value();
  if (op.mysql_on_update.touched()) options.mysql_on_update = text_of(op.mysql_on_update.value());
  if (op.identity.touched()) options.autoincrement = op.identity.value().has_value();
  if (op.autoincrement) options.autoincrement = op.autoincrement;
  if (!is_whole_number(column.type)) options.autoincrement = false;
  return column;
}

// In the order of Alembic.
std::string Writer::altered_text(const operation::AlterColumn& op, const Column& column) const {
  const auto& options = column.options;
  auto words = type_of(column.type) + kept_collation(op);
  if (options.computed) words += computed_words(*options.computed);
  const bool may_say = !options.computed || features_.flavour == Flavour::mysql;
  if (may_say) words += options.nullable ? " NULL" : " NOT NULL";
  const bool counts = options.autoincrement == true || options.identity;
  words += counts ? " AUTO_INCREMENT" : default_words(column);
  if (!options.comment.empty()) words += " COMMENT " + comment_text(options.comment);
  const bool says = says_check(op);
  if (const auto check = chosen(op.mysql_check, op.existing_mysql_check); says && check)
    words += fmt::format(" CHECK ({})", *check);
  if (existing_ == nullptr) return words;
  for (const auto& [name, extra] : existing_->restated) {
    const bool is_said = says && extra.starts_with("CHECK ");
    if (core::equal_ignoring_case(name, op.column) && !is_said) words += ' ' + extra;
  }
  return words;
}

// A new type that says nothing of its characters keeps those of the old one.
std::string Writer::kept_collation(const operation::AlterColumn& op) const {
  if (!op.type) return {};
  const auto* old = existing_column(op);
  if (old == nullptr && !op.existing_type) return {};
  const auto before = characteristics_of(old != nullptr ? old->type : *op.existing_type);
  const auto after = characteristics_of(*op.type);
  const bool says_nothing = after.is_text && after.charset.empty() && after.collation.empty();
  return says_nothing ? character_words(before.charset, before.collation) : std::string();
}

}  // namespace limbeck::dialect::mysql
