// SPDX-License-Identifier: MIT
#include "dialect/postgresql/normalize.hpp"

#include <algorithm>
#include <charconv>

#include "core/overloaded.hpp"
#include "core/text.hpp"
#include "dialect/canonical.hpp"
#include "dialect/ddl.hpp"
#include "dialect/postgresql/lexis.hpp"
#include "dialect/postgresql/literal.hpp"
#include "dialect/postgresql/trigger_call.hpp"
#include "dialect/postgresql/types.hpp"

namespace limbeck::dialect::postgresql {
namespace {

namespace own = limbeck::postgresql;

const TextRules& text_rules() {
  static const TextRules rules{identifiers(), split_rules()};
  return rules;
}

template <class T>
T without_length(const Characters& characters) {
  return T(StringOptions{.collation = characters.collation});
}

Type string_of(const Characters& characters) {
  return characters.length ? String(*characters.length, {.collation = characters.collation})
                           : without_length<String>(characters);
}

Type float_of(const Float& number) {
  constexpr int digits_of_real = 24;
  if (number.precision.value_or(digits_of_real + 1) > digits_of_real) return Double();
  return Float(digits_of_real);
}

Type numeric_of(const Numeric& number) {
  if (!number.precision) return Numeric();
  return Numeric(*number.precision, number.scale.value_or(0));
}

Type enum_of(const Enum& words) {
  if (!words.options.native_enum) return String(varchar_length(words));
  return Enum(words.values, {.name = words.options.name, .schema = words.options.schema});
}

std::optional<std::int64_t> whole_number(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

// A constant is kept as the server writes a value of the column's type: a number of more than no sign in
// quotes.
void settle_default(const Type& type, ServerDefault& value) {
  const auto text = core::to_lower(core::trim(value.value));
  if (is_whole_number(type)) {
    const auto number = whole_number(value.value);
    if (!number) return;
    value = *number < 0 ? ServerDefault(std::to_string(*number))
                        : ServerDefault(limbeck::text(std::to_string(*number)));
  } else if (std::holds_alternative<Boolean>(type) && !value.is_expression) {
    if (text == "true" || text == "t" || text == "1" || text == "on" || text == "yes")
      value = ServerDefault(limbeck::text("true"));
    if (text == "false" || text == "f" || text == "0" || text == "off" || text == "no")
      value = ServerDefault(limbeck::text("false"));
  }
}

Column canonical_column(const Column& column) {
  const auto& said = column.options;
  Column kept(column.name, canonical_type(column.type),
              {.nullable = said.nullable && said.autoincrement != true,  // a SERIAL is never NULL
               .autoincrement = said.autoincrement,
               .comment = said.comment,
               .computed = said.computed,
               .identity = said.identity,
               .postgresql_storage = said.postgresql_storage,
               .postgresql_compression = said.postgresql_compression});
  auto& options = kept.options;
  if (said.server_default)
    options.server_default = held_default(*said.server_default, column.type, literal_words());
  if (options.server_default) settle_default(kept.type, *options.server_default);
  if (options.computed) options.computed->persisted = options.computed->persisted.value_or(true);
  if (options.identity) {
    options.identity->on_null = false;
    options.identity->order.reset();
  }
  return kept;
}

void settle_key_index(KeyIndex& index) {
  index.sqlite_on_conflict.clear();
  index.mssql_clustered.reset();
  index.mysql_length.clear();
  index.mysql_using.clear();
}

Constraint canonical_constraint(Constraint constraint) {
  std::visit(core::Overloaded{[](PrimaryKeyConstraint& key) { settle_key_index(key.index); },
                              [](UniqueConstraint& key) { settle_key_index(key.index); },
                              [](CheckConstraint& check) { check.mysql_column.clear(); }, [](auto&) {}},
             constraint);
  return constraint;
}

Index canonical_index(const Index& index) {
  std::vector<IndexElement> elements(index.elements.begin(), index.elements.end());
  for (auto& element : elements) {
    element.mysql_length.reset();
    const bool descending = element.order == SortOrder::descending;
    if (element.nulls == (descending ? NullsOrder::first : NullsOrder::last))
      element.nulls = NullsOrder::unsaid;
  }
  const auto& said = index.options;
  return Index(
      index.name, std::move(elements),
      {.unique = said.unique,
       .postgresql_using = said.postgresql_using == "btree" ? "" : core::to_lower(said.postgresql_using),
       .postgresql_where = said.postgresql_where,
       .postgresql_include = said.postgresql_include,
       .postgresql_with = said.postgresql_with,
       .postgresql_tablespace = said.postgresql_tablespace,
       .postgresql_nulls_not_distinct = said.postgresql_nulls_not_distinct});
}

// The options that can be altered.
TableOptions canonical_options(const TableOptions& options) {
  TableOptions kept{.postgresql_with = options.postgresql_with,
                    .postgresql_tablespace = options.postgresql_tablespace};
  for (const auto& prefix : options.prefixes) {
    if (core::equal_ignoring_case(prefix, "UNLOGGED")) kept.prefixes = Names{"UNLOGGED"};
  }
  std::ranges::sort(kept.postgresql_with, {}, &Setting::name);
  return kept;
}

}  // namespace

std::string canonical_sql(std::string_view text) {
  return dialect::canonical_sql(call_in_new_words(std::string(text)), text_rules());
}

Type canonical_type(const Type& type) {
  return std::visit(
      core::Overloaded{
          [](const Boolean&) -> Type { return Boolean(); },
          [](const String& string) { return string_of(string); },
          [](const Unicode& string) { return string_of(string); },
          [](const Char& string) -> Type {
            return Char(string.length.value_or(1), {.collation = string.collation});
          },
          [](const Text& string) -> Type { return without_length<Text>(string); },
          [](const UnicodeText& string) -> Type { return without_length<Text>(string); },
          [](const Float& number) { return float_of(number); },
          [](const Numeric& number) { return numeric_of(number); },
          [](const Interval& interval) -> Type {
            return Interval{.second_precision = interval.second_precision};
          },
          [](const LargeBinary&) -> Type { return LargeBinary(); },
          [](const Enum& words) { return enum_of(words); },
          [](const Uuid& uuid) -> Type { return uuid.native_uuid ? Type(uuid) : Type(Char(32)); },
          [](const RawType& raw) { return parse_type(core::to_lower(core::trim(raw.sql))); },
          [](const own::NativeType& native) { return parse_type(core::to_lower(native.word())); },
          [](const own::Bit& bit) -> Type { return bit.length || bit.varying ? bit : own::Bit(1); },
          [](const own::Interval& interval) -> Type {
            if (interval.fields.empty()) return Interval{.second_precision = interval.precision};
            return interval;
          },
          // The server keeps no dimensions.
          [](const own::Array& array) -> Type {
            const Type item = canonical_type(*array.item_type);
            const auto* inner = std::get_if<own::Array>(&item);
            return inner != nullptr ? *inner : own::Array(item);
          },
          [](const own::Domain& domain) -> Type {
            auto options = domain.options;
            options.create_type = true;
            options.check = canonical_sql(options.check, text_rules());
            return own::Domain(domain.name, canonical_type(*domain.data_type), std::move(options));
          },
          [](const auto& any) -> Type { return any; },
      },
      type);
}

Table canonical(const Table& table) {
  Table kept{.name = table.name, .comment = table.comment, .options = canonical_options(table.options)};
  const DdlText text(identifiers());
  for (const auto& column : table.columns) kept.columns.push_back(canonical_column(column));
  for (const auto& constraint : table.constraints)
    kept.constraints.push_back(canonical_constraint(constraint));
  for (const auto& column : table.columns) {
    if (auto check = check_of_type(text, column)) kept.constraints.emplace_back(std::move(*check));
  }
  for (const auto& index : table.indexes) kept.indexes.push_back(canonical_index(index));
  settle_counting(kept);
  return canonical_parts(std::move(kept), text_rules());
}

}  // namespace limbeck::dialect::postgresql
