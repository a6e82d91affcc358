// SPDX-License-Identifier: MIT
#include "model/foreign_keys.hpp"

#include <algorithm>
#include <string_view>
#include <type_traits>
#include <unordered_set>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/text.hpp"
#include "model/known_columns.hpp"
#include "model/table.hpp"
#include "schema/referential_action.hpp"

namespace limbeck::models {
namespace {

bool is_of_characters(const Type& type) {
  return std::visit(
      [](const auto& alternative) {
        return std::is_base_of_v<Characters, std::remove_cvref_t<decltype(alternative)>>;
      },
      type);
}

bool is_number(const Type& type) {
  return std::visit(
      [](const auto& alternative) {
        using T = std::remove_cvref_t<decltype(alternative)>;
        return std::is_same_v<T, SmallInteger> || std::is_same_v<T, Integer> ||
               std::is_same_v<T, BigInteger> || std::is_same_v<T, Numeric> || std::is_same_v<T, Float> ||
               std::is_same_v<T, Double> || std::is_same_v<T, mysql::IntegerType> ||
               std::is_same_v<T, mysql::NumberType>;
      },
      type);
}

// What a domain's values are of.
const Type& type_of_values(const Type& type) {
  const auto* domain = std::get_if<postgresql::Domain>(&type);
  return domain == nullptr ? type : type_of_values(*domain->data_type);
}

// As the most lenient database sees it: lengths may differ and sizes of numbers, and words of a database's
// own say anything.
bool may_refer(const Type& from, const Type& to) {
  const auto& own = type_of_values(from);
  const auto& referred = type_of_values(to);
  if (std::holds_alternative<RawType>(own) || std::holds_alternative<RawType>(referred)) return true;
  return own.index() == referred.index() || (is_of_characters(own) && is_of_characters(referred)) ||
         (is_number(own) && is_number(referred));
}

std::string place(const TableName& table, const std::string& column) {
  return fmt::format("{}.{}", shown(table), column);
}

void check(const KnownColumns& known, const TableName& from, const ForeignKeyConstraint& key) {
  if (known.find_table(key.referred_table) == nullptr) {
    throw UsageError(fmt::format(
        "cannot make the schema of the models: foreign key '{}' refers to table '{}', which no model "
        "has; is a model missing from schema_of?",
        place(from, key.columns.front()), shown(key.referred_table)));
  }
  auto referred = key.referred_columns.begin();
  for (const auto& name : key.columns) {
    if (known.find(key.referred_table, *referred) == nullptr && !known.may_have_others(key.referred_table)) {
      throw UsageError(fmt::format(
          "cannot make the schema of the models: foreign key '{}' refers to '{}', a column that the "
          "model does not have; correct the name",
          place(from, name), place(key.referred_table, *referred)));
    }
    ++referred;
  }
}

void add_those_of_two_types(std::vector<std::string>& texts, const KnownColumns& known, const TableName& from,
                            const ForeignKeyConstraint& key) {
  auto referred = key.referred_columns.begin();
  for (const auto& name : key.columns) {
    const auto* own = known.find(from, name);
    const auto* other = known.find(key.referred_table, *referred);
    if (own != nullptr && other != nullptr && !may_refer(own->type, other->type)) {
      texts.push_back(fmt::format("foreign key '{}' and '{}', to which it refers, are of two types",
                                  place(from, name), place(key.referred_table, *referred)));
    }
    ++referred;
  }
}

void add_forbidden_nulls(std::vector<RemarkOnKey>& remarks, const KnownColumns& known, const TableName& from,
                         const ForeignKeyConstraint& key) {
  const auto add = [&](const std::string& action, std::string_view option, const Names& columns) {
    if (!schema::writes_null(action)) return;
    for (const auto& name : columns) {
      const auto* column = known.find(from, name);
      if (column == nullptr || column->options.nullable) continue;
      remarks.push_back({from, key.columns,
                         fmt::format("{} of foreign key '{}' is SET NULL, and '{}' may not be NULL", option,
                                     place(from, key.columns.front()), name)});
    }
  };
  const auto& written = key.postgresql_ondelete_columns;
  add(key.ondelete, "ondelete", written.empty() ? key.columns : written);
  add(key.onupdate, "onupdate", key.columns);
}

using NameSet = std::unordered_set<std::string_view>;

// None of an index over expressions. A condition that it has counts on one database, and not on another.
std::vector<std::string_view> columns_of(const Index& index) {
  std::vector<std::string_view> columns;
  for (const auto& element : index.elements) {
    if (element.is_expression) return {};
    columns.emplace_back(element.value);
  }
  return columns;
}

const Names* columns_of_key(const Constraint& constraint) {
  if (const auto* key = std::get_if<PrimaryKeyConstraint>(&constraint)) return &key->columns;
  if (const auto* key = std::get_if<UniqueConstraint>(&constraint)) return &key->columns;
  return nullptr;
}

bool is_unique(const Table& table, const NameSet& wanted) {
  const auto are_wanted = [&](const auto& columns) {
    return NameSet(columns.begin(), columns.end()) == wanted;
  };
  return std::ranges::any_of(table.constraints,
                             [&](const Constraint& constraint) {
                               const auto* columns = columns_of_key(constraint);
                               return columns != nullptr && are_wanted(*columns);
                             }) ||
         std::ranges::any_of(table.indexes, [&](const Index& index) {
           return index.options.unique && are_wanted(columns_of(index));
         });
}

// An index has the columns of the primary key behind its own.
bool begins_index(const Table& table, const NameSet& wanted) {
  std::vector<std::string_view> behind;
  for (const auto& constraint : table.constraints) {
    if (const auto* key = std::get_if<PrimaryKeyConstraint>(&constraint))
      behind.assign(key->columns.begin(), key->columns.end());
  }
  const auto begins = [&](std::vector<std::string_view> columns) {
    if (columns.empty()) return false;
    columns.insert(columns.end(), behind.begin(), behind.end());
    if (columns.size() < wanted.size()) return false;
    return NameSet(columns.begin(), columns.begin() + static_cast<std::ptrdiff_t>(wanted.size())) == wanted;
  };
  return std::ranges::any_of(table.constraints,
                             [&](const Constraint& constraint) {
                               const auto* columns = columns_of_key(constraint);
                               return columns != nullptr && begins({columns->begin(), columns->end()});
                             }) ||
         std::ranges::any_of(table.indexes, [&](const Index& index) { return begins(columns_of(index)); });
}

std::string text_of_key_to_no_key(const TableName& from, const ForeignKeyConstraint& key,
                                  bool takes_indexes) {
  std::vector<std::string> referred;
  for (const auto& column : key.referred_columns) referred.push_back(place(key.referred_table, column));
  const bool is_one = referred.size() == 1;
  return fmt::format("foreign key '{}' refers to {}, which {} neither the primary key nor unique{}",
                     place(from, key.columns.front()), core::join(referred, " and ", "'"),
                     is_one ? "is" : "together are", takes_indexes ? ", and what no index begins with" : "");
}

template <class Each>
void for_each_key(const std::vector<Table>& tables, const Each& each) {
  for (const auto& table : tables) {
    for (const auto& constraint : table.constraints) {
      if (const auto* key = std::get_if<ForeignKeyConstraint>(&constraint)) each(table.name, *key);
    }
  }
}

}  // namespace

void check_foreign_keys(const std::vector<Table>& tables) {
  const KnownColumns known(tables);
  for_each_key(tables, [&](const TableName& from, const auto& key) { check(known, from, key); });
}

std::vector<std::string> keys_of_two_types(const std::vector<Table>& tables) {
  const KnownColumns known(tables);
  std::vector<std::string> texts;
  for_each_key(tables, [&](const TableName& from, const auto& key) {
    add_those_of_two_types(texts, known, from, key);
  });
  return texts;
}

std::vector<RemarkOnKey> keys_that_write_forbidden_nulls(const std::vector<Table>& tables) {
  const KnownColumns known(tables);
  std::vector<RemarkOnKey> remarks;
  for_each_key(tables, [&](const TableName& from, const auto& key) {
    add_forbidden_nulls(remarks, known, from, key);
  });
  return remarks;
}

std::vector<std::string> keys_to_no_key(const std::vector<Table>& tables, bool takes_indexes) {
  const KnownColumns known(tables);
  std::vector<std::string> texts;
  for_each_key(tables, [&](const TableName& from, const ForeignKeyConstraint& key) {
    const auto* referred = known.find_table(key.referred_table);
    const NameSet columns(key.referred_columns.begin(), key.referred_columns.end());
    if (referred == nullptr || is_unique(*referred, columns)) return;
    if (takes_indexes && begins_index(*referred, columns)) return;
    texts.push_back(text_of_key_to_no_key(from, key, takes_indexes));
  });
  return texts;
}

}  // namespace limbeck::models
