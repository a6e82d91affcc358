// SPDX-License-Identifier: MIT
// How what stands beside tables differs.
#pragma once

#include <functional>
#include <string>
#include <unordered_set>
#include <vector>

#include <limbeck/schema/schema.hpp>

#include "autogenerate/compare/differences.hpp"
#include "autogenerate/compare/early_release.hpp"
#include "autogenerate/compare/lifted_keys.hpp"
#include "autogenerate/compare/pairing.hpp"
#include "autogenerate/compare/table_changes.hpp"

namespace limbeck::autogenerate {

// By when they can be changed, seen from the tables.
struct ObjectChanges {
  std::vector<Difference> first;    // what goes that stands on tables: triggers, views
  std::vector<Difference> before;   // what columns need: schemas, extensions, types, sequences
  std::vector<Difference> after;    // what comes that stands on tables: functions, views, triggers
  std::vector<Difference> last;     // what columns needed
  std::vector<std::string> unmade;  // as in Differences
  std::vector<std::string> remarks;
};

ObjectChanges compare_objects(const Schema& database, const Schema& target, const Pairing& tables,
                              const Comparison& comparison);

// Views, functions, triggers and policies: which of them are in the way depends on how tables change, and
// tables let go of some before they change.
void compare_code(const Schema& database, const Schema& target, Pairing& pairing,
                  std::vector<TableChanges>& tables, const Comparison& comparison, ObjectChanges& changes);

// What is said of foreign keys that are there before and behind, and go in between, is said again.
void say_again_of_keys(const LiftedKeys& lifted, const Schema& database, const Schema& target,
                       const Comparison& comparison, ObjectChanges& changes);

// The parts of compare_objects().
void compare_types(const Schema& database, const Schema& target, const Pairing& tables,
                   const Comparison& comparison, ObjectChanges& changes);
// Domains that both sides have. Those of the target say all that is asked of their values.
struct DomainPair {
  postgresql::Domain database;
  postgresql::Domain target;
};
void compare_domains(const std::vector<DomainPair>& pairs, const Comparison& comparison,
                     ObjectChanges& changes);
// Their checks and defaults let go of what goes before its turn, as parts of tables do. What changes them did
// of that is taken out of the changes.
EarlyRelease release_domains(const std::vector<postgresql::Domain>& domains,
                             const std::vector<postgresql::Domain>& target,
                             const std::function<bool(const postgresql::Domain&)>& names_what_goes,
                             ObjectChanges& changes);
void compare_sequences(const Schema& database, const Schema& target, const Comparison& comparison,
                       ObjectChanges& changes);
// Of what limbeck has no words of its own for, what is made before tables.
void compare_others(const Schema& database, const Schema& target, const Comparison& comparison,
                    ObjectStage stage, ObjectChanges& changes);
// Tables that the target has as partitions are among its tables, as they must look for that.
void keep_tables_of_partitions(const Schema& database, Schema& target, const Comparison& comparison);
void compare_partitions(const Schema& database, const Schema& target, const Comparison& comparison,
                        ObjectChanges& changes);

using ColumnsByTable = ByName<std::unordered_set<std::string>>;

// Privileges, where the target speaks of any: those of other databases are given by whoever runs them. What
// is dropped and made again gets its own back, and so do columns of tables.
void compare_grants(const Schema& database, const Schema& target, const ColumnsByTable& made_again,
                    const Comparison& comparison, ObjectChanges& changes);

// Pairs the partitions that both sides have as tables of their own, as far as their own indexes go, and those
// that the database alone has with themselves: they stay as they are.
void pair_partitions(const Schema& database, const Schema& target, Pairing& pairing);

}  // namespace limbeck::autogenerate
