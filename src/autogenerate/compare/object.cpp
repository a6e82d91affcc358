// SPDX-License-Identifier: MIT
#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

#include "autogenerate/compare/names.hpp"
#include "autogenerate/compare/object_changes.hpp"
#include "autogenerate/compare/own_sequences.hpp"
#include "operation/creation.hpp"
#include "operation/sequence_change.hpp"

namespace limbeck::autogenerate {
namespace {

using namespace operation;

// What the target says of the sequence and the database says otherwise. What an incomplete target leaves open
// is the database's; else it is as it is for every sequence of which nothing is said.
class SequenceComparison {
 public:
  SequenceComparison(const Sequence& existing, const Sequence& wanted, const Comparison& comparison)
      : is_complete_(comparison.options.target_is_complete),
        usual_cache_(comparison.can.sequence_cache),
        op_{.sequence = {.name = wanted.name}} {
    op_.existing = existing;
    compare(existing.counting, wanted.counting);
    if (wanted.data_type != existing.data_type && (wanted.data_type || is_complete_)) {
      op_.sequence.data_type = wanted.data_type ? wanted.data_type : Type(BigInteger());
      differs_ = true;
    }
    const bool is_freed = is_complete_ && wanted.owned_by.empty();
    if (wanted.owned_by != existing.owned_by && (is_freed || !wanted.owned_by.empty())) {
      op_.sequence.owned_by = is_freed ? no_owner : wanted.owned_by;
      differs_ = true;
    }
  }

  std::optional<AlterSequence> take() && { return differs_ ? std::optional(std::move(op_)) : std::nullopt; }

 private:
  void compare(const Counting& existing, const Counting& said) {
    const auto was = completed(existing);
    const auto now = completed(said);
    auto& change = op_.sequence.counting;
    take(said.start, now.start, was.start, change.start);
    take(said.increment, now.increment, was.increment, change.increment);
    take(said.cycle, now.cycle, was.cycle, change.cycle);
    compare_cache(existing, said);
    take_end(said.minvalue, was.minvalue, change.minvalue, change.nominvalue);
    take_end(said.maxvalue, was.maxvalue, change.maxvalue, change.nomaxvalue);
  }

  // What leads back is not told what is usual, and is given the number.
  void compare_cache(const Counting& existing, const Counting& said) {
    const std::optional was = existing.cache.value_or(usual_cache_);
    auto& change = op_.sequence.counting.cache;
    take(said.cache, std::optional(said.cache.value_or(usual_cache_)), was, change);
    if (change) op_.existing->counting.cache = was;
  }

  template <class T>
  void take(const std::optional<T>& said, const std::optional<T>& now, const std::optional<T>& was,
            std::optional<T>& change) {
    if (now == was || (!said && !is_complete_)) return;
    change = now;
    differs_ = true;
  }

  void take_end(const std::optional<std::int64_t>& said, const std::optional<std::int64_t>& was,
                std::optional<std::int64_t>& change, bool& has_none) {
    if (said == was || (!said && !is_complete_)) return;
    change = said;
    has_none = !said;
    differs_ = true;
  }

  bool is_complete_;
  std::int64_t usual_cache_;
  bool differs_ = false;
  AlterSequence op_;
};

// Those that the schema names, and those that something of it stands in; some more than once.
std::vector<std::string> schemas_of(const Schema& schema) {
  std::vector<std::string> names = schema.schemas;
  for (const auto& table : schema.tables) names.push_back(table.name.schema);
  for (const auto& type : schema.enums) names.push_back(type.options.schema);
  for (const auto& extension : schema.extensions) names.push_back(extension.schema);
  return names;
}

void compare_schemas(const Schema& database, const Schema& target, const Comparison& comparison,
                     ObjectChanges& changes) {
  const auto there = schemas_of(database);
  const auto wanted = schemas_of(target);
  std::unordered_set<std::string> known(there.begin(), there.end());
  known.insert("");
  for (const auto schema : comparison.can.standing_schemas) known.emplace(schema);
  for (const auto& schema : wanted) {
    if (known.insert(schema).second) changes.before.push_back({CreateSchema{.name = schema}});
  }
  if (!comparison.options.target_is_complete) return;
  const std::unordered_set<std::string> kept(wanted.begin(), wanted.end());
  for (const auto& schema : database.schemas) {
    if (!kept.contains(schema)) changes.last.push_back({DropSchema{.name = schema}});
  }
}

void compare_extensions(const Schema& database, const Schema& target, const Comparison& comparison,
                        ObjectChanges& changes) {
  std::unordered_map<std::string, const Extension*> there;
  std::unordered_set<std::string> wanted;
  for (const auto& extension : database.extensions) there.emplace(extension.name, &extension);
  for (const auto& extension : target.extensions) {
    wanted.insert(extension.name);
    const auto found = there.find(extension.name);
    if (found == there.end()) {
      changes.before.push_back({creation_of(extension)});
    } else if (!extension.schema.empty() && extension.schema != found->second->schema) {
      auto existing = creation_of(*found->second);
      if (existing.schema.empty()) existing.schema = database.default_schema;
      changes.before.push_back({AlterExtension{
          .name = extension.name, .schema = extension.schema, .existing = std::move(existing)}});
    }
  }
  if (!comparison.options.target_is_complete) return;
  for (const auto& extension : database.extensions) {
    if (!wanted.contains(extension.name)) changes.last.push_back({removal_of(extension)});
  }
}

bool is_said_of_another(const OtherObject& object) {
  return object.create.starts_with("ALTER ");
}

void make(const OtherObject& object, ObjectChanges& changes) {
  changes.before.push_back({creation_of(object), {}, {{removal_of(object)}}});
}

void drop(const OtherObject& object, ObjectChanges& changes) {
  auto& when = is_said_of_another(object) ? changes.first : changes.last;
  when.push_back({removal_of(object), {}, {{creation_of(object)}}});
}

}  // namespace

// One that differs stays: what uses it holds it, and limbeck does not know what that is. What is only said of
// another thing is held by nothing: it goes before anything changes, as its name may be wanted.
void compare_others(const Schema& database, const Schema& target, const Comparison& comparison,
                    ObjectStage stage, ObjectChanges& changes) {
  const auto key_of = [](const OtherObject& object) { return object.kind + '\0' + object.name; };
  std::unordered_map<std::string, const OtherObject*> there;
  std::unordered_set<std::string> wanted;
  for (const auto& object : database.others) there.emplace(key_of(object), &object);
  for (const auto& object : target.others) {
    if (object.stage != stage) continue;
    wanted.insert(key_of(object));
    const auto found = there.find(key_of(object));
    if (found == there.end()) {
      make(object, changes);
    } else if (comparison.dialect.canonical_sql(found->second->create) ==
               comparison.dialect.canonical_sql(object.create)) {
      continue;
    } else if (is_said_of_another(object)) {
      drop(*found->second, changes);
      make(object, changes);
    } else {
      changes.unmade.push_back(fmt::format(
          "{0} '{1}' is another in the target: it stays as it is; write in a script how it changes",
          object.kind, object.name));
    }
  }
  if (!comparison.options.target_is_complete) return;
  for (const auto& object : database.others) {
    if (object.stage == stage && !wanted.contains(key_of(object))) drop(object, changes);
  }
}

namespace {

// A sequence that gives a column its default comes before that, and gets its owner behind it.
void make_sequence(const Sequence& sequence, bool is_default, ObjectChanges& changes) {
  if (sequence.owned_by.empty()) {
    changes.before.push_back({CreateSequence{sequence}});
  } else if (!is_default) {
    changes.after.push_back({CreateSequence{sequence}});
  } else {
    auto free = sequence;
    free.owned_by.clear();
    changes.before.push_back({CreateSequence{free}});
    changes.after.push_back({AlterSequence{.sequence = {.name = sequence.name, .owned_by = sequence.owned_by},
                                           .existing = std::move(free)}});
  }
}

// One that a column owns would go with it.
void drop_sequence(const Sequence& sequence, bool is_default, ObjectChanges& changes) {
  const DropSequence drop{.sequence = sequence.name, .existing = sequence};
  if (sequence.owned_by.empty()) {
    changes.last.push_back({drop});
  } else if (!is_default) {
    changes.first.push_back({drop});
  } else {
    changes.first.push_back(
        {AlterSequence{.sequence = {.name = sequence.name, .owned_by = no_owner}, .existing = sequence}});
    auto freed = drop;
    freed.existing->owned_by.clear();
    changes.last.push_back({std::move(freed)});
  }
}

}  // namespace

void compare_sequences(const Schema& database, const Schema& target, const Comparison& comparison,
                       ObjectChanges& changes) {
  ByName<const Sequence*> there;
  NameSet wanted;
  const auto defaults = sequences_behind(target.tables);
  for (const auto& sequence : database.sequences) there.emplace(sequence.name, &sequence);
  for (const auto& sequence : target.sequences) {
    wanted.insert(sequence.name);
    const auto found = there.find(sequence.name);
    if (found == there.end()) {
      make_sequence(sequence, defaults.contains(sequence.name), changes);
    } else if (auto op = SequenceComparison(*found->second, sequence, comparison).take()) {
      const bool is_free = sequence.owned_by.empty() || sequence.owned_by == no_owner;
      auto& when = is_free ? changes.before : changes.after;
      when.push_back({std::move(*op)});
    }
  }
  if (!comparison.options.target_is_complete) return;
  const auto defaults_there = sequences_behind(database.tables);
  for (const auto& sequence : database.sequences) {
    if (!wanted.contains(sequence.name))
      drop_sequence(sequence, defaults_there.contains(sequence.name), changes);
  }
}

ObjectChanges compare_objects(const Schema& database, const Schema& target, const Pairing& tables,
                              const Comparison& comparison) {
  ObjectChanges changes;
  compare_schemas(database, target, comparison, changes);
  compare_extensions(database, target, comparison, changes);
  compare_sequences(database, target, comparison, changes);
  compare_others(database, target, comparison, ObjectStage::first, changes);
  compare_types(database, target, tables, comparison, changes);
  compare_others(database, target, comparison, ObjectStage::types, changes);
  compare_partitions(database, target, comparison, changes);
  // Extensions and schemas go behind what is in them.
  std::ranges::reverse(changes.last);
  return changes;
}

}  // namespace limbeck::autogenerate
