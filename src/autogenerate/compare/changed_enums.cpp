// SPDX-License-Identifier: MIT
#include "autogenerate/compare/changed_enums.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <unordered_set>

#include <fmt/format.h>

#include "autogenerate/compare/changed_tables.hpp"
#include "autogenerate/compare/code_item.hpp"
#include "autogenerate/compare/columns_of_types.hpp"
#include "autogenerate/compare/early_release.hpp"
#include "autogenerate/compare/heirs.hpp"
#include "autogenerate/compare/names.hpp"
#include "core/text.hpp"

namespace limbeck::autogenerate {
namespace {

using operation::AlterEnum;

std::string with_escapes(std::string_view text, std::string_view special, char escape) {
  std::string result;
  for (const char c : text) {
    if (special.find(c) != std::string_view::npos) result += escape;
    result += c;
  }
  return result;
}

// As defaults hold it, SQL within its quotes, and SQL within an array: "d's", "d''s".
std::vector<std::string> spellings_of(std::string_view value) {
  const auto in_array = with_escapes(value, "\"\\", '\\');
  return {std::string(value), with_escapes(value, "'", '\''), with_escapes(in_array, "'", '\'')};
}

// Whether SQL holds the value, by itself or in an array: "'sad'::mood", "'{ok,sad}'::mood[]", or a default as
// it is, "sad".
bool stands_in(std::string_view sql, std::string_view value) {
  constexpr std::string_view ends = "'\"{,}";
  for (auto place = sql.find(value); place != std::string_view::npos; place = sql.find(value, place + 1)) {
    const auto end = place + value.size();
    const bool begins = place == 0 || ends.find(sql[place - 1]) != std::string_view::npos;
    if (begins && (end == sql.size() || ends.find(sql[end]) != std::string_view::npos)) return true;
  }
  return false;
}

// The values that types lose.
class LostValues {
 public:
  explicit LostValues(const std::vector<Difference>& steps) {
    for (const auto& step : steps) {
      if (const auto* alter = std::get_if<AlterEnum>(&step.operation)) look_at(*alter);
    }
  }

  bool are_named_in(const postgresql::Domain& part) const {
    const auto& options = part.options;
    return are_in(options.check) || (options.server_default && are_in(options.server_default->value));
  }

  bool are_named_in(const Table& part) const {
    const auto named = [&](std::string_view sql) { return are_in(sql); };
    const auto named_in = [&](const IndexElement& element) {
      return element.is_expression && named(element.value);
    };
    for (const auto& column : part.columns) {
      const auto& options = column.options;
      if (options.server_default && named(options.server_default->value)) return true;
    }
    for (const auto& index : part.indexes) {
      if (named(index.options.postgresql_where) || std::ranges::any_of(index.elements, named_in)) return true;
    }
    return std::ranges::any_of(part.constraints, [&](const Constraint& constraint) {
      if (const auto* check = std::get_if<CheckConstraint>(&constraint)) return named(check->condition);
      const auto* exclude = std::get_if<ExcludeConstraint>(&constraint);
      return exclude != nullptr &&
             (named(exclude->where) || std::ranges::any_of(exclude->elements, [&](const auto& each) {
                return named_in(each.element);
              }));
    });
  }

 private:
  void look_at(const AlterEnum& alter) {
    const std::unordered_set<std::string> kept(alter.values.begin(), alter.values.end());
    for (const auto& value : alter.existing_values) {
      if (!kept.contains(value)) std::ranges::move(spellings_of(value), std::back_inserter(spellings_));
    }
  }

  bool are_in(std::string_view sql) const {
    return std::ranges::any_of(spellings_, [&](const auto& value) { return stands_in(sql, value); });
  }

  std::vector<std::string> spellings_;
};

// Whether the domain goes, or what it has of its part changes: its check, or its default.
bool changes_part(const postgresql::Domain& part, const ObjectChanges& objects) {
  const TableName name{part.name, part.options.schema};
  return std::ranges::any_of(objects.before,
                             [&](const Difference& step) {
                               const auto* alter = std::get_if<operation::AlterDomain>(&step.operation);
                               return alter != nullptr && alter->domain == name &&
                                      (part.options.check.empty() ? alter->server_default.touched()
                                                                  : !alter->drop_constraint.empty());
                             }) ||
         std::ranges::any_of(objects.last, [&](const Difference& step) {
           const auto* drop = std::get_if<operation::DropDomain>(&step.operation);
           return drop != nullptr && drop->domain == name;
         });
}

NameSet altered_types(const std::vector<Difference>& steps) {
  NameSet types;
  for (const auto& step : steps) {
    if (const auto* alter = std::get_if<AlterEnum>(&step.operation)) types.insert(alter->type);
  }
  return types;
}

// Columns that are computed from others of the types.
class ComputedFromEnums {
 public:
  ComputedFromEnums(const NameSet& types, const dialect::Dialect& dialect)
      : dialect_(dialect), types_(types) {}

  bool are_in(const Table& table) const {
    return std::ranges::any_of(table.columns, reads_one_of(sources_in(table)));
  }

  std::unordered_set<std::string> names_in(const Table& table) const {
    std::unordered_set<std::string> names;
    const auto is_one = reads_one_of(sources_in(table));
    for (const auto& column : table.columns) {
      if (is_one(column)) names.insert(column.name);
    }
    return names;
  }

  ChangedTable as_changed(const Table& table) const {
    ChangedTable changed{table.name};
    for (const auto& name : names_in(table)) changed.held.insert(core::to_lower(name));
    return changed;
  }

  NamesWhatGoes among(const std::vector<Table>& tables) const {
    ByName<MentionedNames> sources;
    for (const auto& table : tables) {
      if (are_in(table)) sources.emplace(table.name, sources_in(table));
    }
    return [this, sources = std::move(sources)](const Table& part) {
      const auto found = sources.find(part.name);
      return found != sources.end() && std::ranges::any_of(part.columns, reads_one_of(found->second));
    };
  }

 private:
  // What an expression names that reads a value of the types.
  MentionedNames sources_in(const Table& table) const {
    MentionedNames names;
    for (const auto& type : types_) names.insert(mention_of(type));
    for (const auto& column : table.columns) {
      if (holds_one_of(types_, column.type)) names.insert(core::to_lower(column.name));
    }
    return names;
  }

  std::function<bool(const Column&)> reads_one_of(const MentionedNames& sources) const {
    return [this, sources](const Column& column) {
      if (!column.options.computed) return false;
      const auto read = words_in(column.options.computed->sqltext, dialect_);
      return std::ranges::any_of(sources, [&](const std::string& name) { return read.contains(name); });
    };
  }

  const dialect::Dialect& dialect_;
  const NameSet& types_;
};

// Views on them, and what stands on tables that inherit them, give way too, as on all columns that change.
void add_tables_to_change(const ComputedFromEnums& computed, Pairing& pairing,
                          std::vector<TableChanges>& changes) {
  ByName<std::size_t> places;
  for (std::size_t i = 0; i < changes.size(); ++i) places.emplace(changes[i].table, i);
  const auto changes_of = [&](const TablePair& pair) -> TableChanges& {
    const auto [found, is_new] = places.emplace(pair.target.name, changes.size());
    const bool has_parents = !pair.database.options.postgresql_inherits.empty();
    if (is_new) changes.push_back({.table = pair.target.name, .has_parents = has_parents});
    return changes[found->second];
  };
  for (const auto& pair : pairing.pairs) {
    auto names = computed.names_in(pair.database);
    if (!names.empty()) changes_of(pair).remade.merge(std::move(names));
  }
  for (const auto* heir : heirs_of_remade_columns(pairing.pairs, changes)) changes_of(*heir);
}

// Whose values nothing can take away while what holds the type stands.
class HeldEnums {
 public:
  HeldEnums(const Schema& database, const dialect::Dialect& dialect)
      : database_(database), dialect_(dialect) {
    for (const auto& table : database.tables) tables_.emplace(table.name, &table);
    for (const auto& partition : database.partitions) partitions_.emplace(partition.name, &partition);
  }

  void tell(std::vector<Difference>& steps) const {
    for (auto& step : steps) {
      const auto* alter = std::get_if<AlterEnum>(&step.operation);
      const bool alters_back = step.downgrade && !step.downgrade->empty() &&
                               std::holds_alternative<AlterEnum>(step.downgrade->front());
      if (alter == nullptr && !alters_back) continue;
      const auto& type = alter != nullptr ? alter->type : std::get<AlterEnum>(step.downgrade->front()).type;
      auto sentences = sentences_on(type);
      if (alter != nullptr) std::ranges::copy(sentences, std::back_inserter(step.remarks));
      std::ranges::move(sentences, std::back_inserter(step.downgrade_remarks));
    }
  }

 private:
  std::vector<std::string> sentences_on(const TableName& type) const {
    std::vector<std::string> sentences;
    const auto add_divided = [&](const TableName& divided, const Table& root, std::string_view key) {
      if (!is_by_one_of(type, root, key)) return;
      sentences.push_back(fmt::format(
          "enum '{}' can lose no value while '{}' is divided by it: write how its rows move to another "
          "table, and drop it before",
          shown(type), shown(divided)));
    };
    for (const auto& table : database_.tables)
      add_divided(table.name, table, table.options.postgresql_partition_by);
    for (const auto& partition : database_.partitions) {
      if (const auto* root = root_of(partition)) add_divided(partition.name, *root, partition.partition_by);
    }
    for (const auto& object : database_.others) {
      if (object.kind != "composite type" || !is_of(type, object)) continue;
      sentences.push_back(
          fmt::format("enum '{}' can lose no value while {} '{}' holds it: drop that before, and create it "
                      "again behind",
                      shown(type), object.kind, object.name));
    }
    return sentences;
  }

  const Table* root_of(const Partition& partition) const {
    const auto* name = &partition.table;
    for (auto found = partitions_.find(*name); found != partitions_.end(); found = partitions_.find(*name))
      name = &found->second->table;
    const auto table = tables_.find(*name);
    return table == tables_.end() ? nullptr : table->second;
  }

  bool is_by_one_of(const TableName& type, const Table& table, std::string_view key) const {
    if (key.empty()) return false;
    const auto words = words_in(key, dialect_);
    return std::ranges::any_of(table.columns, [&](const Column& column) {
      return holds_one_of({type}, column.type) && words.contains(core::to_lower(column.name));
    });
  }

  bool is_of(const TableName& type, const OtherObject& composite) const {
    return types_in(composite.create.substr(composite.create.find('(')), dialect_).contains(mention_of(type));
  }

  const Schema& database_;
  const dialect::Dialect& dialect_;
  ByName<const Table*> tables_;
  ByName<const Partition*> partitions_;
};

void make_way_for_lost_values(const Schema& database, Pairing& pairing, std::vector<TableChanges>& changes,
                              const Comparison& comparison, ObjectChanges& objects) {
  const auto types = altered_types(objects.before);
  if (types.empty()) return;
  const auto& dialect = comparison.dialect;
  const auto& tables = database.tables;
  pairing.removed_go_first = pairing.removed_go_first || any_holds_one_of(types, pairing.removed);
  const ComputedFromEnums computed(types, dialect);
  add_tables_to_change(computed, pairing, changes);
  auto steps = release_early(database, computed.among(tables), false, pairing, changes, dialect).steps;
  std::ranges::move(take_columns(types, tables, pairing, changes, comparison), std::back_inserter(steps));
  const LostValues lost(objects.before);
  const auto names_one = [&](const Table& part) { return lost.are_named_in(part); };
  std::ranges::move(release_early(database, names_one, true, pairing, changes, dialect).steps,
                    std::back_inserter(steps));
  std::ranges::move(retype_columns(types, tables, pairing, changes, comparison), std::back_inserter(steps));
  const auto names_one_and_changes = [&](const postgresql::Domain& part) {
    return lost.are_named_in(part) && changes_part(part, objects);
  };
  std::ranges::move(release_domains(database.domains, {}, names_one_and_changes, objects).steps,
                    std::back_inserter(steps));
  objects.before.insert(objects.before.begin(), std::make_move_iterator(steps.begin()),
                        std::make_move_iterator(steps.end()));
}

// Views that would have to go with their columns.
std::vector<std::string> views_on(const ComputedFromEnums& computed, const TableName& type,
                                  const Schema& database, const dialect::Dialect& dialect) {
  std::vector<ChangedTable> changed;
  for (const auto& table : database.tables) {
    if (computed.are_in(table)) changed.push_back(computed.as_changed(table));
  }
  std::vector<std::string> sentences;
  for (const auto& item : code_items(database, dialect)) {
    if (item.query.sql.empty() || item.name.empty() || !holds_column(item, changed, dialect)) continue;
    sentences.push_back(fmt::format(
        "view '{}' reads what is computed from enum '{}': drop it before, and create it again behind",
        item.name, shown(type)));
  }
  return sentences;
}

// A type that gets values loses them on the way back alone, where what is computed from it goes and comes.
void compute_again_on_the_way_back(const Schema& database, const Pairing& pairing,
                                   const dialect::Dialect& dialect, ObjectChanges& objects) {
  for (auto& step : objects.before) {
    if (!std::holds_alternative<operation::AddEnumValue>(step.operation) || !step.downgrade ||
        step.downgrade->empty())
      continue;
    const auto alter = std::get<AlterEnum>(step.downgrade->front());
    const NameSet types{alter.type};
    const ComputedFromEnums computed(types, dialect);
    Pairing as_it_is;
    as_it_is.released = pairing.released;
    std::vector<TableChanges> no_changes;
    const auto release =
        release_early(database, computed.among(database.tables), false, as_it_is, no_changes, dialect);
    if (release.steps.empty()) continue;
    std::vector<operation::Operation> back;
    for (const auto& each : release.steps) back.push_back(each.operation);
    back.emplace_back(alter);
    for (const auto& each : release.restore) back.push_back(each.operation);
    for (const auto& each : as_it_is.released_keys) back.push_back(each.operation);
    step.downgrade = std::move(back);
    std::ranges::move(views_on(computed, alter.type, database, dialect),
                      std::back_inserter(step.downgrade_remarks));
  }
}

}  // namespace

void make_way_for_enums(const Schema& database, Pairing& pairing, std::vector<TableChanges>& changes,
                        const Comparison& comparison, ObjectChanges& objects) {
  HeldEnums(database, comparison.dialect).tell(objects.before);
  make_way_for_lost_values(database, pairing, changes, comparison, objects);
  compute_again_on_the_way_back(database, pairing, comparison.dialect, objects);
}

}  // namespace limbeck::autogenerate
