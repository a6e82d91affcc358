// SPDX-License-Identifier: MIT
#include "dialect/mysql/normalize.hpp"

#include <unordered_map>

#include "core/overloaded.hpp"
#include "core/text.hpp"
#include "dialect/canonical.hpp"
#include "dialect/ddl.hpp"
#include "dialect/mysql/expression.hpp"
#include "dialect/mysql/lexis.hpp"
#include "dialect/mysql/literal.hpp"
#include "dialect/mysql/table_options.hpp"
#include "dialect/mysql/types.hpp"

namespace limbeck::dialect::mysql {
namespace {

// The words of SQL that the catalogue has another one for.
std::string catalogue_words(const std::string& words) {
  static const std::unordered_map<std::string_view, std::string_view> kept{
      {"integer", "int"}, {"bool", "tinyint(1)"},         {"boolean", "tinyint(1)"}, {"numeric", "decimal"},
      {"dec", "decimal"}, {"double precision", "double"}, {"real", "double"}};
  const auto end = words.find_first_of("( ");
  const auto word = core::to_lower(words.substr(0, end));
  const auto found = kept.find(word);
  const auto rest = end == std::string::npos ? "" : words.substr(end);
  return std::string(found == kept.end() ? std::string_view(word) : found->second) + rest;
}

// Lengths and precisions that the server gives to types that have none.
Type with_usual_size(Type type) {
  std::visit(core::Overloaded{[](Char& string) { string.length = string.length.value_or(1); },
                              [](Numeric& number) {
                                number.precision = number.precision.value_or(10);
                                if (number.scale == 0) number.scale.reset();
                              },
                              [](limbeck::mysql::Bit& bit) { bit.length = bit.length.value_or(1); },
                              [](Time& time) {
                                if (time.precision == 0) time.precision.reset();
                              },
                              [](DateTime& time) {
                                if (time.precision == 0) time.precision.reset();
                              },
                              [](auto&) {}},
             type);
  return type;
}

// The smallest that holds so many bytes, as the server takes BLOB(20).
Type blob_of(int length) {
  using limbeck::mysql::BinaryType;
  if (length < 1 << 8) return BinaryType{BinaryType::Kind::tiny};
  if (length < 1 << 16) return LargeBinary();
  return BinaryType{length < 1 << 24 ? BinaryType::Kind::medium : BinaryType::Kind::longest};
}

Type canonical_type(const Type& type, const Features& features) {
  if (const auto* json = std::get_if<Json>(&type)) return *json;
  const auto* bytes = std::get_if<LargeBinary>(&type);
  if (bytes != nullptr && bytes->length) return blob_of(*bytes->length);
  const auto characters = characteristics_of(type);
  auto words = type_name(type, features);
  const auto own = character_words(characters.charset, characters.collation);
  words.resize(words.size() - own.size());
  return with_usual_size(parse_type({.column_type = catalogue_words(words),
                                     .charset = characters.charset,
                                     .collation = core::to_lower(characters.collation)}));
}

void settle_default(ServerDefault& value, const Type& type) {
  if (const auto bytes = is_binary(type) ? bytes_of(value) : std::nullopt) {
    value = default_of_bytes(*bytes);
    return;
  }
  if (value.is_expression) {
    if (is_clock(value.value)) {
      const auto digits = value.value.find_first_of("0123456789");
      value = ServerDefault(text(digits == std::string::npos
                                     ? "CURRENT_TIMESTAMP"
                                     : "CURRENT_TIMESTAMP(" + std::string(1, value.value[digits]) + ')'));
    } else if (is_string(value.value)) {
      value = ServerDefault(text_of_literal(core::trim(value.value)));
    }
    const auto lower = core::to_lower(value.value);
    if (std::holds_alternative<Boolean>(type) && (lower == "true" || lower == "false"))
      value = ServerDefault(text(lower == "true" ? "1" : "0"));
    return;
  }
  const bool is_number = is_whole_number(type) || std::holds_alternative<Boolean>(type);
  if (is_number && is_literal(value.value) && !is_string(value.value))
    value = ServerDefault(text(value.value));
}

// MariaDB's grammar has no place for it.
bool never_says_not_null(const Column& column, const Features& features) {
  return column.options.computed && features.flavour == Flavour::mariadb;
}

Column canonical_column(const Column& column, const Features& features) {
  const auto& said = column.options;
  Column kept(column.name, canonical_type(column.type, features),
              {.nullable = said.nullable || never_says_not_null(column, features),
               .autoincrement = said.autoincrement,
               .comment = said.comment,
               .computed = said.computed,
               .mysql_on_update = core::to_lower(said.mysql_on_update)});
  auto& options = kept.options;
  if (said.server_default)
    options.server_default = held_default(*said.server_default, column.type, literal_words(features));
  if (said.identity) options.autoincrement = true;
  if (options.server_default) settle_default(*options.server_default, kept.type);
  if (options.computed) options.computed->persisted = options.computed->persisted.value_or(false);
  return kept;
}

// InnoDB knows no difference between these and no word at all.
void settle_action(std::string& action) {
  if (core::equal_ignoring_case(action, "RESTRICT")) action.clear();
}

// Where the engine would build it otherwise by itself; one that cannot build it so does not.
std::string canonical_using(const std::string& said, const std::string& engine) {
  return hashes_by_itself(engine) && core::equal_ignoring_case(said, "btree") ? "btree" : "";
}

Constraint canonical_constraint(Constraint constraint, const std::string& engine) {
  std::visit(core::Overloaded{[&](PrimaryKeyConstraint& key) {
                                key.name.clear();
                                key.index = {.mysql_length = std::move(key.index.mysql_length),
                                             .mysql_using = canonical_using(key.index.mysql_using, engine)};
                                key.deferral = {};
                              },
                              [&](UniqueConstraint& key) {
                                key.index = {.mysql_using = canonical_using(key.index.mysql_using, engine)};
                                key.deferral = {};
                              },
                              [](ForeignKeyConstraint& key) {
                                settle_action(key.onupdate);
                                settle_action(key.ondelete);
                                key.match.clear();
                                key.deferral = {};
                                key.postgresql_not_valid = false;
                                key.postgresql_ondelete_columns = {};
                              },
                              [](CheckConstraint& check) {
                                check.deferral = {};
                                check.postgresql_not_valid = false;
                                check.postgresql_no_inherit = false;
                                check.mysql_column.clear();
                              },
                              [](ExcludeConstraint&) {}},
             constraint);
  return constraint;
}

Index canonical_index(const Index& index, const std::string& engine) {
  std::vector<IndexElement> elements(index.elements.begin(), index.elements.end());
  for (auto& element : elements) {
    element.collation.clear();
    element.postgresql_ops.clear();
    element.nulls = NullsOrder::unsaid;
  }
  IndexOptions options{.unique = index.options.unique};
  options.mysql_prefix = index.options.mysql_prefix;
  options.mysql_comment = index.options.mysql_comment;
  options.mysql_using = canonical_using(index.options.mysql_using, engine);
  return Index(index.name, std::move(elements), std::move(options));
}

}  // namespace

std::string canonical_sql(std::string_view text, const Features& features) {
  return dialect::canonical_sql(text, {identifiers(features.flavour), split_rules(), false});
}

Table canonical(const Table& table, const Features& features) {
  const auto& rules = identifiers(features.flavour);
  const DdlText text(rules);
  Table kept{.name = table.name,
             .comment = table.comment,
             .options = canonical_options(table.options, table.name.schema, features.usual)};
  const auto& engine = kept.options.mysql_engine;
  kept.options.mysql_partition_by = canonical_sql(table.options.mysql_partition_by, features);
  for (const auto& column : table.columns) kept.columns.push_back(canonical_column(column, features));
  for (const auto& constraint : table.constraints)
    kept.constraints.push_back(canonical_constraint(constraint, engine));
  for (const auto& column : table.columns) {
    const auto* words = std::get_if<Enum>(&column.type);
    auto check = words != nullptr && words->options.native_enum ? std::nullopt : check_of_enum(text, column);
    if (!check) check = check_of_boolean(text, column);
    if (check) kept.constraints.emplace_back(std::move(*check));
  }
  for (const auto& index : table.indexes) kept.indexes.push_back(canonical_index(index, engine));
  settle_counting(kept);
  return canonical_parts(std::move(kept), {rules, split_rules(), false});
}

}  // namespace limbeck::dialect::mysql
