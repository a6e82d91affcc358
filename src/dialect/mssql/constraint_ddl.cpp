// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "core/overloaded.hpp"
#include "core/text.hpp"
#include "dialect/mssql/literal.hpp"
#include "dialect/mssql/writer.hpp"

namespace limbeck::dialect::mssql {
namespace {

std::string clustered_word(const std::optional<bool>& clustered) {
  if (!clustered) return "";
  return *clustered ? "CLUSTERED " : "NONCLUSTERED ";
}

const Deferral& deferral_of(const Constraint& constraint) {
  return std::visit([](const auto& any) -> const Deferral& { return any.deferral; }, constraint);
}

// RESTRICT is what the server does for NO ACTION, and is no word of its.
std::string action(const std::string& word) {
  return core::equal_ignoring_case(word, "RESTRICT") ? "NO ACTION" : word;
}

}  // namespace

void Writer::refuse_deferral(const Deferral& deferral) const {
  if (deferral != Deferral{}) refuse("defer a constraint", "leave deferrable and initially out");
}

std::string Writer::references(const ForeignKeyConstraint& key) const {
  refuse_deferral(key.deferral);
  if (!key.match.empty()) refuse("hold a foreign key with MATCH", "leave match out");
  auto written = key;
  written.ondelete = action(key.ondelete);
  written.onupdate = action(key.onupdate);
  return text_.references(written);
}

std::string Writer::constraint(const Constraint& constraint) const {
  refuse_deferral(deferral_of(constraint));
  const auto body = std::visit(
      core::Overloaded{
          [&](const PrimaryKeyConstraint& key) {
            return "PRIMARY KEY " + clustered_word(key.index.mssql_clustered) + text_.names(key.columns);
          },
          [&](const UniqueConstraint& key) {
            return "UNIQUE " + clustered_word(key.index.mssql_clustered) + text_.names(key.columns);
          },
          [&](const ForeignKeyConstraint& key) {
            return "FOREIGN KEY" + text_.names(key.columns) + ' ' + references(key);
          },
          [&](const CheckConstraint& check) { return "CHECK (" + check.condition + ')'; },
          [&](const ExcludeConstraint&) -> std::string {
            refuse("hold an exclude constraint", "use a unique constraint or a trigger");
          },
      },
      constraint);
  return text_.constraint_head(name_of(constraint)) + body;
}

std::string Writer::create_index(const TableName& table, const Index& index) const {
  const auto& options = index.options;
  const auto elements = listed(index.elements, [&](const IndexElement& element) {
    if (element.is_expression) {
      refuse(fmt::format("hold an index over the expression '{}'", core::one_line(element.value, 60)),
             "add a column that is computed so, and index that");
    }
    if (element.nulls != NullsOrder::unsaid) {
      refuse("say where an index has its NULLs", "leave nulls_first and nulls_last out");
    }
    if (!element.collation.empty()) refuse("give an index a collation", "give it to the column");
    return text_.index_element(element);
  });
  auto create = fmt::format(
      "CREATE {}{}{}INDEX {} ON {}", options.unique ? "UNIQUE " : "", clustered_word(options.mssql_clustered),
      options.mssql_columnstore ? "COLUMNSTORE " : "", text_.name(index.name), text_.name(table));
  if (!elements.empty()) create += " (" + elements + ')';
  if (!options.mssql_include.empty()) create += " INCLUDE " + text_.names(options.mssql_include);
  if (!options.mssql_where.empty()) create += " WHERE " + options.mssql_where;
  return create;
}

Statements Writer::operator()(const operation::CreateIndex& op) const {
  const auto create = create_index(op.table, op.index);
  if (!op.if_not_exists) return {create};
  return {guarded(fmt::format("NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = {} AND name = {})",
                              object_id(text_.name(op.table)), national(op.index.name)),
                  create)};
}

Statements Writer::operator()(const operation::DropIndex& op) const {
  if (op.table.name.empty()) refuse("drop an index without its table's name", "give table_name");
  return {fmt::format("DROP INDEX {}{} ON {}", op.if_exists ? "IF EXISTS " : "", text_.name(op.name),
                      text_.name(op.table))};
}

Statements Writer::operator()(const operation::RenameIndex& op) const {
  if (op.table.name.empty()) refuse("rename an index without its table's name", "give table_name");
  return {rename(text_.name(op.table) + '.' + text_.name(op.name), op.new_name, "INDEX")};
}

Statements Writer::operator()(const operation::AddConstraint& op) const {
  return {text_.alter_table(op.table) + "ADD " + constraint(op.constraint)};
}

Statements Writer::operator()(const operation::DropConstraint& op) const {
  refuse_cascade(op.cascade);
  return {text_.alter_table(op.table) + "DROP CONSTRAINT " + (op.if_exists ? "IF EXISTS " : "") +
          text_.name(op.name)};
}

Statements Writer::operator()(const operation::RenameConstraint& op) const {
  return {rename(text_.name(op.table.schema, op.name), op.new_name, "OBJECT")};
}

}  // namespace limbeck::dialect::mssql
