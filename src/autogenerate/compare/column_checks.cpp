// SPDX-License-Identifier: MIT
#include "autogenerate/compare/column_checks.hpp"

#include <algorithm>

#include "autogenerate/compare/altered_column.hpp"
#include "core/sequence.hpp"
#include "dialect/ddl.hpp"
#include "schema/find_column.hpp"

namespace limbeck::autogenerate {
namespace {

using operation::AlterColumn;

class Keeping {
 public:
  Keeping(const CheckConstraint& check, const TablePair& pair, TableChanges& changes)
      : check_(check),
        pair_(pair),
        changes_(changes),
        goes_(std::ranges::find(changes.lost_column_checks, check.mysql_column) !=
              changes.lost_column_checks.end()) {}

  void keep() {
    for (auto* steps : {&changes_.columns, &changes_.start_counting}) {
      for (auto& step : *steps) say_in(step);
    }
    if (!goes_ || is_gone_) return;
    if (schema::find_column(pair_.target, check_.mysql_column) == nullptr) return come_back_with_column();
    const auto& column = *schema::find_column(pair_.database, check_.mysql_column);
    AlterColumn op{.table = changes_.table, .column = column.name};
    op.existing_type = column.type;
    state_whole(column, dialect::counts_up(pair_.database, column), op);
    say(op);
    changes_.columns.push_back({std::move(op)});
  }

 private:
  void come_back_with_column() {
    for (auto& step : changes_.drop_columns) {
      auto* drop = std::get_if<operation::DropColumn>(&step.operation);
      if (drop != nullptr && drop->column == check_.mysql_column)
        drop->existing_constraints.emplace_back(check_);
    }
  }

  AlterColumn* alteration_in(operation::Operation& operation) const {
    auto* op = std::get_if<AlterColumn>(&operation);
    return op != nullptr && op->column == check_.mysql_column ? op : nullptr;
  }

  // The first one takes the check away.
  void say(AlterColumn& op) {
    op.existing_mysql_check = is_gone_ ? Change<std::string>(none) : Change<std::string>(check_.condition);
    if (goes_ && !is_gone_) op.mysql_check = none;
    is_gone_ = goes_;
  }

  void say_in(Difference& step) {
    auto* op = alteration_in(step.operation);
    if (op == nullptr) return;
    const bool takes_away = goes_ && !is_gone_;
    say(*op);
    if (!step.downgrade) return;
    // The last one on the way back brings it, be it the column that comes again.
    bool brings = takes_away;
    for (auto& operation : core::reversed(*step.downgrade)) {
      auto* add = std::get_if<operation::AddColumn>(&operation);
      if (brings && add != nullptr && add->column.name == check_.mysql_column) {
        add->constraints.emplace_back(check_);
        brings = false;
      }
      auto* back = alteration_in(operation);
      if (back == nullptr) continue;
      back->existing_mysql_check = goes_ ? Change<std::string>(none) : Change<std::string>(check_.condition);
      if (brings) back->mysql_check = check_.condition;
      brings = false;
    }
  }

  const CheckConstraint& check_;
  const TablePair& pair_;
  TableChanges& changes_;
  bool goes_;
  bool is_gone_ = false;
};

}  // namespace

void keep_checks_of_columns(const TablePair& pair, TableChanges& changes) {
  for (const auto& constraint : pair.database.constraints) {
    const auto* check = std::get_if<CheckConstraint>(&constraint);
    if (check != nullptr && !check->mysql_column.empty()) Keeping(*check, pair, changes).keep();
  }
}

}  // namespace limbeck::autogenerate
