// SPDX-License-Identifier: MIT
#include <algorithm>

#include "autogenerate/compare/altered_column.hpp"
#include "autogenerate/compare/key_columns.hpp"
#include "autogenerate/compare/table_changes.hpp"
#include "dialect/ddl.hpp"

namespace limbeck::autogenerate {
namespace {

using operation::AddColumn;
using operation::AddConstraint;
using operation::AlterColumn;
using operation::DropColumn;
using operation::DropConstraint;

// A column that counts up, as it is said and as it is compared.
struct CountingColumn {
  const Column* said = nullptr;
  bool nullable = false;

  explicit operator bool() const { return said != nullptr; }
  const std::string& name() const { return said->name; }
  Names names() const { return {said->name}; }
};

CountingColumn counting_column(const Table& said, const Table& kept) {
  for (std::size_t i = 0; i < kept.columns.size(); ++i) {
    if (dialect::counts_up(kept, kept.columns[i]))
      return {&said.columns[i], kept.columns[i].options.nullable};
  }
  return {};
}

// The step that does this to the column; null where there is none.
template <class Operation>
auto find_step(std::vector<Difference>& steps, const std::string& column) {
  return std::ranges::find_if(steps, [&](const Difference& step) {
    const auto* op = std::get_if<Operation>(&step.operation);
    if constexpr (std::is_same_v<Operation, AddColumn>) {
      return op != nullptr && op->column.name == column;
    } else {
      return op != nullptr && op->column == column;
    }
  });
}

// The step that makes or drops a key over this column alone.
template <class Operation>
auto find_key(std::vector<Difference>& steps, const Names& columns) {
  return std::ranges::find_if(steps, [&](const Difference& step) {
    return std::holds_alternative<Operation>(step.operation) && key_columns(step.operation) == columns;
  });
}

class CountingArrangement {
 public:
  CountingArrangement(const TablePair& pair, TableChanges& changes)
      : pair_(pair),
        changes_(changes),
        was_(counting_column(pair.database, pair.database_kept)),
        is_(counting_column(pair.target, pair.target_kept)) {}

  void arrange() {
    if (was_ && is_ && was_.name() == is_.name()) {
      if (!keeps_key(was_)) pause();
      return;
    }
    if (was_) stop();
    if (is_) start();
  }

 private:
  bool keeps_key(const CountingColumn& column) const {
    return keeps_index_over(pair_.database, changes_.drop, column.names());
  }

  void pause() {
    leave_out(is_.name());
    stop_first();
    start_last();
  }

  void stop() {
    const auto drop = find_step<DropColumn>(changes_.drop_columns, was_.name());
    if (drop != changes_.drop_columns.end()) return stop_with(drop);
    if (!is_ && keeps_key(was_)) return;
    leave_out(was_.name());
    stop_first();
  }

  // With its key at once, as they come at once on the way back.
  void stop_with(std::vector<Difference>::iterator drop) {
    auto& op = std::get<DropColumn>(drop->operation);
    const auto key = find_key<DropConstraint>(changes_.drop, was_.names());
    if (key == changes_.drop.end()) {
      op.existing->options.autoincrement = false;
      return stop_first();
    }
    op.existing_constraints.push_back(*std::get<DropConstraint>(key->operation).existing);
    changes_.drop.erase(key);
    if (!is_ || find_step<AddColumn>(changes_.columns, is_.name()) == changes_.columns.end()) return;
    changes_.drop.push_back(std::move(*drop));
    changes_.drop_columns.erase(drop);
  }

  void start() {
    const auto add = find_step<AddColumn>(changes_.columns, is_.name());
    if (add != changes_.columns.end()) return start_with(std::get<AddColumn>(add->operation));
    if (!was_ && keeps_key(is_)) return;
    leave_out(is_.name());
    start_last();
  }

  // With its key at once, so that rows that are there get numbers.
  void start_with(AddColumn& op) {
    const auto key = find_key<AddConstraint>(changes_.make, is_.names());
    if (key == changes_.make.end()) {
      op.column.options.autoincrement = false;
      return start_last();
    }
    op.constraints.push_back(std::get<AddConstraint>(key->operation).constraint);
    changes_.make.erase(key);
  }

  // What else is altered of the column is altered while it does not count.
  void leave_out(const std::string& column) {
    const auto alter = find_step<AlterColumn>(changes_.columns, column);
    if (alter == changes_.columns.end()) return;
    auto& op = std::get<AlterColumn>(alter->operation);
    op.autoincrement.reset();
    op.existing_autoincrement = false;
    if (alters_nothing(op)) changes_.columns.erase(alter);
  }

  void stop_first() { changes_.drop.insert(changes_.drop.begin(), {set(was_, false)}); }
  void start_last() { changes_.start_counting.push_back({set(is_, true)}); }

  AlterColumn set(const CountingColumn& column, bool counts) const {
    AlterColumn op{.table = pair_.target.name, .column = column.name(), .autoincrement = counts};
    op.existing_type = column.said->type;
    state_whole(*column.said, !counts, op);
    op.existing_nullable = column.nullable;
    return op;
  }

  const TablePair& pair_;
  TableChanges& changes_;
  CountingColumn was_;
  CountingColumn is_;
};

}  // namespace

void arrange_counting(const TablePair& pair, const Comparison& comparison, TableChanges& changes) {
  if (comparison.can.counting_needs_key && !changes.empty()) CountingArrangement(pair, changes).arrange();
}

}  // namespace limbeck::autogenerate
