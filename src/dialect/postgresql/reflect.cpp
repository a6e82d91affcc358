// SPDX-License-Identifier: MIT
#include "dialect/postgresql/reflect.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "core/dependency_order.hpp"
#include "core/overloaded.hpp"
#include "dialect/ddl.hpp"
#include "dialect/postgresql/catalogue.hpp"
#include "dialect/postgresql/expression.hpp"
#include "dialect/postgresql/lexis.hpp"
#include "dialect/postgresql/types.hpp"
#include "sql/lexer.hpp"

namespace limbeck::dialect::postgresql {
namespace {

using database::Row;
namespace own = limbeck::postgresql;

std::string action_of(const std::string& letter) {
  if (letter == "c") return "CASCADE";
  if (letter == "n") return "SET NULL";
  if (letter == "d") return "SET DEFAULT";
  if (letter == "r") return "RESTRICT";
  return {};  // "a", NO ACTION, which is the default
}

std::string match_of(const std::string& letter) {
  return letter == "f" ? "FULL" : letter == "p" ? "PARTIAL" : "";
}

// The rows that have the same text in that column, which stand together.
template <class Each>
void for_each_group(const std::vector<Row>& rows, std::size_t column, const Each& each) {
  for (std::size_t first = 0; first < rows.size();) {
    auto last = first + 1;
    while (last < rows.size() && rows[last].at(column) == rows[first].at(column)) ++last;
    each(std::span(rows).subspan(first, last - first));
    first = last;
  }
}

using Rows = std::span<const Row>;

Names names_in(Rows rows, std::size_t column) {
  std::vector<std::string> names;
  for (const auto& row : rows) names.push_back(text_at(row, column));
  return names;
}

IndexElement element_of(const Row& row) {
  const auto& column = row.at(index_row::column);
  IndexElement element =
      column ? IndexElement(*column) : IndexElement(text(text_at(row, index_row::expression)));
  const bool descending = true_at(row, index_row::descending);
  const bool nulls_first = true_at(row, index_row::nulls_first);
  if (descending) element.order = SortOrder::descending;
  // A descending element has its NULLs first unless something else is said.
  if (nulls_first != descending) element.nulls = nulls_first ? NullsOrder::first : NullsOrder::last;
  element.collation = text_at(row, index_row::collation);
  element.postgresql_ops = text_at(row, index_row::operator_class);
  return element;
}

Index index_of(Rows rows, Spelling spelling) {
  const auto& row = rows.front();
  std::vector<IndexElement> elements;
  for (const auto& each : rows) elements.push_back(element_of(each));
  return {text_at(row, index_row::name),
          std::move(elements),
          {.unique = true_at(row, index_row::unique),
           .postgresql_using = text_at(row, index_row::access_method),
           .postgresql_where = condition_of(text_at(row, index_row::where), spelling),
           .postgresql_include = Names(list_at(row, index_row::include)),
           .postgresql_with = settings_at(row, index_row::with),
           .postgresql_tablespace = text_at(row, index_row::tablespace),
           .postgresql_nulls_not_distinct = true_at(row, index_row::nulls_not_distinct)}};
}

// A type that is an object by itself, and whether it is one that was asked for.
struct NamedType {
  Type type;
  bool is_wanted = false;
};
using NamedTypes = std::unordered_map<std::string, NamedType>;  // by id

Enum enum_of(Rows rows) {
  const auto& row = rows.front();
  return Enum(names_in(rows, enum_row::value),
              {.name = text_at(row, enum_row::name), .schema = text_at(row, enum_row::schema)});
}

own::Domain domain_of(const Row& row) {
  own::DomainOptions options{.schema = text_at(row, domain_row::schema),
                             .collation = text_at(row, domain_row::collation),
                             .not_null = true_at(row, domain_row::not_null),
                             .check = without_parentheses(text_at(row, domain_row::check)),
                             .constraint_name = text_at(row, domain_row::check_name)};
  if (row.at(domain_row::default_value)) options.server_default = default_of(*row[domain_row::default_value]);
  return own::Domain(text_at(row, domain_row::name), parse_type(text_at(row, domain_row::type)),
                     std::move(options));
}

NamedTypes named_types_of(const Catalogue& catalogue) {
  NamedTypes types;
  for_each_group(catalogue.enums.rows, enum_row::id, [&](Rows rows) {
    types.emplace(text_at(rows.front(), enum_row::id),
                  NamedType{enum_of(rows), true_at(rows.front(), enum_row::is_wanted)});
  });
  for (const auto& row : catalogue.domains.rows) {
    types.emplace(text_at(row, domain_row::id),
                  NamedType{domain_of(row), true_at(row, domain_row::is_wanted)});
  }
  return types;
}

class Reader {
 public:
  Reader(const Catalogue& catalogue, const NamedTypes& named_types)
      : catalogue_(catalogue), named_types_(named_types) {}

  std::vector<Table> read() {
    for (const auto& row : catalogue_.tables.rows) add_table(row);
    for (const auto& row : catalogue_.columns.rows) {
      if (auto* table = find_table(row)) add_column(*table, row);
    }
    for_each_group(catalogue_.indexes.rows, index_row::id, [&](Rows rows) {
      if (auto* table = find_table(rows.front())) add_index(*table, rows);
    });
    for_each_group(catalogue_.constraints.rows, constraint_row::id, [&](Rows rows) {
      if (auto* table = find_table(rows.front())) add_constraint(*table, rows);
    });
    for (auto& table : tables_) settle_counting(table);
    return std::move(tables_);
  }

 private:
  // Null for a table that somebody else made between two of the queries.
  Table* find_table(const Row& row) {
    const auto found = by_id_.find(text_at(row, 0));
    return found == by_id_.end() ? nullptr : &tables_[found->second];
  }

  void add_table(const Row& row) {
    by_id_.emplace(text_at(row, table_row::id), tables_.size());
    Table table{.name = {text_at(row, table_row::name), text_at(row, table_row::schema)}};
    table.comment = text_at(row, table_row::comment);
    if (true_at(row, table_row::is_unlogged)) table.options.prefixes = Names{"UNLOGGED"};
    table.options.postgresql_with = settings_at(row, table_row::with);
    table.options.postgresql_tablespace = text_at(row, table_row::tablespace);
    table.options.postgresql_partition_by = text_at(row, table_row::partition_by);
    table.options.postgresql_using = text_at(row, table_row::access_method);
    table.options.postgresql_row_security = true_at(row, table_row::has_row_security);
    table.options.postgresql_force_row_security = true_at(row, table_row::forces_row_security);
    table.options.postgresql_inherits = Names(list_at(row, table_row::parents));
    tables_.push_back(std::move(table));
  }

  Type type_of(const Row& row) const {
    const auto named = named_types_.find(text_at(row, column_row::type_id));
    auto type = named == named_types_.end() ? parse_type(text_at(row, column_row::type)) : named->second.type;
    if (const auto& collation = text_at(row, column_row::collation); !collation.empty()) {
      std::visit(
          [&](auto& any) {
            if constexpr (std::is_base_of_v<Characters, std::remove_cvref_t<decltype(any)>>)
              any.collation = collation;
          },
          type);
    }
    const auto dimensions = number_at(row, column_row::dimensions);
    return dimensions ? Type(own::Array(type, {.dimensions = static_cast<int>(*dimensions)})) : type;
  }

  void add_column(Table& table, const Row& row) {
    Column column(text_at(row, column_row::name), type_of(row),
                  {.nullable = !true_at(row, column_row::not_null)});
    auto& options = column.options;
    const auto& expression = row.at(column_row::expression);
    const auto& generated = text_at(row, column_row::generated);
    if (!generated.empty()) {
      options.computed =
          Computed{without_parentheses(text_at(row, column_row::expression)), generated == "s"};
    } else if (true_at(row, column_row::is_serial) && is_whole_number(column.type)) {  // and no domain
      options.autoincrement = true;
    } else if (expression) {
      const bool is_kept = catalogue_.spelling == Spelling::kept &&
                           has_type_of_its_own(*expression, text_at(row, column_row::type));
      options.server_default = is_kept ? ServerDefault(text(*expression)) : default_of(*expression);
    }
    if (!text_at(row, column_row::identity).empty()) options.identity = identity_of(row);
    options.comment = text_at(row, column_row::comment);
    options.postgresql_storage = text_at(row, column_row::storage);
    options.postgresql_compression = text_at(row, column_row::compression);
    table.columns.push_back(std::move(column));
  }

  static Identity identity_of(const Row& row) {
    const auto counting = counting_at(row, column_row::start);
    return {.always = text_at(row, column_row::identity) == "a",
            .start = counting.start,
            .increment = counting.increment,
            .minvalue = counting.minvalue,
            .maxvalue = counting.maxvalue,
            .cycle = counting.cycle,
            .cache = counting.cache};
  }

  // Indexes that a constraint made are remembered for it.
  void add_index(Table& table, Rows rows) {
    const auto& row = rows.front();
    if (row.at(index_row::constraint)) {
      of_constraints_.emplace(*row[index_row::constraint], rows);
    } else {
      table.indexes.push_back(index_of(rows, catalogue_.spelling));
    }
  }

  void add_constraint(Table& table, Rows rows) {
    const auto& kind = text_at(rows.front(), constraint_row::kind);
    const bool has_index = of_constraints_.contains(text_at(rows.front(), constraint_row::id));
    // One without its index was dropped between two of the queries.
    if (kind == "c" || kind == "f" || has_index) table.constraints.push_back(constraint_of(rows));
  }

  Constraint constraint_of(Rows rows) const {
    const auto& row = rows.front();
    const auto& kind = text_at(row, constraint_row::kind);
    const auto& name = text_at(row, constraint_row::name);
    const bool is_valid = true_at(row, constraint_row::is_valid);
    const auto columns = names_in(rows, constraint_row::column);
    const auto deferral = deferral_of(row);
    if (kind == "c") {
      return CheckConstraint(condition_of(text_at(row, constraint_row::condition), catalogue_.spelling),
                             {.name = name,
                              .postgresql_not_valid = !is_valid,
                              .postgresql_no_inherit = true_at(row, constraint_row::no_inherit)});
    }
    if (kind == "f") {
      return ForeignKeyConstraint(
          columns,
          TableName{text_at(row, constraint_row::referred_table),
                    text_at(row, constraint_row::referred_schema)},
          names_in(rows, constraint_row::referred_column),
          {.name = name,
           .onupdate = action_of(text_at(row, constraint_row::on_update)),
           .ondelete = action_of(text_at(row, constraint_row::on_delete)),
           .deferrable = deferral.deferrable,
           .initially = deferral.initially,
           .match = match_of(text_at(row, constraint_row::match)),
           .postgresql_not_valid = !is_valid,
           .postgresql_ondelete_columns = Names(list_at(row, constraint_row::ondelete_columns))});
    }
    const auto& index = of_constraints_.at(text_at(row, constraint_row::id));
    if (kind == "x") return exclude_of(rows, index);
    const KeyOptions options{
        .name = name,
        .deferrable = deferral.deferrable,
        .initially = deferral.initially,
        .postgresql_include = Names(list_at(index.front(), index_row::include)),
        .postgresql_nulls_not_distinct = true_at(index.front(), index_row::nulls_not_distinct),
        .postgresql_tablespace = text_at(index.front(), index_row::tablespace)};
    if (kind == "p") return PrimaryKeyConstraint(columns, options);
    return UniqueConstraint(columns, options);
  }

  static ExcludeConstraint exclude_of(Rows rows, Rows index) {
    const auto deferral = deferral_of(rows.front());
    std::vector<ExcludeElement> elements;
    for (std::size_t i = 0; i < index.size(); ++i) {
      elements.push_back({element_of(index[i]), text_at(rows[i], constraint_row::exclude_operator)});
    }
    const auto& method = text_at(index.front(), index_row::access_method);
    return ExcludeConstraint(std::move(elements),
                             {.name = text_at(rows.front(), constraint_row::name),
                              .using_ = method.empty() ? "btree" : method,
                              .where = without_parentheses(text_at(index.front(), index_row::where)),
                              .deferrable = deferral.deferrable,
                              .initially = deferral.initially,
                              .postgresql_include = Names(list_at(index.front(), index_row::include))});
  }

  static Deferral deferral_of(const Row& row) {
    Deferral deferral;
    if (true_at(row, constraint_row::deferrable)) deferral.deferrable = true;
    if (true_at(row, constraint_row::deferred)) deferral.initially = "DEFERRED";
    return deferral;
  }

  // What a script need not say is not said: an integer that is alone in its key counts up anyway.
  static void settle_counting(Table& table) {
    for (auto& column : table.columns) {
      const auto counts = column.options.autoincrement == true;
      column.options.autoincrement.reset();
      if (!column.options.identity && counts_up(table, column) != counts)
        column.options.autoincrement = counts;
    }
  }

  const Catalogue& catalogue_;
  const NamedTypes& named_types_;
  std::vector<Table> tables_;
  std::unordered_map<std::string, std::size_t> by_id_;
  std::unordered_map<std::string, Rows> of_constraints_;
};

TableName parent_of(const Row& row) {
  return {text_at(row, table_row::parent), text_at(row, table_row::parent_schema)};
}

// Each behind the partition that it is a part of.
std::vector<Partition> in_order(std::vector<Partition> partitions) {
  const auto key_of = [](const TableName& name) { return name.schema + '\0' + name.name; };
  std::unordered_map<std::string, std::size_t> places;
  for (const auto& partition : partitions) places.emplace(key_of(partition.name), places.size());
  core::Dependencies above(partitions.size());
  for (std::size_t i = 0; i < partitions.size(); ++i) {
    const auto found = places.find(key_of(partitions[i].table));
    if (found != places.end()) above[i] = {found->second};
  }
  return core::in_dependency_order(std::move(partitions), above);
}

std::vector<Partition> partitions_of(Catalogue catalogue) {
  std::vector<Partition> partitions;
  for (const auto& row : catalogue.partitions.rows) {
    partitions.push_back({.name = {text_at(row, table_row::name), text_at(row, table_row::schema)},
                          .table = parent_of(row),
                          .bounds = text_at(row, table_row::bounds),
                          .partition_by = text_at(row, table_row::partition_by),
                          .tablespace = text_at(row, table_row::tablespace)});
  }
  const Catalogue alone{.tables = std::move(catalogue.partitions),
                        .indexes = std::move(catalogue.partition_indexes),
                        .spelling = catalogue.spelling};
  auto tables = Reader(alone, {}).read();
  for (std::size_t i = 0; i < partitions.size(); ++i) partitions[i].indexes = std::move(tables[i].indexes);
  return in_order(std::move(partitions));
}

}  // namespace

std::vector<Table> reflect(database::Connection& connection, const ReflectScope& scope) {
  const auto catalogue = read_catalogue(connection, scope, Partitions::skip);
  return Reader(catalogue, named_types_of(catalogue)).read();
}

std::unordered_map<std::string, std::vector<Index>> indexes_by_owner(const database::Result& answer) {
  std::unordered_map<std::string, std::vector<Index>> indexes;
  for_each_group(answer.rows, index_row::id, [&](Rows rows) {
    const auto& row = rows.front();
    if (!row.at(index_row::constraint))
      indexes[text_at(row, index_row::table)].push_back(index_of(rows, Spelling::usual));
  });
  return indexes;
}

Schema reflect_tables_and_types(database::Connection& connection, const ReflectScope& scope) {
  auto catalogue = read_catalogue(connection, scope, Partitions::read);
  const auto types = named_types_of(catalogue);
  Schema schema{.tables = Reader(catalogue, types).read()};
  schema.partitions = partitions_of(std::move(catalogue));
  for (const auto& [id, named] : types) {
    if (!named.is_wanted) continue;
    if (const auto* words = std::get_if<Enum>(&named.type)) schema.enums.push_back(*words);
    if (const auto* domain = std::get_if<own::Domain>(&named.type)) schema.domains.push_back(*domain);
  }
  std::ranges::sort(schema.enums, {},
                    [](const Enum& type) { return std::pair(type.options.schema, type.options.name); });
  std::ranges::sort(schema.domains, {},
                    [](const own::Domain& type) { return std::pair(type.options.schema, type.name); });
  return schema;
}

}  // namespace limbeck::dialect::postgresql
