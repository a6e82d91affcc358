// SPDX-License-Identifier: MIT
#include "dialect/sqlite/object_definition.hpp"

#include "core/text.hpp"
#include "dialect/sqlite/lexis.hpp"
#include "dialect/sqlite/token_cursor.hpp"
#include "sql/tokens.hpp"

namespace limbeck::dialect::sqlite {
namespace {

std::string without_parentheses(std::string condition) {
  if (!sql::is_parenthesised(sql::tokens_of(condition, split_rules()))) return condition;
  return std::string(core::trim(std::string_view(condition).substr(1, condition.size() - 2)));
}

class Parser : TokenCursor {
 public:
  explicit Parser(std::string_view script) : TokenCursor(script) {}

  View view() {
    begin("VIEW");
    View view{.name = {name_behind_schema()}, .definition = {}};
    if (is("(")) view.columns = names();
    expect("AS");
    view.definition = text_behind();
    return view;
  }

  Trigger trigger() {
    begin("TRIGGER");
    Trigger trigger;
    trigger.name = name_behind_schema();
    trigger.timing = timing();
    trigger.events = events();
    expect("ON");
    trigger.table = {name_behind_schema()};
    if (take("FOR")) {
      expect("EACH");
      expect("ROW");
    }
    trigger.for_each = "ROW";
    if (take("WHEN")) trigger.when = condition();
    if (!is("BEGIN")) fail("'BEGIN'");
    trigger.body = core::trim(script().substr(current().begin));
    return trigger;
  }

  std::string virtual_table() {
    expect("CREATE");
    expect("VIRTUAL");
    expect("TABLE");
    skip_if_not_exists();
    name_behind_schema();
    if (!is("USING")) fail("'USING'");
    return std::string(core::trim(script().substr(current().begin)));
  }

 private:
  void begin(std::string_view kind) {
    expect("CREATE");
    take("TEMP") || take("TEMPORARY");
    expect(kind);
    skip_if_not_exists();
  }

  std::string timing() {
    if (take("AFTER")) return "AFTER";
    if (take("INSTEAD")) {
      expect("OF");
      return "INSTEAD OF";
    }
    take("BEFORE");
    return "BEFORE";
  }

  std::string events() {
    if (take("INSERT")) return "INSERT";
    if (take("DELETE")) return "DELETE";
    expect("UPDATE");
    if (!take("OF")) return "UPDATE";
    const auto first = position();
    do name();
    while (take(","));
    return "UPDATE OF " + text_from(first);
  }

  // Up to the BEGIN of the body: a column may bear that name.
  std::string condition() {
    const auto first = position();
    int depth = 0;
    for (; depth > 0 || !is("BEGIN") || is(previous(), "."); advance()) {
      if (at_end()) fail("'BEGIN'");
      if (is("(")) ++depth;
      if (is(")")) --depth;
    }
    return without_parentheses(text_from(first));
  }
};

}  // namespace

View parse_view(std::string_view create_view) {
  return Parser(create_view).view();
}

Trigger parse_trigger(std::string_view create_trigger) {
  return Parser(create_trigger).trigger();
}

std::string parse_virtual_table(std::string_view create_virtual_table) {
  return Parser(create_virtual_table).virtual_table();
}

}  // namespace limbeck::dialect::sqlite
