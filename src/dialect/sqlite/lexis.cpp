// SPDX-License-Identifier: MIT
#include "dialect/sqlite/lexis.hpp"

#include <iterator>

#include "core/text.hpp"
#include "dialect/flow.hpp"
#include "dialect/sqlite/connection.hpp"
#include "sql/tokens.hpp"

namespace limbeck::dialect::sqlite {
namespace {

// Every keyword of SQLite's documentation (lang_keywords.html), and its two constants: most may stand
// unquoted today, and any may not tomorrow.
// clang-format off
constexpr std::string_view reserved_words[] = {
    "abort", "action", "add", "after", "all", "alter", "always", "analyze", "and", "as", "asc",
    "attach", "autoincrement", "before", "begin", "between", "by", "cascade", "case", "cast", "check",
    "collate", "column", "commit", "conflict", "constraint", "create", "cross", "current",
    "current_date", "current_time", "current_timestamp", "database", "default", "deferrable",
    "deferred", "delete", "desc", "detach", "distinct", "do", "drop", "each", "else", "end", "escape",
    "except", "exclude", "exclusive", "exists", "explain", "fail", "false", "filter", "first",
    "following", "for", "foreign", "from", "full", "generated", "glob", "group", "groups", "having",
    "if", "ignore", "immediate", "in", "index", "indexed", "initially", "inner", "insert", "instead",
    "intersect", "into", "is", "isnull", "join", "key", "last", "left", "like", "limit", "match",
    "materialized", "natural", "no", "not", "nothing", "notnull", "null", "nulls", "of", "offset", "on",
    "or", "order", "others", "outer", "over", "partition", "plan", "pragma", "preceding", "primary",
    "query", "raise", "range", "recursive", "references", "regexp", "reindex", "release", "rename",
    "replace", "restrict", "returning", "right", "rollback", "row", "rows", "savepoint", "select",
    "set", "table", "temp", "temporary", "then", "ties", "to", "transaction", "trigger", "true",
    "unbounded", "union", "unique", "update", "using", "vacuum", "values", "view", "virtual", "when",
    "where", "window", "with", "without",
};
// clang-format on

constexpr std::string_view transaction_reason =
    "limbeck opens and ends the transaction itself; take the statement out";

constexpr FlowRule flow_rules[] = {
    // Refused or without effect inside a transaction.
    {"VACUUM", Flow::alone},
    {"ATTACH", Flow::alone},
    {"DETACH", Flow::alone},
    {"PRAGMA ... FOREIGN_KEYS", Flow::alone},
    {"PRAGMA ... JOURNAL_MODE", Flow::alone},
    {"PRAGMA ... SYNCHRONOUS", Flow::alone},
    {"PRAGMA ... TEMP_STORE", Flow::alone},
    {"PRAGMA ... AUTO_VACUUM", Flow::alone},
    {"PRAGMA ... PAGE_SIZE", Flow::alone},
    {"PRAGMA ... ENCODING", Flow::alone},
    {"PRAGMA ... WAL_CHECKPOINT", Flow::alone},
    // Savepoints stay inside the transaction.
    {"ROLLBACK TO", Flow::together},
    {"ROLLBACK TRANSACTION TO", Flow::together},
    {"BEGIN", Flow::forbidden, transaction_reason},
    {"COMMIT", Flow::forbidden, transaction_reason},
    {"END", Flow::forbidden, transaction_reason},
    {"ROLLBACK", Flow::forbidden, transaction_reason},
};

// Whether it is a `PRAGMA foreign_keys = ...`, in one of its spellings, and does not only ask.
bool sets_foreign_keys(std::string_view statement) {
  sql::Lexer lexer(statement, split_rules());
  if (!same(lexer.next().text, "PRAGMA")) return false;
  auto token = lexer.next();
  while (token.kind != sql::TokenKind::end && !same(token.text, "foreign_keys")) token = lexer.next();
  return lexer.next().kind == sql::TokenKind::symbol;
}

}  // namespace

const sql::IdentifierRules& identifiers() {
  static const sql::IdentifierRules rules{.quote = '"',
                                          .reserved = {std::begin(reserved_words), std::end(reserved_words)}};
  return rules;
}

const sql::SplitRules& split_rules() {
  static constexpr sql::SplitRules rules{
      .backtick_identifiers = true, .bracket_identifiers = true, .compound_triggers = true};
  return rules;
}

FlowClass classify(std::string_view statement) {
  return classify_by(flow_rules, statement, split_rules());
}

// Others have only the PRAGMA that every SQLite knows. It means nothing inside a transaction, and so it
// stands outside.
std::string for_others(std::string statement, std::string& said) {
  if (statement == foreign_keys_off) return "PRAGMA foreign_keys = OFF";
  if (statement == foreign_keys_on) return said;
  if (sets_foreign_keys(statement)) said = statement;
  return statement;
}

bool same(std::string_view a, std::string_view b) {
  return core::equal_ignoring_case(a, b);
}

std::string for_shell(std::string_view statement) {
  const auto written = sql::with_quoted(statement, split_rules(), [](std::string_view quoted) {
    const bool holds_return = quoted.front() == '\'' && quoted.find('\r') != std::string_view::npos;
    if (!holds_return) return std::string(quoted);
    std::string text = "(";
    for (const char c : quoted) c == '\r' ? text += "' || char(13) || '" : text += c;
    return text + ')';
  });
  return sql::terminated(written, split_rules());
}

}  // namespace limbeck::dialect::sqlite
