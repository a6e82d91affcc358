// SPDX-License-Identifier: MIT
#include "dialect/sqlite/trigger_use.hpp"

#include <algorithm>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "dialect/sqlite/definition.hpp"
#include "dialect/sqlite/lexis.hpp"
#include "dialect/sqlite/object_definition.hpp"
#include "dialect/sqlite/token_cursor.hpp"

namespace limbeck::dialect::sqlite {
namespace {

// The statements between BEGIN and END, one after another.
class Body : TokenCursor {
 public:
  Body(std::string_view script, std::string_view table, std::string_view column)
      : TokenCursor(script), table_(table), column_(column) {}

  bool sets_column() {
    while (!at_end()) {
      if (take("UPDATE")) {
        if (!is("SET")) read_updated_table();  // else it is the DO UPDATE of an INSERT
      } else if (take("INTO")) {
        is_of_table_ = same(name(), table_);
        if (take("AS")) name();
        if (is("(") && is_among(names())) return true;
      } else if (take("SET")) {
        if (is_among_set()) return true;
      } else {
        advance();
      }
    }
    return false;
  }

 private:
  void read_updated_table() {
    if (take("OR")) advance();
    is_of_table_ = same(name(), table_);
  }

  bool is_among(const std::vector<std::string>& columns) const {
    return is_of_table_ &&
           std::ranges::any_of(columns, [&](const std::string& each) { return same(each, column_); });
  }

  // "a = 1, (b, c) = (SELECT 1, 2)"
  bool is_among_set() {
    do {
      if (is_among(is("(") ? names() : std::vector{name()})) return true;
      for (int depth = 0; !ends_value(depth); advance()) {
        if (is("(")) ++depth;
        if (is(")")) --depth;
      }
    } while (take(","));
    return false;
  }

  bool ends_value(int depth) const {
    if (at_end() || current().kind == sql::TokenKind::semicolon) return true;
    const bool begins_from = is("FROM") && !is(previous(), "DISTINCT");
    return depth == 0 && (is(",") || is("WHERE") || begins_from);
  }

  std::string_view table_;
  std::string_view column_;
  bool is_of_table_ = false;  // what the statement writes to that is read
};

}  // namespace

bool writes_to(std::string_view create_trigger, std::string_view table, std::string_view column) {
  const auto trigger = parse_trigger(create_trigger);
  const bool is_run_by_it = trigger.events.starts_with("UPDATE OF ") && same(trigger.table.name, table) &&
                            mentions(trigger.events, column);
  return is_run_by_it || Body(trigger.body, table, column).sets_column();
}

void check_triggers(const operation::DropColumn& op, const Existing& existing) {
  for (const auto* triggers : {&existing.triggers, &existing.other_triggers}) {
    for (const auto& trigger : *triggers) {
      if (!writes_to(trigger.sql, existing.table.name.name, op.column)) continue;
      throw Error(fmt::format(
          "cannot {}: trigger '{}' sets it, or runs when it is updated; drop the trigger before, and create it again "
          "behind",
          operation::describe(operation::Operation(op)), trigger.name));
    }
  }
}

}  // namespace limbeck::dialect::sqlite
