// SPDX-License-Identifier: MIT
#include "autogenerate/compare/compare.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "autogenerate/compare/arrange.hpp"
#include "autogenerate/compare/changed_enums.hpp"
#include "autogenerate/compare/changed_tables.hpp"
#include "autogenerate/compare/columns_of_types.hpp"
#include "autogenerate/compare/crossed_names.hpp"
#include "autogenerate/compare/filter.hpp"
#include "autogenerate/compare/free_names.hpp"
#include "autogenerate/compare/heirs.hpp"
#include "autogenerate/compare/lifted_keys.hpp"
#include "autogenerate/compare/names.hpp"
#include "autogenerate/compare/nested_domains.hpp"
#include "autogenerate/compare/object_changes.hpp"
#include "autogenerate/compare/own_sequences.hpp"
#include "autogenerate/compare/pairing.hpp"
#include "autogenerate/compare/shared_sequences.hpp"
#include "autogenerate/compare/spelling.hpp"
#include "autogenerate/compare/table_changes.hpp"
#include "core/overloaded.hpp"
#include "schema/qualified_name.hpp"

namespace limbeck::autogenerate {
namespace {

// Names the default schema in one way: not at all.
class DefaultSchema {
 public:
  explicit DefaultSchema(std::string name) : name_(std::move(name)) {}

  void leave_out(Schema& schema) const {
    if (name_.empty()) return;
    for (auto& table : schema.tables) leave_out(table);
    for (auto& type : schema.enums) leave_out(type.options.schema);
    for (auto& domain : schema.domains) leave_out(domain.options.schema);
    for (auto& sequence : schema.sequences) leave_out(sequence.name.schema);
    for (auto& view : schema.views) leave_out(view.name.schema);
    for (auto& view : schema.materialized_views) leave_out(view.name.schema);
    for (auto& function : schema.functions) leave_out(function.name.schema);
    for (auto& trigger : schema.triggers) leave_out(trigger.table.schema);
    for (auto& partition : schema.partitions) {
      leave_out(partition.name.schema);
      leave_out(partition.table.schema);
    }
    for (auto& policy : schema.policies) leave_out(policy.table.schema);
    for (auto& grant : schema.grants) leave_out(grant.object.name.schema);
    std::erase(schema.schemas, name_);
  }

 private:
  void leave_out(std::string& schema) const {
    if (schema == name_) schema.clear();
  }

  void leave_out(Table& table) const {
    leave_out(table.name.schema);
    for (auto& column : table.columns) column.type = left_out_of(column.type);
    for (auto& constraint : table.constraints) {
      if (auto* key = std::get_if<ForeignKeyConstraint>(&constraint)) leave_out(key->referred_table.schema);
    }
    std::vector<std::string> parents;
    for (const auto& parent : table.options.postgresql_inherits) {
      auto name = schema::qualified_name(parent);
      leave_out(name.schema);
      parents.push_back(shown(name));
    }
    table.options.postgresql_inherits = Names(std::move(parents));
  }

  Type left_out_of(const Type& type) const {
    return std::visit(core::Overloaded{[&](Enum words) -> Type {
                                         leave_out(words.options.schema);
                                         return words;
                                       },
                                       [&](const postgresql::Array& array) -> Type {
                                         return postgresql::Array(left_out_of(*array.item_type),
                                                                  {.dimensions = array.dimensions});
                                       },
                                       [&](postgresql::Domain domain) -> Type {
                                         leave_out(domain.options.schema);
                                         return domain;
                                       },
                                       [](const auto& any) -> Type { return any; }},
                      type);
  }

  std::string name_;
};

// A target that refers to a table which it lacks has forgotten it.
void check_foreign_keys(const Schema& target, const std::vector<Table>& removed) {
  NameSet forgotten;
  for (const auto& table : removed) forgotten.insert(table.name);
  for (const auto& table : target.tables) {
    for (const auto& constraint : table.constraints) {
      const auto* key = std::get_if<ForeignKeyConstraint>(&constraint);
      if (key == nullptr || !forgotten.contains(key->referred_table)) continue;
      throw Error(fmt::format(
          "cannot compare: the foreign key of '{}' refers to table '{}', which the database has and the target lacks; "
          "is a model missing from schema_of?",
          shown(table.name), shown(key->referred_table)));
    }
  }
}

NameSet referred_tables(const Schema& schema) {
  NameSet referred;
  for (const auto& table : schema.tables) {
    for (const auto& constraint : table.constraints) {
      const auto* key = std::get_if<ForeignKeyConstraint>(&constraint);
      if (key != nullptr) referred.insert(key->referred_table);
    }
  }
  return referred;
}

void canonicalise(TablePair& pair, const dialect::Dialect& dialect) {
  pair.database_kept = dialect.canonical(pair.database);
  pair.target_kept = dialect.canonical(pair.target);
}

// As the server is to make it: what types ask for is said, since they do not ask any more.
Table to_be_made(Table table, const Table& kept) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    auto& column = table.columns[i];
    column.options.server_default = held_default(column, kept.columns[i]);
    column.type = kept.columns[i].type;
  }
  for (auto i = table.constraints.size(); i < kept.constraints.size(); ++i)
    table.constraints.push_back(kept.constraints[i]);
  return table;
}

enum class Side { target, database };

void normalize(const std::vector<TablePair*>& pairs, Side side, const Comparison& comparison) {
  const auto kept = side == Side::target ? &TablePair::target_kept : &TablePair::database_kept;
  std::vector<Table> tables;
  tables.reserve(pairs.size());
  for (const auto* pair : pairs)
    tables.push_back(to_be_made(side == Side::target ? pair->target : pair->database, pair->*kept));
  const auto normal = comparison.server.normalize(tables);
  for (std::size_t i = 0; i < pairs.size(); ++i) pairs[i]->*kept = comparison.dialect.canonical(normal[i]);
}

struct DifferingTables {
  std::vector<TablePair*> pairs = {};
  std::vector<TableChanges> changes = {};
};

// Whether the pair differs; it is added if it does.
bool compare(TablePair& pair, const Comparison& comparison, DifferingTables& differing) {
  auto changes = compare_table(pair, comparison);
  if (changes.empty() && changes.unmade.empty() && changes.remarks.empty()) return false;
  differing.pairs.push_back(&pair);
  differing.changes.push_back(std::move(changes));
  return true;
}

DifferingTables compare_all(const std::vector<TablePair*>& pairs, const Comparison& comparison) {
  DifferingTables differing;
  for (auto* pair : pairs) compare(*pair, comparison, differing);
  return differing;
}

// Most tables are the same, and then nothing of how they are compared is kept.
DifferingTables compare_canonical(std::vector<TablePair>& pairs, const Comparison& comparison) {
  DifferingTables differing;
  for (auto& pair : pairs) {
    canonicalise(pair, comparison.dialect);
    if (compare(pair, comparison, differing)) continue;
    pair.database_kept = {};
    pair.target_kept = {};
  }
  return differing;
}

// What stands on a table that inherits, or a partition, goes with the columns of its parents.
void compare_heirs(std::vector<TablePair>& pairs, const Comparison& comparison,
                   std::vector<TableChanges>& changes) {
  NameSet compared;
  std::vector<TableChanges> of_heirs;
  for (auto* heir : heirs_of_remade_columns(pairs, changes)) {
    if (heir->target_kept.name.name.empty()) canonicalise(*heir, comparison.dialect);
    compared.insert(heir->target.name);
    of_heirs.push_back(compare_table(*heir, comparison));
  }
  std::erase_if(changes, [&](const TableChanges& each) { return compared.contains(each.table); });
  std::ranges::move(of_heirs, std::back_inserter(changes));
}

std::vector<TableChanges> compare_pairs(std::vector<TablePair>& pairs, const Comparison& comparison) {
  auto differing = compare_canonical(pairs, comparison);
  for (const auto side : {Side::target, Side::database}) {
    if (!comparison.server.normalize || differing.pairs.empty()) break;
    normalize(differing.pairs, side, comparison);
    differing = compare_all(differing.pairs, comparison);
  }
  compare_heirs(pairs, comparison, differing.changes);
  return std::move(differing.changes);
}

// What goes gives its name to a thing of another kind: what holds on to it lets go before that.
void make_way_for_names(const Schema& database, const Schema& target, Pairing& pairing,
                        std::vector<TableChanges>& tables, const Comparison& comparison,
                        ObjectChanges& objects) {
  const auto& dialect = comparison.dialect;
  const auto freed = free_names(target, pairing, tables, dialect, objects);
  pairing.removed_go_first = any_holds_one_of(freed, pairing.removed);
  auto drops = take_columns(freed, database.tables, pairing, tables, comparison);
  objects.before.insert(objects.before.begin(), std::make_move_iterator(drops.begin()),
                        std::make_move_iterator(drops.end()));
  release_shared_sequences(database, freed, pairing, tables, dialect, objects);
}

}  // namespace

Differences compare(Schema database, Schema target, const dialect::Dialect& dialect,
                    const CompareOptions& options, const ServersWords& server) {
  const DefaultSchema default_schema(database.default_schema);
  default_schema.leave_out(database);
  default_schema.leave_out(target);
  const Filter filter(options);
  const Comparison comparison{dialect, options, filter, server, referred_tables(target)};
  if (!comparison.can.table_names_have_case) spell_tables_alike(database, target);
  shorten_names(target, comparison.name_limit());
  keep_tables_of_partitions(database, target, comparison);
  auto pairing = pair_tables(database, target, dialect, options, filter);
  check_foreign_keys(target, pairing.removed);
  rename_own_sequences(database, target, pairing, comparison);
  keep_own_sequences(database, target, pairing, comparison);
  auto objects = compare_objects(database, target, pairing, comparison);
  pair_partitions(database, target, pairing);
  auto tables = compare_pairs(pairing.pairs, comparison);
  make_crossed_names_again(pairing, objects, comparison, tables);
  make_way_for_names(database, target, pairing, tables, comparison, objects);
  make_way_for_enums(database, pairing, tables, comparison, objects);
  move_nested_values(database, pairing, comparison, objects);
  compare_code(database, target, pairing, tables, comparison, objects);
  compare_grants(database, target,
                 columns_made_again(changed_tables(database, pairing, tables, objects.before)), comparison,
                 objects);
  for (const auto& pattern : filter.idle_patterns(database, target)) {
    objects.remarks.push_back(
        fmt::format("include_tables says '{}', which is the name of no table on either side", pattern));
  }
  auto lifted = lift_keys(pairing, tables, comparison);
  say_again_of_keys(lifted, database, target, comparison, objects);
  return arrange(std::move(pairing), std::move(tables), std::move(lifted), std::move(objects), comparison);
}

}  // namespace limbeck::autogenerate
