// SPDX-License-Identifier: MIT
#include "dialect/ddl.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/overloaded.hpp"
#include "core/text.hpp"

namespace limbeck::dialect {
namespace {

bool is_primary_key(const Constraint& constraint) {
  return std::holds_alternative<PrimaryKeyConstraint>(constraint);
}

bool is_alone_in_primary_key(const Table& table, const std::string& column) {
  const auto* key = primary_key_of(table);
  return key != nullptr && key->columns.size() == 1 && key->columns.front() == column;
}

bool has_foreign_key(const Table& table, const std::string& column) {
  return std::any_of(table.constraints.begin(), table.constraints.end(), [&](const Constraint& constraint) {
    const auto* key = std::get_if<ForeignKeyConstraint>(&constraint);
    return key != nullptr &&
           std::find(key->columns.begin(), key->columns.end(), column) != key->columns.end();
  });
}

bool is_any(std::string_view text, std::span<const std::string_view> words) {
  return std::ranges::any_of(words,
                             [&](std::string_view word) { return core::equal_ignoring_case(text, word); });
}

// "(a, "B c")": names alone, and nothing that could end the list.
bool is_list_of_names(std::string_view text) {
  if (!text.starts_with('(') || !text.ends_with(')')) return false;
  bool is_quoted = false;
  const auto is_of_names = [&](char c) {
    if (c == '"') is_quoted = !is_quoted;
    return is_quoted || std::string_view("();'-/\\").find(c) == std::string_view::npos;
  };
  return std::ranges::all_of(text.substr(1, text.size() - 2), is_of_names) && !is_quoted;
}

// What a foreign key does; since PostgreSQL 15 also "SET NULL (a)".
bool is_action(std::string_view text) {
  constexpr std::array<std::string_view, 5> actions{"CASCADE", "NO ACTION", "RESTRICT", "SET DEFAULT",
                                                    "SET NULL"};
  constexpr std::array<std::string_view, 2> of_columns{"SET DEFAULT", "SET NULL"};
  const auto list = std::min(text.find('('), text.size());
  return is_any(text, actions) ||
         (is_any(core::trim(text.substr(0, list)), of_columns) && is_list_of_names(text.substr(list)));
}

// These words are taken as they stand, so that nothing else may be among them.
[[noreturn]] void refuse_phrase(std::string_view option, std::string_view text, std::string_view known) {
  throw UsageError(fmt::format("cannot write a constraint: its {} '{}' is none of {}; write one of these",
                               option, core::one_line(text, 60), known));
}

std::string action(std::string_view option, std::string_view words, const std::string& text) {
  if (text.empty()) return {};
  if (!is_action(text)) refuse_phrase(option, text, "CASCADE, NO ACTION, RESTRICT, SET DEFAULT and SET NULL");
  return fmt::format(" {} {}", words, text);
}

}  // namespace

std::string DdlText::name(std::string_view name) const {
  if (const auto why = sql::why_no_name(name, rules_); !why.empty()) {
    throw Error(fmt::format("cannot write the name '{}': {}", name.substr(0, name.find('\0')), why));
  }
  return sql::quote_name(name, rules_);
}

std::string DdlText::name(std::string_view schema, std::string_view name) const {
  return schema.empty() ? this->name(name) : this->name(schema) + '.' + this->name(name);
}

std::string DdlText::name(const TableName& table) const {
  return name(table.schema, table.name);
}

std::string DdlText::list(const Names& names) const {
  return listed(names, [&](const std::string& each) { return name(each); });
}

std::string DdlText::names(const Names& columns) const {
  return '(' + list(columns) + ')';
}

std::string DdlText::column(const Column& column, std::string_view type,
                            const std::optional<std::string>& server_default) const {
  return fmt::format("{} {}{}{}", name(column.name), type,
                     server_default ? " DEFAULT " + *server_default : "",
                     column.options.nullable ? "" : " NOT NULL");
}

std::string DdlText::constraint(const Constraint& constraint) const {
  const auto body = std::visit(
      core::Overloaded{
          [&](const PrimaryKeyConstraint& key) {
            return "PRIMARY KEY " + names(key.columns) + deferral_words(key.deferral);
          },
          [&](const UniqueConstraint& key) {
            return "UNIQUE " + names(key.columns) + deferral_words(key.deferral);
          },
          [&](const ForeignKeyConstraint& key) {
            return "FOREIGN KEY" + names(key.columns) + ' ' + references(key);
          },
          [&](const CheckConstraint& check) {
            return "CHECK (" + check.condition + ')' + deferral_words(check.deferral);
          },
          [&](const ExcludeConstraint& exclude) -> std::string {
            throw Error(fmt::format(
                "cannot make exclude constraint '{}': PostgreSQL alone has such constraints; use a "
                "unique constraint or a trigger",
                exclude.name));
          },
      },
      constraint);
  return constraint_head(name_of(constraint)) + body;
}

std::string DdlText::constraint_head(std::string_view constraint_name) const {
  return constraint_name.empty() ? "" : fmt::format("CONSTRAINT {} ", name(constraint_name));
}

std::string DdlText::references(const ForeignKeyConstraint& key, const Names& ondelete_columns) const {
  auto words = fmt::format("REFERENCES {} {}", name(key.referred_table), names(key.referred_columns));
  constexpr std::array<std::string_view, 3> matches{"FULL", "PARTIAL", "SIMPLE"};
  if (!key.match.empty()) {
    if (!is_any(key.match, matches)) refuse_phrase("match", key.match, "FULL, PARTIAL and SIMPLE");
    words += " MATCH " + key.match;
  }
  words += action("ondelete", "ON DELETE", key.ondelete);
  if (!ondelete_columns.empty()) words += ' ' + names(ondelete_columns);
  words += action("onupdate", "ON UPDATE", key.onupdate);
  return words + deferral_words(key.deferral);
}

std::string DdlText::create_table(const operation::CreateTable& op,
                                  const std::vector<std::string>& elements) const {
  const auto body = elements.empty() ? "" : fmt::format("\n    {}\n", fmt::join(elements, ",\n    "));
  const auto prefixes = listed(
      op.table.options.prefixes, [](const auto& word) { return word; }, " ");
  return fmt::format("CREATE {}{}TABLE {}{} ({})", prefixes, prefixes.empty() ? "" : " ",
                     op.if_not_exists ? "IF NOT EXISTS " : "", name(op.table.name), body);
}

std::string DdlText::drop_table(const operation::DropTable& op) const {
  return fmt::format("DROP TABLE {}{}", op.if_exists ? "IF EXISTS " : "", name(op.table));
}

std::string DdlText::rename_table(const operation::RenameTable& op) const {
  return alter_table(op.table) + "RENAME TO " + name(op.new_name);
}

std::string DdlText::rename_column(const TableName& table, std::string_view from, std::string_view to) const {
  return alter_table(table) + fmt::format("RENAME COLUMN {} TO {}", name(from), name(to));
}

std::string DdlText::alter_table(const TableName& table) const {
  return fmt::format("ALTER TABLE {} ", name(table));
}

std::string DdlText::index_element(const IndexElement& element) const {
  auto words = element.is_expression ? element.value : name(element.value);
  if (!element.collation.empty()) words += " COLLATE " + name(element.collation);
  return words + sort_words(element);
}

std::string DdlText::create_index(const operation::CreateIndex& op, std::string_view index_name,
                                  std::string_view table) const {
  const auto elements =
      listed(op.index.elements, [&](const IndexElement& element) { return index_element(element); });
  return fmt::format("CREATE {}INDEX {}{} ON {} ({})", op.index.options.unique ? "UNIQUE " : "",
                     op.if_not_exists ? "IF NOT EXISTS " : "", index_name, table, elements);
}

std::string DdlText::drop_index(const operation::DropIndex& op) const {
  return fmt::format("DROP INDEX {}{}", op.if_exists ? "IF EXISTS " : "", name(op.table.schema, op.name));
}

std::string DdlText::insert_into(const operation::BulkInsert& op) const {
  const auto columns = listed(op.columns, [&](const Column& column) { return name(column.name); });
  return fmt::format("INSERT INTO {} ({}) VALUES ", name(op.table), columns);
}

std::string DdlText::privileges(const Names& privileges, const Names& columns) const {
  return listed(privileges, [&](const std::string& privilege) {
    return columns.empty() ? privilege : fmt::format("{} {}", privilege, names(columns));
  });
}

std::string_view word_of(operation::RoutineKind kind) {
  switch (kind) {
    case operation::RoutineKind::function:
      return "FUNCTION";
    case operation::RoutineKind::procedure:
      return "PROCEDURE";
  }
  return {};
}

std::string deferral_words(const Deferral& deferral) {
  std::string words;
  if (deferral.deferrable) words += *deferral.deferrable ? " DEFERRABLE" : " NOT DEFERRABLE";
  constexpr std::array<std::string_view, 2> moments{"DEFERRED", "IMMEDIATE"};
  if (!deferral.initially.empty()) {
    if (!is_any(deferral.initially, moments))
      refuse_phrase("initially", deferral.initially, "DEFERRED and IMMEDIATE");
    words += " INITIALLY " + deferral.initially;
  }
  return words;
}

std::string sort_words(const IndexElement& element) {
  std::string words;
  switch (element.order) {
    case SortOrder::unsaid:
      break;
    case SortOrder::ascending:
      words += " ASC";
      break;
    case SortOrder::descending:
      words += " DESC";
      break;
  }
  switch (element.nulls) {
    case NullsOrder::unsaid:
      break;
    case NullsOrder::first:
      words += " NULLS FIRST";
      break;
    case NullsOrder::last:
      words += " NULLS LAST";
      break;
  }
  return words;
}

std::string counting_words(const Counting& counting) {
  std::vector<std::string> words;
  const auto number = [&](std::string_view word, const std::optional<std::int64_t>& value) {
    if (value) words.push_back(fmt::format("{} {}", word, *value));
  };
  number("INCREMENT BY", counting.increment);
  number("START WITH", counting.start);
  number("MINVALUE", counting.minvalue);
  number("MAXVALUE", counting.maxvalue);
  if (counting.nominvalue) words.emplace_back("NO MINVALUE");
  if (counting.nomaxvalue) words.emplace_back("NO MAXVALUE");
  number("CACHE", counting.cache);
  if (counting.cycle) words.emplace_back(*counting.cycle ? "CYCLE" : "NO CYCLE");
  return core::join(words, " ");
}

std::optional<CheckConstraint> check_of_boolean(const DdlText& text, const Column& column) {
  const auto* type = std::get_if<Boolean>(&column.type);
  if (type == nullptr || !type->create_constraint) return std::nullopt;
  return CheckConstraint(text.name(column.name) + " IN (0, 1)", {.name = type->name});
}

std::optional<CheckConstraint> check_of_enum(const DdlText& text, const Column& column) {
  const auto* type = std::get_if<Enum>(&column.type);
  if (type == nullptr || !type->options.create_constraint) return std::nullopt;
  return CheckConstraint(text.name(column.name) + " IN " + quoted_values(type->values),
                         {.name = check_name(*type)});
}

const std::string& check_name(const Enum& type) {
  return type.options.constraint_name.empty() ? type.options.name : type.options.constraint_name;
}

std::string quoted_values(const Names& values) {
  return '(' + listed(values, [](const std::string& value) { return sql::quote_literal(value); }) + ')';
}

std::string sized(std::string_view word, const std::optional<int>& size) {
  return size ? fmt::format("{}({})", word, *size) : std::string(word);
}

int varchar_length(const Enum& type) {
  if (type.options.length) return *type.options.length;
  std::ptrdiff_t longest = 1;
  for (const auto& value : type.values) {
    const auto characters = std::count_if(
        value.begin(), value.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
    longest = std::max(longest, characters);
  }
  return static_cast<int>(longest);
}

void refuse_type(std::string_view title, std::string_view type, std::string_view instead) {
  throw Error(fmt::format("{} cannot make a column of {}: it has no such type; use {}, or ask op.dialect()",
                          title, type, instead));
}

std::string numeric(const Numeric& type) {
  if (!type.precision) return "NUMERIC";
  if (!type.scale) return fmt::format("NUMERIC({})", *type.precision);
  return fmt::format("NUMERIC({}, {})", *type.precision, *type.scale);
}

std::string column_path(const TableName& table, const std::string& column,
                        const sql::IdentifierRules& rules) {
  const auto part = [&](const std::string& name) {
    const bool stands_alone = name.find_first_of(".\"") == std::string::npos;
    return stands_alone ? name : sql::quote_name(name, rules);
  };
  const auto schema = table.schema.empty() ? "" : part(table.schema) + '.';
  return schema + part(table.name) + '.' + part(column);
}

ServerDefault next_value_of(const TableName& sequence, const sql::IdentifierRules& rules) {
  const auto name = sql::quote_name(sequence.schema, sequence.name, rules);
  return text(fmt::format("nextval({}::regclass)", sql::quote_literal(name)));
}

bool is_whole_number(const Type& type) {
  return std::holds_alternative<Integer>(type) || std::holds_alternative<SmallInteger>(type) ||
         std::holds_alternative<BigInteger>(type) ||
         std::holds_alternative<limbeck::mysql::IntegerType>(type);
}

bool is_temporal(const Type& type) {
  return std::holds_alternative<Date>(type) || std::holds_alternative<Time>(type) ||
         std::holds_alternative<DateTime>(type) || std::holds_alternative<Interval>(type) ||
         std::holds_alternative<limbeck::mysql::Timestamp>(type);
}

bool counts_up(const Table& table, const Column& column) {
  const auto& wanted = column.options.autoincrement;
  if (wanted == true && !is_whole_number(column.type)) {
    throw Error(
        fmt::format("cannot let column '{}.{}' count up by itself: it is no integer; leave autoincrement out",
                    table.name.name, column.name));
  }
  if (wanted) return *wanted;
  return is_whole_number(column.type) && !column.options.server_default && !column.options.identity &&
         !column.options.computed && is_alone_in_primary_key(table, column.name) &&
         !has_foreign_key(table, column.name);
}

const PrimaryKeyConstraint* primary_key_of(const Table& table) {
  const auto found = std::find_if(table.constraints.begin(), table.constraints.end(), is_primary_key);
  return found == table.constraints.end() ? nullptr : &std::get<PrimaryKeyConstraint>(*found);
}

std::vector<Constraint> in_order(const std::vector<Constraint>& constraints) {
  auto ordered = constraints;
  std::stable_partition(ordered.begin(), ordered.end(), is_primary_key);
  return ordered;
}

std::string without_semicolon(std::string_view sql) {
  sql = core::trim(sql);
  while (sql.ends_with(';')) sql = core::trim(sql.substr(0, sql.size() - 1));
  return std::string(sql);
}

std::vector<std::string> split(const operation::Execute& op, const sql::SplitRules& rules) {
  std::vector<std::string> statements;
  try {
    for (auto& statement : sql::split(op.sql, rules)) statements.push_back(std::move(statement.text));
  } catch (const Error& open_end) {
    throw Error(fmt::format("cannot {}: {}; close it", operation::describe(op), open_end.what()));
  }
  return statements;
}

}  // namespace limbeck::dialect
