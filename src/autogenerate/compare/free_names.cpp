// SPDX-License-Identifier: MIT
#include "autogenerate/compare/free_names.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "autogenerate/compare/need_order.hpp"
#include "autogenerate/compare/renames.hpp"
#include "core/overloaded.hpp"
#include "core/sequence.hpp"
#include "schema/find_column.hpp"
#include "schema/qualified_name.hpp"
#include "sql/identifier.hpp"
#include "sql/lexer.hpp"

namespace limbeck::autogenerate {
namespace {

using namespace operation;

using MaybeName = std::optional<TableName>;

// The name behind these words, with which the statement begins.
MaybeName name_behind(std::string_view words, std::string_view statement) {
  if (!statement.starts_with(words)) return std::nullopt;
  auto rest = statement.substr(words.size());
  bool is_quoted = false;
  const auto end = std::ranges::find_if(rest, [&](char c) {
    if (c == '"') is_quoted = !is_quoted;
    return c == ' ' && !is_quoted;
  });
  const auto [name, schema] = schema::qualified_name(std::string(rest.begin(), end));
  return TableName{sql::unquoted(name), sql::unquoted(schema)};
}

// What is made or dropped by a statement of its own: a composite type, or a virtual table.
MaybeName name_in(const Execute& op, const std::string& verb) {
  for (const auto* kind : {"TYPE ", "VIRTUAL TABLE ", "TABLE "}) {
    if (auto name = name_behind(verb + kind, op.sql)) return name;
  }
  return std::nullopt;
}

MaybeName name_made_by(const Operation& operation) {
  return std::visit(core::Overloaded{[](const CreateTable& op) -> MaybeName { return op.table.name; },
                                     [](const CreateView& op) -> MaybeName { return op.view; },
                                     [](const CreateMaterializedView& op) -> MaybeName { return op.view; },
                                     [](const CreateSequence& op) -> MaybeName { return op.sequence.name; },
                                     [](const CreateEnum& op) -> MaybeName { return op.type; },
                                     [](const CreateDomain& op) -> MaybeName {
                                       return TableName{op.domain.name, op.domain.options.schema};
                                     },
                                     [](const Execute& op) { return name_in(op, "CREATE "); },
                                     [](const auto&) -> MaybeName { return std::nullopt; }},
                    operation);
}

MaybeName name_freed_by(const Operation& operation) {
  return std::visit(core::Overloaded{[](const DropSequence& op) -> MaybeName { return op.sequence; },
                                     [](const DropEnum& op) -> MaybeName { return op.type; },
                                     [](const DropDomain& op) -> MaybeName { return op.domain; },
                                     [](const Execute& op) { return name_in(op, "DROP "); },
                                     [](const auto&) -> MaybeName { return std::nullopt; }},
                    operation);
}

// Whether it makes what tables can do without: a sequence, which only defaults need, or a virtual table.
bool can_come_late(const Difference& step) {
  const auto* statement = std::get_if<Execute>(&step.operation);
  return std::holds_alternative<CreateSequence>(step.operation) ||
         (statement != nullptr && statement->sql.starts_with("CREATE VIRTUAL TABLE "));
}

// Whether it drops what is called like tables and indexes: a sequence, a composite type or a virtual table.
bool is_relation_dropped(const Difference& step) {
  return std::holds_alternative<DropSequence>(step.operation) ||
         std::holds_alternative<Execute>(step.operation);
}

// The name of the index that comes with the constraint; none where that has none.
MaybeName index_of(const Constraint& constraint, const TableName& table) {
  const bool has_none = std::holds_alternative<CheckConstraint>(constraint) ||
                        std::holds_alternative<ForeignKeyConstraint>(constraint) ||
                        name_of(constraint).empty();
  return has_none ? std::nullopt : MaybeName({name_of(constraint), table.schema});
}

// The names of what comes or goes with tables and is called like them: indexes, and the columns' own
// sequences.
class NamesWithTables {
 public:
  explicit NamesWithTables(const dialect::Dialect& dialect) : dialect_(dialect) {}

  void add(const Table& table) {
    add_sequences(table);
    for (const auto& index : table.indexes) names_.insert({index.name, table.name.schema});
    for (const auto& constraint : table.constraints) add(index_of(constraint, table.name));
  }
  void add_sequences(const Table& table) {
    for (const auto& column : table.columns) add(dialect_.sequence_of(table, column));
  }
  // Of indexes that these steps make or rename.
  void add_new_indexes(const std::vector<Difference>& steps) {
    for (const auto& step : steps) {
      std::visit(core::Overloaded{[&](const CreateIndex& op) {
                                    add(TableName{op.index.name, op.table.schema});
                                  },
                                  [&](const AddConstraint& op) { add(index_of(op.constraint, op.table)); },
                                  [&](const RenameIndex& op) {
                                    add(TableName{op.new_name, op.table.schema});
                                  },
                                  [&](const RenameConstraint& op) {
                                    add(TableName{op.new_name, op.table.schema});
                                  },
                                  [](const auto&) {}},
                 step.operation);
    }
  }
  // Of indexes that these steps drop or rename.
  void add_old_indexes(const std::vector<Difference>& steps) {
    for (const auto& step : steps) {
      std::visit(core::Overloaded{[&](const DropIndex& op) {
                                    add(TableName{op.name, op.table.schema});
                                  },
                                  [&](const DropConstraint& op) { add(index_of(*op.existing, op.table)); },
                                  [&](const RenameIndex& op) {
                                    add(TableName{op.name, op.table.schema});
                                  },
                                  [&](const RenameConstraint& op) {
                                    add(TableName{op.name, op.table.schema});
                                  },
                                  [](const auto&) {}},
                 step.operation);
    }
  }
  NameSet take() && { return std::move(names_); }

 private:
  void add(MaybeName name) {
    if (name) names_.insert(std::move(*name));
  }

  const dialect::Dialect& dialect_;
  NameSet names_;
};

NameSet names_to_come(const Pairing& pairing, const std::vector<TableChanges>& changed,
                      const dialect::Dialect& dialect) {
  NamesWithTables names(dialect);
  for (const auto& table : pairing.added) names.add(table);
  for (const auto& pair : pairing.pairs) names.add_sequences(pair.target);
  for (const auto& changes : changed) names.add_new_indexes(changes.make);
  return std::move(names).take();
}

NameSet names_that_go(const Pairing& pairing, const std::vector<TableChanges>& changed,
                      const dialect::Dialect& dialect) {
  NamesWithTables names(dialect);
  for (const auto& table : pairing.removed) names.add(table);
  for (const auto& pair : pairing.pairs) names.add_sequences(pair.database);
  for (const auto& changes : changed) {
    names.add_old_indexes(changes.drop);
    names.add_old_indexes(changes.make);
  }
  return std::move(names).take();
}

// By the names that new tables, and indexes and own sequences beside them, are to have: the tables.
class ComingNames {
 public:
  ComingNames(const Pairing& pairing, const std::vector<TableChanges>& changed,
              const dialect::Dialect& dialect) {
    for (const auto& table : pairing.added) {
      NamesWithTables names(dialect);
      names.add(table);
      tables_.emplace(table.name, table.name);
      add(std::move(names).take(), table.name);
    }
    for (const auto& changes : changed) {
      NamesWithTables names(dialect);
      names.add_new_indexes(changes.make);
      add(std::move(names).take(), changes.table);
    }
  }

  bool empty() const { return tables_.empty(); }
  bool contains(const TableName& name) const { return tables_.contains(name); }
  bool take_from(const TableName& table, const TableName& name) const {
    const auto found = tables_.find(name);
    return found != tables_.end() && found->second != table;
  }

 private:
  void add(const NameSet& names, const TableName& table) {
    for (const auto& name : names) tables_.emplace(name, table);
  }

  ByName<TableName> tables_;
};

// The column whose own sequence goes with this step; null where none does.
const std::string* column_losing_sequence(const Operation& operation) {
  if (const auto* drop = std::get_if<DropColumn>(&operation)) return &drop->column;
  const auto* alter = std::get_if<AlterColumn>(&operation);
  const bool loses_it = alter != nullptr && (alter->autoincrement == false ||
                                             (alter->identity.touched() && !alter->identity.value()));
  return loses_it ? &alter->column : nullptr;
}

// What only stops to count can do so before anything else.
bool can_go_first(const Operation& operation) {
  const auto* alter = std::get_if<AlterColumn>(&operation);
  return alter != nullptr && alter->autoincrement == false;
}

// The way back gives the sequence that the server has made then its name.
Difference rename_early(const TableName& sequence, std::string between, const TableName& table,
                        const std::string& column, const dialect::Dialect& dialect) {
  AlterSequence rename{.sequence = {.name = sequence}, .new_name = std::move(between)};
  return {std::move(rename), {}, {{Execute{dialect.name_own_sequence(table, column, sequence.name)}}}};
}

// Of the columns of one table.
class SequenceRelease {
 public:
  SequenceRelease(const Table& there, TableChanges& changes, const ComingNames& coming,
                  const Comparison& comparison)
      : there_(there), changes_(changes), coming_(coming), comparison_(comparison) {}

  std::vector<Difference> take() && {
    const auto can_go = [&](const Difference& step) {
      return can_go_first(step.operation) && freed_by(step.operation);
    };
    auto freeing = core::take_if(changes_.columns, can_go);
    for (const auto* steps : {&changes_.columns, &changes_.drop_columns}) {
      for (const auto& step : *steps) {
        if (const auto sequence = freed_by(step.operation))
          freeing.push_back(renaming_of(*sequence, *column_losing_sequence(step.operation)));
      }
    }
    return freeing;
  }

 private:
  // The sequence whose name the step frees, where another table waits for that.
  MaybeName freed_by(const Operation& operation) const {
    const auto* name = column_losing_sequence(operation);
    const auto* column = name == nullptr ? nullptr : schema::find_column(there_, *name);
    auto sequence = column == nullptr ? std::nullopt : comparison_.dialect.sequence_of(there_, *column);
    return sequence && coming_.take_from(changes_.table, *sequence) ? sequence : std::nullopt;
  }

  Difference renaming_of(const TableName& sequence, const std::string& column) const {
    auto between = name_between(sequence.name, comparison_.name_limit(), [&](const std::string& name) {
      return coming_.contains({name, sequence.schema});
    });
    return rename_early(sequence, std::move(between), changes_.table, column, comparison_.dialect);
  }

  const Table& there_;
  TableChanges& changes_;
  const ComingNames& coming_;
  const Comparison& comparison_;
};

}  // namespace

NameSet names_made_by(const std::vector<Difference>& steps) {
  NameSet names;
  for (const auto& step : steps) {
    if (auto name = name_made_by(step.operation)) names.insert(std::move(*name));
  }
  return names;
}

NameSet free_names(const Schema& target, const Pairing& pairing, const std::vector<TableChanges>& changed,
                   const dialect::Dialect& dialect, ObjectChanges& changes) {
  auto taken = names_made_by(changes.before);
  for (const auto& table : pairing.added) taken.insert(table.name);
  for (const auto& step : pairing.renames) {
    if (const auto* rename = std::get_if<RenameTable>(&step.operation))
      taken.insert({rename->new_name, rename->table.schema});
  }
  for (const auto& view : target.views) taken.insert(view.name);
  for (const auto& view : target.materialized_views) taken.insert(view.name);
  if (std::ranges::any_of(changes.last, is_relation_dropped)) {
    taken.merge(names_to_come(pairing, changed, dialect));
    for (const auto& view : target.materialized_views) {
      for (const auto& index : view.indexes) taken.insert({index.name, view.name.schema});
    }
  }
  auto freeing = core::take_if(changes.last, [&](const Difference& step) {
    const auto name = name_freed_by(step.operation);
    return name && taken.contains(*name);
  });
  freeing = in_order_of_release(std::move(freeing), dialect);
  NameSet freed;
  for (const auto& step : freeing) freed.insert(*name_freed_by(step.operation));
  changes.before.insert(changes.before.begin(), std::make_move_iterator(freeing.begin()),
                        std::make_move_iterator(freeing.end()));
  return freed;
}

std::vector<Difference> free_own_sequences(const Pairing& pairing, std::vector<TableChanges>& changed,
                                           const Comparison& comparison) {
  const ComingNames coming(pairing, changed, comparison.dialect);
  std::vector<Difference> freeing;
  if (coming.empty()) return freeing;
  ByName<const Table*> there;
  for (const auto& pair : pairing.pairs) there.emplace(pair.target.name, &pair.database);
  for (auto& changes : changed) {
    std::ranges::move(SequenceRelease(*there.at(changes.table), changes, coming, comparison).take(),
                      std::back_inserter(freeing));
  }
  return freeing;
}

void make_late(const Pairing& pairing, const std::vector<TableChanges>& changed,
               const dialect::Dialect& dialect, ObjectChanges& changes) {
  if (std::ranges::none_of(changes.before, can_come_late)) return;
  const auto held = names_that_go(pairing, changed, dialect);
  auto late = core::take_if(changes.before, [&](const Difference& step) {
    return can_come_late(step) && held.contains(*name_made_by(step.operation));
  });
  changes.after.insert(changes.after.begin(), std::make_move_iterator(late.begin()),
                       std::make_move_iterator(late.end()));
}

}  // namespace limbeck::autogenerate
