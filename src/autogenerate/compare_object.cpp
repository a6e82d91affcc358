// SPDX-License-Identifier: MIT
#include <algorithm>
#include <unordered_map>

#include "autogenerate/names.hpp"
#include "autogenerate/object_changes.hpp"

namespace limbeck::autogenerate {
namespace {

using namespace operation;

template <class T>
void differ(const std::optional<T>& wanted, const std::optional<T>& existing, std::optional<T>& change,
            bool& any) {
  if (!wanted || wanted == existing) return;
  change = wanted;
  any = true;
}

// What the target says of the sequence and the database says otherwise; what it leaves open is the
// database's.
std::optional<AlterSequence> changed(const Sequence& existing, const Sequence& wanted) {
  AlterSequence op{.sequence = {.name = wanted.name}};
  op.existing = existing;
  bool any = false;
  const auto& now = wanted.counting;
  const auto& was = existing.counting;
  auto& change = op.sequence.counting;
  differ(now.start, was.start, change.start, any);
  differ(now.increment, was.increment, change.increment, any);
  differ(now.minvalue, was.minvalue, change.minvalue, any);
  differ(now.maxvalue, was.maxvalue, change.maxvalue, any);
  differ(now.cycle, was.cycle, change.cycle, any);
  differ(now.cache, was.cache, change.cache, any);
  if (wanted.data_type && wanted.data_type != existing.data_type) {
    op.sequence.data_type = wanted.data_type;
    any = true;
  }
  if (!wanted.owned_by.empty() && wanted.owned_by != existing.owned_by) {
    op.sequence.owned_by = wanted.owned_by;
    any = true;
  }
  return any ? std::optional(std::move(op)) : std::nullopt;
}

void compare_schemas(const Schema& database, const Schema& target, const Comparison& comparison,
                     ObjectChanges& changes) {
  std::unordered_set<std::string> known(database.schemas.begin(), database.schemas.end());
  known.insert("");
  for (const auto& table : database.tables) known.insert(table.name.schema);
  const std::unordered_set<std::string> there = known;
  const auto want = [&](const std::string& schema) {
    if (known.insert(schema).second) changes.before.push_back({CreateSchema{.name = schema}});
  };
  for (const auto& schema : target.schemas) want(schema);
  for (const auto& table : target.tables) want(table.name.schema);
  for (const auto& type : target.enums) want(type.options.schema);
  if (!comparison.options.target_is_complete) return;
  std::unordered_set<std::string> wanted(target.schemas.begin(), target.schemas.end());
  for (const auto& table : target.tables) wanted.insert(table.name.schema);
  for (const auto& schema : database.schemas) {
    if (!wanted.contains(schema)) changes.last.push_back({DropSchema{.name = schema}});
  }
}

void compare_extensions(const Schema& database, const Schema& target, const Comparison& comparison,
                        ObjectChanges& changes) {
  std::unordered_set<std::string> there;
  std::unordered_set<std::string> wanted;
  for (const auto& extension : database.extensions) there.insert(extension.name);
  for (const auto& extension : target.extensions) {
    wanted.insert(extension.name);
    if (there.contains(extension.name)) continue;
    changes.before.push_back(
        {CreateExtension{.name = extension.name, .schema = extension.schema, .version = extension.version}});
  }
  if (!comparison.options.target_is_complete) return;
  for (const auto& extension : database.extensions) {
    if (wanted.contains(extension.name)) continue;
    DropExtension op{.name = extension.name};
    op.existing =
        CreateExtension{.name = extension.name, .schema = extension.schema, .version = extension.version};
    changes.last.push_back({std::move(op)});
  }
}

}  // namespace

void compare_sequences(const Schema& database, const Schema& target, const Comparison& comparison,
                       ObjectChanges& changes) {
  ByName<const Sequence*> there;
  NameSet wanted;
  for (const auto& sequence : database.sequences) there.emplace(sequence.name, &sequence);
  for (const auto& sequence : target.sequences) {
    wanted.insert(sequence.name);
    const auto found = there.find(sequence.name);
    if (found == there.end()) {
      changes.before.push_back({CreateSequence{sequence}});
    } else if (auto op = changed(*found->second, sequence)) {
      changes.before.push_back({std::move(*op)});
    }
  }
  if (!comparison.options.target_is_complete) return;
  for (const auto& sequence : database.sequences) {
    if (!wanted.contains(sequence.name))
      changes.last.push_back({DropSequence{.sequence = sequence.name, .existing = sequence}});
  }
}

ObjectChanges compare_objects(const Schema& database, const Schema& target, const Pairing& tables,
                              const Comparison& comparison) {
  ObjectChanges changes;
  compare_schemas(database, target, comparison, changes);
  compare_extensions(database, target, comparison, changes);
  compare_sequences(database, target, comparison, changes);
  compare_types(database, target, tables, comparison, changes);
  compare_code(database, target, comparison, changes);
  // Extensions and schemas go behind what is in them.
  std::ranges::reverse(changes.last);
  return changes;
}

}  // namespace limbeck::autogenerate
