// SPDX-License-Identifier: MIT
#include "schema/naming.hpp"

#include <algorithm>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/md5.hpp"
#include "core/overloaded.hpp"
#include "core/text.hpp"
#include "schema/naming_token.hpp"

namespace limbeck::schema {
namespace {

constexpr std::string_view name_token = "constraint_name";

// Whether a byte of UTF-8 is a character's first.
bool begins_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xc0) != 0x80;
}

// What tokens are filled with.
struct Subject {
  std::string_view kind;  // "uq"
  TableName table;
  std::string name;    // as the user gave it
  Names columns = {};  // empty where they are not known
  TableName referred_table = {};
  Names referred_columns = {};
};

std::string words_for(std::string_view kind) {
  if (kind == "ix") return "an index";
  if (kind == "uq") return "a unique constraint";
  if (kind == "ck") return "a check constraint";
  if (kind == "fk") return "a foreign key";
  return "a primary key";
}

[[noreturn]] void refuse(const Subject& subject, std::string_view rule, const std::string& reason) {
  throw UsageError(fmt::format("cannot name {} of table '{}' by the naming convention '{}': {}",
                               words_for(subject.kind), subject.table.name, rule, reason));
}

// A column's label: the table stands before it, and the schema before that.
std::string label(const TableName& table, const std::string& column) {
  auto schema = table.schema;
  std::ranges::replace(schema, '.', '_');
  return schema.empty() ? fmt::format("{}_{}", table.name, column)
                        : fmt::format("{}_{}_{}", schema, table.name, column);
}

std::string column_text(const Subject& subject, const ColumnToken& token, std::string_view rule) {
  const auto& columns = token.referred ? subject.referred_columns : subject.columns;
  if (columns.empty()) {
    refuse(subject, rule,
           token.referred ? "only a foreign key has referred columns; leave the token out"
                          : "its columns are not known; give it a name, or name it in full with op.f()");
  }
  std::vector<std::string> texts;
  for (const auto& column : columns) texts.push_back(token.label ? label(subject.table, column) : column);
  switch (token.extent) {
    case ColumnToken::Extent::one:
      return token.index < texts.size() ? texts[token.index] : "";
    case ColumnToken::Extent::joined:
      return core::join(texts, "");
    case ColumnToken::Extent::joined_by_underscores:
      return core::join(texts, "_");
  }
  return {};
}

std::string token_text(const Subject& subject, std::string_view token, std::string_view rule) {
  if (token == "table_name") return subject.table.name;
  if (token == name_token) {
    if (subject.name.empty())
      refuse(subject, rule, "it has no name of its own, which %(constraint_name)s needs; give it one");
    return subject.name;
  }
  if (token == "referred_table_name") {
    if (subject.referred_columns.empty())
      refuse(subject, rule, "only a foreign key has a referred table; leave the token out");
    return subject.referred_table.name;
  }
  if (const auto column = parse_column_token(token)) return column_text(subject, *column, rule);
  refuse(subject, rule, fmt::format("limbeck knows no token '{}'; correct it", token));
}

// Calls `on_text` and `on_token` for what the rule consists of; `%%` is a percent sign.
template <class OnText, class OnToken>
bool read_rule(std::string_view rule, const OnText& on_text, const OnToken& on_token) {
  while (!rule.empty()) {
    const auto percent = std::min(rule.find('%'), rule.size());
    on_text(rule.substr(0, percent));
    rule.remove_prefix(percent);
    if (rule.empty()) return true;
    if (rule.starts_with("%%")) {
      on_text(rule.substr(0, 1));
      rule.remove_prefix(2);
      continue;
    }
    const auto end = rule.find(")s");
    if (!rule.starts_with("%(") || end == std::string_view::npos) return false;
    on_token(rule.substr(2, end - 2));
    rule.remove_prefix(end + 2);
  }
  return true;
}

bool has_name_token(std::string_view rule) {
  bool builds = false;
  read_rule(
      rule, [](std::string_view) {}, [&](std::string_view token) { builds = builds || token == name_token; });
  return builds;
}

std::string fill_in(std::string_view rule, const Subject& subject) {
  std::string name;
  const bool is_read = read_rule(
      rule, [&](std::string_view text) { name += text; },
      [&](std::string_view token) { name += token_text(subject, token, rule); });
  if (!is_read)
    refuse(subject, rule, "a '%' begins no token; write %(table_name)s, or %% for the sign itself");
  return name;
}

// SQLAlchemy's own, for indexes of which a convention says nothing.
constexpr std::string_view index_rule = "ix_%(column_0_label)s";

// What the convention says of things of that kind; empty where it says nothing.
std::string_view rule_for(const NamingConvention& convention, std::string_view kind) {
  const auto rule = std::ranges::find(convention, kind, &Setting::name);
  return rule == convention.end() ? std::string_view() : std::string_view(rule->value);
}

Subject subject_of(const TableName& table, const Constraint& constraint) {
  return std::visit(core::Overloaded{
                        [&](const PrimaryKeyConstraint& key) {
                          return Subject{"pk", table, key.name, key.columns};
                        },
                        [&](const UniqueConstraint& key) {
                          return Subject{"uq", table, key.name, key.columns};
                        },
                        [&](const ForeignKeyConstraint& key) {
                          return Subject{
                              "fk", table, key.name, key.columns, key.referred_table, key.referred_columns};
                        },
                        [&](const CheckConstraint& check) {
                          return Subject{"ck", table, check.name};
                        },
                        [&](const ExcludeConstraint& exclude) {
                          return Subject{"", table, exclude.name};
                        },
                    },
                    constraint);
}

// Expressions have no names: an index over one has no columns that a name could be made of.
Subject subject_of(const TableName& table, const Index& index) {
  std::vector<std::string> columns;
  for (const auto& element : index.elements) {
    if (element.is_expression) return {"ix", table, index.name};
    columns.push_back(element.value);
  }
  return {"ix", table, index.name, Names(std::move(columns))};
}

Name name_in_force(const Naming& naming, const Subject& subject, const Name& name) {
  auto made = name;
  auto rule = rule_for(naming.convention, subject.kind);
  if (rule.empty() && subject.kind == "ix" && name.empty()) rule = index_rule;
  const bool is_free = name.empty() || name.origin() == Name::Origin::implied;
  if (!rule.empty() && (is_free || (name.origin() == Name::Origin::given && has_name_token(rule)))) {
    auto known = subject;
    // What limbeck calls a check is its column's name, which a convention may build on.
    if (is_free && subject.kind != "ck") known.name.clear();
    made = conv(fill_in(rule, known));
  }
  if (naming.limit && made.origin() != Name::Origin::given) made = conv(shorten(made, naming.limit));
  return made;
}

Name name_of_type_check(const Naming& naming, const TableName& table, const std::string& column,
                        const Name& name) {
  if (name.empty() && builds_on_names(naming.convention, "ck")) return name;
  return name_in_force(naming, Subject{"ck", table, name, {column}}, name);
}

std::size_t length_of(std::string_view name, NameLimit::Unit unit) {
  if (unit == NameLimit::Unit::bytes) return name.size();
  return static_cast<std::size_t>(std::ranges::count_if(name, begins_character));
}

// As much of the name's beginning as fits, in whole characters.
std::string_view beginning(std::string_view name, std::size_t length, NameLimit::Unit unit) {
  std::size_t end = 0;
  std::size_t used = 0;
  while (end < name.size()) {
    auto next = end + 1;
    while (next < name.size() && !begins_character(name[next])) ++next;
    used += unit == NameLimit::Unit::bytes ? next - end : 1;
    if (used > length) break;
    end = next;
  }
  return name.substr(0, end);
}

}  // namespace

std::string name_by_convention(const NamingConvention& convention, const TableName& table,
                               const Constraint& constraint) {
  const auto subject = subject_of(table, constraint);
  const auto rule = rule_for(convention, subject.kind);
  return rule.empty() ? "" : fill_in(rule, subject);
}

std::string name_by_convention(const NamingConvention& convention, const TableName& table,
                               const Index& index) {
  const auto rule = rule_for(convention, "ix");
  return fill_in(rule.empty() ? index_rule : rule, subject_of(table, index));
}

void apply(const Naming& naming, const TableName& table, Constraint& constraint) {
  const auto subject = subject_of(table, constraint);
  std::visit([&](auto& alternative) { alternative.name = name_in_force(naming, subject, alternative.name); },
             constraint);
}

void apply(const Naming& naming, const TableName& table, Index& index) {
  index.name = name_in_force(naming, subject_of(table, index), index.name);
}

void apply(const Naming& naming, const TableName& table, const std::string& column, Type& type) {
  if (auto* flag = std::get_if<Boolean>(&type); flag != nullptr && flag->create_constraint)
    flag->name = name_of_type_check(naming, table, column, flag->name);
  auto* words = std::get_if<Enum>(&type);
  if (words == nullptr || !words->options.create_constraint) return;
  auto& own = words->options.constraint_name;
  const Name said = own.empty() ? Name(words->options.name) : own;
  auto name = name_of_type_check(naming, table, column, said);
  // The type's name serves unless the check has another one.
  if (name != said || !own.empty()) own = std::move(name);
}

void apply(const Naming& naming, Table& table) {
  for (auto& column : table.columns) apply(naming, table.name, column.name, column.type);
  for (auto& constraint : table.constraints) apply(naming, table.name, constraint);
  for (auto& index : table.indexes) apply(naming, table.name, index);
}

Name name_in_force(const Naming& naming, std::string_view kind, const TableName& table, const Name& name) {
  return name_in_force(naming, Subject{kind, table, name}, name);
}

std::string_view kind_of(const Constraint& constraint) {
  return subject_of({}, constraint).kind;
}

bool builds_on_names(const NamingConvention& convention, std::string_view kind) {
  return has_name_token(rule_for(convention, kind));
}

std::string shorten(std::string_view name, const std::optional<NameLimit>& limit) {
  if (!limit || length_of(name, limit->unit) <= limit->length) return std::string(name);
  return fmt::format("{}_{}", beginning(name, limit->length - 8, limit->unit),
                     core::md5_hex(name).substr(28));
}

}  // namespace limbeck::schema
