// SPDX-License-Identifier: MIT
#include <unordered_map>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>
#include <limbeck/schema/constraint.hpp>

#include "schema/qualified_name.hpp"

namespace limbeck {
namespace {

struct ReferredColumn {
  TableName table;
  std::string column;
};

// "schema.table.column": the last part is the column, the one before it the table, the rest the schema.
ReferredColumn parse_referred(const std::string& text) {
  const auto column_dot = text.rfind('.');
  if (column_dot == std::string::npos || column_dot == 0 || column_dot + 1 == text.size()) {
    throw UsageError(
        fmt::format("cannot make a foreign key: '{}' does not name a column; write 'table.column'", text));
  }
  return {schema::qualified_name(text.substr(0, column_dot)), text.substr(column_dot + 1)};
}

KeyIndex key_index(const KeyOptions& options) {
  return {options.postgresql_include,
          options.postgresql_nulls_not_distinct,
          options.postgresql_tablespace,
          options.sqlite_on_conflict,
          options.mssql_clustered,
          options.mysql_length,
          options.mysql_using};
}

void need_columns(std::string_view kind, const std::string& name, const Names& columns) {
  if (!columns.empty()) return;
  throw UsageError(fmt::format("cannot make a {}{}: it is over no column; name one", kind,
                               name.empty() ? "" : fmt::format(" '{}'", name)));
}

}  // namespace

PrimaryKeyConstraint::PrimaryKeyConstraint(Names key_columns, const KeyOptions& options)
    : name(options.name),
      columns(std::move(key_columns)),
      deferral{options.deferrable, options.initially},
      index(key_index(options)) {
  need_columns("primary key", name, columns);
}

UniqueConstraint::UniqueConstraint(Names key_columns, const KeyOptions& options)
    : name(options.name),
      columns(std::move(key_columns)),
      deferral{options.deferrable, options.initially},
      index(key_index(options)) {
  need_columns("unique constraint", name, columns);
}

CheckConstraint::CheckConstraint(std::string_view sql, const CheckOptions& options)
    : name(options.name),
      condition(sql),
      deferral{options.deferrable, options.initially},
      postgresql_not_valid(options.postgresql_not_valid),
      postgresql_no_inherit(options.postgresql_no_inherit),
      mysql_column(options.mysql_column) {}

ExcludeConstraint::ExcludeConstraint(std::initializer_list<ExcludeElement> excluded,
                                     const ExcludeOptions& options)
    : ExcludeConstraint(std::vector<ExcludeElement>(excluded), options) {}

ExcludeConstraint::ExcludeConstraint(std::vector<ExcludeElement> excluded, const ExcludeOptions& options)
    : name(options.name),
      elements(std::move(excluded)),
      using_(options.using_.empty() ? "gist" : options.using_),
      where(options.where),
      deferral{options.deferrable, options.initially},
      postgresql_include(options.postgresql_include) {
  if (options.ops.empty()) return;
  std::unordered_map<std::string, IndexElement*> by_value;
  for (auto& [element, with] : elements) by_value.emplace(element.value, &element);
  for (const auto& [value, operator_class] : options.ops) {
    const auto found = by_value.find(value);
    if (found == by_value.end()) {
      throw UsageError(fmt::format(
          "cannot make exclude constraint '{}': ops names '{}', which it is not over; correct the name", name,
          value));
    }
    found->second->postgresql_ops = operator_class;
  }
}

ForeignKeyConstraint::ForeignKeyConstraint(Names key_columns, TableName table, Names table_columns,
                                           const ForeignKeyOptions& options)
    : name(options.name),
      columns(std::move(key_columns)),
      referred_table(std::move(table)),
      referred_columns(std::move(table_columns)),
      onupdate(options.onupdate),
      ondelete(options.ondelete),
      match(options.match),
      deferral{options.deferrable, options.initially},
      postgresql_not_valid(options.postgresql_not_valid),
      postgresql_ondelete_columns(options.postgresql_ondelete_columns) {
  if (columns.empty() || columns.size() != referred_columns.size()) {
    throw UsageError(
        fmt::format("cannot make a foreign key to '{}': it has {} columns of its own and {} there; name as "
                    "many on both sides",
                    referred_table.name, columns.size(), referred_columns.size()));
  }
}

ForeignKeyConstraint::ForeignKeyConstraint(Names key_columns, const Names& referred,
                                           const ForeignKeyOptions& options)
    : ForeignKeyConstraint(
          std::move(key_columns), referred.empty() ? TableName{} : parse_referred(referred.front()).table,
          [&] {
            std::vector<std::string> names;
            for (const auto& text : referred) {
              auto part = parse_referred(text);
              if (part.table != parse_referred(referred.front()).table) {
                throw UsageError(fmt::format(
                    "cannot make a foreign key: '{}' and '{}' are of two tables; make one key for each table",
                    referred.front(), text));
              }
              names.push_back(std::move(part.column));
            }
            return Names(std::move(names));
          }(),
          options) {}

Constraint::Constraint(PrimaryKeyConstraint constraint) : variant(std::move(constraint)) {}
Constraint::Constraint(UniqueConstraint constraint) : variant(std::move(constraint)) {}
Constraint::Constraint(ForeignKeyConstraint constraint) : variant(std::move(constraint)) {}
Constraint::Constraint(CheckConstraint constraint) : variant(std::move(constraint)) {}
Constraint::Constraint(ExcludeConstraint constraint) : variant(std::move(constraint)) {}

Constraint::Constraint(const Constraint& other) = default;
Constraint::Constraint(Constraint&& other) noexcept = default;
Constraint& Constraint::operator=(const Constraint& other) = default;
Constraint& Constraint::operator=(Constraint&& other) noexcept = default;
Constraint::~Constraint() = default;

bool Constraint::operator==(const Constraint& other) const {
  return static_cast<const ConstraintVariant&>(*this) == static_cast<const ConstraintVariant&>(other);
}

const Name& name_of(const Constraint& constraint) {
  return std::visit([](const auto& alternative) -> const Name& { return alternative.name; }, constraint);
}

Constraint renamed(Constraint constraint, std::string_view name) {
  std::visit([&](auto& alternative) { alternative.name = name; }, constraint);
  return constraint;
}

}  // namespace limbeck
