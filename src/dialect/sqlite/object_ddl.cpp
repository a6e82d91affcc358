// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "core/text.hpp"
#include "dialect/sqlite/writer.hpp"

namespace limbeck::dialect::sqlite {
namespace {

constexpr std::string_view types_way_out =
    "use Enum() as a column's type, which is a VARCHAR there, with {.create_constraint = true} for a CHECK";
constexpr std::string_view domains_way_out = "use the type that it stands for, with a check constraint";
constexpr std::string_view schemas_way_out = "attach a database file to the connection in its place";
constexpr std::string_view sequences_way_out = "let an integer primary key count up by itself";
constexpr std::string_view materialized_way_out =
    "use create_view, or a table that is filled with op.execute";
constexpr std::string_view functions_way_out = "write a trigger, or register the function on the connection";
constexpr std::string_view access_way_out = "who may open the file decides there; ask op.dialect()";
constexpr std::string_view partitions_way_out = "use one table, or several with a view over them";

}  // namespace

void Writer::refuse_objects(std::string_view objects, std::string_view way_out) const {
  refuse(fmt::format("have {}", objects), way_out);
}

Statements Writer::operator()(const operation::CreateView& op) const {
  if (!op.check_option.empty()) refuse("check what is written through a view", "leave check_option out");
  const auto name = text_.name(op.view);
  Statements statements;
  if (op.or_replace) statements.push_back("DROP VIEW IF EXISTS " + name);
  statements.push_back(fmt::format("CREATE VIEW {}{}{} AS {}", op.if_not_exists ? "IF NOT EXISTS " : "", name,
                                   op.columns.empty() ? "" : ' ' + text_.names(op.columns),
                                   without_semicolon(op.definition)));
  return statements;
}

Statements Writer::operator()(const operation::DropView& op) const {
  if (op.cascade) refuse("drop what depends on a view with it", "leave cascade out");
  return {fmt::format("DROP VIEW {}{}", op.if_exists ? "IF EXISTS " : "", text_.name(op.view))};
}

// The trigger bears the schema, and the table is looked for there.
Statements Writer::operator()(const operation::CreateTrigger& op) const {
  if (core::equal_ignoring_case(op.for_each, "STATEMENT")) {
    refuse("run a trigger once for a statement", "write it for each row");
  }
  if (!op.referencing.empty()) refuse("hand tables of rows to a trigger", "leave referencing out");
  const auto name = text_.name(op.table.schema, op.name);
  Statements statements;
  if (op.or_replace) statements.push_back("DROP TRIGGER IF EXISTS " + name);
  auto create = fmt::format("CREATE TRIGGER {}{} {} {} ON {}", op.if_not_exists ? "IF NOT EXISTS " : "", name,
                            op.timing, op.events, text_.name(op.table.name));
  if (!op.for_each.empty()) create += " FOR EACH " + op.for_each;
  if (!op.when.empty()) create += fmt::format(" WHEN ({})", op.when);
  statements.push_back(create + ' ' + without_semicolon(op.body));
  return statements;
}

Statements Writer::operator()(const operation::DropTrigger& op) const {
  if (op.cascade) refuse("drop what depends on a trigger with it", "leave cascade out");
  return {fmt::format("DROP TRIGGER {}{}", op.if_exists ? "IF EXISTS " : "",
                      text_.name(op.table.schema, op.name))};
}

Statements Writer::operator()(const operation::CreateEnum&) const {
  refuse_objects("types of its users' own", types_way_out);
}
Statements Writer::operator()(const operation::DropEnum&) const {
  refuse_objects("types of its users' own", types_way_out);
}
Statements Writer::operator()(const operation::RenameEnum&) const {
  refuse_objects("types of its users' own", types_way_out);
}
Statements Writer::operator()(const operation::AddEnumValue&) const {
  refuse_objects("types of its users' own", types_way_out);
}
Statements Writer::operator()(const operation::RenameEnumValue&) const {
  refuse_objects("types of its users' own", types_way_out);
}
Statements Writer::operator()(const operation::AlterEnum&) const {
  refuse_objects("types of its users' own", types_way_out);
}
Statements Writer::operator()(const operation::CreateDomain&) const {
  refuse_objects("domains", domains_way_out);
}
Statements Writer::operator()(const operation::AlterDomain&) const {
  refuse_objects("domains", domains_way_out);
}
Statements Writer::operator()(const operation::DropDomain&) const {
  refuse_objects("domains", domains_way_out);
}
Statements Writer::operator()(const operation::CreateSchema&) const {
  refuse_objects("schemas", schemas_way_out);
}
Statements Writer::operator()(const operation::DropSchema&) const {
  refuse_objects("schemas", schemas_way_out);
}
Statements Writer::operator()(const operation::RenameSchema&) const {
  refuse_objects("schemas", schemas_way_out);
}
Statements Writer::operator()(const operation::CreateExtension&) const {
  refuse("load an extension by SQL", "load it on the connection");
}
Statements Writer::operator()(const operation::AlterExtension&) const {
  refuse("update an extension by SQL", "load the version that is wanted on the connection");
}
Statements Writer::operator()(const operation::DropExtension&) const {
  refuse("drop an extension by SQL", "leave it out where the connection is made");
}
Statements Writer::operator()(const operation::CreateSequence&) const {
  refuse_objects("sequences", sequences_way_out);
}
Statements Writer::operator()(const operation::AlterSequence&) const {
  refuse_objects("sequences", sequences_way_out);
}
Statements Writer::operator()(const operation::DropSequence&) const {
  refuse_objects("sequences", sequences_way_out);
}
Statements Writer::operator()(const operation::CreateMaterializedView&) const {
  refuse_objects("materialized views", materialized_way_out);
}
Statements Writer::operator()(const operation::DropMaterializedView&) const {
  refuse_objects("materialized views", materialized_way_out);
}
Statements Writer::operator()(const operation::RefreshMaterializedView&) const {
  refuse_objects("materialized views", materialized_way_out);
}
Statements Writer::operator()(const operation::CreateFunction&) const {
  refuse_objects("functions and procedures in SQL", functions_way_out);
}
Statements Writer::operator()(const operation::DropFunction&) const {
  refuse_objects("functions and procedures in SQL", functions_way_out);
}
Statements Writer::operator()(const operation::Grant&) const {
  refuse_objects("roles", access_way_out);
}
Statements Writer::operator()(const operation::Revoke&) const {
  refuse_objects("roles", access_way_out);
}
Statements Writer::operator()(const operation::AlterRowSecurity&) const {
  refuse_objects("row security", access_way_out);
}
Statements Writer::operator()(const operation::CreatePolicy&) const {
  refuse_objects("row security", access_way_out);
}
Statements Writer::operator()(const operation::AlterPolicy&) const {
  refuse_objects("row security", access_way_out);
}
Statements Writer::operator()(const operation::DropPolicy&) const {
  refuse_objects("row security", access_way_out);
}
Statements Writer::operator()(const operation::CreatePartition&) const {
  refuse_objects("partitions", partitions_way_out);
}
Statements Writer::operator()(const operation::AttachPartition&) const {
  refuse_objects("partitions", partitions_way_out);
}
Statements Writer::operator()(const operation::DetachPartition&) const {
  refuse_objects("partitions", partitions_way_out);
}

}  // namespace limbeck::dialect::sqlite
