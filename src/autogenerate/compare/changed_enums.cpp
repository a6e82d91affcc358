// SPDX-License-Identifier: MIT
#include "autogenerate/compare/changed_enums.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <unordered_set>

#include "autogenerate/compare/code_item.hpp"
#include "autogenerate/compare/columns_of_types.hpp"
#include "autogenerate/compare/early_release.hpp"
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

// Views on them give way too, as on all columns that change.
void add_tables_to_change(const ComputedFromEnums& computed, const Pairing& pairing,
                          std::vector<TableChanges>& changes) {
  NameSet changing;
  for (const auto& each : changes) changing.insert(each.table);
  for (const auto& pair : pairing.pairs) {
    if (computed.are_in(pair.database) && !changing.contains(pair.target.name))
      changes.push_back({.table = pair.target.name});
  }
}

}  // namespace

void make_way_for_enums(const Schema& database, Pairing& pairing, std::vector<TableChanges>& changes,
                        const Comparison& comparison, ObjectChanges& objects) {
  const auto types = altered_types(objects.before);
  if (types.empty()) return;
  const auto& dialect = comparison.dialect;
  const auto& tables = database.tables;
  pairing.removed_go_first = pairing.removed_go_first || any_holds_one_of(types, pairing.removed);
  const ComputedFromEnums computed(types, dialect);
  add_tables_to_change(computed, pairing, changes);
  auto steps = release_early(tables, computed.among(tables), false, pairing, changes, dialect).steps;
  std::ranges::move(take_columns(types, tables, pairing, changes, comparison), std::back_inserter(steps));
  const LostValues lost(objects.before);
  const auto names_one = [&](const Table& part) { return lost.are_named_in(part); };
  std::ranges::move(release_early(tables, names_one, true, pairing, changes, dialect).steps,
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

}  // namespace limbeck::autogenerate
