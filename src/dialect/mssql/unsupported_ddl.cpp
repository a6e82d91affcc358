// SPDX-License-Identifier: MIT
// What SQL Server has not, or has in another shape.
#include "dialect/mssql/writer.hpp"

namespace limbeck::dialect::mssql {
namespace {

constexpr std::string_view types = "have enum types";
constexpr std::string_view types_way_out =
    "use Enum() as a column's type, which is a VARCHAR there, with {.create_constraint = true} for a CHECK";
constexpr std::string_view domains = "have domains";
constexpr std::string_view domains_way_out = "use the type that it stands for, with a check constraint";
constexpr std::string_view extensions = "have extensions";
constexpr std::string_view extensions_way_out = "leave the call out; ask op.dialect()";
constexpr std::string_view materialized_views = "have materialized views";
constexpr std::string_view materialized_views_way_out =
    "write an indexed view (CREATE VIEW ... WITH SCHEMABINDING) with op.execute";
constexpr std::string_view policies = "have row security in these words";
constexpr std::string_view policies_way_out = "write CREATE SECURITY POLICY with op.execute";
constexpr std::string_view partitions = "divide a table into tables";
constexpr std::string_view partitions_way_out = "write its partition function and scheme with op.execute";

}  // namespace

Statements Writer::operator()(const operation::CreateEnum&) const {
  refuse(types, types_way_out);
}
Statements Writer::operator()(const operation::DropEnum&) const {
  refuse(types, types_way_out);
}
Statements Writer::operator()(const operation::RenameEnum&) const {
  refuse(types, types_way_out);
}
Statements Writer::operator()(const operation::AddEnumValue&) const {
  refuse(types, types_way_out);
}
Statements Writer::operator()(const operation::RenameEnumValue&) const {
  refuse(types, types_way_out);
}
Statements Writer::operator()(const operation::AlterEnum&) const {
  refuse(types, types_way_out);
}
Statements Writer::operator()(const operation::CreateDomain&) const {
  refuse(domains, domains_way_out);
}
Statements Writer::operator()(const operation::AlterDomain&) const {
  refuse(domains, domains_way_out);
}
Statements Writer::operator()(const operation::DropDomain&) const {
  refuse(domains, domains_way_out);
}
Statements Writer::operator()(const operation::CreateExtension&) const {
  refuse(extensions, extensions_way_out);
}
Statements Writer::operator()(const operation::AlterExtension&) const {
  refuse(extensions, extensions_way_out);
}
Statements Writer::operator()(const operation::DropExtension&) const {
  refuse(extensions, extensions_way_out);
}
Statements Writer::operator()(const operation::CreateMaterializedView&) const {
  refuse(materialized_views, materialized_views_way_out);
}
Statements Writer::operator()(const operation::DropMaterializedView&) const {
  refuse(materialized_views, materialized_views_way_out);
}
Statements Writer::operator()(const operation::RefreshMaterializedView&) const {
  refuse(materialized_views, materialized_views_way_out);
}
Statements Writer::operator()(const operation::AlterRowSecurity&) const {
  refuse(policies, policies_way_out);
}
Statements Writer::operator()(const operation::CreatePolicy&) const {
  refuse(policies, policies_way_out);
}
Statements Writer::operator()(const operation::AlterPolicy&) const {
  refuse(policies, policies_way_out);
}
Statements Writer::operator()(const operation::DropPolicy&) const {
  refuse(policies, policies_way_out);
}
Statements Writer::operator()(const operation::CreatePartition&) const {
  refuse(partitions, partitions_way_out);
}
Statements Writer::operator()(const operation::AttachPartition&) const {
  refuse(partitions, partitions_way_out);
}
Statements Writer::operator()(const operation::DetachPartition&) const {
  refuse(partitions, partitions_way_out);
}

}  // namespace limbeck::dialect::mssql
