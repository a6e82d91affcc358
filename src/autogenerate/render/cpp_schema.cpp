// SPDX-License-Identifier: MIT
#include "autogenerate/render/cpp_schema.hpp"

#include <utility>

#include "autogenerate/render/cpp_literal.hpp"
#include "core/overloaded.hpp"
#include "schema/naming.hpp"

namespace limbeck::autogenerate {
namespace {

template <class Values>
Code list_of(const Values& values) {
  std::vector<Code> items;
  items.reserve(values.size());
  for (const auto& value : values) items.push_back(code_of(value));
  return braces(std::move(items));
}

Code sql_text(const std::string& sql) {
  return call("text", {code_of(sql)});
}

ForeignKeyOptions options_of(const ForeignKeyConstraint& key) {
  return {.name = key.name,
          .onupdate = key.onupdate,
          .ondelete = key.ondelete,
          .deferrable = key.deferral.deferrable,
          .initially = key.deferral.initially,
          .match = key.match,
          .postgresql_not_valid = key.postgresql_not_valid,
          .postgresql_ondelete_columns = key.postgresql_ondelete_columns};
}

// All but the name.
void add_foreign_key_options(Fields& fields, const ForeignKeyOptions& options) {
  add_field(fields, "onupdate", options.onupdate);
  add_field(fields, "ondelete", options.ondelete);
  add_field(fields, "deferrable", options.deferrable);
  add_field(fields, "initially", options.initially);
  add_field(fields, "match", options.match);
  add_field(fields, "postgresql_not_valid", options.postgresql_not_valid);
  add_field(fields, "postgresql_ondelete_columns", options.postgresql_ondelete_columns);
}

Fields fields_of(const ForeignKeyOptions& options) {
  Fields fields;
  add_field(fields, "name", options.name);
  add_foreign_key_options(fields, options);
  return fields;
}

bool has_dot(const std::string& name) {
  return name.find('.') != std::string::npos;
}

// Whether "schema.table.column" names the same again.
bool can_be_dotted(const TableName& table, const Names& columns) {
  if (table.name.empty() || has_dot(table.name) || has_dot(table.schema) || columns.empty()) return false;
  for (const auto& column : columns) {
    if (has_dot(column) || column.empty()) return false;
  }
  return true;
}

Code code_of_table(const TableName& table) {
  std::vector<Code> names{code_of(table.name)};
  if (!table.schema.empty()) names.push_back(code_of(table.schema));
  return "TableName" + braces(std::move(names));
}

std::string dotted(const TableName& table, const std::string& column) {
  const auto name = table.name + '.' + column;
  return table.schema.empty() ? name : table.schema + '.' + name;
}

// {"user.id"}, or the table and its columns apart where their names hold a dot.
std::vector<Code> referred(const ForeignKeyConstraint& key) {
  if (!can_be_dotted(key.referred_table, key.referred_columns))
    return {code_of_table(key.referred_table), code_of(key.referred_columns)};
  std::vector<Code> columns;
  for (const auto& column : key.referred_columns)
    columns.push_back(code_of(dotted(key.referred_table, column)));
  return {braces(std::move(columns))};
}

template <class Key>
Code key_constraint(std::string_view type, const Key& key, const Code& name) {
  Fields fields;
  if (!key.name.empty()) fields.add("name", name);
  add_deferral(fields, key.deferral);
  add_key_index(fields, key.index);
  return call(type, with_options({code_of(key.columns)}, std::move(fields)));
}

}  // namespace

Code code_of(bool value) {
  return {value ? "true" : "false"};
}

Code code_of(int value) {
  return {integer_literal(value)};
}

Code code_of(std::int64_t value) {
  return {integer_literal(value)};
}

Code code_of(const std::string& text) {
  return {string_value(text)};
}

Code code_of(const Names& names) {
  return list_of(names);
}

Code code_of(const Settings& settings) {
  return list_of(settings);
}

Code code_of(const ForeignKey& key) {
  return call("ForeignKey", with_options({code_of(key.referred)}, fields_of(key.options)));
}

Code code_of(const Identity& identity) {
  Fields fields;
  add_field(fields, "always", identity.always);
  add_field(fields, "on_null", identity.on_null);
  add_counting(fields, identity.counting());
  return std::move(fields).take("Identity");
}

Code code_of(const Computed& computed) {
  Fields fields;
  add_field(fields, "sqltext", computed.sqltext);
  add_field(fields, "persisted", computed.persisted);
  return std::move(fields).take("Computed");
}

Code code_of(const IndexElement& element) {
  auto code = element.is_expression ? sql_text(element.value) : code_of(element.value);
  if (!element.collation.empty()) code = call("collate", {std::move(code), code_of(element.collation)});
  if (element.order == SortOrder::ascending) code = call("asc", {std::move(code)});
  if (element.order == SortOrder::descending) code = call("desc", {std::move(code)});
  if (element.nulls == NullsOrder::first) code = call("nulls_first", {std::move(code)});
  if (element.nulls == NullsOrder::last) code = call("nulls_last", {std::move(code)});
  return code;
}

Code code_of(const IndexElements& elements) {
  return list_of(elements);
}

Code code_of(const ExcludeElement& element) {
  return braces({code_of(element.element), code_of(element.with)});
}

Code code_of(const std::vector<ExcludeElement>& elements) {
  return list_of(elements);
}

Code code_of(const Setting& setting) {
  return braces({code_of(setting.name), code_of(setting.value)});
}

Code code_of(const PrefixLength& length) {
  return braces({code_of(length.column), code_of(length.length)});
}

Code code_of(const Value& value) {
  return std::visit(
      core::Overloaded{[](std::monostate) { return Code{"none"}; }, [](bool truth) { return code_of(truth); },
                       [](std::int64_t number) {
                         const bool is_int = number == static_cast<int>(number);
                         const auto literal = integer_literal(number);
                         return Code{is_int ? literal : "std::int64_t{" + literal + '}'};
                       },
                       [](double number) { return Code{real_literal(number)}; },
                       [](const std::string& text) { return Code{string_value(text)}; },
                       [](const Bytes& bytes) { return call("Bytes", {Code{string_literal(bytes.value)}}); },
                       [](const Expression& expression) { return sql_text(expression.sql); }},
      value.variant());
}

Code code_of(const ValueRow& row) {
  return list_of(row);
}

Code code_of(const ValueRows& rows) {
  auto code = list_of(rows);
  code.shape = Code::Shape::block;
  return code;
}

void add_deferral(Fields& fields, const Deferral& deferral) {
  add_field(fields, "deferrable", deferral.deferrable);
  add_field(fields, "initially", deferral.initially);
}

void add_key_index(Fields& fields, const KeyIndex& index) {
  add_field(fields, "postgresql_include", index.postgresql_include);
  add_field(fields, "postgresql_nulls_not_distinct", index.postgresql_nulls_not_distinct);
  add_field(fields, "postgresql_tablespace", index.postgresql_tablespace);
  add_field(fields, "sqlite_on_conflict", index.sqlite_on_conflict);
  add_field(fields, "mssql_clustered", index.mssql_clustered);
  if (!index.mysql_length.empty()) fields.add("mysql_length", list_of(index.mysql_length));
  add_field(fields, "mysql_using", index.mysql_using);
}

void add_counting(Fields& fields, const Counting& counting) {
  add_field(fields, "start", counting.start);
  add_field(fields, "increment", counting.increment);
  add_field(fields, "minvalue", counting.minvalue);
  add_field(fields, "maxvalue", counting.maxvalue);
  add_field(fields, "nominvalue", counting.nominvalue);
  add_field(fields, "nomaxvalue", counting.nomaxvalue);
  add_field(fields, "cycle", counting.cycle);
  add_field(fields, "cache", counting.cache);
  add_field(fields, "order", counting.order);
}

void add_index_options(Fields& fields, const Index& index) {
  Settings ops;
  std::vector<PrefixLength> lengths;
  for (const auto& element : index.elements) {
    if (!element.postgresql_ops.empty()) ops.push_back({element.value, element.postgresql_ops});
    if (element.mysql_length) lengths.push_back({element.value, *element.mysql_length});
  }
  const auto& options = index.options;
  add_field(fields, "postgresql_using", options.postgresql_using);
  add_field(fields, "postgresql_where", options.postgresql_where);
  add_field(fields, "postgresql_include", options.postgresql_include);
  add_field(fields, "postgresql_ops", ops);
  add_field(fields, "postgresql_with", options.postgresql_with);
  add_field(fields, "postgresql_tablespace", options.postgresql_tablespace);
  add_field(fields, "postgresql_nulls_not_distinct", options.postgresql_nulls_not_distinct);
  add_field(fields, "sqlite_where", options.sqlite_where);
  if (!lengths.empty()) fields.add("mysql_length", list_of(lengths));
  add_field(fields, "mysql_prefix", options.mysql_prefix);
  add_field(fields, "mysql_using", options.mysql_using);
  add_field(fields, "mysql_with_parser", options.mysql_with_parser);
  add_field(fields, "mysql_comment", options.mysql_comment);
  add_field(fields, "mssql_where", options.mssql_where);
  add_field(fields, "mssql_include", options.mssql_include);
  add_field(fields, "mssql_clustered", options.mssql_clustered);
  add_field(fields, "mssql_columnstore", options.mssql_columnstore);
  add_field(fields, "oracle_bitmap", options.oracle_bitmap);
  add_field(fields, "oracle_compress", options.oracle_compress);
}

void add_table_options(Fields& fields, const TableOptions& options) {
  add_field(fields, "prefixes", options.prefixes);
  add_field(fields, "postgresql_inherits", options.postgresql_inherits);
  add_field(fields, "postgresql_partition_by", options.postgresql_partition_by);
  add_field(fields, "postgresql_using", options.postgresql_using);
  add_field(fields, "postgresql_with", options.postgresql_with);
  add_field(fields, "postgresql_on_commit", options.postgresql_on_commit);
  add_field(fields, "postgresql_tablespace", options.postgresql_tablespace);
  add_field(fields, "postgresql_row_security", options.postgresql_row_security);
  add_field(fields, "postgresql_force_row_security", options.postgresql_force_row_security);
  add_field(fields, "sqlite_strict", options.sqlite_strict);
  add_field(fields, "sqlite_with_rowid", options.sqlite_with_rowid, true);
  add_field(fields, "sqlite_autoincrement", options.sqlite_autoincrement);
  add_field(fields, "mysql_engine", options.mysql_engine);
  add_field(fields, "mysql_charset", options.mysql_charset);
  add_field(fields, "mysql_collate", options.mysql_collate);
  add_field(fields, "mysql_row_format", options.mysql_row_format);
  add_field(fields, "mysql_auto_increment", options.mysql_auto_increment);
  add_field(fields, "mysql_partition_by", options.mysql_partition_by);
  add_field(fields, "mysql_options", options.mysql_options);
  add_field(fields, "oracle_on_commit", options.oracle_on_commit);
  add_field(fields, "oracle_tablespace", options.oracle_tablespace);
  add_field(fields, "oracle_compress", options.oracle_compress);
}

void add_ops(Fields& fields, const ExcludeConstraint& constraint) {
  Settings ops;
  for (const auto& [element, with] : constraint.elements) {
    if (!element.postgresql_ops.empty()) ops.push_back({element.value, element.postgresql_ops});
  }
  add_field(fields, "ops", ops);
}

std::vector<Code> with_options(std::vector<Code> arguments, Fields fields) {
  if (!fields.empty()) arguments.push_back(std::move(fields).take());
  return arguments;
}

std::optional<Code> CppSchema::replaced(const RenderedItem& item) const {
  if (!render_item_) return std::nullopt;
  auto text = render_item_(item);
  if (!text) return std::nullopt;
  return Code{std::move(*text)};
}

Code CppSchema::server_default(const ServerDefault& server_default) const {
  if (auto own = replaced(&server_default)) return std::move(*own);
  if (!server_default.is_expression) return code_of(server_default.value);
  auto literal = literal_of_sql(server_default.value);
  return literal ? Code{*std::move(literal)} : sql_text(server_default.value);
}

void CppSchema::add_type(Fields& fields, std::string_view name, const std::optional<Type>& value) const {
  if (value) fields.add(name, type(*value));
}

void CppSchema::add_default(Fields& fields, std::string_view name,
                            const Change<ServerDefault>& change) const {
  if (!change.touched()) return;
  fields.add(name, change.value() ? server_default(*change.value()) : Code{"none"});
}

Code CppSchema::column(const Column& column) const {
  if (auto own = replaced(&column)) return std::move(*own);
  const auto& options = column.options;
  Fields fields;
  // What says that there is no NULL need not be said twice.
  if (!options.primary_key && !options.identity) add_field(fields, "nullable", options.nullable, true);
  if (options.server_default) fields.add("server_default", server_default(*options.server_default));
  add_field(fields, "autoincrement", options.autoincrement);
  add_field(fields, "primary_key", options.primary_key);
  add_field(fields, "unique", options.unique);
  add_field(fields, "index", options.index);
  if (options.foreign_key) fields.add("foreign_key", code_of(*options.foreign_key));
  add_field(fields, "comment", options.comment);
  add_field(fields, "computed", options.computed);
  add_field(fields, "identity", options.identity);
  add_field(fields, "mysql_on_update", options.mysql_on_update);
  add_field(fields, "sqlite_on_conflict_not_null", options.sqlite_on_conflict_not_null);
  add_field(fields, "sqlite_on_conflict_primary_key", options.sqlite_on_conflict_primary_key);
  add_field(fields, "sqlite_on_conflict_unique", options.sqlite_on_conflict_unique);
  add_field(fields, "postgresql_storage", options.postgresql_storage);
  add_field(fields, "postgresql_compression", options.postgresql_compression);
  return call("Column", with_options({code_of(column.name), type(column.type)}, std::move(fields)));
}

Code CppSchema::name(std::string_view kind, const std::string& name) const {
  auto text = code_of(name);
  const bool is_changed = !name.empty() && schema::builds_on_names(naming_convention_, kind);
  return is_changed ? call("conv", {std::move(text)}) : text;
}

Code CppSchema::name(const Constraint& constraint) const {
  return name(schema::kind_of(constraint), name_of(constraint));
}

Code CppSchema::constraint(const Constraint& constraint) const {
  if (auto own = replaced(&constraint)) return std::move(*own);
  const auto name = this->name(constraint);
  return std::visit(
      core::Overloaded{
          [&](const PrimaryKeyConstraint& key) { return key_constraint("PrimaryKeyConstraint", key, name); },
          [&](const UniqueConstraint& key) { return key_constraint("UniqueConstraint", key, name); },
          [&](const ForeignKeyConstraint& key) {
            Fields fields;
            if (!key.name.empty()) fields.add("name", name);
            add_foreign_key_options(fields, options_of(key));
            std::vector<Code> arguments{code_of(key.columns)};
            for (auto& each : referred(key)) arguments.push_back(std::move(each));
            return call("ForeignKeyConstraint", with_options(std::move(arguments), std::move(fields)));
          },
          [&](const CheckConstraint& check) {
            Fields fields;
            if (!check.name.empty()) fields.add("name", name);
            add_deferral(fields, check.deferral);
            add_field(fields, "postgresql_not_valid", check.postgresql_not_valid);
            add_field(fields, "postgresql_no_inherit", check.postgresql_no_inherit);
            add_field(fields, "mysql_column", check.mysql_column);
            return call("CheckConstraint", with_options({code_of(check.condition)}, std::move(fields)));
          },
          [&](const ExcludeConstraint& exclude) {
            Fields fields;
            if (!exclude.name.empty()) fields.add("name", name);
            add_field(fields, "using_", exclude.using_, std::string("gist"));
            add_field(fields, "where", exclude.where);
            add_deferral(fields, exclude.deferral);
            add_ops(fields, exclude);
            add_field(fields, "postgresql_include", exclude.postgresql_include);
            return call("ExcludeConstraint", with_options({code_of(exclude.elements)}, std::move(fields)));
          }},
      constraint);
}

Code CppSchema::index(const Index& index, Code name) const {
  if (auto own = replaced(&index)) return std::move(*own);
  Fields fields;
  add_field(fields, "unique", index.options.unique);
  add_index_options(fields, index);
  return call("Index", with_options({std::move(name), code_of(index.elements)}, std::move(fields)));
}

std::optional<ForeignKey> at_column(const ForeignKeyConstraint& key) {
  if (key.columns.size() != 1 || key.referred_columns.size() != 1 ||
      !can_be_dotted(key.referred_table, key.referred_columns))
    return std::nullopt;
  return ForeignKey(dotted(key.referred_table, key.referred_columns.front()), options_of(key));
}

Code reference_to(std::string_view member, const ForeignKeyConstraint& key) {
  return call("references<&" + std::string(member) + '>', with_options({}, fields_of(options_of(key))));
}

}  // namespace limbeck::autogenerate
