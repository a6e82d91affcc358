// SPDX-License-Identifier: MIT
// What PostgreSQL and MySQL keep of a table beside its columns. A target that is silent asks for nothing,
// unless it says everything: then it asks for what a table has that says nothing.
#include <algorithm>
#include <iterator>

#include "autogenerate/compare/filled_column.hpp"
#include "autogenerate/compare/key_columns.hpp"
#include "autogenerate/compare/property.hpp"
#include "autogenerate/compare/table_changes.hpp"
#include "core/overloaded.hpp"
#include "core/sequence.hpp"
#include "core/text.hpp"
#include "dialect/ddl.hpp"
#include "operation/reverse.hpp"
#include "schema/find_column.hpp"

namespace limbeck::autogenerate {
namespace {

const Setting* find(const Settings& options, std::string_view name) {
  const auto found = std::ranges::find_if(
      options, [&](const Setting& option) { return core::equal_ignoring_case(option.name, name); });
  return found == options.end() ? nullptr : &*found;
}

// Nothing where it is not said, as nothing is what takes an option away.
std::string value_of(const Settings& options, std::string_view name) {
  const auto* option = find(options, name);
  return option == nullptr ? "" : option->value;
}

// What changes the options that differ.
class OptionComparison {
 public:
  // `says_all`: what the target does not say it wants as a table has it that says nothing.
  OptionComparison(const TablePair& pair, bool says_all)
      : said_(pair.target.options),
        wanted_(pair.target_kept.options),
        is_(pair.database_kept.options),
        says_all_(says_all),
        op_{.table = pair.target.name, .changes = {}} {
    compare_unlogged();
    compare_settings(&TableOptions::postgresql_with, &Changes::postgresql_with);
    compare_word(&TableOptions::postgresql_tablespace, &Changes::postgresql_tablespace);
    const bool engine_is_known = !wanted_.mysql_engine.empty();
    if (engine_is_known) compare_word(&TableOptions::mysql_engine, &Changes::mysql_engine);
    compare_word(&TableOptions::mysql_row_format, &Changes::mysql_row_format);
    compare_settings(&TableOptions::mysql_options, &Changes::mysql_options);
    compare_characters();
  }

  bool other_characters() const {
    return op_.changes.mysql_charset.touched() || op_.changes.mysql_collate.touched();
  }

  std::optional<operation::AlterTable> take() && {
    return op_.changes == Changes{} ? std::nullopt : std::optional(std::move(op_));
  }

 private:
  using Changes = operation::TableOptionChanges;

  // The one prefix of CREATE that can be altered.
  void compare_unlogged() {
    const bool is = !is_.prefixes.empty();
    const bool wanted = !wanted_.prefixes.empty();
    if (is == wanted || (is && !says_all_)) return;
    op_.changes.postgresql_unlogged = wanted;
    op_.existing.postgresql_unlogged = is;
  }

  void compare_word(std::string TableOptions::*option, Change<std::string> Changes::*change) {
    const bool is_silent = (said_.*option).empty();
    if ((is_silent && !says_all_) || core::equal_ignoring_case(is_.*option, wanted_.*option)) return;
    op_.existing.*change = change_to(is_.*option);
    op_.changes.*change = change_to(is_silent ? wanted_.*option : said_.*option);
  }

  void compare_settings(Settings TableOptions::*options, Settings Changes::*changes) {
    const auto compare = [&](const std::string& name) {
      const auto now = value_of(is_.*options, name);
      if (now == value_of(wanted_.*options, name)) return;
      (op_.existing.*changes).push_back({name, now});
      (op_.changes.*changes).push_back({name, value_of(said_.*options, name)});
    };
    for (const auto& option : said_.*options) compare(option.name);
    for (const auto& option : is_.*options) {
      if (says_all_ && find(said_.*options, option.name) == nullptr) compare(option.name);
    }
  }

  void compare_characters() {
    const bool is_silent = said_.mysql_charset.empty() && said_.mysql_collate.empty();
    if ((is_silent && !says_all_) || same_characters(is_, wanted_)) return;
    const auto& wanted = is_silent ? wanted_ : said_;
    op_.existing.mysql_charset = change_to(is_.mysql_charset);
    op_.existing.mysql_collate = change_to(is_.mysql_collate);
    op_.changes.mysql_charset = change_to(wanted.mysql_charset);
    op_.changes.mysql_collate = change_to(wanted.mysql_collate);
  }

  // Whether both ask for the same character set.
  static bool same_characters(const TableOptions& a, const TableOptions& b) {
    return a.mysql_charset == b.mysql_charset && a.mysql_collate == b.mysql_collate;
  }

  const TableOptions& said_;
  const TableOptions& wanted_;
  const TableOptions& is_;
  bool says_all_;
  operation::AlterTable op_;
};

// The change of an option that is on or off; none where the target is silent and does not say everything.
std::optional<bool> change_of(bool is, bool wanted, bool when_silent, bool says_all) {
  return is == wanted || (wanted == when_silent && !says_all) ? std::nullopt : std::optional(wanted);
}

std::optional<bool> other(const std::optional<bool>& value) {
  return value ? std::optional(!*value) : std::nullopt;
}

// Columns that hold NULL no longer `after` for how the rows are stored, and say nothing of it themselves.
std::vector<const Column*> columns_losing_null(const Table& before, const Table& before_kept,
                                               const Table& after, const Table& after_kept) {
  std::vector<const Column*> columns;
  for (std::size_t i = 0; i < after.columns.size(); ++i) {
    const auto& column = after.columns[i];
    const auto* was = schema::find_column(before, column.name);
    if (was == nullptr || !was->options.nullable) continue;
    const auto& was_kept = before_kept.columns[static_cast<std::size_t>(was - before.columns.data())];
    if (!was_kept.options.computed && loses_null(was_kept, after_kept.columns[i], column, after))
      columns.push_back(&column);
  }
  return columns;
}

bool forbids_null(const std::vector<Difference>& steps, const std::string& column) {
  return std::ranges::any_of(steps, [&](const Difference& step) {
    const auto* alter = std::get_if<operation::AlterColumn>(&step.operation);
    return alter != nullptr && alter->column == column && alter->nullable == false;
  });
}

// Rows get a value for what may not be NULL in a key once it is another, or they are stored otherwise. That
// comes first of all: without the number of the row no table lacks its key in between.
void fill_keys(const TablePair& pair, const Comparison& comparison, TableChanges& changes) {
  std::vector<Difference> fills;
  for (const auto* column :
       columns_losing_null(pair.database, pair.database_kept, pair.target, pair.target_kept)) {
    if (forbids_null(changes.columns, column->name)) continue;
    auto fill = fill_of(pair.target.name, *column, comparison);
    Difference difference{std::move(fill.step), {}, std::vector<operation::Operation>()};
    if (!fill.remark.empty()) difference.remarks.push_back(std::move(fill.remark));
    fills.push_back(std::move(difference));
  }
  auto& steps = changes.drop;
  steps.insert(steps.begin(), std::make_move_iterator(fills.begin()), std::make_move_iterator(fills.end()));
}

// The first on the way back of those that make the key another; null where it stays.
Difference* last_change_of_key(TableChanges& changes) {
  for (auto& step : core::reversed(changes.make)) {
    const auto* add = std::get_if<operation::AddConstraint>(&step.operation);
    if (add != nullptr && std::holds_alternative<PrimaryKeyConstraint>(add->constraint)) return &step;
  }
  const auto drop = std::ranges::find_if(
      changes.drop, [](const Difference& step) { return drops_primary_key(step.operation); });
  return drop == changes.drop.end() ? nullptr : &*drop;
}

bool keys_hold_null(const TableOptions& options) {
  return options.sqlite_with_rowid && !options.sqlite_strict;
}

void fill_keys_on_the_way_back(const TablePair& pair, const Comparison& comparison, Difference& step) {
  std::vector<operation::Operation> back;
  for (const auto* column :
       columns_losing_null(pair.target, pair.target_kept, pair.database, pair.database_kept)) {
    if (!column->options.nullable) continue;  // which it still says then
    auto fill = fill_of(pair.target.name, *column, comparison);
    back.emplace_back(std::move(fill.step));
    if (!fill.remark.empty()) step.downgrade_remarks.push_back(std::move(fill.remark));
  }
  if (back.empty()) return;
  std::ranges::move(step.downgrade.value_or(operation::reverse(step.operation).operations),
                    std::back_inserter(back));
  step.downgrade = std::move(back);
}

// How SQLite stores the rows: what asks more of them comes when all else is as it shall be, and what asks
// less goes first.
void compare_storage(const TablePair& pair, const Comparison& comparison, TableChanges& changes) {
  const bool says_all = comparison.options.target_is_complete;
  const auto& is = pair.database_kept.options;
  const auto& wanted = pair.target_kept.options;
  const auto strict = change_of(is.sqlite_strict, wanted.sqlite_strict, false, says_all);
  const auto with_rowid = change_of(is.sqlite_with_rowid, wanted.sqlite_with_rowid, true, says_all);
  operation::TableOptionChanges more;
  operation::TableOptionChanges less;
  (strict == true ? more : less).sqlite_strict = strict;
  (with_rowid == false ? more : less).sqlite_with_rowid = with_rowid;
  const auto step = [&](const operation::TableOptionChanges& options) {
    return Difference{
        operation::AlterTable{.table = pair.target.name,
                              .changes = options,
                              .existing = {.sqlite_strict = other(options.sqlite_strict),
                                           .sqlite_with_rowid = other(options.sqlite_with_rowid)}}};
  };
  if (less != operation::TableOptionChanges{}) {
    auto first = step(less);
    if (keys_hold_null(wanted)) fill_keys_on_the_way_back(pair, comparison, first);
    changes.drop.insert(changes.drop.begin(), std::move(first));
  }
  if (keys_hold_null(wanted)) return;
  fill_keys(pair, comparison, changes);
  auto* key = last_change_of_key(changes);
  if (key != nullptr && !keys_hold_null(is)) fill_keys_on_the_way_back(pair, comparison, *key);
  if (more != operation::TableOptionChanges{}) changes.make.push_back(step(more));
}

bool any_drops_primary_key(const std::vector<Difference>& steps) {
  return std::ranges::any_of(steps, [](const Difference& step) { return drops_primary_key(step.operation); });
}

// Whether the key that counts up can go on to, where the target does not say.
bool may_go_on_counting(const TablePair& pair) {
  const auto* is = dialect::primary_key_of(pair.database);
  const auto* wanted = dialect::primary_key_of(pair.target);
  if (is == nullptr || wanted == nullptr || is->columns != wanted->columns) return false;
  const auto type_in = [&](const Table& table) {
    const auto* column = schema::find_column(table, is->columns.front());
    return column == nullptr ? std::nullopt : std::optional(column->type);
  };
  return pair.target_kept.options.sqlite_with_rowid &&
         type_in(pair.database_kept) == type_in(pair.target_kept);
}

// SQLite's AUTOINCREMENT stands at the column of the primary key: it goes before that, and comes behind it.
void compare_autoincrement(const TablePair& pair, bool says_all, TableChanges& changes) {
  const bool is = pair.database_kept.options.sqlite_autoincrement;
  const bool shall =
      pair.target_kept.options.sqlite_autoincrement || (is && !says_all && may_go_on_counting(pair));
  if (is == shall && !(is && any_drops_primary_key(changes.drop))) return;
  const auto step = [&](const Table& table, bool counts, std::vector<Difference>& steps, auto place) {
    const auto* key = dialect::primary_key_of(table);
    if (key == nullptr) return;
    steps.insert(place, Difference{operation::AlterColumn{.table = pair.target.name,
                                                          .column = key->columns.front(),
                                                          .autoincrement = counts,
                                                          .existing_autoincrement = !counts}});
  };
  if (is) step(pair.database, false, changes.drop, changes.drop.begin());
  if (shall) step(pair.target, true, changes.make, changes.make.end());
}

}  // namespace

bool compare_table_options(const TablePair& pair, const Comparison& comparison, TableChanges& changes) {
  OptionComparison options(pair, comparison.options.target_is_complete);
  const bool other_characters = options.other_characters();
  if (auto op = std::move(options).take()) changes.columns.push_back({std::move(*op)});
  return other_characters;
}

void compare_rows(const TablePair& pair, const Comparison& comparison, TableChanges& changes) {
  compare_autoincrement(pair, comparison.options.target_is_complete, changes);
  compare_storage(pair, comparison, changes);
}

Type with_collation(const Type& type, const std::string& collation) {
  if (collation.empty()) return type;
  const auto generic = [&](auto text) -> Type {
    if (text.collation.empty()) text.collation = collation;
    return text;
  };
  const auto own = [&](auto text) -> Type {
    if (text.charset.empty() && text.collation.empty()) text.collation = collation;
    return text;
  };
  return std::visit(core::Overloaded{[&](const String& text) { return generic(text); },
                                     [&](const Char& text) { return generic(text); },
                                     [&](const Text& text) { return generic(text); },
                                     [&](const mysql::TextType& text) { return own(text); },
                                     [&](const mysql::Enum& words) { return own(words); },
                                     [&](const mysql::Set& words) { return own(words); },
                                     [&](const Enum& words) -> Type {
                                       if (!words.options.native_enum) return words;
                                       return mysql::Enum(words.values, {.collation = collation});
                                     },
                                     [](const auto& any) -> Type { return any; }},
                    type);
}

Table with_collations_said(Table table, const std::string& collation) {
  for (auto& column : table.columns) column.type = with_collation(column.type, collation);
  return table;
}

}  // namespace limbeck::autogenerate
