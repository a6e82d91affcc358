// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "core/overloaded.hpp"
#include "core/text.hpp"
#include "dialect/oracle/writer.hpp"

namespace limbeck::dialect::oracle {

// What happens without a word is RESTRICT's and NO ACTION's way, and neither is a word of Oracle's.
std::string Writer::foreign_key_tail(const ForeignKeyConstraint& key) const {
  if (!key.match.empty()) refuse("hold a foreign key with MATCH", "leave match out");
  const auto is_default = [](const std::string& action) {
    return core::equal_ignoring_case(action, "RESTRICT") || core::equal_ignoring_case(action, "NO ACTION");
  };
  if (!key.onupdate.empty() && !is_default(key.onupdate)) {
    refuse("follow a change of the referred key", "leave onupdate out, and use a trigger");
  }
  if (core::equal_ignoring_case(key.ondelete, "SET DEFAULT")) {
    refuse("set a default where the referred row goes", "use SET NULL or CASCADE as ondelete");
  }
  auto written = key;
  written.onupdate.clear();
  if (is_default(key.ondelete)) written.ondelete.clear();
  return text_.references(written);
}

std::string Writer::constraint(const Constraint& constraint) const {
  if (std::holds_alternative<ExcludeConstraint>(constraint)) {
    refuse("hold an exclude constraint", "use a unique constraint or a trigger");
  }
  const auto* key = std::get_if<ForeignKeyConstraint>(&constraint);
  if (key == nullptr) return text_.constraint(constraint);
  return fmt::format("{}FOREIGN KEY{} {}", text_.constraint_head(key->name), text_.names(key->columns),
                     foreign_key_tail(*key));
}

std::string Writer::create_index(const TableName& table, const Index& index) const {
  const auto& options = index.options;
  const auto elements = listed(index.elements, [&](const IndexElement& element) {
    if (element.nulls != NullsOrder::unsaid) {
      refuse("say where an index has its NULLs", "leave nulls_first and nulls_last out");
    }
    if (!element.collation.empty()) refuse("give an index a collation", "use text(\"NLSSORT(...)\")");
    return text_.index_element(element);
  });
  auto create = fmt::format("CREATE {}{}INDEX {} ON {} ({})", options.unique ? "UNIQUE " : "",
                            options.oracle_bitmap ? "BITMAP " : "", text_.name(table.schema, index.name),
                            text_.name(table), elements);
  if (options.oracle_compress) create += fmt::format(" COMPRESS {}", *options.oracle_compress);
  return create;
}

Statements Writer::operator()(const operation::CreateIndex& op) const {
  return {unless(op.if_not_exists, Taken::name, create_index(op.table, op.index))};
}

Statements Writer::operator()(const operation::DropIndex& op) const {
  return {unless(op.if_exists, Missing::index, "DROP INDEX " + text_.name(op.table.schema, op.name))};
}

Statements Writer::operator()(const operation::RenameIndex& op) const {
  return {fmt::format("ALTER INDEX {} RENAME TO {}", text_.name(op.table.schema, op.name),
                      text_.name(op.new_name))};
}

Statements Writer::operator()(const operation::AddConstraint& op) const {
  return {text_.alter_table(op.table) + "ADD " + constraint(op.constraint)};
}

Statements Writer::operator()(const operation::DropConstraint& op) const {
  const auto drop = fmt::format("{}DROP CONSTRAINT {}{}", text_.alter_table(op.table), text_.name(op.name),
                                op.cascade ? " CASCADE" : "");
  return {unless(op.if_exists, Missing::constraint, drop)};
}

Statements Writer::operator()(const operation::RenameConstraint& op) const {
  return {text_.alter_table(op.table) +
          fmt::format("RENAME CONSTRAINT {} TO {}", text_.name(op.name), text_.name(op.new_name))};
}

}  // namespace limbeck::dialect::oracle
