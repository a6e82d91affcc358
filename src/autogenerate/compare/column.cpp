// SPDX-License-Identifier: MIT
#include <algorithm>
#include <iterator>
#include <unordered_map>

#include <fmt/format.h>

#include "autogenerate/compare/code_item.hpp"
#include "autogenerate/compare/names.hpp"
#include "autogenerate/compare/table_changes.hpp"
#include "core/overloaded.hpp"
#include "core/text.hpp"
#include "dialect/ddl.hpp"
#include "operation/named_types.hpp"
#include "operation/reverse.hpp"
#include "sql/identifier.hpp"

namespace limbeck::autogenerate {
namespace {

using operation::AddColumn;
using operation::AlterColumn;
using operation::DropColumn;
using operation::Execute;

// A named type by its name alone: what it consists of is compared by itself.
Type by_name(const Type& type) {
  return std::visit(
      core::Overloaded{
          [](const Enum& words) -> Type {
            return Enum({}, {.name = words.options.name, .schema = words.options.schema});
          },
          [](const postgresql::Array& array) -> Type {
            return postgresql::Array(by_name(*array.item_type), {.dimensions = array.dimensions});
          },
          [](const postgresql::Domain& domain) -> Type {
            return postgresql::Domain(domain.name, Integer(), {.schema = domain.options.schema});
          },
          [](const auto& any) -> Type { return any; },
      },
      type);
}

bool same_type(const Type& a, const Type& b, const dialect::Capabilities& can) {
  return can.named_types ? by_name(a) == by_name(b) : a == b;
}

// The type alone: the check that it asks for is compared among the constraints.
Type without_check(Type type) {
  if (std::holds_alternative<Boolean>(type)) return Boolean();
  if (auto* words = std::get_if<Enum>(&type)) words->options.create_constraint = false;
  return type;
}

bool says_collation(const Type& type) {
  return std::visit(
      [](const auto& any) {
        if constexpr (requires { any.charset; }) {
          if (!any.charset.empty()) return true;
        }
        if constexpr (requires { any.collation; }) return !any.collation.empty();
        return false;
      },
      type);
}

template <class T>
Change<T> change_to(const std::optional<T>& value) {
  return value ? Change<T>(*value) : Change<T>(none);
}

std::optional<std::string> unless_empty(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

// Whether rows that are there need a value for the column, and nothing gives them one.
bool needs_value(const Table& table, const Column& column) {
  const auto& options = column.options;
  return !options.nullable && !options.server_default && !options.identity && !options.computed &&
         !dialect::counts_up(table, column);
}

// A column that comes to rows that need a value for it: they get one before NULL is forbidden.
struct FilledColumn {
  AddColumn add;
  Execute fill;
  std::string remark;  // on that
  AlterColumn forbid_null;
};

FilledColumn filled_column(const TableName& table, Column column, const Comparison& comparison) {
  const auto& rules = comparison.dialect.identifiers();
  const auto name = sql::quote_name(column.name, rules);
  column.options.nullable = true;
  AlterColumn forbid_null{.table = table,
                          .column = column.name,
                          .nullable = false,
                          .existing_type = column.type,
                          .existing_nullable = true};
  if (comparison.can.alters_whole_columns) state_whole(column, false, forbid_null);
  auto fill = fmt::format("UPDATE {} SET {} = NULL WHERE {} IS NULL",
                          sql::quote_name(table.schema, table.name, rules), name, name);
  auto remark = fmt::format(
      "column '{}.{}' may not be NULL and has no default: write what rows that are there get in place of NULL",
      shown(table), column.name);
  return {{table, std::move(column)}, {std::move(fill)}, std::move(remark), std::move(forbid_null)};
}

class ColumnComparison {
 public:
  ColumnComparison(const TablePair& pair, const Comparison& comparison, TableChanges& changes)
      : pair_(pair), comparison_(comparison), changes_(changes) {}

  RemadeColumns compare() {
    std::unordered_map<std::string, std::size_t> database;
    for (std::size_t i = 0; i < pair_.database.columns.size(); ++i)
      database.emplace(key_of(pair_.database.columns[i].name), i);
    std::unordered_set<std::string> wanted;
    for (std::size_t i = 0; i < pair_.target.columns.size(); ++i) {
      const auto& column = pair_.target.columns[i];
      wanted.insert(key_of(column.name));
      const auto found = database.find(key_of(column.name));
      const auto* existing = found == database.end() ? nullptr : &pair_.database.columns[found->second];
      if (!includes(column, false, existing)) continue;
      if (existing == nullptr) {
        add(column, i);
      } else if (includes(*existing, true, &column)) {
        alter(found->second, i);
      }
    }
    for (const auto& column : pair_.database.columns) {
      if (!wanted.contains(key_of(column.name)) && includes(column, true, nullptr)) drop(column);
    }
    clear_the_way();
    order_drops();
    changes_.columns.insert(changes_.columns.begin(), std::move_iterator(in_the_way_.rbegin()),
                            std::move_iterator(in_the_way_.rend()));
    suggest_renames();
    return std::move(columns_);
  }

 private:
  const TableName& table() const { return pair_.target.name; }

  std::string key_of(const std::string& name) const {
    return comparison_.can.column_names_have_case ? name : core::to_lower(name);
  }

  bool includes(const Column& column, bool reflected, const Column* counterpart) const {
    return comparison_.filter.includes(table(), column, reflected, counterpart);
  }

  Column as_made(Column column) const {
    column.options.renamed_from.clear();
    if (comparison_.can.named_types) column.type = operation::with_made_types(column.type, {});
    return column;
  }

  void add(const Column& said, std::size_t place) {
    columns_.added.insert(said.name);
    added_.push_back(place);
    if (!needs_value(pair_.target, said)) {
      changes_.columns.push_back({AddColumn{table(), as_made(said)}});
      return;
    }
    const std::vector<operation::Operation> nothing;
    auto steps = filled_column(table(), as_made(said), comparison_);
    changes_.columns.push_back({std::move(steps.add)});
    changes_.columns.push_back({std::move(steps.fill), {std::move(steps.remark)}, nothing});
    changes_.columns.push_back({std::move(steps.forbid_null), {}, nothing});
  }

  void drop(const Column& column) {
    columns_.removed.insert(column.name);
    removed_.push_back(&column);
    changes_.lets_go_of_keys = true;
    Difference difference{DropColumn{.table = table(), .column = column.name, .existing = as_made(column)}};
    if (needs_value(pair_.database, column)) {
      auto steps = filled_column(table(), as_made(column), comparison_);
      difference.downgrade = {std::move(steps.add), std::move(steps.fill), std::move(steps.forbid_null)};
      difference.downgrade_remarks = {std::move(steps.remark)};
    }
    changes_.drop_columns.push_back(std::move(difference));
  }

  // The database makes its values, so that none is lost.
  void make_again(const Column& existing, const Column& said) {
    held_.push_back(core::to_lower(existing.name));
    columns_.names.insert(said.name);
    changes_.lets_go_of_keys = true;
    changes_.drop_columns.push_back(
        {DropColumn{.table = table(), .column = existing.name, .existing = as_made(existing)}});
    changes_.drop_columns.push_back({AddColumn{table(), as_made(said)}});
  }

  // A column is not made again, nor is its type changed everywhere, under those that are computed from it:
  // they go before, and come again. These may be computed from each other in their order.
  void clear_the_way() {
    for (const auto& column : pair_.database.columns) {
      if (!column.options.computed || !mentions_held(column)) continue;
      const auto is_its_drop = [&](const Difference& difference) {
        const auto* drop = std::get_if<DropColumn>(&difference.operation);
        return drop != nullptr && drop->column == column.name;
      };
      auto& drops = changes_.drop_columns;
      if (std::ranges::none_of(drops, is_its_drop)) make_again_as_wanted(column);
      const auto found = std::ranges::find_if(drops, is_its_drop);
      if (found == drops.end()) continue;
      in_the_way_.push_back(std::move(*found));
      drops.erase(found);
    }
  }

  bool mentions_held(const Column& column) const {
    if (held_.empty()) return false;
    const auto mentioned = words_in(column.options.computed->sqltext, comparison_.dialect);
    return std::ranges::any_of(held_, [&](const auto& name) { return mentioned.contains(name); });
  }

  void make_again_as_wanted(const Column& existing) {
    const auto wanted = std::ranges::find_if(pair_.target.columns, [&](const Column& column) {
      return key_of(column.name) == key_of(existing.name);
    });
    if (wanted == pair_.target.columns.end() || !includes(existing, true, &*wanted)) return;
    std::erase_if(changes_.columns, [&](const Difference& difference) {
      const auto* alter = std::get_if<AlterColumn>(&difference.operation);
      return alter != nullptr && alter->column == existing.name;
    });
    make_again(existing, *wanted);
  }

  // A column goes behind those that are computed from it, which may be computed from each other in their
  // order, and those that are made again come when all that goes is gone. Backwards, so that the way back
  // brings them in their order.
  void order_drops() {
    const auto stage = [](const Difference& difference) {
      const auto* drop = std::get_if<DropColumn>(&difference.operation);
      if (drop == nullptr) return 2;
      return drop->existing->options.computed ? 0 : 1;
    };
    auto& drops = changes_.drop_columns;
    std::ranges::stable_sort(drops, {}, stage);
    const auto last_computed = std::ranges::upper_bound(drops, 0, {}, stage);
    std::reverse(drops.begin(), last_computed);
    std::reverse(last_computed, std::ranges::upper_bound(drops, 1, {}, stage));
  }

  bool must_be_made_again(const ColumnOptions& old, const ColumnOptions& wanted) const {
    if (old.computed == wanted.computed || !wanted.computed) return false;
    return !old.computed || old.computed->persisted != wanted.computed->persisted ||
           !comparison_.can.alters_computed;
  }

  // A batch makes the table anew, and the column with it.
  bool is_kept_nowhere(const ColumnOptions& options) const {
    return comparison_.can.alters_in_place && options.computed && options.computed->persisted == false;
  }

  // Only values that are kept can become the column's own. The way back makes the column anew at once.
  void keep_values(const Column& existing, AlterColumn& op) {
    columns_.names.insert(existing.name);
    changes_.lets_go_of_keys = true;
    auto kept = as_made(existing);
    kept.options.computed->persisted = true;
    op.existing_computed = *kept.options.computed;
    const std::vector<operation::Operation> nothing;
    changes_.columns.push_back(
        {DropColumn{.table = table(), .column = existing.name, .existing = as_made(existing)}, {}, nothing});
    changes_.columns.push_back({AddColumn{table(), std::move(kept)}, {}, nothing});
  }

  // Whether values do not move over to the other type by themselves, there or back.
  bool needs_cast(const Column& existing, const Column& said) const {
    const auto& dialect = comparison_.dialect;
    return !dialect.implied_using(existing, said.type).empty() ||
           !dialect.implied_using(said, existing.type).empty();
  }

  static bool is_in_key(const Column& column, const Table& table) {
    const auto* key = dialect::primary_key_of(table);
    return key != nullptr && std::ranges::find(key->columns, column.name) != key->columns.end();
  }

  // A column that is in a key alone holds no NULL for that, and SQLite's may: there a model says nothing of
  // it, and what is stricter than the target may stay.
  bool other_nulls(const Column& existing, const Column& old, const Column& wanted) const {
    if (existing.options.nullable == wanted.options.nullable) return false;
    if (!is_in_key(existing, pair_.database) || !is_in_key(wanted, pair_.target_kept)) return true;
    return old.options.nullable && comparison_.options.target_is_complete;
  }

  void alter(std::size_t database, std::size_t target) {
    const auto& existing = pair_.database.columns[database];
    const auto& said = pair_.target.columns[target];
    const auto& old = pair_.database_kept.columns[database];
    const auto& wanted = pair_.target_kept.columns[target];
    if (must_be_made_again(old.options, wanted.options)) return make_again(existing, said);

    const ComparedColumn compared{table(), existing, said};
    const auto& options = comparison_.options;
    const bool type =
        options.compare_type.differs(compared, !same_type(old.type, wanted.type, comparison_.can));
    const bool server_default = options.compare_server_default.differs(
        compared, old.options.server_default != wanted.options.server_default);
    AlterColumn op{.table = table(), .column = existing.name};
    op.existing_type = as_made(existing).type;
    bool altered = type || server_default;
    const bool is_cast = type && needs_cast(existing, said);
    if (type) {
      if (comparison_.can.views_pin_columns) held_.push_back(core::to_lower(existing.name));
      op.type = without_check(as_made(said).type);
      op.postgresql_using = comparison_.dialect.implied_using(existing, said.type);
    }
    if (is_cast) {  // a foreign key compares no such values with each other
      columns_.cast.insert(said.name);
      changes_.lets_go_of_keys = true;
    }
    const bool has_defaults = existing.options.server_default && said.options.server_default;
    if (server_default || (is_cast && has_defaults)) {
      op.server_default = change_to(held_default(said, wanted));
      op.existing_server_default = change_to(existing.options.server_default);
    }
    if (other_nulls(existing, old, wanted)) {
      op.nullable = said.options.nullable;
      op.existing_nullable = existing.options.nullable;
      altered = true;
    }
    if (old.options.comment != wanted.options.comment) {
      op.comment = change_to(unless_empty(said.options.comment));
      op.existing_comment = change_to(unless_empty(existing.options.comment));
      altered = true;
    }
    if (old.options.identity != wanted.options.identity) {
      op.identity = change_to(said.options.identity);
      op.existing_identity = change_to(existing.options.identity);
      altered = true;
    }
    if (old.options.computed != wanted.options.computed) {
      op.computed = change_to(said.options.computed);
      op.existing_computed = change_to(existing.options.computed);
      altered = true;
    }
    if (old.options.mysql_on_update != wanted.options.mysql_on_update) {
      op.mysql_on_update = change_to(unless_empty(said.options.mysql_on_update));
      op.existing_mysql_on_update = change_to(unless_empty(existing.options.mysql_on_update));
      altered = true;
    }
    altered = compare_counting(existing, said, op) || altered;
    if (!altered) return;
    // What changes anyway says what its key alone does not.
    if (!op.nullable && existing.options.nullable && !said.options.nullable) {
      op.nullable = false;
      op.existing_nullable = true;
    }
    if (comparison_.can.alters_whole_columns) {
      state_whole(existing, dialect::counts_up(pair_.database, existing), op);
      state_collations(op);
    }
    const bool was_kept_nowhere = is_kept_nowhere(old.options) && !wanted.options.computed;
    if (was_kept_nowhere) keep_values(existing, op);
    const bool computed_before =
        op.computed.touched() && (was_kept_nowhere || !comparison_.can.alters_computed);
    auto difference = with_way_back(std::move(op), existing, said);
    // A column that holds values of its own by now becomes a computed one again only as a new one.
    if (computed_before) {
      held_.push_back(core::to_lower(existing.name));
      difference.downgrade = {DropColumn{.table = table(), .column = said.name, .existing = as_made(said)},
                              AddColumn{table(), as_made(existing)}};
    }
    changes_.columns.push_back(std::move(difference));
  }

  // The way back has a cast of its own, and a type that makes the column count or not; where types are
  // nothing by themselves, none is dropped.
  Difference with_way_back(AlterColumn op, const Column& existing, const Column& said) const {
    const auto cast = op.type ? comparison_.dialect.implied_using(said, existing.type) : "";
    const bool counted = dialect::counts_up(pair_.database, existing);
    const bool counts_by_type =
        comparison_.can.plain_keys_count_up && op.type && counted != dialect::counts_up(pair_.target, said);
    auto there = op;
    if (counts_by_type) there.autoincrement.reset();
    Difference difference{std::move(op)};
    auto back = operation::reverse(there).operations;
    const auto is_type = [](const auto& each) { return std::holds_alternative<operation::DropEnum>(each); };
    const auto types = comparison_.can.named_types ? 0 : std::erase_if(back, is_type);
    if (cast.empty() && !counts_by_type && types == 0) return difference;
    for (auto& operation : back) {
      auto* altered = std::get_if<AlterColumn>(&operation);
      if (altered == nullptr) continue;
      altered->postgresql_using = cast;
      if (counts_by_type && !counted) altered->autoincrement = false;
    }
    difference.downgrade = std::move(back);
    return difference;
  }

  bool compare_counting(const Column& existing, const Column& said, AlterColumn& op) {
    const bool counts = dialect::counts_up(pair_.database, existing);
    const bool shall = dialect::counts_up(pair_.target, said);
    const bool alters = comparison_.can.alters_autoincrement;
    // What counts may have to follow the type.
    if (counts && shall && op.type && alters) op.existing_autoincrement = true;
    // An identity may be no more than another word for it.
    const bool has_identity = existing.options.identity || said.options.identity;
    if (counts == shall || (has_identity && !op.identity.touched())) return false;
    if (alters) {
      op.autoincrement = shall;
      op.existing_autoincrement = counts;
      return true;
    }
    // An integer that is alone in its key counts up there whatever is said, but by its type.
    if (comparison_.can.plain_keys_count_up) {
      if (op.type && counts) op.autoincrement = false;
    } else {
      changes_.remarks.push_back(fmt::format(
          "column '{}.{}' {} count up by itself, which {} cannot alter; it is left as it is", shown(table()),
          said.name, shall ? "shall" : "shall no longer", comparison_.dialect.title()));
    }
    return false;
  }

  // A type that says no collation keeps the one that was there: where one of the two has its table's, it says
  // so.
  void state_collations(AlterColumn& op) const {
    if (!op.type || says_collation(*op.type) == says_collation(*op.existing_type)) return;
    if (says_collation(*op.type)) {
      op.existing_type = with_collation(*op.existing_type, pair_.database_kept.options.mysql_collate);
    } else {
      op.type = with_collation(*op.type, collation_of_target());
    }
  }

  // A target that says nothing of a table's options leaves them as they are, unless it says everything.
  const std::string& collation_of_target() const {
    const auto& said = pair_.target.options;
    const bool is_left =
        said.mysql_charset.empty() && said.mysql_collate.empty() && !comparison_.options.target_is_complete;
    return (is_left ? pair_.database_kept : pair_.target_kept).options.mysql_collate;
  }

  // One column goes and one of the same kind comes: that may be one under two names.
  void suggest_renames() {
    std::vector<bool> taken(added_.size());
    std::size_t free = added_.size();
    for (const auto* column : removed_) {
      if (free == 0) return;
      const auto place = static_cast<std::size_t>(column - pair_.database.columns.data());
      const auto& old = pair_.database_kept.columns[place];
      for (std::size_t i = 0; i < added_.size(); ++i) {
        const auto& wanted = pair_.target_kept.columns[added_[i]];
        if (taken[i] || !same_type(old.type, wanted.type, comparison_.can)) continue;
        taken[i] = true;
        --free;
        changes_.possible_renames.push_back(
            {fmt::format("{}.{}", shown(table()), column->name), wanted.name});
        break;
      }
    }
  }

  const TablePair& pair_;
  const Comparison& comparison_;
  TableChanges& changes_;
  RemadeColumns columns_;
  std::vector<std::size_t> added_;
  std::vector<const Column*> removed_;
  std::vector<std::string> held_;       // by what is computed from them, as SQL mentions them
  std::vector<Difference> in_the_way_;  // drops of what is computed from these
};

}  // namespace

const std::optional<ServerDefault>& held_default(const Column& said, const Column& kept) {
  return std::holds_alternative<Uuid>(said.type) ? kept.options.server_default : said.options.server_default;
}

void state_whole(const Column& existing, bool counts, AlterColumn& op) {
  const auto& options = existing.options;
  op.existing_nullable = options.nullable;
  if (!op.existing_server_default.touched()) op.existing_server_default = change_to(options.server_default);
  if (!op.existing_comment.touched()) op.existing_comment = change_to(unless_empty(options.comment));
  if (!op.existing_computed.touched()) op.existing_computed = change_to(options.computed);
  if (!op.existing_mysql_on_update.touched())
    op.existing_mysql_on_update = change_to(unless_empty(options.mysql_on_update));
  if (!op.existing_autoincrement) op.existing_autoincrement = counts;
}

RemadeColumns compare_columns(const TablePair& pair, const Comparison& comparison, TableChanges& changes) {
  return ColumnComparison(pair, comparison, changes).compare();
}

Table with_types_there(Table table) {
  for (auto& column : table.columns) column.type = operation::with_made_types(column.type, {});
  return table;
}

}  // namespace limbeck::autogenerate
