// SPDX-License-Identifier: MIT
#include "dialect/sqlite/definition.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/text.hpp"
#include "dialect/sqlite/lexis.hpp"
#include "dialect/sqlite/token_cursor.hpp"
#include "sql/identifier.hpp"
#include "sql/lexer.hpp"

namespace limbeck::dialect::sqlite {
namespace {

using sql::TokenKind;

std::string upper(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(),
                         [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return result;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Whether the text ends, or may end, in a comment up to the end of its line.
bool ends_its_line(std::string_view text) {
  return text.substr(text.rfind('\n') + 1).find("--") != std::string_view::npos;
}

// What is put behind the last element leaves these blanks where they are.
void take_end(TableDefinition& table) {
  auto& last = table.elements.back();
  const auto size = last.text.find_last_not_of(" \t\r\n") + 1;
  if (ends_its_line(std::string_view(last.text).substr(0, size))) return;
  table.end = last.text.substr(size);
  last.text.resize(size);
  last.behind.resize(last.behind.size() - table.end.size());
}

class Parser : TokenCursor {
 public:
  explicit Parser(std::string_view script) : TokenCursor(script) {}

  TableDefinition table() {
    expect("CREATE");
    take("TEMP") || take("TEMPORARY");
    expect("TABLE");
    skip_if_not_exists();
    TableDefinition table{.name = name_behind_schema(), .elements = {}, .options = {}};
    expect("(");
    do {
      // SQLite lets the commas between constraints be left out.
      do table.elements.push_back(element());
      while (!is(",") && !is(")"));
    } while (take(","));
    expect(")");
    take_end(table);
    table.options = text_behind();
    while (!at_end()) read_option(table);
    return table;
  }

  IndexDefinition index() {
    expect("CREATE");
    IndexDefinition index;
    index.unique = take("UNIQUE");
    expect("INDEX");
    skip_if_not_exists();
    index.name = name_behind_schema();
    expect("ON");
    index.table = name();
    expect("(");
    do index.elements.push_back(index_element());
    while (take(","));
    expect(")");
    if (take("WHERE")) index.where = text_behind();
    return index;
  }

 private:
  bool begins_a_table_constraint() const {
    constexpr std::array words{"CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN"};
    return std::ranges::any_of(words, [&](auto word) { return is(word); });
  }

  bool begins_a_column_constraint() const {
    constexpr std::array words{"CONSTRAINT", "PRIMARY", "NOT",        "NULL", "UNIQUE",    "CHECK",
                               "DEFAULT",    "COLLATE", "REFERENCES", "AS",   "DEFERRABLE"};
    return std::ranges::any_of(words, [&](auto word) { return is(word); }) ||
           (is("GENERATED") && is(ahead(1), "ALWAYS"));
  }

  TableElementDefinition element() {
    const auto begin = end_of_previous();
    TableElementDefinition element;
    if (begins_a_table_constraint()) {
      element.constraint = constraint(nullptr);
    } else {
      element.column = column();
    }
    const auto parts_end = end_of_previous();
    const auto end = is(",") || is(")") ? current().begin : parts_end;
    element.text = script().substr(begin, end - begin);
    element.behind = std::exchange(comments_, {}) + element.text.substr(parts_end - begin);
    return element;
  }

  // Keeps the comment that stands before the current token.
  void note_comment() {
    const auto begin = end_of_previous();
    const auto comment = core::trim(script().substr(begin, current().begin - begin));
    if (comment.empty()) return;
    comments_ += ' ';
    comments_ += comment;
    if (ends_its_line(comment)) comments_ += '\n';
  }

  ColumnDefinition column() {
    ColumnDefinition column{.name = name(), .type = {}, .clauses = {}};
    const auto type = position();
    while (current().kind != TokenKind::end && !is(",") && !is(")") && !begins_a_column_constraint()) {
      if (position() == type) note_comment();
      if (is("(")) {
        parenthesized();
      } else {
        advance();
      }
    }
    if (position() > type) column.type = text_from(type);
    while (!is(",") && !is(")")) {
      note_comment();
      if (is("DEFERRABLE") || (is("NOT") && is(ahead(1), "DEFERRABLE"))) {
        read_late_deferral(column);
      } else {
        column.clauses.push_back(constraint(&column));
      }
    }
    return column;
  }

  // When the column's last foreign key is checked, where other constraints stand between.
  void read_late_deferral(ColumnDefinition& column) {
    const auto first = position();
    const auto key = std::find_if(column.clauses.rbegin(), column.clauses.rend(), [](const Clause& clause) {
      return clause.kind == ClauseKind::foreign_key;
    });
    if (key == column.clauses.rend()) fail("a foreign key before it");
    read_deferral(*key);
    key->text += ' ' + text_from(first);
  }

  // One of a column, or of the table where that is null.
  Clause constraint(const ColumnDefinition* column) {
    const auto first = position();
    Clause clause;
    if (take("CONSTRAINT")) clause.name = name();
    if (column != nullptr) {
      clause.columns = {column->name};
      read_of_column(clause);
    } else {
      read_of_table(clause);
    }
    clause.text = text_from(first);
    return clause;
  }

  void read_of_column(Clause& clause) {
    if (take("DEFAULT")) {
      clause.kind = ClauseKind::default_value;
      clause.body = default_value();
    } else if (take("NULL")) {
      clause.kind = ClauseKind::null;
      read_conflict(clause);
    } else if (take("NOT")) {
      expect("NULL");
      clause.kind = ClauseKind::not_null;
      read_conflict(clause);
    } else if (take("PRIMARY")) {
      expect("KEY");
      clause.kind = ClauseKind::primary_key;
      if (take("DESC")) clause.plain_columns = false;
      take("ASC");
      read_conflict(clause);
      clause.autoincrement = take("AUTOINCREMENT");
    } else if (take("UNIQUE")) {
      clause.kind = ClauseKind::unique;
      read_conflict(clause);
    } else if (take("CHECK")) {
      clause.kind = ClauseKind::check;
      clause.body = parenthesized();
      read_conflict(clause);
    } else if (is("REFERENCES")) {
      read_references(clause);
    } else if (take("COLLATE")) {
      clause.kind = ClauseKind::collate;
      clause.body = name();
    } else if (is("GENERATED") || is("AS")) {
      read_generated(clause);
    } else if (clause.name.empty() || !(is(",") || is(")") || is("CONSTRAINT"))) {
      fail("a constraint");
    }
  }

  void read_of_table(Clause& clause) {
    if (take("PRIMARY")) {
      expect("KEY");
      clause.kind = ClauseKind::primary_key;
      read_key_columns(clause);
      read_conflict(clause);
    } else if (take("UNIQUE")) {
      clause.kind = ClauseKind::unique;
      read_key_columns(clause);
      read_conflict(clause);
    } else if (take("CHECK")) {
      clause.kind = ClauseKind::check;
      clause.body = parenthesized();
      read_conflict(clause);
    } else if (take("FOREIGN")) {
      expect("KEY");
      clause.columns = names();
      read_references(clause);
    } else if (clause.name.empty() || !(is(",") || is(")") || is("CONSTRAINT"))) {
      fail("a constraint");
    }
  }

  void read_key_columns(Clause& clause) {
    expect("(");
    do {
      clause.columns.push_back(name());
      while (!is(",") && !is(")") && !is("AUTOINCREMENT")) {
        if (at_end()) fail("')'");
        if (!is("ASC")) clause.plain_columns = false;
        advance();
      }
    } while (take(","));
    clause.autoincrement = take("AUTOINCREMENT");
    expect(")");
  }

  void read_conflict(Clause& clause) {
    if (!take("ON")) return;
    expect("CONFLICT");
    clause.conflict = upper(name());
  }

  void read_generated(Clause& clause) {
    if (take("GENERATED")) expect("ALWAYS");
    expect("AS");
    clause.kind = ClauseKind::generated;
    clause.body = parenthesized();
    clause.stored = take("STORED");
    take("VIRTUAL");
  }

  void read_references(Clause& clause) {
    expect("REFERENCES");
    clause.kind = ClauseKind::foreign_key;
    clause.referred_table = {name()};
    if (is("(")) clause.referred_columns = names();
    while (is("ON") || is("MATCH")) {
      if (take("MATCH")) {
        clause.match = upper(name());
        continue;
      }
      expect("ON");
      std::string ignored;  // ON INSERT, which has no effect
      auto& action = is("DELETE") ? clause.ondelete : is("UPDATE") ? clause.onupdate : ignored;
      advance();
      action = read_action();
    }
    read_deferral(clause);
  }

  void read_deferral(Clause& clause) {
    const bool negated = is("NOT") && is(ahead(1), "DEFERRABLE");
    if (negated) advance();
    if (!take("DEFERRABLE")) return;
    clause.deferral.deferrable = !negated;
    if (take("INITIALLY")) clause.deferral.initially = upper(name());
  }

  std::string read_action() {
    auto action = upper(name());
    if (action == "SET" || action == "NO") action += ' ' + upper(name());
    return action;
  }

  // A literal, a name, or what stands in parentheses, with these.
  std::string default_value() {
    const auto first = position();
    if (is("(")) {
      parenthesized();
      return text_from(first);
    }
    take("+") || take("-");
    if (at_end()) fail("a default");
    const bool is_number = is_digit(current().text.front()) || is(".");
    advance();
    while (is_number && continues_the_number()) advance();
    const bool is_blob =
        current().kind == TokenKind::quoted && current().begin == end_of_previous() && is(previous(), "X");
    if (is_blob) advance();
    return text_from(first);
  }

  // The lexer cuts 1.5e-3 at its signs and its point.
  bool continues_the_number() const {
    if (current().begin != end_of_previous()) return false;
    if (current().kind == TokenKind::word || is(".")) return true;
    const auto before = previous().text;
    return (is("+") || is("-")) && (before.ends_with('e') || before.ends_with('E'));
  }

  void read_option(TableDefinition& table) {
    if (take("STRICT")) {
      table.strict = true;
    } else if (take("WITHOUT")) {
      expect("ROWID");
      table.without_rowid = true;
    } else if (!take(",")) {
      fail("an option of the table");
    }
  }

  bool ends_an_index_element() const {
    return is(",") || is(")") || is("COLLATE") || is("ASC") || is("DESC");
  }

  IndexElementDefinition index_element() {
    const auto first = position();
    IndexElementDefinition element;
    const bool is_name = current().kind == TokenKind::word || current().text.front() != '\'';
    int depth = 0;
    for (; depth > 0 || !ends_an_index_element(); advance()) {
      if (at_end()) fail("')'");
      if (is("(")) ++depth;
      if (is(")")) --depth;
    }
    element.text = text_from(first);
    if (is_name && position() == first + 1) element.column = sql::unquoted(element.text);
    if (take("COLLATE")) element.collation = name();
    element.descending = take("DESC");
    take("ASC");
    return element;
  }

  std::string comments_;  // between the parts of the column that is read
};

}  // namespace

TableDefinition parse_table(std::string_view create_table) {
  return Parser(create_table).table();
}

IndexDefinition parse_index(std::string_view create_index) {
  return Parser(create_index).index();
}

std::string to_sql(const TableDefinition& table, std::string_view quoted_name) {
  std::vector<std::string> elements;
  for (const auto& element : table.elements) elements.push_back(element.text);
  // The first may be one that stood behind another until now.
  if (!elements.empty() && elements.front().starts_with(' ')) elements.front().erase(0, 1);
  return fmt::format("CREATE TABLE {} ({}{}){}{}", quoted_name, core::join(elements, ","), table.end,
                     table.options.empty() ? "" : " ", table.options);
}

void write_anew(TableElementDefinition& element) {
  std::string text = element.text.substr(0, sql::Lexer(element.text, split_rules()).next().begin);
  if (text.empty()) text = " ";
  if (element.column) {
    text += sql::quote_name(element.column->name, identifiers());
    if (!element.column->type.empty()) text += ' ' + element.column->type;
    for (const auto& clause : element.column->clauses) text += ' ' + clause.text;
  } else {
    text += element.constraint.text;
  }
  element.text = std::move(text) + element.behind;
}

std::vector<std::string> column_names(const TableDefinition& table) {
  std::vector<std::string> names;
  for (const auto& element : table.elements) {
    if (element.column) names.push_back(element.column->name);
  }
  return names;
}

std::string rowid_column(const TableDefinition& table) {
  std::string key;
  const auto look = [&](const Clause& clause, bool at_column) {
    if (clause.kind != ClauseKind::primary_key || clause.columns.size() != 1) return;
    // An old slip of SQLite's: PRIMARY KEY DESC at the column makes an index, and behind the columns none.
    if (clause.plain_columns || !at_column) key = clause.columns.front();
  };
  for (const auto& element : table.elements) {
    if (!element.column) {
      look(element.constraint, false);
      continue;
    }
    for (const auto& clause : element.column->clauses) look(clause, true);
  }
  const bool is_integer = std::ranges::any_of(table.elements, [&](const auto& element) {
    return element.column && same(element.column->name, key) && same(element.column->type, "INTEGER");
  });
  return is_integer && !table.without_rowid ? key : std::string();
}

bool mentions(std::string_view sql, std::string_view name) {
  sql::Lexer lexer(sql, split_rules());
  for (auto token = lexer.next(); token.kind != TokenKind::end; token = lexer.next()) {
    const bool may_be_name =
        token.kind == TokenKind::word || (token.kind == TokenKind::quoted && token.text.front() != '\'');
    if (may_be_name && core::equal_ignoring_case(sql::unquoted(token.text), name)) return true;
  }
  return false;
}

}  // namespace limbeck::dialect::sqlite
