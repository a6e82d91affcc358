// SPDX-License-Identifier: MIT
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>
#include <limbeck/model/schema_of.hpp>
#include <limbeck/model/target.hpp>

#include "model/foreign_keys.hpp"
#include "model/mistakes.hpp"
#include "model/table.hpp"
#include "schema/naming.hpp"

namespace limbeck {
namespace {

// The columns of models by the marks of their members.
class MarkedColumns {
 public:
  explicit MarkedColumns(const std::vector<models::Definition>& definitions) {
    for (const auto& definition : definitions) {
      auto& [name, columns] = tables_[definition.mark];
      name = definition.name;
      for (const auto& part : definition.parts) {
        if (const auto* field = std::get_if<models::FieldValue>(&part.value()))
          columns.emplace(field->member, field->name);
      }
    }
  }

  models::ColumnPlace find(const FieldReference& reference, const std::string& from) const {
    const auto table = tables_.find(reference.referred_struct);
    if (table == tables_.end()) {
      throw UsageError(fmt::format(
          "cannot make the schema of the models: foreign key '{}' refers to a member of a struct that is "
          "not in schema_of; add it there",
          from));
    }
    const auto& [name, columns] = table->second;
    const auto column = columns.find(reference.referred_member);
    if (column == columns.end()) {
      throw UsageError(fmt::format(
          "cannot make the schema of the models: foreign key '{}' refers to a member of which the model of "
          "'{}' says nothing; add its field there",
          from, models::shown(name)));
    }
    return {name, column->second};
  }

 private:
  struct Entry {
    TableName name;
    std::unordered_map<const void*, std::string> columns;
  };
  std::unordered_map<const void*, Entry> tables_;
};

// Constraints have one room for their names, and indexes another, in which keys that are indexes stand too.
void check_names(const Table& table) {
  std::unordered_set<std::string> constraints;
  std::unordered_set<std::string> indexes;
  const auto check = [&](std::unordered_set<std::string>& known, const std::string& name) {
    if (name.empty() || known.insert(name).second) return;
    throw UsageError(fmt::format(
        "cannot make table '{}': two of its constraints and indexes have the name '{}'; rename one",
        models::shown(table.name), name));
  };
  for (const auto& constraint : table.constraints) {
    check(constraints, name_of(constraint));
    const bool is_index = !std::holds_alternative<ForeignKeyConstraint>(constraint) &&
                          !std::holds_alternative<CheckConstraint>(constraint);
    if (is_index) check(indexes, name_of(constraint));
  }
  for (const auto& index : table.indexes) check(indexes, index.name);
}

// A check that a field says is known by its column to conventions alone.
void leave_out_implied_names(Table& table) {
  for (auto& constraint : table.constraints) {
    auto* check = std::get_if<CheckConstraint>(&constraint);
    if (check != nullptr && check->name.origin() == Name::Origin::implied) check->name = {};
  }
}

void check_tables(const std::vector<Table>& tables) {
  std::unordered_set<std::string> known;
  for (const auto& table : tables) {
    if (!known.insert(models::shown(table.name)).second) {
      throw UsageError(
          fmt::format("cannot make the schema of the models: two models have the table '{}'; rename one",
                      models::shown(table.name)));
    }
    check_names(table);
  }
}

}  // namespace

Target::Target(Schema schema) : schema_(std::make_shared<const Schema>(std::move(schema))) {}

Schema Target::schema(const NamingConvention& naming_convention) const {
  if (schema_) return *schema_;
  std::vector<models::Definition> definitions;
  for (const auto& define : definitions_) definitions.push_back(define());
  const MarkedColumns marked(definitions);
  Schema schema;
  for (const auto& definition : definitions) {
    schema.tables.push_back(
        models::table_of(definition, [&](const FieldReference& reference, const std::string& from) {
          return marked.find(reference, from);
        }));
  }
  for (auto& table : schema.tables) {
    schema::apply({.convention = naming_convention}, table);
    leave_out_implied_names(table);
  }
  check_tables(schema.tables);
  models::check_inherited_columns(schema.tables);
  models::check_foreign_keys(schema.tables);
  return schema;
}

Target::operator Schema() const {
  return schema();
}

}  // namespace limbeck
