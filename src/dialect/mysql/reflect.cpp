// SPDX-License-Identifier: MIT
#include "dialect/mysql/reflect.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

#include "core/text.hpp"
#include "dialect/ddl.hpp"
#include "dialect/mysql/catalogue.hpp"
#include "dialect/mysql/expression.hpp"
#include "dialect/mysql/lexis.hpp"
#include "dialect/mysql/stored_text.hpp"
#include "dialect/mysql/table_details.hpp"
#include "dialect/mysql/table_options.hpp"
#include "dialect/mysql/types.hpp"
#include "sql/tokens.hpp"

namespace limbeck::dialect::mysql {
namespace {

using database::Result;
using database::Row;

bool contains(std::string_view text, std::string_view word) {
  return core::to_lower(text).find(core::to_lower(word)) != std::string::npos;
}

// The key by which the answers are joined.
std::string key_of(const Row& row, std::size_t names) {
  std::string key;
  for (std::size_t i = 0; i < names; ++i)
    key += fmt::format("{}:{}", text_at(row, i).size(), text_at(row, i));
  return key;
}

// "current_timestamp(6)" is CURRENT_TIMESTAMP(6), and "current_timestamp()" CURRENT_TIMESTAMP.
std::string clock_words(std::string_view sql) {
  const auto digits = sql.find_first_of("0123456789");
  return digits == std::string_view::npos ? "CURRENT_TIMESTAMP"
                                          : fmt::format("CURRENT_TIMESTAMP({})", sql[digits]);
}

// MySQL quotes the quotes of an expression once more.
std::string without_escapes(std::string_view sql) {
  std::string result;
  for (std::size_t i = 0; i < sql.size(); ++i) {
    if (sql[i] == '\\' && i + 1 < sql.size() && sql[i + 1] == '\'') ++i;
    result += sql[i];
  }
  return result;
}

// "max_rows=1000 row_format=COMPRESSED partitioned": those with a value that no other option of ours says,
// nor what Aria says of every table, and leaves behind in one that gets another engine.
Settings others_of(std::string_view create_options) {
  Settings settings;
  const auto tokens = sql::tokens_of(create_options, split_rules());
  for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
    if (tokens[i + 1].text != "=") continue;
    const auto name = core::to_upper(tokens[i].text);
    const auto value = tokens[i + 2].text;
    const bool is_arias = (name == "TRANSACTIONAL" || name == "PAGE_CHECKSUM") && value == "1";
    if (name == "ROW_FORMAT" || is_arias) continue;
    settings.push_back({name, std::string(value)});
  }
  return settings;
}

// Each server has its own rule for a key that says none, and shows the other one.
std::string action_of(const std::string& rule, Flavour flavour) {
  return rule == (flavour == Flavour::mysql ? "NO ACTION" : "RESTRICT") ? "" : rule;
}

class Reader {
 public:
  Reader(const ReflectScope& scope, const Features& features)
      : says_usual_(scope.says_usual), features_(features), rules_(identifiers(features.flavour)) {}

  std::vector<Table> read(const std::vector<Result>& answers) {
    for (const auto& row : answers.at(Catalogue::tables).rows) add_table(row);
    if (!tables_.empty()) own_ = text_at(answers.at(Catalogue::tables).rows.front(), Catalogue::own_database);
    for (const auto& row : answers.at(Catalogue::checks).rows) note_json(row);
    for (const auto& row : answers.at(Catalogue::columns).rows) note_text(row);
    each(answers.at(Catalogue::columns), [&](Table& table, const Row& row) { add_column(table, row); });
    add_indexes(answers.at(Catalogue::indexes).rows);
    for (const auto& row : answers.at(Catalogue::references).rows) references_.emplace(key_of(row, 3), &row);
    add_foreign_keys(answers.at(Catalogue::key_columns).rows);
    each(answers.at(Catalogue::checks), [&](Table& table, const Row& row) { add_check(table, row); });
    for (auto& table : tables_) {
      arrange_keys(table);
      leave_out_indexes_of_keys(table);
      settle_counting(table);
    }
    return std::move(tables_);
  }

 private:
  Table* table_of(const Row& row) {
    const auto found = by_name_.find(key_of(row, 2));
    return found == by_name_.end() ? nullptr : &tables_[found->second];  // a view's column has none
  }

  template <class Take>
  void each(const Result& answer, const Take& take) {
    for (const auto& row : answer.rows) {
      if (auto* table = table_of(row)) take(*table, row);
    }
  }

  void add_table(const Row& row) {
    by_name_.emplace(key_of(row, 2), tables_.size());
    Table table{.name = {text_at(row, 1), text_at(row, 0)}};
    table.comment = text_at(row, Catalogue::comment);
    auto& options = table.options;
    const auto& engine = text_at(row, Catalogue::engine);
    if (says_usual_ || engine != text_at(row, Catalogue::usual_engine)) options.mysql_engine = engine;
    const auto& collation = text_at(row, Catalogue::collation);
    if (says_usual_ || collation != text_at(row, Catalogue::usual_collation)) {
      options.mysql_charset = collation.substr(0, collation.find('_'));
      options.mysql_collate = collation;
    }
    if (contains(text_at(row, Catalogue::create_options), "row_format="))
      options.mysql_row_format = text_at(row, Catalogue::row_format);
    options.mysql_options = others_of(text_at(row, Catalogue::create_options));
    collations_.push_back(collation);
    engines_.push_back(engine);
    tables_.push_back(std::move(table));
  }

  // MariaDB's JSON is a LONGTEXT of one collation with a check. Other texts may have the check as their own.
  void note_json(const Row& row) {
    constexpr std::string_view call = "json_valid(";
    std::string_view clause = text_at(row, Catalogue::clause);
    if (text_at(row, Catalogue::level) != "Column" || !clause.starts_with(call) || !clause.ends_with(')'))
      return;
    clause = clause.substr(call.size(), clause.size() - call.size() - 1);
    if (sql::unquoted(clause) == text_at(row, Catalogue::check_name)) json_columns_.insert(key_of(row, 3));
  }

  void note_text(const Row& row) {
    if (text_at(row, Catalogue::column_type) != "longtext" ||
        text_at(row, Catalogue::column_collation) != "utf8mb4_bin")
      json_columns_.erase(key_of(row, 3));
  }

  void add_column(Table& table, const Row& row) {
    const auto& collation = text_at(row, Catalogue::column_collation);
    const auto& of_table = collations_[static_cast<std::size_t>(&table - tables_.data())];
    const auto& column_type = text_at(row, Catalogue::column_type);
    auto type = json_columns_.contains(key_of(row, 3))
                    ? Type(Json())
                    : parse_type({.column_type = column_type,
                                  .charset = {},
                                  .collation = collation == of_table ? "" : collation});
    Column column(text_at(row, Catalogue::column_name), std::move(type),
                  {.nullable = text_at(row, Catalogue::is_nullable) == "YES"});
    auto& options = column.options;
    options.comment = text_at(row, Catalogue::column_comment);
    const auto& extra = text_at(row, Catalogue::extra);
    if (const auto& expression = text_at(row, Catalogue::generation); !expression.empty()) {
      const bool is_stored = contains(extra, "STORED") || contains(extra, "PERSISTENT");
      options.computed = Computed{users_words(expression), is_stored};
    } else if (contains(extra, "auto_increment")) {
      options.autoincrement = true;
    } else if (row.at(Catalogue::default_value)) {
      options.server_default = default_of(*row[Catalogue::default_value], extra, column.type);
    }
    constexpr std::string_view on_update = "on update ";
    if (const auto at = core::to_lower(extra).find(on_update); at != std::string::npos)
      options.mysql_on_update = clock_words(std::string_view(extra).substr(at + on_update.size()));
    table.columns.push_back(std::move(column));
  }

  // MariaDB writes a default as SQL, MySQL a literal as it is and says where it is an expression.
  std::optional<ServerDefault> default_of(const std::string& kept, const std::string& extra,
                                          const Type& type) const {
    const bool raw = features_.flavour == Flavour::mysql || !features_.expression_defaults;
    const bool is_expression = contains(extra, "DEFAULT_GENERATED");
    if (raw && !is_expression && characteristics_of(type).is_text) return ServerDefault(kept);
    const auto value = raw && is_expression ? without_escapes(kept) : kept;
    if (!raw && value == "NULL") return std::nullopt;
    if (is_clock(value)) return ServerDefault(text(clock_words(value)));
    if (const auto bytes = is_binary(type) ? bytes_of(text(value)) : std::nullopt)
      return default_of_bytes(*bytes);
    if (is_literal(value)) {
      return is_string(value) ? ServerDefault(text_of_literal(value)) : ServerDefault(text(value));
    }
    if (raw && !is_expression) return ServerDefault(value);
    if (const auto text = text_of_hexadecimal(value)) return ServerDefault(*text);
    return ServerDefault(text(users_words(value)));
  }

  std::string users_words(const std::string& sql) const {
    const auto plain = features_.flavour == Flavour::mysql ? without_escapes(sql) : sql;
    return in_users_words(without_parentheses(without_database(plain, own_)), rules_);
  }

  // A unique index over whole columns is what a unique constraint makes, and cannot be told from one unless
  // it has a comment.
  void add_indexes(const std::vector<Row>& rows) {
    for (std::size_t first = 0; first < rows.size();) {
      const auto last = end_of_group(rows, first);
      if (auto* table = table_of(rows[first]))
        add_index(*table, {rows.begin() + at(first), rows.begin() + at(last)});
      first = last;
    }
  }

  // How it is built, where its engine builds others otherwise. A HASH beside BTREE is no choice of anyone's,
  // but how MariaDB keeps long values unique.
  std::string using_of(const Table& table, const std::string& kind) const {
    const auto& engine = engines_[static_cast<std::size_t>(&table - tables_.data())];
    return kind == "BTREE" && hashes_by_itself(engine) ? "btree" : "";
  }

  void add_index(Table& table, const std::vector<Row>& rows) const {
    const auto& name = text_at(rows.front(), Catalogue::index_name);
    const bool unique = text_at(rows.front(), Catalogue::non_unique) == "0";
    const auto& kind = text_at(rows.front(), Catalogue::index_type);
    const auto& comment = text_at(rows.front(), Catalogue::index_comment);
    std::vector<std::string> columns;
    std::vector<IndexElement> elements;
    bool is_plain = true;
    for (const auto& row : rows) {
      columns.push_back(text_at(row, Catalogue::index_column));
      elements.push_back(element_of(row));
      is_plain = is_plain && elements.back() == IndexElement(columns.back());
    }
    if (name == "PRIMARY") {
      table.constraints.emplace_back(
          PrimaryKeyConstraint(Names(std::move(columns)),
                               {.mysql_length = lengths_of(elements), .mysql_using = using_of(table, kind)}));
    } else if (unique && is_plain && comment.empty()) {
      table.constraints.emplace_back(
          UniqueConstraint(Names(std::move(columns)), {.name = name, .mysql_using = using_of(table, kind)}));
    } else {
      IndexOptions options{.unique = unique, .mysql_using = using_of(table, kind), .mysql_comment = comment};
      if (kind == "FULLTEXT" || kind == "SPATIAL") options.mysql_prefix = kind;
      table.indexes.emplace_back(name, IndexElements(std::move(elements)), std::move(options));
    }
  }

  static std::vector<PrefixLength> lengths_of(const std::vector<IndexElement>& elements) {
    std::vector<PrefixLength> lengths;
    for (const auto& element : elements) {
      if (element.mysql_length) lengths.push_back({element.value, *element.mysql_length});
    }
    return lengths;
  }

  IndexElement element_of(const Row& row) const {
    IndexElement element = row.at(Catalogue::expression)
                               ? IndexElement(text(users_words(*row[Catalogue::expression])))
                               : IndexElement(text_at(row, Catalogue::index_column));
    if (text_at(row, Catalogue::direction) == "D") element = desc(std::move(element));
    const bool is_spatial = text_at(row, Catalogue::index_type) == "SPATIAL";
    if (row.at(Catalogue::sub_part) && !is_spatial)
      element.mysql_length = std::stoi(text_at(row, Catalogue::sub_part));
    return element;
  }

  void add_foreign_keys(const std::vector<Row>& rows) {
    for (std::size_t first = 0; first < rows.size();) {
      const auto last = end_of_group(rows, first);
      std::vector<std::string> own;
      std::vector<std::string> referred;
      for (auto i = first; i < last; ++i) {
        own.push_back(text_at(rows[i], Catalogue::key_column));
        referred.push_back(text_at(rows[i], Catalogue::referred_column));
      }
      const auto& row = rows[first];
      const auto rule = references_.find(key_of(row, 3));
      ForeignKeyOptions options{.name = text_at(row, Catalogue::key_name)};
      if (rule != references_.end()) {
        options.onupdate = action_of(text_at(*rule->second, Catalogue::update_rule), features_.flavour);
        options.ondelete = action_of(text_at(*rule->second, Catalogue::delete_rule), features_.flavour);
      }
      if (auto* table = table_of(row)) {
        table->constraints.emplace_back(ForeignKeyConstraint(
            Names(std::move(own)),
            TableName{text_at(row, Catalogue::referred_table), text_at(row, Catalogue::referred_schema)},
            Names(std::move(referred)), options));
      }
      first = last;
    }
  }

  void add_check(Table& table, const Row& row) const {
    if (json_columns_.contains(key_of(row, 3))) return;
    const bool at_column = text_at(row, Catalogue::level) == "Column";
    const auto& name = text_at(row, Catalogue::check_name);
    table.constraints.emplace_back(
        CheckConstraint(users_words(text_at(row, Catalogue::clause)),
                        {.name = at_column ? "" : name, .mysql_column = at_column ? name : ""}));
  }

  // In the order of the indexes that the server made for them, which is that in which they were made. Of two
  // over the same columns the last one names the index.
  static void arrange_keys(Table& table) {
    std::unordered_map<std::string_view, std::size_t> indexes;
    for (const auto& index : table.indexes) indexes.emplace(index.name, 2 * indexes.size() + 1);
    std::map<std::vector<std::string>, std::size_t> named;
    const auto columns_of = [](const ForeignKeyConstraint& key) {
      return std::vector<std::string>(key.columns.begin(), key.columns.end());
    };
    for (const auto& constraint : table.constraints) {
      const auto* key = std::get_if<ForeignKeyConstraint>(&constraint);
      if (key == nullptr) continue;
      if (const auto index = indexes.find(key->name); index != indexes.end())
        named.emplace(columns_of(*key), index->second);
    }
    const auto place_of = [&](const Constraint& constraint) {
      const auto& key = std::get<ForeignKeyConstraint>(constraint);
      if (const auto index = indexes.find(key.name); index != indexes.end()) return index->second;
      const auto other = named.find(columns_of(key));
      return other == named.end() ? 2 * indexes.size() + 1 : other->second - 1;
    };
    const auto is_key = [](const Constraint& constraint) {
      return std::holds_alternative<ForeignKeyConstraint>(constraint);
    };
    const auto first = std::ranges::find_if(table.constraints, is_key);
    std::ranges::stable_sort(first, std::ranges::find_if_not(first, table.constraints.end(), is_key), {},
                             place_of);
  }

  // The server makes one under the name of each foreign key that finds none, before all that CREATE TABLE
  // says. What it would make again in the same place is not said.
  static void leave_out_indexes_of_keys(Table& table) {
    auto index = table.indexes.begin();
    for (const auto& constraint : table.constraints) {
      const auto* key = std::get_if<ForeignKeyConstraint>(&constraint);
      if (key != nullptr && index != table.indexes.end() && is_made_for(*key, *index) &&
          !is_served_without(*index, table, *key))
        ++index;
    }
    table.indexes.erase(table.indexes.begin(), index);
  }

  // Then the server makes none.
  static bool is_served_without(const Index& index, const Table& table, const ForeignKeyConstraint& key) {
    const auto is_other = [&](const Index& other) { return &other != &index && serves(key, other.elements); };
    return std::ranges::any_of(table.indexes, is_other) ||
           std::ranges::any_of(table.constraints, [&](const Constraint& constraint) {
             const auto* primary = std::get_if<PrimaryKeyConstraint>(&constraint);
             const auto* unique = std::get_if<UniqueConstraint>(&constraint);
             return (primary != nullptr && serves(key, primary->columns)) ||
                    (unique != nullptr && serves(key, unique->columns));
           });
  }

  static bool is_made_for(const ForeignKeyConstraint& key, const Index& index) {
    return !index.options.unique && index.name == key.name && index.elements.size() == key.columns.size() &&
           serves(key, index.elements);
  }

  // Whether an index over these begins with the columns of the key.
  template <class Elements>
  static bool serves(const ForeignKeyConstraint& key, const Elements& elements) {
    return elements.size() >= key.columns.size() &&
           std::equal(key.columns.begin(), key.columns.end(), elements.begin(),
                      [](const auto& column, const auto& element) {
                        return IndexElement(column) == IndexElement(element);
                      });
  }

  // What a script need not say is not said: an integer that is alone in its key counts up anyway.
  static void settle_counting(Table& table) {
    for (auto& column : table.columns) {
      const auto counts = column.options.autoincrement == true;
      column.options.autoincrement.reset();
      if (counts_up(table, column) != counts) column.options.autoincrement = counts;
    }
  }

  // Behind the last row that is of the same table and thing as this one.
  static std::size_t end_of_group(const std::vector<Row>& rows, std::size_t first) {
    const auto key = key_of(rows[first], 3);
    auto last = first;
    while (last < rows.size() && key_of(rows[last], 3) == key) ++last;
    return last;
  }

  static std::ptrdiff_t at(std::size_t index) { return static_cast<std::ptrdiff_t>(index); }

  bool says_usual_;
  const Features& features_;
  const sql::IdentifierRules& rules_;
  std::string own_;  // the connection's database, which stands before the sequences of defaults
  std::vector<Table> tables_;
  std::vector<std::string> collations_;  // of the tables
  std::vector<std::string> engines_;
  std::unordered_map<std::string, std::size_t> by_name_;
  std::unordered_set<std::string> json_columns_;
  std::unordered_map<std::string, const Row*> references_;
};

}  // namespace

std::vector<Table> read_tables(const std::vector<Result>& answers, const ReflectScope& scope,
                               const Features& features) {
  return Reader(scope, features).read(answers);
}

std::vector<Table> reflect(database::Connection& connection, const ReflectScope& scope,
                           const Features& features) {
  const auto answers = connection.execute(Catalogue::queries(scope, features));
  auto tables = read_tables(answers, scope, features);
  read_details(connection, answers.at(Catalogue::tables), tables, scope, features);
  return tables;
}

std::optional<Existing> know(database::Connection& connection, const TableName& table,
                             const Features& features) {
  const ReflectScope scope{.tables = {table}};
  auto queries = Catalogue::queries(scope, features);
  queries.push_back(restated_query(table, features));
  const auto answers = connection.execute(queries);
  auto tables = read_tables(answers, scope, features);
  if (tables.empty()) return std::nullopt;
  read_details(connection, answers.at(Catalogue::tables), tables, scope, features);
  Existing existing{.table = std::move(tables.front())};
  for (const auto& row : answers.back().rows)
    existing.restated.push_back({row.at(0).value_or(""), row.at(1).value_or("")});
  return existing;
}

}  // namespace limbeck::dialect::mysql
