// SPDX-License-Identifier: MIT
#include "autogenerate/compare/early_release.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_set>

#include "autogenerate/compare/heirs.hpp"
#include "autogenerate/compare/key_columns.hpp"
#include "autogenerate/compare/names.hpp"
#include "autogenerate/compare/order.hpp"
#include "core/sequence.hpp"
#include "operation/reverse.hpp"
#include "schema/find_column.hpp"
#include "schema/qualified_name.hpp"

namespace limbeck::autogenerate {
namespace {

using namespace operation;

using ColumnNames = std::unordered_set<std::string>;

// The names that tables have once everything is renamed.
ByName<TableName> new_names(const std::vector<Difference>& renames) {
  ByName<TableName> names;
  for (const auto& step : renames) {
    if (const auto* rename = std::get_if<RenameTable>(&step.operation))
      names.emplace(rename->table, TableName{rename->new_name, rename->table.schema});
  }
  return names;
}

AlterColumn default_of(const TableName& table, const Column& column) {
  AlterColumn op{.table = table, .column = column.name};
  op.existing_type = column.type;
  op.server_default = *column.options.server_default;
  op.existing_server_default = none;
  return op;
}

// Takes what makes a part away out of the changes of its table. Says whether they made it go.
class Withdrawal {
 public:
  Withdrawal(TableChanges& changes, const Table& target) : changes_(changes), target_(target) {}

  bool operator()(const CreateIndex& op) {
    return erase(changes_.drop, [&](const Operation& operation) {
      const auto* drop = std::get_if<DropIndex>(&operation);
      return drop != nullptr && drop->name == op.index.name;
    });
  }
  bool operator()(const AddConstraint& op) {
    return erase(changes_.drop, [&](const Operation& operation) {
      const auto* drop = std::get_if<DropConstraint>(&operation);
      return drop != nullptr && drop->name == name_of(op.constraint);
    });
  }
  // One that is altered comes again as what it becomes.
  bool operator()(const AddColumn& op) {
    const auto is_its_drop = [&](const Operation& operation) {
      const auto* drop = std::get_if<DropColumn>(&operation);
      return drop != nullptr && drop->column == op.column.name;
    };
    if (erase(changes_.drop_columns, is_its_drop) || erase(changes_.columns, is_its_drop)) return true;
    const auto* wanted = schema::find_column(target_, op.column.name);
    if (wanted == nullptr) return false;
    for (auto& step : changes_.columns) {
      const auto* alter = std::get_if<AlterColumn>(&step.operation);
      if (alter == nullptr || alter->column != op.column.name) continue;
      Table made{.name = op.table, .columns = {*wanted}};
      made.columns.front().options.renamed_from.clear();
      step = {AddColumn{op.table, with_types_there(std::move(made)).columns.front()}};
      return true;
    }
    return false;
  }
  // The default of a column, which is altered without it.
  bool operator()(const AlterColumn& op) {
    for (auto& step : changes_.drop_columns) {
      auto* drop = std::get_if<DropColumn>(&step.operation);
      if (drop == nullptr || drop->column != op.column) continue;
      drop->existing->options.server_default.reset();
      return true;
    }
    const auto step = std::ranges::find_if(changes_.columns, [&](const Difference& each) {
      const auto* alter = std::get_if<AlterColumn>(&each.operation);
      return alter != nullptr && alter->column == op.column && alter->server_default.touched();
    });
    if (step == changes_.columns.end()) return false;
    forget_default(*step);
    const auto& alter = std::get<AlterColumn>(step->operation);
    const AlterColumn nothing{
        .table = alter.table, .column = alter.column, .existing_type = alter.existing_type};
    if (alter == nothing) changes_.columns.erase(step);
    return true;
  }
  bool operator()(const auto&) { return false; }

 private:
  template <class Predicate>
  static bool erase(std::vector<Difference>& steps, const Predicate& is_it) {
    const auto found = std::ranges::find_if(steps, is_it, &Difference::operation);
    if (found == steps.end()) return false;
    steps.erase(found);
    return true;
  }

  static void forget_default(Difference& step) {
    auto& alter = std::get<AlterColumn>(step.operation);
    const bool is_left_without = !alter.server_default.value();
    alter.existing_server_default = none;
    if (is_left_without) alter.server_default = alter.existing_server_default = {};
    if (!step.downgrade) return;
    for (auto& back : *step.downgrade) {
      auto* altered = std::get_if<AlterColumn>(&back);
      if (altered == nullptr || !altered->server_default.touched()) continue;
      altered->server_default = none;
      if (is_left_without) altered->server_default = altered->existing_server_default = {};
    }
  }

  TableChanges& changes_;
  const Table& target_;
};

// What makes a part, as the target says it where it has that: the server's words may hold for the function
// alone that goes.
class AsWanted {
 public:
  explicit AsWanted(const Table& target) : target_(target) {}

  void operator()(CreateIndex& op) const {
    const auto found = std::ranges::find(target_.indexes, op.index.name, &Index::name);
    if (found != target_.indexes.end()) op.index = *found;
  }
  void operator()(AddConstraint& op) const {
    const auto found = std::ranges::find_if(target_.constraints, [&](const Constraint& constraint) {
      return constraint.index() == op.constraint.index() && name_of(constraint) == name_of(op.constraint);
    });
    if (found != target_.constraints.end()) op.constraint = *found;
  }
  void operator()(AddColumn& op) const {
    const auto* wanted = schema::find_column(target_, op.column.name);
    if (wanted != nullptr && wanted->options.computed) op.column.options.computed = wanted->options.computed;
  }
  void operator()(AlterColumn& op) const {
    const auto* wanted = schema::find_column(target_, op.column);
    if (wanted != nullptr && wanted->options.server_default)
      op.server_default = *wanted->options.server_default;
  }
  void operator()(const auto&) const {}

 private:
  const Table& target_;
};

// Of tables that go: what has let go before is none of theirs any more, and comes again behind them.
class Omission {
 public:
  explicit Omission(Table& table) : table_(table) {}

  void operator()(const CreateIndex& op) { std::erase(table_.indexes, op.index); }
  void operator()(const AddConstraint& op) { std::erase(table_.constraints, op.constraint); }
  void operator()(const AddColumn& op) {
    std::erase_if(table_.columns, [&](const Column& column) { return column.name == op.column.name; });
  }
  void operator()(const AlterColumn& op) {
    for (auto& column : table_.columns) {
      if (column.name == op.column) take_default(table_, column);
    }
  }
  void operator()(const auto&) {}

 private:
  Table& table_;
};

// What one table lets go of: each part as what makes it, under its names before and behind the renames.
class Parts {
 public:
  struct Part {
    Operation before;
    Operation behind;
  };

  // The computed columns are those that go, its parents' too.
  Parts(const Table& before, const Table& behind, const ColumnNames& computed, const NamesWhatGoes& names,
        const dialect::Dialect& dialect)
      : before_(before), behind_(behind), computed_(computed), names_(names), dialect_(dialect) {}

  std::vector<Part> take() && {
    for (std::size_t i = 0; i < before_.indexes.size(); ++i) {
      const auto& index = before_.indexes[i];
      if (names_({.name = before_.name, .indexes = {index}}) || stands_on(index, computed_, dialect_))
        parts_.push_back(
            {CreateIndex{before_.name, index}, CreateIndex{behind_.name, behind_.indexes.at(i)}});
    }
    for (std::size_t i = 0; i < before_.constraints.size(); ++i) {
      const auto& constraint = before_.constraints[i];
      if (names_({.name = before_.name, .constraints = {constraint}}) ||
          stands_on(constraint, computed_, dialect_))
        parts_.push_back({AddConstraint{before_.name, constraint},
                          AddConstraint{behind_.name, behind_.constraints.at(i)}});
    }
    for (std::size_t i = 0; i < before_.columns.size(); ++i) {
      if (names_({.name = before_.name, .columns = {before_.columns[i]}})) add_column(i);
    }
    return std::move(parts_);
  }

 private:
  // What is computed can be computed again. Its type stays meanwhile.
  void add_column(std::size_t place) {
    const auto& before = before_.columns[place];
    const auto& behind = behind_.columns.at(place);
    if (before.options.computed) {
      parts_.push_back({addition_of(before_.name, before), addition_of(behind_.name, behind)});
    } else {
      parts_.push_back({default_of(before_.name, before), default_of(behind_.name, behind)});
    }
  }

  static AddColumn addition_of(const TableName& table, const Column& column) {
    return {table, with_types_there({.name = table, .columns = {column}}).columns.front()};
  }

  const Table& before_;
  const Table& behind_;
  const ColumnNames& computed_;
  const NamesWhatGoes& names_;
  const dialect::Dialect& dialect_;
  std::vector<Part> parts_;
};

// The computed columns that go, by the tables that have them: those that inherit have their parents'.
ByName<ColumnNames> computed_columns(const HeirsFirst& heirs_first, const NamesWhatGoes& names) {
  ByName<ColumnNames> computed;
  for (const auto* table : core::reversed(heirs_first.tables)) {
    ColumnNames columns;
    for (const auto& column : table->columns) {
      if (column.options.computed && names({.name = table->name, .columns = {column}}))
        columns.insert(column.name);
    }
    for (const auto& parent : table->options.postgresql_inherits) {
      const auto found = computed.find(schema::qualified_name(parent));
      if (found != computed.end()) columns.insert(found->second.begin(), found->second.end());
    }
    if (!columns.empty()) computed.emplace(table->name, std::move(columns));
  }
  return computed;
}

// What goes of tables that foreign keys may hold on to.
class GoingColumns {
 public:
  explicit GoingColumns(const ByName<ColumnNames>& computed) : computed_(computed) {}

  void add(const TableName& table, const std::vector<Parts::Part>& parts) {
    for (const auto& part : parts) {
      if (auto columns = key_columns(part.before)) keys_[table].push_back(std::move(*columns));
    }
  }

  bool are_under(const ForeignKeyConstraint& key, const TableName& table) const {
    const auto computed = computed_.find(table);
    const auto keys = keys_.find(key.referred_table);
    return (computed != computed_.end() &&
            std::ranges::any_of(key.columns,
                                [&](const auto& name) { return computed->second.contains(name); })) ||
           (keys != keys_.end() && std::ranges::any_of(keys->second, [&](const Names& columns) {
              return std::ranges::is_permutation(columns, key.referred_columns);
            }));
  }

 private:
  const ByName<ColumnNames>& computed_;
  ByName<std::vector<Names>> keys_;
};

class Releaser {
 public:
  Releaser(const HeirsFirst& heirs_first, const NamesWhatGoes& names, bool of_changes_alone, Pairing& pairing,
           std::vector<TableChanges>& changes, const dialect::Dialect& dialect)
      : tables_(heirs_first.tables),
        computed_(computed_columns(heirs_first, names)),
        names_(names),
        dialect_(dialect),
        of_changes_alone_(of_changes_alone),
        removed_go_first_(pairing.removed_go_first),
        released_(pairing.released),
        released_keys_(pairing.released_keys),
        new_names_(new_names(pairing.renames)) {
    for (auto& each : changes) changes_.emplace(each.table, &each);
    for (const auto& pair : pairing.pairs) pairs_.emplace(pair.target.name, &pair);
    for (auto& table : pairing.removed) removed_.emplace(table.name, &table);
  }

  EarlyRelease take() && {
    release_keys();
    for (const auto* table : tables_) look_at(*table);
    std::ranges::reverse(release_.restore);
    return std::move(release_);
  }

 private:
  // Foreign keys are no part by themselves: they go before all that they hold on to.
  void release_keys() {
    if (of_changes_alone_) return;
    GoingColumns going(computed_);
    for (const auto* table : tables_) going.add(table->name, parts_in(*table, *table));
    for (const auto* table : tables_) {
      for (std::size_t i = 0; i < table->constraints.size(); ++i) {
        const auto* key = std::get_if<ForeignKeyConstraint>(&table->constraints[i]);
        if (key != nullptr && going.are_under(*key, table->name)) release_key(*table, i);
      }
    }
  }

  void look_at(const Table& table) {
    const auto& name = new_name_of(table);
    const auto changes = changes_.find(name);
    const auto removed = removed_.find(name);
    if (changes != changes_.end()) {
      let_go(table, *pairs_.at(name), *changes->second);
    } else if (removed != removed_.end()) {
      if (removed_go_first_) return;
      for (auto& part : parts_of(table, *removed->second)) {
        std::visit(Omission(*removed->second), part.behind);
        release(part.before);
      }
    } else if (!of_changes_alone_) {
      for (auto& part : parts_of(table, table)) {
        release(part.before);
        const auto pair = pairs_.find(name);
        if (pair != pairs_.end()) std::visit(AsWanted(pair->second->target), part.behind);
        release_.restore.push_back({std::move(part.behind)});
      }
    }
  }

  const TableName& new_name_of(const Table& table) const {
    const auto renamed = new_names_.find(table.name);
    return renamed == new_names_.end() ? table.name : renamed->second;
  }

  void release_key(const Table& table, std::size_t place) {
    const auto& name = new_name_of(table);
    const auto removed = removed_.find(name);
    const AddConstraint before{table.name, table.constraints[place]};
    if (released_.contains(describe(before)) || (removed != removed_.end() && removed_go_first_)) return;
    if (removed != removed_.end()) {
      Omission{*removed->second}(AddConstraint{name, removed->second->constraints.at(place)});
    } else if (const auto pair = pairs_.find(name); pair != pairs_.end()) {
      AddConstraint behind{name, pair->second->database.constraints.at(place)};
      released_.insert(describe(behind));
      if (!goes_anyway(behind)) {
        AsWanted{pair->second->target}(behind);
        released_keys_.push_back({std::move(behind)});
      }
    } else {
      released_keys_.push_back({before});
    }
    release(before);
  }

  bool goes_anyway(const AddConstraint& key) {
    const auto changes = changes_.find(key.table);
    return changes != changes_.end() &&
           std::erase_if(changes->second->drop_keys, [&](const KeyChange& change) {
             return std::get<DropConstraint>(change.difference.operation).name == name_of(key.constraint);
           }) > 0;
  }

  void let_go(const Table& table, const TablePair& pair, TableChanges& changes) {
    std::vector<Difference> makes;
    for (auto& part : parts_of(table, pair.database)) {
      if (keeps_values(part, changes)) continue;
      const bool goes_anyway = std::visit(Withdrawal(changes, pair.target), part.behind);
      if (!goes_anyway && of_changes_alone_) continue;
      release(part.before);
      if (goes_anyway) continue;
      std::visit(AsWanted(pair.target), part.behind);
      if (std::holds_alternative<AlterColumn>(part.behind)) {
        changes.columns.push_back({std::move(part.behind)});
      } else if (std::holds_alternative<AddColumn>(part.behind)) {
        changes.drop_columns.push_back({std::move(part.behind)});
      } else {
        makes.push_back({std::move(part.behind)});
      }
    }
    changes.make.insert(changes.make.begin(), std::make_move_iterator(makes.rbegin()),
                        std::make_move_iterator(makes.rend()));
  }

  // A stored column that becomes a plain one only stops being computed.
  bool keeps_values(const Parts::Part& part, TableChanges& changes) {
    const auto* before = std::get_if<AddColumn>(&part.before);
    if (before == nullptr || before->column.options.computed->persisted == false) return false;
    const auto& name = std::get<AddColumn>(part.behind).column.name;
    const auto step = std::ranges::find_if(changes.columns, [&](const Difference& each) {
      const auto* alter = std::get_if<AlterColumn>(&each.operation);
      return alter != nullptr && alter->column == name && alter->computed.touched() &&
             !alter->computed.value();
    });
    if (step == changes.columns.end()) return false;
    release_.steps.push_back(keep(*before));
    released_.insert(describe(part.before));
    auto& alter = std::get<AlterColumn>(step->operation);
    alter.computed = alter.existing_computed = {};
    const AlterColumn nothing{
        .table = alter.table, .column = alter.column, .existing_type = alter.existing_type};
    if (alter == nothing) {
      changes.columns.erase(step);
    } else {
      step->downgrade = without_default(alter);
    }
    return true;
  }

  // The column goes, but what its default calls may go before.
  static std::vector<Operation> without_default(const AlterColumn& altered) {
    if (!altered.server_default.touched() || !altered.server_default.value()) return {};
    AlterColumn op{.table = altered.table, .column = altered.column};
    op.existing_type = altered.type ? altered.type : altered.existing_type;
    op.server_default = none;
    op.existing_server_default = altered.server_default;
    return {std::move(op)};
  }

  // The way back makes the column anew.
  static Difference keep(const AddColumn& computed) {
    auto plain = computed.column;
    plain.options.computed.reset();
    AlterColumn op{.table = computed.table, .column = plain.name};
    op.existing_type = plain.type;
    op.computed = none;
    op.existing_computed = *computed.column.options.computed;
    const DropColumn drop{.table = computed.table, .column = op.column, .existing = std::move(plain)};
    return {std::move(op), {}, {{drop, computed}}};
  }

  std::vector<Parts::Part> parts_in(const Table& before, const Table& behind) const {
    static const ColumnNames none;
    const auto found = computed_.find(before.name);
    return Parts(before, behind, found == computed_.end() ? none : found->second, names_, dialect_).take();
  }

  // None goes twice.
  std::vector<Parts::Part> parts_of(const Table& before, const Table& behind) const {
    auto parts = parts_in(before, behind);
    std::erase_if(parts, [&](const Parts::Part& part) { return released_.contains(describe(part.before)); });
    return parts;
  }

  void release(const Operation& made) {
    released_.insert(describe(made));
    for (auto& drop : operation::reverse(made).operations) release_.steps.push_back({std::move(drop)});
  }

  const std::vector<const Table*>& tables_;
  ByName<ColumnNames> computed_;
  const NamesWhatGoes& names_;
  const dialect::Dialect& dialect_;
  bool of_changes_alone_;
  bool removed_go_first_;
  std::unordered_set<std::string>& released_;
  std::vector<Difference>& released_keys_;
  ByName<TableName> new_names_;
  ByName<TableChanges*> changes_;
  ByName<const TablePair*> pairs_;
  ByName<Table*> removed_;
  EarlyRelease release_;
};

}  // namespace

EarlyRelease release_early(const Schema& database, const NamesWhatGoes& names_what_goes,
                           bool of_changes_alone, Pairing& pairing, std::vector<TableChanges>& changes,
                           const dialect::Dialect& dialect) {
  const auto tables = heirs_first(database, pairing.removed);
  return Releaser(tables, names_what_goes, of_changes_alone, pairing, changes, dialect).take();
}

}  // namespace limbeck::autogenerate
