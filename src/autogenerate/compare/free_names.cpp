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

// The sequences that come and go with columns.
class OwnSequences {
 public:
  explicit OwnSequences(const dialect::Dialect& dialect) : dialect_(dialect) {}

  void add(const Table& table) {
    for (const auto& column : table.columns) {
      if (auto sequence = dialect_.sequence_of(table, column)) names_.insert(std::move(*sequence));
    }
  }
  NameSet take() && { return std::move(names_); }

 private:
  const dialect::Dialect& dialect_;
  NameSet names_;
};

NameSet own_sequences_of_target(const Pairing& pairing, const dialect::Dialect& dialect) {
  OwnSequences sequences(dialect);
  for (const auto& table : pairing.added) sequences.add(table);
  for (const auto& pair : pairing.pairs) sequences.add(pair.target);
  return std::move(sequences).take();
}

NameSet own_sequences_there(const Pairing& pairing, const dialect::Dialect& dialect) {
  OwnSequences sequences(dialect);
  for (const auto& table : pairing.removed) sequences.add(table);
  for (const auto& pair : pairing.pairs) sequences.add(pair.database);
  return std::move(sequences).take();
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

void free_names(const Pairing& pairing, const dialect::Dialect& dialect, ObjectChanges& changes) {
  auto taken = names_made_by(changes.before);
  taken.merge(names_made_by(changes.after));
  for (const auto& table : pairing.added) taken.insert(table.name);
  if (std::ranges::any_of(changes.last, is_sequence_dropped))
    taken.merge(own_sequences_of_target(pairing, dialect));
  auto freed = core::take_if(changes.last, [&](const Difference& step) {
    const auto name = name_freed_by(step.operation);
    return name && taken.contains(*name);
  });
  std::ranges::move(freed, std::back_inserter(changes.first));

  if (std::ranges::none_of(changes.before, is_sequence_made)) return;
  const auto held = own_sequences_there(pairing, dialect);
  auto late = core::take_if(changes.before, [&](const Difference& step) {
    return is_sequence_made(step) && held.contains(*name_made_by(step.operation));
  });
  changes.after.insert(changes.after.begin(), std::make_move_iterator(late.begin()),
                       std::make_move_iterator(late.end()));
}

}  // namespace limbeck::autogenerate
