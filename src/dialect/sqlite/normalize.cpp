// SPDX-License-Identifier: MIT
#include "dialect/sqlite/normalize.hpp"

#include <string_view>
#include <unordered_set>

#include "core/overloaded.hpp"
#include "core/text.hpp"
#include "dialect/canonical.hpp"
#include "dialect/ddl.hpp"
#include "dialect/sqlite/lexis.hpp"
#include "dialect/sqlite/literal.hpp"
#include "dialect/sqlite/types.hpp"

namespace limbeck::dialect::sqlite {
namespace {

const TextRules& text_rules() {
  static const TextRules rules{identifiers(), split_rules(), false};
  return rules;
}

std::string collation_of(const Type& type) {
  return std::visit(
      [](const auto& any) {
        if constexpr (std::is_base_of_v<Characters, std::remove_cvref_t<decltype(any)>>) return any.collation;
        return std::string();
      },
      type);
}

// The words that it is written in say all that is kept of a type.
Type canonical_type(const Type& type, bool strict) {
  auto words = strict ? strict_type_name(type) : type_name(type);
  const auto collation = core::to_lower(collation_of(type));
  if (collation.empty()) return parse_type(words);
  words.resize(words.rfind(" COLLATE "));
  return collation == "binary" ? parse_type(words) : collated(parse_type(words), collation);
}

Column canonical_column(const Table& table, const Column& column) {
  const auto& said = column.options;
  // An identity, and what counts up, is the number of the row.
  const bool is_row_number = said.identity || (table.options.sqlite_with_rowid && counts_up(table, column));
  const auto type =
      is_row_number ? Type(Integer()) : canonical_type(column.type, table.options.sqlite_strict);
  Column kept(column.name, type,
              {.nullable = said.nullable,
               .autoincrement = said.autoincrement,
               .computed = said.computed,
               .sqlite_on_conflict_not_null = said.nullable ? "" : said.sqlite_on_conflict_not_null});
  if (said.server_default)
    kept.options.server_default = held_default(*said.server_default, column.type, literal_words());
  if (kept.options.computed)
    kept.options.computed->persisted = kept.options.computed->persisted.value_or(false);
  return kept;
}

void settle_key_index(KeyIndex& index) {
  index = KeyIndex{.sqlite_on_conflict = index.sqlite_on_conflict};
}

Constraint canonical_constraint(Constraint constraint) {
  std::visit(core::Overloaded{[](PrimaryKeyConstraint& key) { settle_key_index(key.index); },
                              [](UniqueConstraint& key) { settle_key_index(key.index); },
                              [](CheckConstraint& check) {
                                check.deferral = {};
                                check.postgresql_not_valid = false;
                                check.postgresql_no_inherit = false;
                                check.mysql_column.clear();
                              },
                              [](ForeignKeyConstraint& key) {
                                key.postgresql_not_valid = false;
                                key.postgresql_ondelete_columns = {};
                              },
                              [](ExcludeConstraint&) {}},
             constraint);
  return constraint;
}

Index canonical_index(const Index& index) {
  std::vector<IndexElement> elements(index.elements.begin(), index.elements.end());
  for (auto& element : elements) {
    element.mysql_length.reset();
    element.postgresql_ops.clear();
    element.nulls = NullsOrder::unsaid;
    element.collation = core::to_lower(element.collation);
  }
  return Index(index.name, std::move(elements),
               {.unique = index.options.unique, .sqlite_where = index.options.sqlite_where});
}

// Whatever is said, the number of the row is no NULL, and no part of a key in a strict table or one whose
// rows have no number. What else is a key's may be: SQLite's own old slip.
void settle_key(Table& kept) {
  const auto* key = primary_key_of(kept);
  if (key == nullptr) return;
  const std::unordered_set<std::string_view> names(key->columns.begin(), key->columns.end());
  for (auto& column : kept.columns) {
    if (!names.contains(column.name)) continue;
    const bool is_row_number = names.size() == 1 && std::holds_alternative<Integer>(column.type);
    if (is_row_number || kept.options.sqlite_strict || !kept.options.sqlite_with_rowid)
      column.options.nullable = false;
  }
}

// Every integer that is alone in its key is the number of the row; what may be said is that no number is
// given twice.
void settle_autoincrement(const Table& said, Table& kept) {
  bool never_twice = said.options.sqlite_autoincrement;
  for (auto& column : kept.columns) {
    never_twice = never_twice || column.options.autoincrement == true;
    column.options.autoincrement.reset();
  }
  kept.options.sqlite_autoincrement = never_twice;
}

}  // namespace

std::string canonical_sql(std::string_view text) {
  return dialect::canonical_sql(text, text_rules());
}

Table canonical(const Table& table) {
  Table kept{.name = table.name};
  kept.options.sqlite_strict = table.options.sqlite_strict;
  kept.options.sqlite_with_rowid = table.options.sqlite_with_rowid;
  const DdlText text(identifiers());
  for (const auto& column : table.columns) kept.columns.push_back(canonical_column(table, column));
  for (const auto& constraint : table.constraints)
    kept.constraints.push_back(canonical_constraint(constraint));
  for (const auto& column : table.columns) {
    auto check = check_of_enum(text, column);
    if (!check) check = check_of_boolean(text, column);
    if (check) kept.constraints.emplace_back(std::move(*check));
  }
  for (const auto& index : table.indexes) kept.indexes.push_back(canonical_index(index));
  settle_key(kept);
  settle_autoincrement(table, kept);
  return canonical_parts(std::move(kept), text_rules());
}

}  // namespace limbeck::dialect::sqlite
