// SPDX-License-Identifier: MIT
#include "model/table.hpp"

#include <type_traits>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/overloaded.hpp"
#include "model/mistakes.hpp"
#include "schema/naming.hpp"

namespace limbeck::models {
namespace {

// Gives a type what the field's options say of it.
class Sizing {
 public:
  Sizing(std::string place, const FieldOptions& options) : place_(std::move(place)), options_(options) {}

  Type apply(Type type) {
    const bool has_size = options_.length || options_.precision || options_.scale;
    if (has_size) std::visit([this](auto& alternative) { size(alternative); }, type);
    return type;
  }

 private:
  template <class T>
  void size(T& type) {
    if constexpr (std::is_base_of_v<Characters, T> || std::is_same_v<T, LargeBinary>) {
      refuse(options_.precision, "precision");
      refuse(options_.scale, "scale");
      type.length = options_.length;
    } else if constexpr (std::is_same_v<T, Numeric>) {
      refuse(options_.length, "length");
      if (options_.precision) type.precision = options_.precision;
      if (!type.precision) refuse(options_.scale, "scale without a precision");
      if (options_.scale) type.scale = options_.scale;
    } else if constexpr (std::is_same_v<T, Interval>) {
      refuse(options_.length, "length");
      refuse(options_.scale, "scale");
      type.second_precision = options_.precision;
    } else if constexpr (std::is_same_v<T, Float> || std::is_same_v<T, Time> || std::is_same_v<T, DateTime>) {
      refuse(options_.length, "length");
      refuse(options_.scale, "scale");
      type.precision = options_.precision;
    } else {
      refuse(options_.length, "length");
      refuse(options_.precision, "precision");
      refuse(options_.scale, "scale");
    }
  }

  void refuse(const std::optional<int>& option, std::string_view what) const {
    if (!option) return;
    throw UsageError(fmt::format(
        "cannot make field '{}': its type takes no {}; leave it out, or give the field another type", place_,
        what));
  }

  std::string place_;
  const FieldOptions& options_;
};

ColumnOptions column_options(const FieldValue& field) {
  const auto& options = field.options;
  return {.nullable = field.nullable,
          .server_default = options.server_default,
          .autoincrement = options.autoincrement,
          .primary_key = options.primary_key,
          .unique = options.unique,
          .index = options.index,
          .comment = options.comment,
          .computed = options.computed,
          .identity = options.identity,
          .mysql_on_update = options.mysql_on_update,
          .sqlite_on_conflict_not_null = options.sqlite_on_conflict_not_null,
          .sqlite_on_conflict_primary_key = options.sqlite_on_conflict_primary_key,
          .sqlite_on_conflict_unique = options.sqlite_on_conflict_unique,
          .postgresql_storage = options.postgresql_storage,
          .postgresql_compression = options.postgresql_compression,
          .renamed_from = options.renamed_from};
}

ForeignKeyConstraint foreign_key(const std::string& column, const FieldReference& reference,
                                 const FindColumn& find_column, const std::string& place) {
  const auto& key = reference.foreign_key;
  if (reference.referred_member == nullptr)
    return ForeignKeyConstraint(Names{column}, Names{key.referred}, key.options);
  auto [table, referred] = find_column(reference, place);
  return ForeignKeyConstraint(Names{column}, std::move(table), Names{referred}, key.options);
}

}  // namespace

std::string shown(const TableName& table) {
  return table.schema.empty() ? table.name : fmt::format("{}.{}", table.schema, table.name);
}

Table table_of(const Definition& definition, const FindColumn& find_column) {
  check_definition(definition);
  std::vector<TableElement> elements;
  const auto add_field = [&](const FieldValue& field) {
    if (field.name.empty()) {
      throw UsageError(fmt::format(
          "cannot make table '{}': a field has no name, since this compiler does not tell the names of members; give "
          "each field one, as in {{.name = \"id\"}}",
          shown(definition.name)));
    }
    const auto place = fmt::format("{}.{}", shown(definition.name), field.name);
    elements.emplace_back(
        Column(field.name, Sizing(place, field.options).apply(field.type), column_options(field)));
    if (field.options.foreign_key)
      elements.emplace_back(foreign_key(field.name, *field.options.foreign_key, find_column, place));
    if (!field.options.check.empty()) {
      elements.emplace_back(
          CheckConstraint(field.options.check, {.name = Name(field.name, Name::Origin::implied)}));
    }
  };
  for (const auto& part : definition.parts) {
    std::visit(core::Overloaded{add_field, [&](const TableElement& element) { elements.push_back(element); }},
               part.value());
  }
  auto table = make_table(definition.name, std::move(elements), definition.options.options);
  check_table(definition, table);
  schema::apply({.convention = definition.options.naming_convention}, table);
  table.comment = definition.options.comment;
  table.renamed_from = definition.options.renamed_from;
  return table;
}

}  // namespace limbeck::models
