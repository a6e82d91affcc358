// SPDX-License-Identifier: MIT
#include "autogenerate/compare/renames.hpp"

#include <algorithm>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "autogenerate/compare/names.hpp"
#include "core/overloaded.hpp"
#include "core/text.hpp"
#include "dialect/name_limit.hpp"
#include "schema/find_column.hpp"
#include "schema/qualified_name.hpp"
#include "sql/identifier.hpp"
#include "sql/lexer.hpp"

namespace limbeck::autogenerate {
namespace {

struct ColumnRename {
  TableName table;  // as it is called in the end
  std::string from;
  std::string to;
  bool asked_for = false;  // and not only known to the model
};

struct TableRename {
  TableName table;
  std::string to;
  std::string text = {};  // as it was asked for; empty where only the model knows it
  TableName now = table;  // which may be between the two names
  bool asked_for() const { return !text.empty(); }
  TableName new_table() const { return {to, table.schema}; }
};

Names with_renamed(const Names& names, const ColumnRename& rename) {
  std::vector<std::string> renamed(names.begin(), names.end());
  std::ranges::replace(renamed, rename.from, rename.to);
  return Names(std::move(renamed));
}

class RenamedTable {
 public:
  RenamedTable(Table& table, const ColumnRename& rename, const dialect::Dialect& dialect)
      : table_(table), rename_(rename), dialect_(dialect) {}

  void apply() {
    for (auto& column : table_.columns) {
      if (column.name == rename_.from) column.name = rename_.to;
      if (column.options.computed) rename_in(column.options.computed->sqltext);
    }
    for (auto& constraint : table_.constraints) apply(constraint);
    for (auto& index : table_.indexes) index = renamed(index);
  }

 private:
  void rename_in(std::string& sql) const {
    sql = with_renamed_column(sql, rename_.from, rename_.to, dialect_);
  }

  void rename_in(IndexElement& element) const {
    if (element.is_expression) {
      rename_in(element.value);
    } else if (element.value == rename_.from) {
      element.value = rename_.to;
    }
  }

  void apply(Constraint& constraint) const {
    std::visit(
        core::Overloaded{[&](CheckConstraint& check) { rename_in(check.condition); },
                         [&](ExcludeConstraint& exclude) {
                           for (auto& [element, with] : exclude.elements) rename_in(element);
                           rename_in(exclude.where);
                           exclude.postgresql_include = with_renamed(exclude.postgresql_include, rename_);
                         },
                         [&](ForeignKeyConstraint& key) { key.columns = with_renamed(key.columns, rename_); },
                         [&](auto& key) {
                           key.columns = with_renamed(key.columns, rename_);
                           key.index.postgresql_include = with_renamed(key.index.postgresql_include, rename_);
                         }},
        constraint);
  }

  Index renamed(const Index& index) const {
    std::vector<IndexElement> elements(index.elements.begin(), index.elements.end());
    for (auto& element : elements) rename_in(element);
    auto options = index.options;
    options.postgresql_include = with_renamed(options.postgresql_include, rename_);
    rename_in(options.postgresql_where);
    rename_in(options.sqlite_where);
    return Index(index.name, std::move(elements), std::move(options));
  }

  Table& table_;
  const ColumnRename& rename_;
  const dialect::Dialect& dialect_;
};

// InnoDB, which makes the indexes of foreign keys, makes their names too, and renames these with the table.
void rename_made_keys(Table& table, const std::string& new_name) {
  const auto prefix = table.name.name + "_ibfk_";
  for (auto& constraint : table.constraints) {
    auto* key = std::get_if<ForeignKeyConstraint>(&constraint);
    if (key != nullptr && key->name.starts_with(prefix))
      key->name.replace(0, table.name.name.size(), new_name);
  }
}

// "old:new", or "table.old:new", taken apart at the colon.
struct WrittenRename {
  std::string from;
  std::string to;
};

WrittenRename parse(const std::string& text) {
  const auto colon = text.rfind(':');
  WrittenRename rename{text.substr(0, colon), colon == std::string::npos ? "" : text.substr(colon + 1)};
  if (!rename.from.empty() && !rename.to.empty()) return rename;
  throw UsageError(fmt::format(
      "cannot rename '{}': it names no two things; write 'old_table:new_table' or 'table.old_column:new_column'",
      text));
}

// The one for which nothing lets go of the name that it wants, among those that wait for each other from
// `first` on; null where they wait in a circle.
template <class Rename, class LetsGo>
const Rename* find_blocked(const Rename& first, const std::vector<Rename>& renames, const LetsGo& lets_go) {
  const auto* last = &first;
  for (std::size_t i = 0; i < renames.size(); ++i) {
    const auto next =
        std::ranges::find_if(renames, [&](const Rename& other) { return lets_go(other, *last); });
    if (next == renames.end()) return last;
    if (&*next == &first) return nullptr;
    last = &*next;
  }
  return &first;
}

class Renamer {
 public:
  Renamer(std::deque<Table>& database, const std::vector<Table>& target, const dialect::Dialect& dialect)
      : database_(database), target_(target), dialect_(dialect) {
    for (auto& table : database_) by_name_.emplace(table.name, &table);
    for (const auto& table : target) targets_.emplace(table.name, &table);
  }

  std::vector<Difference> apply(const std::vector<std::string>& renames) {
    std::vector<TableRename> tables;
    std::vector<ColumnRename> columns;
    for (const auto& text : renames) take(text, tables, columns);
    for (const auto& table : target_) {
      if (!table.renamed_from.empty())
        tables.push_back({{table.renamed_from, table.name.schema}, table.name.name});
    }
    apply_tables(std::move(tables));
    refer_to_renamed_tables();
    for (const auto& table : target_) {
      for (const auto& column : table.columns) {
        if (!column.options.renamed_from.empty())
          columns.push_back({table.name, column.options.renamed_from, column.name});
      }
    }
    apply_columns(std::move(columns));
    return std::move(steps_);
  }

 private:
  void take(const std::string& text, std::vector<TableRename>& tables, std::vector<ColumnRename>& columns) {
    const auto [from, to] = parse(text);
    const auto as_table = schema::qualified_name(from);
    if (names_table({as_table, to})) {
      tables.push_back({as_table, to, text});
      return;
    }
    const auto dot = from.rfind('.');
    if (dot != std::string::npos) {
      const auto table = schema::qualified_name(from.substr(0, dot));
      if (by_name_.contains(table) || targets_.contains(table)) {
        columns.push_back({table, from.substr(dot + 1), to, true});
        return;
      }
    }
    if (!by_name_.contains(as_table)) fail(text, "the database has no such table or column");
    if (const auto moved = schema::qualified_name(to); !moved.schema.empty() && targets_.contains(moved)) {
      throw Error(fmt::format(
          "cannot rename '{}': no table is moved to another schema for you; write ALTER TABLE ... SET SCHEMA in a "
          "script, and run that before",
          text));
    }
    fail(text, "the target has no such table");
  }

  [[noreturn]] static void fail(const std::string& text, std::string_view why) {
    throw Error(fmt::format("cannot rename '{}': {}; correct the names", text, why));
  }

  // Where the new name is there already, and the old one on neither side, that was done before.
  bool names_table(const TableRename& rename) const {
    if (by_name_.contains(rename.table)) return targets_.contains(rename.new_table());
    return by_name_.contains(rename.new_table()) && !targets_.contains(rename.table);
  }

  // One that wants a name which another lets go of waits for that. Two tables that swap their names look
  // afterwards as they did before: they do so where that is asked for.
  void apply_tables(std::vector<TableRename> renames) {
    std::erase_if(renames, [&](const TableRename& rename) {
      return !by_name_.contains(rename.table) || !targets_.contains(rename.new_table());
    });
    while (true) {
      const auto next = std::ranges::find_if_not(
          renames, [&](const TableRename& rename) { return by_name_.contains(rename.new_table()); });
      if (next != renames.end()) {
        apply(*next);
        renames.erase(next);
        continue;
      }
      const auto left = std::ranges::find_if(renames, &TableRename::asked_for);
      if (left == renames.end()) return;
      swap_by_third_name(*left, renames);
    }
  }

  // The model may know again what was asked for.
  void apply(const TableRename& rename) {
    if (!by_name_.contains(rename.now)) return;
    rename_table(rename.now, rename.to);
    renamed_tables_.emplace(rename.table, rename.new_table());
  }

  void swap_by_third_name(TableRename& rename, const std::vector<TableRename>& renames) {
    const auto* blocked = find_blocked(rename, renames, [](const TableRename& other, const TableRename& one) {
      return other.asked_for() && other.now == one.new_table();
    });
    if (blocked != nullptr) fail(blocked->text, "the database has a table of that name already");
    const auto& schema = rename.table.schema;
    const TableName between{
        name_between(rename.table.name, limit(),
                     [&](const std::string& name) {
                       return by_name_.contains({name, schema}) || targets_.contains({name, schema});
                     }),
        schema};
    rename_table(rename.now, between.name);
    rename.now = between;
  }

  void rename_table(const TableName& name, const std::string& new_name) {
    const auto found = by_name_.find(name);
    auto* table = found->second;
    by_name_.erase(found);
    if (dialect_.capabilities().foreign_keys_need_indexes) rename_made_keys(*table, new_name);
    steps_.push_back({operation::RenameTable{name, new_name}});
    table->name.name = new_name;
    by_name_.emplace(table->name, table);
  }

  std::optional<schema::NameLimit> limit() const { return dialect::name_limit(dialect_.identifiers()); }

  void refer_to_renamed_tables() {
    if (renamed_tables_.empty()) return;
    for (auto& table : database_) {
      std::vector<std::string> parents;
      for (const auto& parent : table.options.postgresql_inherits)
        parents.push_back(shown(new_name_of(schema::qualified_name(parent))));
      table.options.postgresql_inherits = Names(std::move(parents));
      for (auto& constraint : table.constraints) {
        auto* key = std::get_if<ForeignKeyConstraint>(&constraint);
        if (key != nullptr) key->referred_table = new_name_of(key->referred_table);
      }
    }
  }

  TableName new_name_of(const TableName& table) const {
    const auto found = renamed_tables_.find(table);
    return found == renamed_tables_.end() ? table : found->second;
  }

  // One that wants a name which another lets go of waits for that.
  void apply_columns(std::vector<ColumnRename> renames) {
    for (auto& rename : renames) {
      rename.table = new_name_of(rename.table);
    }
    while (true) {
      const auto next = std::ranges::find_if_not(
          renames, [&](const ColumnRename& rename) { return is_between_two(rename); });
      if (next != renames.end()) {
        apply(*next);
        renames.erase(next);
        continue;
      }
      // Two columns that swap their names look afterwards as they did before.
      const auto left = std::ranges::find_if(renames, &ColumnRename::asked_for);
      if (left == renames.end()) return;
      swap_by_third_name(*left, renames);
    }
  }

  void swap_by_third_name(ColumnRename& rename, const std::vector<ColumnRename>& renames) {
    const auto* blocked =
        find_blocked(rename, renames, [](const ColumnRename& other, const ColumnRename& one) {
          return other.asked_for && other.table == one.table && other.from == one.to;
        });
    if (blocked != nullptr) {
      throw Error(fmt::format(
          "cannot rename '{}': table '{}' has a column '{}' already; rename or drop that one in a script before",
          text_of(*blocked), shown(blocked->table), blocked->to));
    }
    const auto& table = *by_name_.at(rename.table);
    auto between = name_between(rename.from, limit(), [&](const std::string& name) {
      return schema::find_column(table, name) != nullptr;
    });
    rename_column({rename.table, rename.from, between});
    rename.from = std::move(between);
  }

  static std::string text_of(const ColumnRename& rename) {
    return fmt::format("{}.{}:{}", shown(rename.table), rename.from, rename.to);
  }

  // Whether the database has columns of both names.
  bool is_between_two(const ColumnRename& rename) const {
    const auto found = by_name_.find(rename.table);
    return found != by_name_.end() && schema::find_column(*found->second, rename.from) != nullptr &&
           schema::find_column(*found->second, rename.to) != nullptr;
  }

  void apply(const ColumnRename& rename) {
    const auto found = by_name_.find(rename.table);
    const auto target = targets_.find(rename.table);
    if (found == by_name_.end() || target == targets_.end()) {
      if (!rename.asked_for) return;
      fail(text_of(rename),
           fmt::format("the {} has no such table", found == by_name_.end() ? "database" : "target"));
    }
    const auto& table = *found->second;
    if (schema::find_column(table, rename.to) != nullptr) return;
    if (schema::find_column(table, rename.from) == nullptr) {
      if (rename.asked_for) fail(text_of(rename), "the database has no such column");
      return;
    }
    if (schema::find_column(*target->second, rename.to) == nullptr)
      fail(text_of(rename), "the target has no such column");
    rename_column(rename);
  }

  // What has the table's columns of it says its new name too.
  void rename_in(Table& table, const ColumnRename& rename) {
    RenamedTable(table, rename, dialect_).apply();
    for (auto& other : database_) {
      const bool is_heir = std::ranges::any_of(
          other.options.postgresql_inherits,
          [&](const std::string& parent) { return schema::qualified_name(parent) == table.name; });
      if (is_heir) rename_in(other, rename);
    }
  }

  void rename_column(const ColumnRename& rename) {
    rename_in(*by_name_.at(rename.table), rename);
    steps_.push_back(
        {operation::AlterColumn{.table = rename.table, .column = rename.from, .new_name = rename.to}});
    for (auto& other : database_) {
      for (auto& constraint : other.constraints) {
        auto* key = std::get_if<ForeignKeyConstraint>(&constraint);
        if (key != nullptr && key->referred_table == rename.table)
          key->referred_columns = with_renamed(key->referred_columns, rename);
      }
    }
  }

  std::deque<Table>& database_;
  const std::vector<Table>& target_;
  const dialect::Dialect& dialect_;
  ByName<Table*> by_name_;
  ByName<const Table*> targets_;
  ByName<TableName> renamed_tables_;
  std::vector<Difference> steps_;
};

}  // namespace

std::string name_between(const std::string& name, const std::optional<schema::NameLimit>& limit,
                         const std::function<bool(const std::string&)>& is_taken) {
  auto between = schema::shorten("_limbeck_" + name, limit);
  for (int i = 2; is_taken(between); ++i)
    between = schema::shorten(fmt::format("_limbeck_{}_{}", name, i), limit);
  return between;
}

std::string with_renamed_column(const std::string& text, const std::string& from, const std::string& to,
                                const dialect::Dialect& dialect) {
  const auto& rules = dialect.identifiers();
  const auto quoted = sql::quote_name(from, rules);
  std::string result;
  std::size_t end = 0;
  try {
    sql::Lexer lexer(text, dialect.split_rules());
    for (auto token = lexer.next(); token.kind != sql::TokenKind::end; token = lexer.next()) {
      const bool is_name =
          token.text == quoted || token.text == rules.quote + from + rules.quote ||
          (token.kind == sql::TokenKind::word && core::equal_ignoring_case(token.text, from));
      if (!is_name) continue;
      result += text.substr(end, token.begin - end) + sql::quote_name(to, rules);
      end = token.begin + token.text.size();
    }
  } catch (const Error&) {  // what cannot be read names nothing
    return text;
  }
  return result + text.substr(end);
}

std::optional<Table> spelled_as(const Table& target, const Table& database, const dialect::Dialect& dialect) {
  std::optional<Table> spelled;
  for (std::size_t i = 0; i < target.columns.size(); ++i) {
    const auto& name = target.columns[i].name;
    // Most stand in the same place under the same name.
    if (i < database.columns.size() && database.columns[i].name == name) continue;
    const auto found = std::ranges::find_if(database.columns, [&](const Column& existing) {
      return core::equal_ignoring_case(existing.name, name);
    });
    if (found == database.columns.end() || found->name == name) continue;
    if (!spelled) spelled = database;
    RenamedTable(*spelled, {database.name, found->name, name}, dialect).apply();
  }
  return spelled;
}

std::vector<Difference> apply_renames(std::deque<Table>& database, const std::vector<Table>& target,
                                      const std::vector<std::string>& renames,
                                      const dialect::Dialect& dialect) {
  return Renamer(database, target, dialect).apply(renames);
}

}  // namespace limbeck::autogenerate
