// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "core/overloaded.hpp"
#include "dialect/postgresql/expression.hpp"
#include "dialect/postgresql/writer.hpp"

namespace limbeck::dialect::postgresql {
namespace {

// "(a, b) INCLUDE (c) USING INDEX TABLESPACE fast DEFERRABLE", as it stands behind UNIQUE or PRIMARY KEY.
template <class Key>
std::string key_words(const DdlText& text, const Key& key, const std::string& included) {
  auto words = text.names(key.columns) + included;
  if (!key.index.postgresql_tablespace.empty())
    words += " USING INDEX TABLESPACE " + text.name(key.index.postgresql_tablespace);
  return words + deferral_words(key.deferral);
}

}  // namespace

std::string Writer::constraint(const Constraint& constraint) const {
  const auto body = std::visit(
      core::Overloaded{
          [&](const PrimaryKeyConstraint& key) {
            return "PRIMARY KEY " + key_words(text_, key, included(key.index.postgresql_include));
          },
          [&](const UniqueConstraint& key) {
            return fmt::format("UNIQUE {}{}",
                               key.index.postgresql_nulls_not_distinct ? "NULLS NOT DISTINCT " : "",
                               key_words(text_, key, included(key.index.postgresql_include)));
          },
          [&](const ForeignKeyConstraint& key) {
            return fmt::format("FOREIGN KEY{} {}{}", text_.names(key.columns), references(key),
                               key.postgresql_not_valid ? " NOT VALID" : "");
          },
          [&](const CheckConstraint& check) {
            return fmt::format(
                "CHECK ({}){}{}{}", check.condition, check.postgresql_no_inherit ? " NO INHERIT" : "",
                deferral_words(check.deferral), check.postgresql_not_valid ? " NOT VALID" : "");
          },
          [&](const ExcludeConstraint& excluded) { return exclude(excluded); },
      },
      constraint);
  return text_.constraint_head(name_of(constraint)) + body;
}

std::string Writer::references(const ForeignKeyConstraint& key) const {
  return text_.references(key, key.postgresql_ondelete_columns);
}

std::string Writer::included(const Names& columns) const {
  if (columns.empty()) return "";
  if (!features_.included_columns) {
    throw Error(
        fmt::format("cannot include column '{}' in an index: PostgreSQL {} has no such columns, which "
                    "PostgreSQL 11 and newer have; leave postgresql_include out",
                    *columns.begin(), features_.major));
  }
  return " INCLUDE " + text_.names(columns);
}

std::string Writer::exclude(const ExcludeConstraint& exclude) const {
  const auto elements = listed(exclude.elements, [&](const ExcludeElement& each) {
    return fmt::format("{} WITH {}", index_element(each.element), each.with);
  });
  return fmt::format("EXCLUDE USING {} ({}){}{}{}", text_.name(exclude.using_), elements,
                     included(exclude.postgresql_include),
                     exclude.where.empty() ? "" : fmt::format(" WHERE ({})", exclude.where),
                     deferral_words(exclude.deferral));
}

std::string Writer::index_element(const IndexElement& element) const {
  auto words = element.is_expression ? in_index(element.value) : text_.name(element.value);
  words += collation_words(element.collation);
  if (!element.postgresql_ops.empty()) words += ' ' + element.postgresql_ops;
  return words + sort_words(element);
}

std::string Writer::create_index(const operation::CreateIndex& op) const {
  const auto& options = op.index.options;
  auto create = fmt::format(
      "CREATE {}INDEX {}{}{} ON {} {}({})", options.unique ? "UNIQUE " : "",
      op.postgresql_concurrently ? "CONCURRENTLY " : "", op.if_not_exists ? "IF NOT EXISTS " : "",
      text_.name(op.index.name), text_.name(op.table),
      options.postgresql_using.empty() ? "" : fmt::format("USING {} ", text_.name(options.postgresql_using)),
      listed(op.index.elements, [&](const IndexElement& element) { return index_element(element); }));
  create += included(options.postgresql_include);
  if (options.postgresql_nulls_not_distinct) create += " NULLS NOT DISTINCT";
  create += with(options.postgresql_with);
  if (!options.postgresql_tablespace.empty())
    create += " TABLESPACE " + text_.name(options.postgresql_tablespace);
  if (!options.postgresql_where.empty()) create += " WHERE " + options.postgresql_where;
  return create;
}

Statements Writer::operator()(const operation::CreateIndex& op) const {
  return {create_index(op)};
}

Statements Writer::operator()(const operation::DropIndex& op) const {
  return {fmt::format("DROP INDEX {}{}{}", op.postgresql_concurrently ? "CONCURRENTLY " : "",
                      op.if_exists ? "IF EXISTS " : "", text_.name(op.table.schema, op.name))};
}

Statements Writer::operator()(const operation::RenameIndex& op) const {
  return {fmt::format("ALTER INDEX {} RENAME TO {}", text_.name(op.table.schema, op.name),
                      text_.name(op.new_name))};
}

std::string Writer::add_constraint(const TableName& table, const Constraint& added) const {
  return text_.alter_table(table) + "ADD " + constraint(added);
}

Statements Writer::operator()(const operation::AddConstraint& op) const {
  return {add_constraint(op.table, op.constraint)};
}

Statements Writer::operator()(const operation::DropConstraint& op) const {
  return {text_.alter_table(op.table) + "DROP CONSTRAINT " + (op.if_exists ? "IF EXISTS " : "") +
          text_.name(op.name) + (op.cascade ? " CASCADE" : "")};
}

Statements Writer::operator()(const operation::RenameConstraint& op) const {
  return {text_.alter_table(op.table) +
          fmt::format("RENAME CONSTRAINT {} TO {}", text_.name(op.name), text_.name(op.new_name))};
}

}  // namespace limbeck::dialect::postgresql
