// SPDX-License-Identifier: MIT
#include "autogenerate/compare/free_names.hpp"

#include <algorithm>
#include <iterator>

#include "core/overloaded.hpp"
#include "core/sequence.hpp"

namespace limbeck::autogenerate {
namespace {

using namespace operation;

const TableName* name_made_by(const Operation& operation) {
  using Name = const TableName*;
  return std::visit(core::Overloaded{[](const CreateTable& op) -> Name { return &op.table.name; },
                                     [](const CreateView& op) -> Name { return &op.view; },
                                     [](const CreateMaterializedView& op) -> Name { return &op.view; },
                                     [](const CreateSequence& op) -> Name { return &op.sequence.name; },
                                     [](const CreateEnum& op) -> Name { return &op.type; },
                                     [](const auto&) -> Name { return nullptr; }},
                    operation);
}

std::optional<TableName> name_freed_by(const Operation& operation) {
  using Name = std::optional<TableName>;
  return std::visit(core::Overloaded{[](const DropSequence& op) -> Name { return op.sequence; },
                                     [](const DropEnum& op) -> Name { return op.type; },
                                     [](const DropDomain& op) -> Name { return op.domain; },
                                     [](const auto&) -> Name { return std::nullopt; }},
                    operation);
}

bool is_sequence_made(const Difference& step) {
  return std::holds_alternative<CreateSequence>(step.operation);
}

bool is_sequence_dropped(const Difference& step) {
  return std::holds_alternative<DropSequence>(step.operation);
}

// The names of what comes or goes with tables and is called like them: indexes, and the columns' own
// sequences.
class NamesWithTables {
 public:
  explicit NamesWithTables(const dialect::Dialect& dialect) : dialect_(dialect) {}

  void add(const Table& table) {
    add_sequences(table);
    for (const auto& index : table.indexes) names_.insert({index.name, table.name.schema});
  }
  void add_sequences(const Table& table) {
    for (const auto& column : table.columns) {
      if (auto sequence = dialect_.sequence_of(table, column)) names_.insert(std::move(*sequence));
    }
  }
  void add_indexes(const std::vector<Difference>& steps) {
    for (const auto& step : steps) {
      if (const auto* drop = std::get_if<DropIndex>(&step.operation))
        names_.insert({drop->name, drop->table.schema});
      if (const auto* create = std::get_if<CreateIndex>(&step.operation))
        names_.insert({create->index.name, create->table.schema});
    }
  }
  NameSet take() && { return std::move(names_); }

 private:
  const dialect::Dialect& dialect_;
  NameSet names_;
};

NameSet names_to_come(const Pairing& pairing, const std::vector<TableChanges>& changed,
                      const dialect::Dialect& dialect) {
  NamesWithTables names(dialect);
  for (const auto& table : pairing.added) names.add(table);
  for (const auto& pair : pairing.pairs) names.add_sequences(pair.target);
  for (const auto& changes : changed) names.add_indexes(changes.make);
  return std::move(names).take();
}

NameSet names_that_go(const Pairing& pairing, const std::vector<TableChanges>& changed,
                      const dialect::Dialect& dialect) {
  NamesWithTables names(dialect);
  for (const auto& table : pairing.removed) names.add(table);
  for (const auto& pair : pairing.pairs) names.add_sequences(pair.database);
  for (const auto& changes : changed) names.add_indexes(changes.drop);
  return std::move(names).take();
}

}  // namespace

NameSet names_made_by(const std::vector<Difference>& steps) {
  NameSet names;
  for (const auto& step : steps) {
    if (const auto* name = name_made_by(step.operation)) names.insert(*name);
    if (const auto* domain = std::get_if<CreateDomain>(&step.operation))
      names.insert({domain->domain.name, domain->domain.options.schema});
  }
  return names;
}

void free_names(const Pairing& pairing, const std::vector<TableChanges>& changed,
                const dialect::Dialect& dialect, ObjectChanges& changes) {
  auto taken = names_made_by(changes.before);
  taken.merge(names_made_by(changes.after));
  for (const auto& table : pairing.added) taken.insert(table.name);
  if (std::ranges::any_of(changes.last, is_sequence_dropped))
    taken.merge(names_to_come(pairing, changed, dialect));
  auto freed = core::take_if(changes.last, [&](const Difference& step) {
    const auto name = name_freed_by(step.operation);
    return name && taken.contains(*name);
  });
  std::ranges::move(freed, std::back_inserter(changes.first));

  if (std::ranges::none_of(changes.before, is_sequence_made)) return;
  const auto held = names_that_go(pairing, changed, dialect);
  auto late = core::take_if(changes.before, [&](const Difference& step) {
    return is_sequence_made(step) && held.contains(*name_made_by(step.operation));
  });
  changes.after.insert(changes.after.begin(), std::make_move_iterator(late.begin()),
                       std::make_move_iterator(late.end()));
}

}  // namespace limbeck::autogenerate
