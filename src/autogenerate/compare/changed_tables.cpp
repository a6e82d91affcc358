// SPDX-License-Identifier: MIT
#include "autogenerate/compare/changed_tables.hpp"

#include <algorithm>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "autogenerate/compare/column_mentions.hpp"
#include "autogenerate/compare/names.hpp"
#include "core/overloaded.hpp"
#include "core/text.hpp"
#include "schema/qualified_name.hpp"
#include "sql/tokens.hpp"

namespace limbeck::autogenerate {
namespace {

using namespace operation;

class ChangedTables {
 public:
  // Tables and columns may pass through a name between two others.
  void follow(const Difference& step) {
    if (const auto* rename = std::get_if<RenameTable>(&step.operation)) {
      const TableName to{rename->new_name, rename->table.schema};
      const auto place = place_of(rename->table);
      places_.erase(rename->table);
      places_[to] = place;
      tables_[place].new_name = to.name;
    } else if (const auto* alter = std::get_if<AlterColumn>(&step.operation);
               alter != nullptr && alter->new_name) {
      auto& table = tables_[place_of(alter->table)];
      const auto before = name_before(table, alter->column);
      table.renamed[before] = *alter->new_name;
    }
  }

  void let_go(const TableName& table) { tables_[place_of(table)].goes = true; }

  // Under the names of before. A column may go and come again.
  void look_at_early(const Difference& step) {
    if (const auto* add = std::get_if<AddColumn>(&step.operation))
      std::erase(table_before(add->table).gone, add->column.name);
    if (const auto* drop = std::get_if<DropColumn>(&step.operation))
      let_go(table_before(drop->table), drop->column);
    const auto* alter = std::get_if<AlterColumn>(&step.operation);
    if (alter != nullptr && alter->type)
      table_before(alter->table).held.insert(core::to_lower(alter->column));
    if (!step.downgrade) return;
    for (const auto& back : *step.downgrade) {
      if (const auto* drop = std::get_if<DropColumn>(&back))
        table_before(drop->table).dropped.insert(core::to_lower(drop->column));
    }
  }

  void look_at(const TableChanges& changes) {
    auto& table = tables_[place_of(changes.table)];
    for (const auto& step : changes.columns) look_at(step, table);
    for (const auto& step : changes.drop_columns) look_at(step, table);
    for (const auto* steps : {&changes.columns, &changes.drop_columns}) {
      for (const auto& step : *steps) {
        const auto* add = std::get_if<AddColumn>(&step.operation);
        if (add != nullptr) std::erase(table.gone, name_before(table, add->column.name));
      }
    }
  }

  std::vector<ChangedTable> take() && { return std::move(tables_); }

 private:
  ChangedTable& table_before(const TableName& name) {
    const auto found = std::ranges::find(tables_, name, &ChangedTable::name);
    return found == tables_.end() ? tables_[place_of(name)] : *found;
  }

  std::size_t place_of(const TableName& now) {
    const auto [found, is_new] = places_.emplace(now, tables_.size());
    if (is_new) tables_.push_back({now});
    return found->second;
  }

  static std::string name_before(const ChangedTable& table, const std::string& now) {
    const auto found =
        std::ranges::find_if(table.renamed, [&](const auto& each) { return each.second == now; });
    return found == table.renamed.end() ? now : found->first;
  }

  static void let_go(ChangedTable& table, const std::string& column) {
    table.held.insert(core::to_lower(column));
    table.dropped.insert(core::to_lower(column));
    table.gone.push_back(column);
  }

  // A column that is computed again on the way back goes for that.
  static void look_at(const Difference& step, ChangedTable& table) {
    if (const auto* drop = std::get_if<DropColumn>(&step.operation))
      return let_go(table, name_before(table, drop->column));
    const auto* alter = std::get_if<AlterColumn>(&step.operation);
    if (alter == nullptr) return;
    const bool goes_on_the_way_back =
        step.downgrade && std::ranges::any_of(*step.downgrade, [](const Operation& back) {
          return std::holds_alternative<DropColumn>(back);
        });
    const auto name = core::to_lower(name_before(table, alter->column));
    if (alter->type || goes_on_the_way_back) table.held.insert(name);
    if (goes_on_the_way_back) table.dropped.insert(name);
  }

  std::vector<ChangedTable> tables_;
  ByName<std::size_t> places_;  // by the names of now
};

// Those that have columns of others, which change with these.
void add_heirs(const Schema& database, std::vector<ChangedTable>& tables) {
  ByName<std::vector<TableName>> heirs;
  for (const auto& table : database.tables) {
    for (const auto& parent : table.options.postgresql_inherits)
      heirs[schema::qualified_name(parent)].push_back(table.name);
  }
  for (const auto& partition : database.partitions) heirs[partition.table].push_back(partition.name);
  for (std::size_t i = 0; i < tables.size(); ++i) {
    const auto found = heirs.find(tables[i].name);
    if (found == heirs.end()) continue;
    for (const auto& name : found->second) {
      auto heir = tables[i];
      heir.name = name;
      heir.new_name.clear();
      tables.push_back(std::move(heir));
    }
  }
}

// All SQL of the item that may name columns.
std::string sql_of(const CodeItem& item) {
  return std::visit(
      core::Overloaded{[](const Function& function) { return function.body; },
                       [](const Trigger& trigger) { return trigger.events + ' ' + trigger.when; },
                       [](const Policy& policy) { return policy.using_ + ' ' + policy.with_check; },
                       [](const OtherObject& object) { return object.create; },
                       [](const auto& view) { return view.definition; }},
      item.value);
}

bool reads_table(const CodeItem& item, const ChangedTable& table) {
  const auto name = mention_of(table.name);
  return item.watched_table == name || item.mentions.contains(name);
}

// "t.*", or "*" as all that a query gives, which neither counts nor multiplies.
bool is_whole_row(const sql::Token& token, const sql::Token& before) {
  static constexpr std::string_view in_front[] = {".", ",", "select", "distinct", "all", "returning"};
  return token.text == "*" && std::ranges::find(in_front, core::to_lower(before.text)) != std::end(in_front);
}

bool reads_whole_rows(std::string_view sql, const dialect::Dialect& dialect) {
  try {
    const auto tokens = sql::tokens_of(sql, dialect.split_rules());
    for (std::size_t i = 1; i < tokens.size(); ++i) {
      if (is_whole_row(tokens[i], tokens[i - 1])) return true;
    }
  } catch (const Error&) {  // what cannot be read names nothing
  }
  return false;
}

// "view 'v'"
std::string shown(const CodeItem& item) {
  const auto text = [](std::string_view kind, std::string_view name) {
    return fmt::format("{} '{}'", kind, name);
  };
  return std::visit(
      core::Overloaded{
          [&](const Function& function) { return text("function", autogenerate::shown(function.name)); },
          [&](const Trigger& trigger) { return text("trigger", trigger.name); },
          [&](const Policy& policy) { return text("policy", policy.name); },
          [&](const OtherObject& object) { return text(object.kind, object.name); },
          [&](const auto& view) { return text("view", autogenerate::shown(view.name)); }},
      item.value);
}

// All words of the item: those that it is kept by, and those that are read as it runs.
MentionedNames words_of(const CodeItem& item, const dialect::Dialect& dialect) {
  auto words = words_in(sql_of(item), dialect);
  if (const auto* trigger = std::get_if<Trigger>(&item.value)) words.merge(words_in(trigger->body, dialect));
  return words;
}

MentionedNames columns_of(const CodeItem& item, const ChangedTable& table, const dialect::Dialect& dialect) {
  const auto name = mention_of(table.name);
  auto columns = columns_mentioned(sql_of(item), name, dialect);
  if (const auto* trigger = std::get_if<Trigger>(&item.value))
    columns.merge(columns_mentioned(trigger->body, name, dialect));
  return columns;
}

bool is_tables_own(const CodeItem& item, const ChangedTable& table) {
  const TableName now{table.new_name.empty() ? table.name.name : table.new_name, table.name.schema};
  if (const auto* trigger = std::get_if<Trigger>(&item.value)) return trigger->table == now;
  if (const auto* policy = std::get_if<Policy>(&item.value)) return policy->table == now;
  return std::ranges::find(item.triggered_by, now) != item.triggered_by.end();
}

void add_outdated_table(const CodeItem& item, const ChangedTable& table,
                        std::vector<std::string>& sentences) {
  const auto who = shown(item);
  const auto name = autogenerate::shown(table.name);
  if (table.goes)
    sentences.push_back(fmt::format("{} reads table '{}', which goes: write it without", who, name));
  if (table.new_name.empty()) return;
  sentences.push_back(fmt::format("{} reads table '{}', which becomes '{}': write it with the new name", who,
                                  name, table.new_name));
}

void add_outdated_columns(const CodeItem& item, const ChangedTable& table, const MentionedNames& columns,
                          std::vector<std::string>& sentences) {
  const auto who = shown(item);
  const auto of_table = autogenerate::shown(table.name);
  std::vector<std::pair<std::string, std::string>> renamed(table.renamed.begin(), table.renamed.end());
  std::ranges::sort(renamed);
  for (const auto& [from, to] : renamed) {
    if (!columns.contains(core::to_lower(from))) continue;
    sentences.push_back(
        fmt::format("{} reads column '{}' of '{}', which becomes '{}': write it with the new name", who, from,
                    of_table, to));
  }
  for (const auto& column : table.gone) {
    if (!columns.contains(core::to_lower(column))) continue;
    sentences.push_back(
        fmt::format("{} reads column '{}' of '{}', which goes: write it without", who, column, of_table));
  }
}

}  // namespace

std::vector<ChangedTable> changed_tables(const Schema& database, const Pairing& pairing,
                                         std::span<const TableChanges> tables,
                                         std::span<const Difference> before) {
  ChangedTables changed;
  for (const auto& step : pairing.renames) changed.follow(step);
  for (const auto& table : pairing.removed) changed.let_go(table.name);
  for (const auto& step : before) changed.look_at_early(step);
  for (const auto& changes : tables) changed.look_at(changes);
  auto result = std::move(changed).take();
  add_heirs(database, result);
  return result;
}

ByName<TableName> new_names_of(std::span<const ChangedTable> tables) {
  ByName<TableName> names;
  for (const auto& table : tables) {
    if (!table.new_name.empty()) names.emplace(table.name, TableName{table.new_name, table.name.schema});
  }
  return names;
}

bool holds_column(const CodeItem& item, std::span<const ChangedTable> tables,
                  const dialect::Dialect& dialect) {
  return std::ranges::any_of(tables, [&](const ChangedTable& table) {
    if (table.held.empty() || !reads_table(item, table)) return false;
    const auto sql = sql_of(item);
    return mentions_one_of(table.held, sql, dialect) || reads_whole_rows(sql, dialect);
  });
}

bool is_of_dropped_column(const CodeItem& item, std::span<const ChangedTable> tables) {
  const auto mentions = [&](const std::string& name) { return item.mentions.contains(name); };
  return std::ranges::any_of(tables, [&](const ChangedTable& table) {
    return !table.dropped.empty() && mentions(mention_of(table.name)) &&
           std::ranges::any_of(table.dropped, mentions);
  });
}

ByName<std::unordered_set<std::string>> columns_made_again(std::span<const ChangedTable> tables) {
  ByName<std::unordered_set<std::string>> result;
  for (const auto& table : tables) {
    if (table.dropped.empty() || table.goes || !table.new_name.empty()) continue;
    auto& columns = result[table.name];
    columns.insert(table.dropped.begin(), table.dropped.end());
    for (const auto& name : table.gone) columns.erase(core::to_lower(name));
    for (const auto& [from, to] : table.renamed) columns.erase(core::to_lower(from));
  }
  return result;
}

std::vector<std::string> outdated_names(const CodeItem& item, std::span<const ChangedTable> tables,
                                        const dialect::Dialect& dialect) {
  std::vector<std::string> sentences;
  const auto words = words_of(item, dialect);
  for (const auto& table : tables) {
    const bool names_table = words.contains(mention_of(table.name));
    if (names_table) add_outdated_table(item, table, sentences);
    if (names_table || is_tables_own(item, table))
      add_outdated_columns(item, table, columns_of(item, table, dialect), sentences);
  }
  return sentences;
}

}  // namespace limbeck::autogenerate
