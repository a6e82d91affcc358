// SPDX-License-Identifier: MIT
#include "autogenerate/render/models.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "autogenerate/compare/altered_column.hpp"
#include "autogenerate/compare/own_sequences.hpp"
#include "autogenerate/render/cpp_literal.hpp"
#include "autogenerate/render/cpp_member.hpp"
#include "autogenerate/render/cpp_name.hpp"
#include "autogenerate/render/cpp_schema.hpp"
#include "autogenerate/render/model_enum.hpp"
#include "autogenerate/render/model_field.hpp"
#include "autogenerate/render/said_tables.hpp"
#include "dialect/ddl.hpp"

namespace limbeck::autogenerate {
namespace {

constexpr std::string_view limbeck_names = "limbeck::";

const RenderItem no_own_words;

Code qualified_type(const Type& type) {
  return qualified(CppSchema(no_own_words).type(type), limbeck_names);
}

// What the field's options say of its type beyond what the member's says; the type itself where no options
// can say it.
struct TypeWords {
  std::optional<Type> type = {};
  std::optional<int> length = {};
  std::optional<int> precision = {};
  std::optional<int> scale = {};
};

TypeWords type_words(const Type& type, const std::optional<Type>& stands_for) {
  if (stands_for && *stands_for == type) return {};
  TypeWords words;
  auto sized = stands_for;
  if (const auto* characters = std::get_if<String>(&type)) {
    words.length = characters->length;
    if (characters->length) sized = String(*characters->length);
  } else if (const auto* bytes = std::get_if<LargeBinary>(&type)) {
    words.length = bytes->length;
    sized = type;
  } else if (const auto* number = std::get_if<Numeric>(&type)) {
    words.precision = number->precision;
    words.scale = number->scale;
    sized = type;
  } else if (const auto* time = std::get_if<Time>(&type)) {
    words.precision = time->precision;
    sized = Time{.precision = time->precision};
  } else if (const auto* moment = std::get_if<DateTime>(&type)) {
    words.precision = moment->precision;
    sized = type;
  }
  if (stands_for && sized == type && stands_for->index() == type.index()) return words;
  return {type};
}

// What the structs have in common; all of it must outlive them.
struct ModelContext {
  const ModelEnums& enums;
  const CppSchema& schema;
  const std::unordered_set<std::string>& types;  // the names that are taken
  const dialect::Dialect* dialect;
};

// A field of a struct, and its member.
class FieldWriter {
 public:
  FieldWriter(const Table& table, const ModelContext& context) : table_(table), context_(context) {}

  Member member(const Column& column) const {
    auto member = member_of(column.type, column);
    if (column.options.nullable || is_made_by_database(column))
      return {fmt::format("std::optional<{}>", member.type), std::move(member.stands_for)};
    if (column.options.server_default) {
      auto said = initial(member, column, *column.options.server_default);
      if (said) member.initial = *std::move(said);
    }
    return member;
  }

  Code field(const std::string& name, const std::string& owner, const Column& column, const Member& member,
             const FieldParts& parts) const {
    const auto words = type_words(column.type, member.stands_for);
    std::vector<Code> arguments;
    if (words.type) arguments.push_back(qualified_type(*words.type));
    auto fields = options(column, parts, words, name);
    if (!fields.empty()) arguments.push_back(qualified(std::move(fields).take(), limbeck_names));
    return call(fmt::format("field<&{}::{}>", owner, name), std::move(arguments));
  }

 private:
  Member member_of(const Type& type, const Column& column) const {
    if (const auto* named = context_.enums.find(type, table_, column))
      return {named->name, named->type, "{}"};
    if (const auto* array = std::get_if<postgresql::Array>(&type))
      return array_of(member_of(*array->item_type, column), *array);
    return member_for(context_.dialect == nullptr ? type : context_.dialect->type_of_values(type));
  }

  std::optional<std::string> initial(const Member& member, const Column& column,
                                     const ServerDefault& said) const {
    const auto* named = context_.enums.find(column.type, table_, column);
    if (named == nullptr) return initial_of(member, said);
    const auto& values = named->type.values;
    const auto found = std::ranges::find(values, said.value);
    if (said.is_expression || found == values.end()) return std::nullopt;
    return fmt::format("{}::{}", named->name, named->words[static_cast<std::size_t>(found - values.begin())]);
  }

  // A new object has no number yet.
  bool is_made_by_database(const Column& column) const {
    if (column.options.identity) return true;
    if (!is_in_key(column, table_)) return false;
    const auto& counts = column.options.autoincrement;
    return counts ? *counts : dialect::counts_up(table_, column);
  }

  static Fields options(const Column& column, const FieldParts& parts, const TypeWords& words,
                        const std::string& name) {
    const auto& own = column.options;
    Fields fields;
    if (name != column.name) fields.add("name", code_of(column.name));
    add_field(fields, "length", words.length);
    add_field(fields, "precision", words.precision);
    add_field(fields, "scale", words.scale);
    if (own.server_default)
      fields.add("server_default", CppSchema(no_own_words).server_default(*own.server_default));
    add_field(fields, "autoincrement", own.autoincrement);
    add_field(fields, "primary_key", parts.primary_key);
    add_field(fields, "unique", parts.unique);
    add_field(fields, "index", parts.index);
    if (parts.foreign_key) fields.add("foreign_key", code_of(*parts.foreign_key));
    add_field(fields, "comment", own.comment);
    add_field(fields, "computed", own.computed);
    add_field(fields, "identity", own.identity);
    add_field(fields, "mysql_on_update", own.mysql_on_update);
    add_field(fields, "sqlite_on_conflict_not_null", own.sqlite_on_conflict_not_null);
    add_field(fields, "postgresql_storage", own.postgresql_storage);
    add_field(fields, "postgresql_compression", own.postgresql_compression);
    return fields;
  }

  const Table& table_;
  const ModelContext& context_;
};

Fields model_options(const Table& table) {
  Fields options;
  add_table_options(options, table.options);
  Fields fields;
  add_field(fields, "schema", table.name.schema);
  add_field(fields, "comment", table.comment);
  if (!options.empty()) fields.add("options", std::move(options).take());
  return fields;
}

// The code in lines of its own, and without what ends a statement.
std::string argument_lines(const Code& code) {
  constexpr std::size_t indent = 8;
  auto lines = lay_out(code, indent);
  lines.resize(lines.size() - std::string_view(";\n").size());
  return lines;
}

class StructWriter {
 public:
  StructWriter(const Table& table, std::string name, const ModelContext& context)
      : table_(table),
        name_(std::move(name)),
        parts_(divide_table(table)),
        fields_(table, context),
        context_(context) {}

  std::string write() const {
    UniqueNames names(context_.types);
    names.make("table");
    std::string members;
    std::vector<Code> arguments;
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      const auto& column = table_.columns[i];
      const auto member = fields_.member(column);
      const auto name = names.make(identifier(column.name));
      members += fmt::format("  {} {}{};\n", member.type, name,
                             member.initial.empty() ? "" : fmt::format(" = {}", member.initial));
      arguments.push_back(fields_.field(name, name_, column, member, parts_.fields[i]));
    }
    add_parts(arguments);
    return fmt::format("struct {} {{\n{}{}  static auto table() {{\n{}{}  }}\n}};\n", name_, members,
                       members.empty() ? "" : "\n",
                       table_.columns.empty() ? "" : "    using limbeck::field;\n", model(arguments));
  }

 private:
  void add_parts(std::vector<Code>& arguments) const {
    for (const auto& constraint : parts_.constraints) {
      arguments.push_back(qualified(context_.schema.constraint(constraint), limbeck_names));
    }
    const auto& schema = context_.schema;
    for (const auto& index : parts_.indexes)
      arguments.push_back(qualified(schema.index(index, schema.name("ix", index.name)), limbeck_names));
  }

  std::string model(const std::vector<Code>& arguments) const {
    auto text = fmt::format("    return limbeck::model<{}>({}", name_, string_literal(table_.name.name));
    auto options = model_options(table_);
    if (!options.empty()) text += ",\n" + argument_lines(std::move(options).take());
    for (const auto& argument : arguments) text += ",\n" + argument_lines(argument);
    return text + ");\n";
  }

  const Table& table_;
  std::string name_;
  TableParts parts_;
  FieldWriter fields_;
  const ModelContext& context_;
};

std::string includes(const std::string& text) {
  const std::pair<std::string_view, std::string_view> headers[] = {
      {"std::chrono::", "chrono"},    {"std::int", "cstdint"},    {"std::uint", "cstdint"},
      {"std::optional<", "optional"}, {"std::string ", "string"}, {"std::string>", "string"},
      {"std::vector<", "vector"}};
  std::set<std::string_view> needed;
  for (const auto& [word, header] : headers) {
    if (text.find(word) != std::string::npos) needed.insert(header);
  }
  std::string lines;
  for (const auto header : needed) lines += fmt::format("#include <{}>\n", header);
  return lines + (lines.empty() ? "" : "\n") + "#include <limbeck/model.hpp>\n";
}

std::string name_of_object(const TableName& name) {
  return name.schema.empty() ? name.name : fmt::format("{}.{}", name.schema, name.name);
}

// In as many lines as their names need.
template <class Objects, class Name>
std::string remark(std::string_view kind, const Objects& objects, const Name& name) {
  if (objects.empty()) return "";
  constexpr auto room = line_length - std::string_view("// ").size();
  auto text = fmt::format("Not in the models: {}", kind);
  auto column = text.size();
  std::size_t left = objects.size();
  for (const auto& object : objects) {
    const auto word = fmt::format("'{}'{}", name(object), --left == 0 ? "." : ",");
    const bool fits = column + 1 + word.size() <= room;
    text += fits ? ' ' : '\n';
    text += word;
    column = word.size() + (fits ? column + 1 : 0);
  }
  return comment_lines(text, 0);
}

void collect(const Type& type, std::set<std::string>& names) {
  if (const auto* words = std::get_if<Enum>(&type)) {
    names.insert(name_of_object({words->options.name, words->options.schema}));
  } else if (const auto* array = std::get_if<postgresql::Array>(&type)) {
    collect(*array->item_type, names);
  } else if (const auto* domain = std::get_if<postgresql::Domain>(&type)) {
    names.insert(name_of_object({domain->name, domain->options.schema}));
    collect(*domain->data_type, names);
  }
}

std::vector<TableName> types_beside_columns(const Schema& schema) {
  std::set<std::string> used;
  for (const auto& table : schema.tables) {
    for (const auto& column : table.columns) collect(column.type, used);
  }
  for (const auto& domain : schema.domains) collect(*domain.data_type, used);
  std::vector<TableName> types;
  const auto add = [&](TableName name) {
    if (!used.contains(name_of_object(name))) types.push_back(std::move(name));
  };
  for (const auto& type : schema.enums) add({type.options.name, type.options.schema});
  for (const auto& domain : schema.domains) add({domain.name, domain.options.schema});
  return types;
}

// Kind by kind; comments go with what they are on.
std::string other_remarks(const std::vector<OtherObject>& objects) {
  std::map<std::string, std::vector<OtherObject>> by_kind;
  for (const auto& object : objects) {
    if (object.kind != "comment") by_kind[object.kind].push_back(object);
  }
  std::string text;
  for (const auto& [kind, all] : by_kind)
    text += remark(kind, all, [](const OtherObject& object) { return object.name; });
  return text;
}

// What stands beside tables, of which no struct tells.
std::string remarks(const Schema& schema) {
  const auto by_name = [](const auto& object) { return name_of_object(object.name); };
  return remark("types", types_beside_columns(schema), name_of_object) +
         remark("sequences", sequences_beside_columns(schema), by_name) +
         remark("views", schema.views, by_name) +
         remark("materialized views", schema.materialized_views, by_name) +
         remark("functions", schema.functions, by_name) +
         remark("triggers", schema.triggers,
                [](const Trigger& trigger) {
                  return fmt::format("{} on {}", trigger.name, name_of_object(trigger.table));
                }) +
         remark("partitions", schema.partitions, by_name) +
         remark("policies", schema.policies,
                [](const Policy& policy) {
                  return fmt::format("{} on {}", policy.name, name_of_object(policy.table));
                }) +
         other_remarks(schema.others) +
         remark("extensions", schema.extensions, [](const Extension& extension) { return extension.name; });
}

// How much of a table's name its struct does not say. Of those that would be called alike, the one that says
// most has the name, and others a number behind it.
int likeness_lost(const std::string& name) {
  const auto is_plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
  if (name == type_identifier(name)) return 0;
  const bool is_snake_case = std::ranges::all_of(name, is_plain) && !name.starts_with('_') &&
                             !name.ends_with('_') && name.find("__") == std::string::npos;
  return is_snake_case ? 1 : 2;
}

// Of two tables of one name, that of another schema than the usual one bears the schema's name, too.
std::vector<std::string> names_of_structs(const std::vector<Table>& tables, UniqueNames& names) {
  std::unordered_map<std::string_view, int> counts;
  for (const auto& table : tables) ++counts[table.name.name];
  std::vector<std::string> said;
  for (const auto& table : tables) {
    const auto& [name, schema] = table.name;
    const bool is_alone = counts[name] == 1 || schema.empty();
    said.push_back(is_alone ? name : fmt::format("{}_{}", schema, name));
  }
  std::vector<std::size_t> order(tables.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t place) { return likeness_lost(said[place]); });
  std::vector<std::string> structs(tables.size());
  for (const auto place : order) structs[place] = names.make(type_identifier(said[place]));
  return structs;
}

}  // namespace

std::string render_models(const Schema& schema, const NamingConvention& naming_convention,
                          const dialect::Dialect* dialect) {
  UniqueNames names;
  names.make("target");
  const ModelEnums enums(schema, names);
  const CppSchema words(no_own_words, naming_convention);
  auto tables = with_counting_columns(schema.tables, schema.sequences);
  if (dialect != nullptr) tables = said_tables(std::move(tables), *dialect, naming_convention);
  auto structs = names_of_structs(tables, names);
  const ModelContext context{enums, words, names.taken(), dialect};
  std::string text;
  for (const auto& each : enums.all()) text += each.text + '\n';
  for (std::size_t i = 0; i < structs.size(); ++i)
    text += StructWriter(tables[i], structs[i], context).write() + '\n';
  Code list{"return limbeck::schema_of<", {}, ">()"};
  for (auto& each : structs) list.items.push_back({std::move(each)});
  text += fmt::format("inline limbeck::Target target() {{\n{}}}\n", lay_out(list, 2));
  const auto said = remarks(schema);
  return fmt::format("#pragma once\n\n{}\n{}{}{}", includes(text), said, said.empty() ? "" : "\n", text);
}

}  // namespace limbeck::autogenerate
