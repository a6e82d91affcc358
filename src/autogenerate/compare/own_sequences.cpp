// SPDX-License-Identifier: MIT
#include "autogenerate/compare/own_sequences.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "autogenerate/compare/renames.hpp"
#include "dialect/ddl.hpp"
#include "operation/sequence_change.hpp"
#include "schema/find_column.hpp"
#include "schema/qualified_name.hpp"
#include "sql/identifier.hpp"
#include "sql/lexer.hpp"

namespace limbeck::autogenerate {
namespace {

ByName<const Sequence*> by_name(const std::vector<Sequence>& sequences) {
  ByName<const Sequence*> named;
  for (const auto& sequence : sequences) named.emplace(sequence.name, &sequence);
  return named;
}

const Sequence* find_behind(const Column& column, const ByName<const Sequence*>& sequences) {
  const auto name = sequence_behind(column);
  const auto found = name ? sequences.find(*name) : sequences.end();
  return found == sequences.end() ? nullptr : found->second;
}

// A sequence that SERIAL makes has the type of its column. BIGINT, which is the usual one, is not said.
std::optional<Type> type_of_serial(const Column& column) {
  return std::holds_alternative<BigInteger>(column.type) ? std::nullopt : std::optional(column.type);
}

// Whether SERIAL made it, be it under the old name of a table.
bool is_serials(const Sequence& sequence, const Column& column) {
  return !column.options.nullable && sequence.counting == Counting() &&
         sequence.data_type == type_of_serial(column);
}

NameSet names_of_relations(const Schema& database, const Schema& target) {
  NameSet names;
  for (const auto* schema : {&database, &target}) {
    for (const auto& table : schema->tables) names.insert(table.name);
    for (const auto& sequence : schema->sequences) names.insert(sequence.name);
  }
  return names;
}

operation::AlterSequence renaming_of(const Sequence& sequence, const std::string& new_name) {
  return {.sequence = {.name = sequence.name}, .new_name = new_name, .existing = sequence};
}

// Names that sequences of columns are to have once these are renamed, in an order in which none is taken yet.
class SequenceRenaming {
 public:
  SequenceRenaming(NameSet held, const Comparison& comparison)
      : held_(std::move(held)), comparison_(comparison) {}

  void ask(const TableName& from, const TableName& to) { waiting_.push_back({from, to}); }

  // What would take the name of another that keeps it keeps its own.
  std::vector<Difference> take() && {
    while (!waiting_.empty()) {
      const auto free =
          std::ranges::find_if_not(waiting_, [&](const Rename& rename) { return held_.contains(rename.to); });
      const auto blocked =
          std::ranges::find_if_not(waiting_, [&](const Rename& rename) { return is_let_go(rename.to); });
      if (free != waiting_.end()) {
        rename(free->now, free->to.name);
        waiting_.erase(free);
      } else if (blocked != waiting_.end()) {
        waiting_.erase(blocked);
      } else {
        auto& now = waiting_.front().now;
        now.name = rename(now, name_between(now));
      }
    }
    return std::move(steps_);
  }

 private:
  struct Rename {
    TableName now;
    TableName to;
  };

  bool is_let_go(const TableName& name) const {
    return std::ranges::find(waiting_, name, &Rename::now) != waiting_.end();
  }

  std::string rename(const TableName& name, std::string new_name) {
    steps_.push_back({renaming_of({.name = name}, new_name)});
    held_.erase(name);
    held_.insert({new_name, name.schema});
    return new_name;
  }

  std::string name_between(const TableName& name) const {
    return autogenerate::name_between(name.name, comparison_.name_limit(), [&](const std::string& between) {
      return held_.contains({between, name.schema});
    });
  }

  NameSet held_;
  const Comparison& comparison_;
  std::vector<Rename> waiting_;
  std::vector<Difference> steps_;
};

// A table of either side as it is compared; none where it stays as it is.
struct MadeTables {
  std::optional<Table> database;
  std::optional<Table> target;
};

// The column in the table, which is made of the original at the first need.
ColumnOptions& options_in(std::optional<Table>& made, const Table& original, const Column& column) {
  if (!made) made = original;
  return made->columns[static_cast<std::size_t>(&column - original.columns.data())].options;
}

class Keeping {
 public:
  Keeping(const Schema& database, const Schema& target, const Pairing& pairing, const Comparison& comparison)
      : comparison_(comparison),
        before_(tables_before_renames(database.tables, pairing)),
        there_(by_name(database.sequences)),
        wanted_(by_name(target.sequences)),
        taken_(names_of_relations(database, target)) {}

  MadeTables kept(const TablePair& pair) {
    MadeTables made;
    for (const auto& existing : pair.database.columns) {
      const auto* said = schema::find_column(pair.target, existing.name);
      if (said != nullptr) keep_in_target(pair, existing, *said, made);
      const bool goes_on = said != nullptr && dialect::counts_up(pair.target, *said);
      if (!goes_on) know_in_database(pair.database, existing, said, made.database);
    }
    return made;
  }

  // Of a table that goes.
  std::optional<Table> kept(const Table& table) {
    std::optional<Table> made;
    for (const auto& existing : table.columns) know_in_database(table, existing, nullptr, made);
    return made;
  }

  // What has outlived its column is no column's.
  void free_in(std::vector<Sequence>& wanted) const {
    for (auto& sequence : wanted) {
      if (sequence.owned_by.empty() && known_.contains(sequence.name))
        sequence.owned_by = operation::no_owner;
    }
  }

  // Those that are compared beside what each side says.
  std::vector<Sequence> more_in_database;
  std::vector<Sequence> more_in_target;
  std::vector<Difference> renames;

 private:
  // A free one can become the own of one column; others that counted by it get new ones.
  bool is_given_to_another(const Sequence& sequence) {
    return comparison_.options.target_is_complete && sequence.owned_by.empty() &&
           !given_.insert(sequence.name).second;
  }

  // One that becomes what SERIAL makes is called so.
  void rename(const Sequence& sequence, const TablePair& pair, const Column& existing, const Column& said) {
    if (!comparison_.options.target_is_complete) return;
    const bool is_free = sequence.owned_by.empty();
    if (!is_free && (is_serials(sequence, existing) || sequence.owned_by != path_before(pair, existing)))
      return;
    const auto name = comparison_.dialect.sequence_of(pair.target, said);
    if (name && name->schema == sequence.name.schema && taken_.insert(*name).second)
      renames.push_back({renaming_of(sequence, name->name)});
  }

  // What merely counts up goes on with the sequence that it has.
  void keep_in_target(const TablePair& pair, const Column& existing, const Column& said, MadeTables& made) {
    const auto* sequence = find_behind(existing, there_);
    if (sequence == nullptr || wanted_.contains(sequence->name) || !dialect::counts_up(pair.target, said))
      return;
    if (is_given_to_another(*sequence)) return;
    rename(*sequence, pair, existing, said);
    auto& options = options_in(made.target, pair.target, said);
    options.autoincrement.reset();
    options.server_default = existing.options.server_default;
    Sequence wanted{.name = sequence->name, .owned_by = sequence->owned_by};
    const bool is_complete = comparison_.options.target_is_complete;
    if (is_complete && wanted.owned_by.empty()) wanted.owned_by = path_of(pair.target, said);
    if (is_complete) {
      wanted.data_type = type_of_serial(said);
    } else if (existing.type != said.type && (sequence->data_type || said.type != Type(BigInteger()))) {
      wanted.data_type = said.type;
    }
    more_in_target.push_back(std::move(wanted));
  }

  // The sequence that SERIAL made is one by itself where the target has one of its name. `said` is null where
  // the column goes.
  void know_in_database(const Table& table, const Column& existing, const Column* said,
                        std::optional<Table>& made) {
    if (existing.options.identity || !dialect::counts_up(table, existing)) return;
    const auto name = comparison_.dialect.sequence_of(table, existing);
    if (!name || !wanted_.contains(*name)) return;
    auto& options = options_in(made, table, existing);
    options.autoincrement.reset();
    const bool says_it = said != nullptr && sequence_behind(*said) == name;
    options.server_default = says_it ? said->options.server_default
                                     : dialect::next_value_of(*name, comparison_.dialect.identifiers());
    more_in_database.push_back(
        {.name = *name, .data_type = type_of_serial(existing), .owned_by = path_of(table, existing)});
    known_.insert(*name);
  }

  // As the column was called before anything was renamed.
  std::string path_before(const TablePair& pair, const Column& existing) const {
    const auto& table = *before_.at(pair.target.name);
    return path_of(table, table.columns[static_cast<std::size_t>(&existing - pair.database.columns.data())]);
  }

  std::string path_of(const Table& table, const Column& column) const {
    return dialect::column_path(table.name, column.name, comparison_.dialect.identifiers());
  }

  const Comparison& comparison_;
  ByName<const Table*> before_;  // by the names that they have behind renames
  ByName<const Sequence*> there_;
  ByName<const Sequence*> wanted_;
  NameSet taken_;
  NameSet given_;  // free ones that have become a column's own
  NameSet known_;  // that SERIAL made
};

// Which a column that counts up may have.
const Sequence* counting_sequence_of(const Column& column, const ByName<const Sequence*>& sequences) {
  const auto* sequence = find_behind(column, sequences);
  const bool is_own = sequence != nullptr && !sequence->owned_by.empty();
  return is_own && dialect::is_whole_number(column.type) ? sequence : nullptr;
}

}  // namespace

std::optional<TableName> sequence_behind(const Column& column) {
  constexpr std::string_view head = "nextval('";
  const auto& given = column.options.server_default;
  if (!given || !given->is_expression || !given->value.starts_with(head)) return std::nullopt;
  const auto end = given->value.find('\'', head.size());
  if (end == std::string::npos) return std::nullopt;
  const auto [name, schema] = schema::qualified_name(given->value.substr(head.size(), end - head.size()));
  return TableName{sql::unquoted(name), sql::unquoted(schema)};
}

NameSet sequences_behind(const std::vector<Table>& tables) {
  NameSet names;
  for (const auto& table : tables) {
    for (const auto& column : table.columns) {
      if (auto name = sequence_behind(column)) names.insert(std::move(*name));
    }
  }
  return names;
}

void keep_own_sequences(Schema& database, Schema& target, Pairing& pairing, const Comparison& comparison) {
  if (database.sequences.empty() && target.sequences.empty()) return;
  Keeping keeping(database, target, pairing, comparison);
  const auto made_or = [&](std::optional<Table>& made, const Table& original) -> const Table& {
    return made ? pairing.made.emplace_back(std::move(*made)) : original;
  };
  std::vector<TablePair> pairs;
  pairs.reserve(pairing.pairs.size());
  for (const auto& pair : pairing.pairs) {
    auto made = keeping.kept(pair);
    pairs.push_back({made_or(made.database, pair.database), made_or(made.target, pair.target)});
  }
  pairing.pairs = std::move(pairs);
  for (auto& table : pairing.removed) {
    if (auto made = keeping.kept(table)) table = std::move(*made);
  }
  keeping.free_in(target.sequences);
  std::ranges::move(keeping.more_in_database, std::back_inserter(database.sequences));
  std::ranges::move(keeping.more_in_target, std::back_inserter(target.sequences));
  pairing.sequence_renames = std::move(keeping.renames);
}

void rename_own_sequences(const Schema& database, const Schema& target, Pairing& pairing,
                          const Comparison& comparison) {
  if (pairing.renames.empty() || !comparison.options.target_is_complete) return;
  const auto own_sequence_of = [&](const Table& table, const Column& column) {
    return column.options.identity ? std::nullopt : comparison.dialect.sequence_of(table, column);
  };
  auto held = names_of_relations(database, target);
  for (const auto& table : database.tables) {
    for (const auto& column : table.columns) {
      if (auto name = comparison.dialect.sequence_of(table, column)) held.insert(std::move(*name));
    }
  }
  SequenceRenaming renaming(std::move(held), comparison);
  const auto before = tables_before_renames(database.tables, pairing);
  for (const auto& pair : pairing.pairs) {
    const auto& table = *before.at(pair.target.name);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const auto& columns = pair.target.columns;
      const auto said = std::ranges::find(columns, pair.database.columns[i].name, &Column::name);
      if (said == columns.end()) continue;
      const auto was = own_sequence_of(table, table.columns[i]);
      const auto is = own_sequence_of(pair.target, *said);
      if (was && is && *was != *is) renaming.ask(*was, *is);
    }
  }
  std::ranges::move(std::move(renaming).take(), std::back_inserter(pairing.renames));
}

std::vector<Table> with_counting_columns(std::vector<Table> tables, const std::vector<Sequence>& sequences) {
  const auto named = by_name(sequences);
  for (auto& table : tables) {
    for (auto& column : table.columns) {
      if (counting_sequence_of(column, named) == nullptr) continue;
      column.options.server_default.reset();
      if (!dialect::counts_up(table, column)) column.options.autoincrement = true;
    }
  }
  return tables;
}

std::vector<Sequence> sequences_beside_columns(const Schema& schema) {
  const auto named = by_name(schema.sequences);
  NameSet said;
  for (const auto& table : schema.tables) {
    for (const auto& column : table.columns) {
      const auto* sequence = counting_sequence_of(column, named);
      if (sequence != nullptr && sequence->counting == Counting()) said.insert(sequence->name);
    }
  }
  std::vector<Sequence> beside;
  std::ranges::copy_if(schema.sequences, std::back_inserter(beside),
                       [&](const Sequence& sequence) { return !said.contains(sequence.name); });
  return beside;
}

}  // namespace limbeck::autogenerate
