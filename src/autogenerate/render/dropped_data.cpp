// SPDX-License-Identifier: MIT
#include "autogenerate/render/dropped_data.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "core/overloaded.hpp"
#include "core/text.hpp"
#include "dialect/ddl.hpp"
#include "schema/qualified_name.hpp"
#include "sql/lexer.hpp"

namespace limbeck::autogenerate {
namespace {

using Sentences = std::vector<std::string>;

std::string name_of(const TableName& table) {
  return table.schema.empty() ? table.name : fmt::format("{}.{}", table.schema, table.name);
}

template <class... T>
bool is_any(const Type& type) {
  return (std::holds_alternative<T>(type) || ...);
}

// Of what an array holds, another type than JSON keeps the first.
bool keeps_one_of_many(const Type& from, const Type& to) {
  return is_any<postgresql::Array>(from) && !is_any<postgresql::Array, Json>(to) &&
         to != Type(postgresql::Jsonb());
}

// Digits behind the point; none where there is no end to them, or it is not said.
std::optional<int> digits_behind_point(const Type& type) {
  if (dialect::is_whole_number(type)) return 0;
  const auto* number = std::get_if<Numeric>(&type);
  if (number == nullptr || !number->precision) return std::nullopt;
  return number->scale.value_or(0);
}

bool rounds(const Type& from, const Type& to) {
  if (is_any<Double>(from) && is_any<Float>(to)) return true;
  const auto kept = digits_behind_point(to);
  if (!kept || !(dialect::is_whole_number(from) || is_any<Numeric, Float, Double, mysql::NumberType>(from)))
    return false;
  const auto held = digits_behind_point(from);
  return !held || *held > *kept;
}

template <class Moment>
bool cuts_fraction(const Type& from, const Type& to, int digits_unsaid) {
  const auto* old = std::get_if<Moment>(&from);
  const auto* now = std::get_if<Moment>(&to);
  return old != nullptr && now != nullptr &&
         old->precision.value_or(digits_unsaid) > now->precision.value_or(digits_unsaid);
}

// As the database keeps it; values of a domain are those of what it is over.
Type kept(const Type& type, const dialect::Dialect& dialect) {
  if (const auto* domain = std::get_if<postgresql::Domain>(&type)) return kept(*domain->data_type, dialect);
  return dialect.canonical({.name = {"t"}, .columns = {Column("a", type)}}).columns.front().type;
}

// What values lose in silence as they become of another type; empty where that is nothing.
std::string_view lost_between(const Type& from, const Type& to, const dialect::Dialect& dialect) {
  const auto digits_unsaid = dialect.capabilities().digits_of_second;
  if (!digits_unsaid) return {};
  if (keeps_one_of_many(from, to)) return "all values but the first in each array";
  if (rounds(from, to)) return "digits that the new type does not hold";
  if (is_any<DateTime>(from) && is_any<Date>(to)) return "the time of day";
  if (is_any<DateTime>(from) && is_any<Time>(to)) return "the day";
  if (cuts_fraction<DateTime>(from, to, *digits_unsaid) || cuts_fraction<Time>(from, to, *digits_unsaid))
    return "fractions of a second";
  return {};
}

const Names* words_of(const Type& type) {
  return std::visit(core::Overloaded{[](const Enum& words) { return &words.values; },
                                     [](const mysql::Enum& words) { return &words.values; },
                                     [](const mysql::Set& words) { return &words.values; },
                                     [](const auto&) -> const Names* { return nullptr; }},
                    type);
}

std::vector<std::string> without(const Names& words, const Names& others) {
  std::vector<std::string> rest;
  std::ranges::copy_if(words, std::back_inserter(rest), [&](const std::string& word) {
    return std::ranges::find(others, word) == others.end();
  });
  return rest;
}

Sentences words_lost_by(const operation::AlterColumn& op) {
  if (!op.type || !op.existing_type) return {};
  const auto* old = words_of(*op.existing_type);
  const auto* now = words_of(*op.type);
  if (old == nullptr || now == nullptr) return {};
  const auto lost = without(*old, *now);
  const auto gained = without(*now, *old);
  if (lost.empty()) return {};
  const auto column = fmt::format("{}.{}", name_of(op.table), op.column);
  const auto words = core::join(lost, ", ", "'");
  if (gained.empty()) {
    return {
        fmt::format("the enum of column '{}' loses {}: write what rows get that hold it, by an UPDATE before",
                    column, words)};
  }
  return {fmt::format(
      "the enum of column '{}' loses {} and gets {}: before, give it the new words beside the old ones, and "
      "write what rows get that hold what goes, by an UPDATE",
      column, words, core::join(gained, ", ", "'"))};
}

Sentences dropped_from(const operation::AlterColumn& op, const dialect::Dialect& dialect) {
  if (!op.type || !op.existing_type) return {};
  const auto lost = lost_between(kept(*op.existing_type, dialect), kept(*op.type, dialect), dialect);
  if (lost.empty()) return words_lost_by(op);
  return {fmt::format("drops data: {} of column '{}.{}'", lost, name_of(op.table), op.column)};
}

Sentences dropped_from(const operation::DropColumn& op) {
  if (op.existing && op.existing->options.computed) return {};  // it holds nothing of its own
  return {fmt::format("drops data: what column '{}.{}' holds", name_of(op.table), op.column)};
}

Sentences dropped_from(const operation::BatchAlterTable& batch, const dialect::Dialect& dialect) {
  Sentences all;
  const auto add = [&](Sentences sentences) { std::ranges::move(sentences, std::back_inserter(all)); };
  for (const auto& [change, place] : batch.changes) {
    if (const auto* drop = std::get_if<operation::DropColumn>(&change)) add(dropped_from(*drop));
    if (const auto* alter = std::get_if<operation::AlterColumn>(&change)) add(dropped_from(*alter, dialect));
  }
  return all;
}

// What is dropped like a table holds rows as one does: SQLite's virtual tables.
Sentences dropped_from(const operation::Execute& op) {
  constexpr std::string_view drop = "DROP TABLE ";
  if (!op.sql.starts_with(drop)) return {};
  const auto [name, schema] = schema::qualified_name(op.sql.substr(drop.size()));
  return {fmt::format("drops data: the rows of '{}'", name_of({sql::unquoted(name), sql::unquoted(schema)}))};
}

}  // namespace

std::vector<std::string> dropped_by(const operation::Operation& operation, const dialect::Dialect& dialect) {
  return std::visit(
      core::Overloaded{[](const operation::DropTable& op) -> Sentences {
                         return {fmt::format("drops data: the rows of '{}'", name_of(op.table))};
                       },
                       [](const operation::DropColumn& op) { return dropped_from(op); },
                       [&](const operation::AlterColumn& op) { return dropped_from(op, dialect); },
                       [](const operation::DropSchema& op) -> Sentences {
                         if (!op.cascade) return {};
                         return {fmt::format("drops data: all that is in schema '{}'", op.name)};
                       },
                       [&](const operation::BatchAlterTable& op) { return dropped_from(op, dialect); },
                       [](const operation::Execute& op) { return dropped_from(op); },
                       [](const auto&) { return Sentences(); }},
      operation);
}

std::vector<std::string> words_lost_by(const operation::Operation& operation) {
  const auto* op = std::get_if<operation::AlterColumn>(&operation);
  return op == nullptr ? Sentences() : words_lost_by(*op);
}

}  // namespace limbeck::autogenerate
