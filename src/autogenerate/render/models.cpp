// SPDX-License-Identifier: MIT
#include "autogenerate/render/models.hpp"

#include <algorithm>
#include <map>
#include <set>
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
#include "autogenerate/render/model_structs.hpp"
#include "autogenerate/render/said_tables.hpp"
#include "dialect/ddl.hpp"

namespace limbeck::autogenerate {
namespace {

constexpr std::string_view limbeck_names = "limbeck::";

const RenderItem no_own_words;

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
  const ModelStructs& structs;
  const CppSchema& schema;
  const dialect::Dialect* dialect;
};

// A field of a struct, and its member.
class FieldWriter {
 public:
  FieldWriter(std::size_t place, const ModelContext& context)
      : place_(place), table_(*context.structs.all()[place].table), context_(context) {}

  Member member(const Column& column) const {
    auto member = member_of(column.type);
    if (column.options.nullable || is_made_by_database(column))
      return {fmt::format("std::optional<{}>", member.type), std::move(member.stands_for)};
    if (column.options.server_default) {
      auto said = initial(member, column, *column.options.server_default);
      if (said) member.initial = *std::move(said);
    }
    return member;
  }

  Code field(const std::string& name, const Column& column, const Member& member,
             const FieldParts& parts) const {
    const auto words = type_words(column.type, member.stands_for);
    std::vector<Code> arguments;
    if (words.type) arguments.push_back(CppSchema(no_own_words).type(*words.type));
    auto fields = options(column, parts, words, name);
    if (!fields.empty()) arguments.push_back(std::move(fields).take());
    return call(fmt::format("field<&{}::{}>", context_.structs.all()[place_].name, name),
                std::move(arguments));
  }

 private:
  Member member_of(const Type& type) const {
    if (const auto* named = context_.enums.find(type)) return {named->name, named->type, "{}"};
    if (const auto* array = std::get_if<postgresql::Array>(&type))
      return array_of(member_of(*array->item_type), *array);
    return member_for(context_.dialect == nullptr ? type : context_.dialect->type_of_values(type));
  }

  std::optional<std::string> initial(const Member& member, const Column& column,
                                     const ServerDefault& said) const {
    const auto* named = context_.enums.find(column.type);
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

  // By the member that it is, where that stands before.
  Code foreign_key(const ForeignKeyConstraint& key) const {
    const auto member = context_.structs.member(key.referred_table, key.referred_columns.front(), place_);
    return member ? reference_to(*member, key) : code_of(*at_column(key));
  }

  Fields options(const Column& column, const FieldParts& parts, const TypeWords& words,
                 const std::string& name) const {
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
    if (parts.foreign_key) fields.add("foreign_key", foreign_key(*parts.foreign_key));
    add_field(fields, "comment", own.comment);
    add_field(fields, "computed", own.computed);
    add_field(fields, "identity", own.identity);
    add_field(fields, "mysql_on_update", own.mysql_on_update);
    add_field(fields, "sqlite_on_conflict_not_null", own.sqlite_on_conflict_not_null);
    add_field(fields, "postgresql_storage", own.postgresql_storage);
    add_field(fields, "postgresql_compression", own.postgresql_compression);
    return fields;
  }

  std::size_t place_;
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

class StructWriter {
 public:
  StructWriter(std::size_t place, const ModelContext& context)
      : place_(place),
        struct_(context.structs.all()[place]),
        table_(*struct_.table),
        parts_(divide_table(table_)),
        fields_(place, context),
        context_(context) {}

  std::string write() const {
    std::string members;
    std::vector<Code> arguments;
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      const auto& column = table_.columns[i];
      const auto member = fields_.member(column);
      const auto& name = struct_.members[i];
      members += fmt::format("  {} {}{};\n", member.type, name,
                             member.initial.empty() ? "" : fmt::format(" = {}", member.initial));
      arguments.push_back(fields_.field(name, column, member, parts_.fields[i]));
    }
    add_parts(arguments);
    return fmt::format(
        "struct {} {{\n{}{}  static auto table() {{\n    using namespace limbeck;\n{}  }}\n}};\n",
        struct_.name, members, members.empty() ? "" : "\n", model(std::move(arguments)));
  }

 private:
  void add_parts(std::vector<Code>& arguments) const {
    const auto& schema = context_.schema;
    for (const auto& constraint : parts_.constraints) arguments.push_back(schema.constraint(constraint));
    for (const auto& index : parts_.indexes)
      arguments.push_back(schema.index(index, schema.name("ix", index.name)));
  }

  std::string model(std::vector<Code> arguments) const {
    auto options = model_options(table_);
    if (!options.empty()) arguments.insert(arguments.begin(), std::move(options).take());
    const auto head = in_scope({fmt::format("model<{}>(", struct_.name), {}, ")"});
    auto text = fmt::format("    return {}{}{}\n", head.open, string_literal(table_.name.name),
                            arguments.empty() ? ");" : ",");
    for (auto& argument : arguments) {
      constexpr std::size_t indent = 8;
      const bool is_last = &argument == &arguments.back();
      text += lay_out(in_scope(std::move(argument)), indent, is_last ? ");" : ",");
    }
    return text;
  }

  Code in_scope(Code code) const {
    return qualified(std::move(code), limbeck_names,
                     [&](const std::string& name) { return context_.structs.is_taken(name, place_); });
  }

  std::size_t place_;
  const ModelStruct& struct_;
  const Table& table_;
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

}  // namespace

std::string render_models(const Schema& schema, const NamingConvention& naming_convention,
                          const dialect::Dialect* dialect) {
  UniqueNames names;
  names.make("target");
  const ModelEnums enums(schema, names);
  const CppSchema words(no_own_words, naming_convention);
  auto tables = with_counting_columns(schema.tables, schema.sequences);
  if (dialect != nullptr) tables = said_tables(std::move(tables), *dialect, naming_convention);
  const ModelStructs structs(tables, names);
  const ModelContext context{enums, structs, words, dialect};
  std::string text;
  for (const auto& each : enums.all()) text += each.text + '\n';
  Code list{"return limbeck::schema_of<", {}, ">()"};
  for (std::size_t place = 0; place < structs.all().size(); ++place) {
    text += StructWriter(place, context).write() + '\n';
    list.items.push_back({structs.all()[place].name});
  }
  text += fmt::format("inline limbeck::Target target() {{\n{}}}\n", lay_out(list, 2));
  const auto said = remarks(schema);
  return fmt::format("#pragma once\n\n{}\n{}{}{}", includes(text), said, said.empty() ? "" : "\n", text);
}

}  // namespace limbeck::autogenerate
