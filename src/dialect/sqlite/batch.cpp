// SPDX-License-Identifier: MIT
#include "dialect/sqlite/batch.hpp"

#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/overloaded.hpp"
#include "core/text.hpp"
#include "dialect/batch.hpp"
#include "dialect/sqlite/altered_table.hpp"
#include "dialect/sqlite/ddl.hpp"
#include "dialect/sqlite/lexis.hpp"
#include "dialect/sqlite/rebuild.hpp"
#include "dialect/sqlite/trigger_use.hpp"
#include "dialect/sqlite/writer.hpp"
#include "schema/naming.hpp"

namespace limbeck::dialect::sqlite {
namespace {

using namespace operation;

Operation operation_of(const TableChange& change) {
  return std::visit([](const auto& each) -> Operation { return each; }, change);
}

// The names of columns that the change is about, changed by `translate`.
template <class Translate>
void for_each_column(TableChange& change, const Translate& translate) {
  const auto all = [&](Names& names) {
    std::vector<std::string> changed(names.begin(), names.end());
    for (auto& name : changed) translate(name);
    names = std::move(changed);
  };
  const auto of_constraint = [&](Constraint& constraint) {
    std::visit(core::Overloaded{[](CheckConstraint&) {}, [](ExcludeConstraint&) {},
                                [&](auto& key) { all(key.columns); }},
               constraint);
  };
  std::visit(core::Overloaded{
                 [&](AddColumn& op) {
                   translate(op.column.name);
                   for (auto& constraint : op.constraints) of_constraint(constraint);
                 },
                 [&](DropColumn& op) { translate(op.column); },
                 [&](AlterColumn& op) { translate(op.column); },
                 [&](CreateIndex& op) {
                   std::vector<IndexElement> elements(op.index.elements.begin(), op.index.elements.end());
                   for (auto& element : elements) {
                     if (!element.is_expression) translate(element.value);
                   }
                   op.index.elements = std::move(elements);
                 },
                 [&](AddConstraint& op) { of_constraint(op.constraint); },
                 [&](DropConstraint& op) {
                   if (op.existing) of_constraint(*op.existing);
                 },
                 [](auto&) {},
             },
             change);
}

// All that the change says in SQL.
std::vector<std::string> expressions_of(const TableChange& change) {
  std::vector<std::string> expressions;
  const auto of_constraint = [&](const Constraint& constraint) {
    if (const auto* check = std::get_if<CheckConstraint>(&constraint))
      expressions.push_back(check->condition);
  };
  std::visit(core::Overloaded{
                 [&](const AddColumn& op) {
                   if (op.column.options.computed) expressions.push_back(op.column.options.computed->sqltext);
                   for (const auto& constraint : op.constraints) of_constraint(constraint);
                 },
                 [&](const AlterColumn& op) {
                   if (op.computed.value()) expressions.push_back(op.computed.value()->sqltext);
                 },
                 [&](const CreateIndex& op) {
                   expressions.push_back(op.index.options.sqlite_where);
                   for (const auto& element : op.index.elements) {
                     if (element.is_expression) expressions.push_back(element.value);
                   }
                 },
                 [&](const AddConstraint& op) { of_constraint(op.constraint); },
                 [&](const DropConstraint& op) {
                   if (op.existing) of_constraint(*op.existing);
                 },
                 [](const auto&) {},
             },
             change);
  return expressions;
}

bool has_to_do_with(BatchChange change, std::string_view column) {
  bool found = same(change.place.insert_before, column) || same(change.place.insert_after, column);
  for_each_column(change.change, [&](std::string& name) { found = found || same(name, column); });
  return found || std::ranges::any_of(expressions_of(change.change),
                                      [&](const auto& sql) { return mentions(sql, column); });
}

bool changes_nothing(const AlterColumn& op) {
  return !op.type && !op.nullable && !op.server_default.touched() && !op.comment.touched() &&
         !op.identity.touched() && !op.computed.touched() && !op.autoincrement &&
         !op.sqlite_on_conflict_not_null.touched();
}

bool asks_for_new_table(const BatchAlterTable& batch) {
  return batch.recreate == Recreate::always || !batch.table_args.empty() ||
         batch.table_kwargs != TableOptions{} || !batch.partial_reordering.empty();
}

// Divides a batch, change by change.
class Division {
 public:
  explicit Division(const BatchAlterTable& batch) : batch_(batch), pending_(batch) {
    pending_.changes.clear();
  }

  std::vector<Operation> divide() {
    for (auto change : batch_.changes) {
      const auto translate = [&](std::string& name) {
        if (const auto found = new_names_.find(core::to_lower(name)); found != new_names_.end())
          name = found->second;
      };
      if (auto* added = std::get_if<AddColumn>(&change.change)) {
        new_names_.erase(core::to_lower(added->column.name));
      }
      for_each_column(change.change, translate);
      translate(change.place.insert_before);
      translate(change.place.insert_after);
      auto* altered = std::get_if<AlterColumn>(&change.change);
      if (altered == nullptr || !altered->new_name) {
        pending_.changes.push_back(std::move(change));
        continue;
      }
      rename(altered->column, *altered->new_name);
      altered->column = *std::exchange(altered->new_name, {});
      if (!changes_nothing(*altered) || change.place != ColumnPlace{})
        pending_.changes.push_back(std::move(change));
    }
    if (asks_for_new_table(batch_) || !pending_.changes.empty()) parts_.emplace_back(std::move(pending_));
    return std::move(parts_);
  }

 private:
  void rename(const std::string& column, const std::string& new_name) {
    const bool in_the_way = std::ranges::any_of(pending_.changes, [&](const auto& change) {
      return has_to_do_with(change, column) || has_to_do_with(change, new_name);
    });
    if (in_the_way) {
      auto before = pending_;
      before.table_args.clear();
      before.table_kwargs = {};
      before.partial_reordering.clear();
      forget_what_changed();
      parts_.emplace_back(std::move(before));
      pending_.changes.clear();
    }
    parts_.emplace_back(AlterColumn{.table = batch_.table, .column = column, .new_name = new_name});
    if (batch_.copy_from) pending_.renamed.push_back({column, new_name});
    for (auto& given : pending_.reflect_args) {
      if (same(given.name, column)) given.name = new_name;
    }
    for (auto& [old_name, current] : new_names_) {
      if (same(current, column)) current = new_name;
    }
    new_names_.erase(core::to_lower(new_name));
    new_names_[core::to_lower(column)] = new_name;
  }

  // What reflect_args say of a column holds until it is changed.
  void forget_what_changed() {
    for (auto& change : pending_.changes) {
      for_each_column(change.change, [&](const std::string& column) {
        if (!std::holds_alternative<AlterColumn>(change.change) &&
            !std::holds_alternative<DropColumn>(change.change))
          return;
        std::erase_if(pending_.reflect_args, [&](const auto& given) { return same(given.name, column); });
      });
    }
  }

  const BatchAlterTable& batch_;
  BatchAlterTable pending_;
  std::vector<Operation> parts_;
  std::unordered_map<std::string, std::string> new_names_;  // by the old one, in lower case
};

// Whether SQLite's ADD COLUMN takes the column, whatever rows the table has.
bool can_be_added(const AddColumn& op) {
  const auto& options = op.column.options;
  const bool is_constant =
      !options.server_default || !options.server_default->is_expression ||
      options.server_default->value.find_first_not_of("+-.0123456789") == std::string::npos;
  const bool is_stored = options.computed && options.computed->persisted == true;
  const bool is_key = std::ranges::any_of(op.constraints, [](const auto& constraint) {
    return std::holds_alternative<PrimaryKeyConstraint>(constraint) ||
           std::holds_alternative<UniqueConstraint>(constraint);
  });
  const bool refers = std::ranges::any_of(op.constraints, [](const auto& constraint) {
    return std::holds_alternative<ForeignKeyConstraint>(constraint);
  });
  return is_constant && !is_stored && !is_key && !(refers && options.server_default) && !op.if_not_exists &&
         options.autoincrement != true;
}

enum class Way { in_place, by_new_table, depends_on_table };

Way way_of(const BatchChange& change) {
  if (change.place != ColumnPlace{}) return Way::by_new_table;
  return std::visit(
      core::Overloaded{
          [](const AddColumn& op) { return can_be_added(op) ? Way::in_place : Way::by_new_table; },
          [](const DropColumn& op) {
            return op.if_exists || op.existing_type ? Way::by_new_table : Way::depends_on_table;
          },
          [](const AlterColumn& op) { return changes_nothing(op) ? Way::in_place : Way::by_new_table; },
          [](const CreateIndex&) { return Way::in_place; },
          [](const DropIndex&) { return Way::in_place; },
          [](const RenameIndex&) { return Way::depends_on_table; },
          [](const AlterTable& op) { return is_stored_otherwise(op) ? Way::by_new_table : Way::in_place; },
          [](const AlterTableComment&) { return Way::in_place; },
          [](const auto&) { return Way::by_new_table; },
      },
      change.change);
}

// What the change is in place, where that can be: `before` is the table as it is before it, `after` as it is
// then; both null where the table is not known, which must then let go of a column.
std::optional<std::vector<std::string>> in_place(const BatchChange& change, const AlteredTable* before,
                                                 const AlteredTable* after) {
  switch (way_of(change)) {
    case Way::by_new_table:
      return std::nullopt;
    case Way::depends_on_table:
      if (const auto* renamed = std::get_if<RenameIndex>(&change.change)) {
        if (after == nullptr) return std::nullopt;
        return std::vector{ddl(DropIndex{.name = renamed->name, .table = renamed->table}).front(),
                           in_schema(after->index(renamed->new_name), "INDEX", renamed->table.schema)};
      }
      if (before != nullptr && !before->lets_go_of(std::get<DropColumn>(change.change).column))
        return std::nullopt;
      break;
    case Way::in_place:
      break;
  }
  return ddl(operation_of(change.change));
}

// The statements of all changes in place; nothing where one of them cannot be made so.
std::optional<std::vector<std::string>> in_place(const BatchAlterTable& batch, const AlteredTable* table) {
  if (asks_for_new_table(batch)) return std::nullopt;
  std::vector<std::string> statements;
  std::optional<AlteredTable> before;
  if (table != nullptr) before = *table;
  for (const auto& change : batch.changes) {
    auto after = before;
    if (after) after->apply(change);
    auto more = in_place(change, before ? &*before : nullptr, after ? &*after : nullptr);
    if (!more) return std::nullopt;
    std::ranges::move(*more, std::back_inserter(statements));
    before = std::move(after);
  }
  return statements;
}

std::vector<std::string> as_plain_operations(const BatchAlterTable& batch) {
  if (const auto argument = new_table_argument(batch); !argument.empty()) {
    throw Error(fmt::format(
        "cannot {}: {} asks for a new table, and recreate = \"never\" forbids it; leave one of the two out",
        describe(Operation(batch)), argument));
  }
  std::vector<std::string> statements;
  for (const auto& change : batch.changes) {
    std::ranges::move(ddl(operation_of(change.change)), std::back_inserter(statements));
  }
  return statements;
}

// Says of what goes wrong which table it was about.
template <class Change>
void with_title(const BatchAlterTable& batch, const Change& change) {
  try {
    change();
  } catch (const Error& error) {
    throw Error(fmt::format("cannot {}: {}", describe(Operation(batch)), error.what()));
  }
}

// The columns that a foreign key refers to. Where it names none, these are the other table's primary key,
// which `known` says.
std::vector<std::string> referred_columns(const Clause& clause, const Table& known) {
  if (!clause.referred_columns.empty()) return clause.referred_columns;
  for (const auto& constraint : known.constraints) {
    const auto* key = std::get_if<ForeignKeyConstraint>(&constraint);
    if (key == nullptr || key->columns != Names(clause.columns)) continue;
    if (same(key->referred_table.name, clause.referred_table.name))
      return {key->referred_columns.begin(), key->referred_columns.end()};
  }
  return clause.columns;
}

// As far as names are made of it; nothing of what is no constraint.
std::optional<Constraint> constraint_of(const Clause& clause, const Table& known) {
  switch (clause.kind) {
    case ClauseKind::primary_key:
      return PrimaryKeyConstraint(Names(clause.columns));
    case ClauseKind::unique:
      return UniqueConstraint(Names(clause.columns));
    case ClauseKind::check:
      return CheckConstraint(clause.body);
    case ClauseKind::foreign_key:
      return ForeignKeyConstraint(Names(clause.columns), clause.referred_table,
                                  Names(referred_columns(clause, known)));
    case ClauseKind::name_alone:
    case ClauseKind::null:
    case ClauseKind::not_null:
    case ClauseKind::default_value:
    case ClauseKind::collate:
    case ClauseKind::generated:
      return std::nullopt;
  }
  return std::nullopt;
}

// The name that the convention makes; empty where it says nothing of such clauses.
std::string name_of(const Clause& clause, const Settings& convention, const TableName& table,
                    const Table& known) {
  const auto constraint = constraint_of(clause, known);
  // To one without a name such a convention says nothing.
  if (!constraint || schema::builds_on_names(convention, schema::kind_of(*constraint))) return {};
  try {
    return schema::name_by_convention(convention, table, *constraint);
  } catch (const UsageError&) {
    // Of a check the columns are not known: it stays without one.
    if (clause.kind == ClauseKind::check) return {};
    throw;
  }
}

// The table that `copy_from` describes, else the one that is there, else none.
std::optional<AlteredTable> table_of(const BatchAlterTable& batch, const Existing* existing) {
  const auto name_constraints = [&](AlteredTable& table, const Table& known) {
    with_title(batch, [&] {
      table.name_constraints(
          [&](const Clause& clause) { return name_of(clause, batch.naming_convention, batch.table, known); });
    });
  };
  if (!batch.copy_from) {
    if (existing == nullptr) return std::nullopt;
    AlteredTable there(batch.table.schema, existing->create_table, existing->indexes);
    name_constraints(there, existing->table);
    with_title(batch, [&] {
      for (const auto& column : batch.reflect_args) there.redefine(column);
    });
    return there;
  }
  auto table = *batch.copy_from;
  table.name = existing == nullptr ? batch.table : existing->table.name;
  const auto indexes = std::exchange(table.indexes, {});
  AlteredTable altered(batch.table.schema, ddl(CreateTable{std::move(table)}).front(), {});
  name_constraints(altered, *batch.copy_from);
  for (const auto& index : indexes) altered.apply({CreateIndex{.table = batch.table, .index = index}});
  for (const auto& [name, new_name] : batch.renamed) altered.rename(name, new_name);
  return altered;
}

void check_places(const BatchAlterTable& batch) {
  for (const auto& [change, place] : batch.changes) {
    const auto* altered = std::get_if<AlterColumn>(&change);
    if (altered == nullptr) continue;
    for (const auto& neighbour : {place.insert_before, place.insert_after}) {
      if (!same(neighbour, altered->column)) continue;
      throw Error(fmt::format("cannot {}: it shall stand before or behind itself; name another column",
                              describe(Operation(*altered))));
    }
  }
}

bool adds(const BatchAlterTable& batch, std::string_view column) {
  return std::ranges::any_of(batch.changes, [&](const BatchChange& each) {
    const auto* added = std::get_if<AddColumn>(&each.change);
    return added != nullptr && same(added->column.name, column);
  });
}

// How rows are stored first: columns are written in the words that such a table knows.
void apply_all(const BatchAlterTable& batch, AlteredTable& table) {
  const auto is_storage = [](const BatchChange& each) {
    return std::holds_alternative<AlterTable>(each.change);
  };
  for (const bool storage : {true, false}) {
    for (const auto& change : batch.changes) {
      if (is_storage(change) == storage) table.apply(change);
    }
  }
}

void check_dropped(const BatchAlterTable& batch, const Existing& existing) {
  for (const auto& [change, place] : batch.changes) {
    const auto* dropped = std::get_if<DropColumn>(&change);
    if (dropped != nullptr && !adds(batch, dropped->column)) check_triggers(*dropped, existing);
  }
}

}  // namespace

std::vector<Operation> divide(const BatchAlterTable& batch) {
  return Division(batch).divide();
}

bool must_know(const BatchAlterTable& batch) {
  if (batch.recreate == Recreate::never) {
    return std::ranges::any_of(
        batch.changes, [](const auto& change) { return std::holds_alternative<DropColumn>(change.change); });
  }
  return asks_for_new_table(batch) || std::ranges::any_of(batch.changes, [](const auto& change) {
           return way_of(change) != Way::in_place;
         });
}

bool is_stored_otherwise(const AlterTable& op) {
  return op.changes.sqlite_strict || op.changes.sqlite_with_rowid;
}

Statements Writer::operator()(const BatchAlterTable& batch) const {
  if (existing_ != nullptr) check_dropped(batch, *existing_);
  if (batch.recreate == Recreate::never) return as_plain_operations(batch);
  check_places(batch);
  auto table = table_of(batch, existing_);
  if (auto statements = in_place(batch, table ? &*table : nullptr)) return *std::move(statements);
  if (!table) {
    throw Error(fmt::format(
        "cannot {}: SQLite does this by way of a new table, and where SQL is only written (--sql) nothing is known of "
        "the old one; give it as copy_from",
        describe(Operation(batch))));
  }
  if (batch.table_kwargs != TableOptions{}) {
    with_title(batch, [&] { table->set_options(batch.table_kwargs); });
  }
  apply_all(batch, *table);
  with_title(batch, [&] {
    for (const auto& constraint : batch.table_args) table->add(constraint);
    table->reorder(batch.partial_reordering);
  });
  return by_new_table(*table);
}

// What is no option of SQLite's means nothing.
Statements Writer::operator()(const AlterTable& op) const {
  if (!is_stored_otherwise(op)) return {};
  if (existing_ == nullptr) {
    refuse("make a new table without knowing the old one",
           "where SQL is only written (--sql) write op.batch_alter_table with copy_from and table_kwargs");
  }
  AlteredTable table(op.table.schema, existing_->create_table, existing_->indexes);
  const auto was = table.definition();
  table.set_storage(op.changes.sqlite_strict, op.changes.sqlite_with_rowid);
  const auto& is = table.definition();
  if (is.strict == was.strict && is.without_rowid == was.without_rowid) return {};
  return by_new_table(table);
}

Statements Writer::by_new_table(const AlteredTable& table) const {
  if (existing_ == nullptr) return rebuild(table, {});
  const auto& name = table.name().name;
  if (existing_->temporary_table) {
    throw Error(fmt::format(
        "cannot {}: there is a table '{}' already, which a batch that failed has left behind; look whether it holds "
        "rows that '{}' lacks, and drop it",
        describe(operation_), temporary_name(name), name));
  }
  return rebuild(table, {.triggers = existing_->triggers, .foreign_keys = existing_->foreign_keys});
}

std::string temporary_name(const std::string& table) {
  return "_alembic_tmp_" + table;
}

}  // namespace limbeck::dialect::sqlite
