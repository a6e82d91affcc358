// SPDX-License-Identifier: MIT
#include "dialect/postgresql/lexis.hpp"

#include <iterator>

#include "dialect/flow.hpp"
#include "sql/identifier.hpp"

namespace limbeck::dialect::postgresql {
namespace {

// The words that PostgreSQL's documentation (appendix C) calls reserved, also where a function or type may
// bear them.
// clang-format off
constexpr std::string_view reserved_words[] = {
    "all", "analyse", "analyze", "and", "any", "array", "as", "asc", "asymmetric", "authorization",
    "binary", "both", "case", "cast", "check", "collate", "collation", "column", "concurrently",
    "constraint", "create", "cross", "current_catalog", "current_date", "current_role",
    "current_schema", "current_time", "current_timestamp", "current_user", "default", "deferrable",
    "desc", "distinct", "do", "else", "end", "except", "false", "fetch", "for", "foreign", "freeze",
    "from", "full", "grant", "group", "having", "ilike", "in", "initially", "inner", "intersect",
    "into", "is", "isnull", "join", "lateral", "leading", "left", "like", "limit", "localtime",
    "localtimestamp", "natural", "not", "notnull", "null", "offset", "on", "only", "or", "order",
    "outer", "overlaps", "placing", "primary", "references", "returning", "right", "select",
    "session_user", "similar", "some", "symmetric", "system_user", "table", "tablesample", "then", "to",
    "trailing", "true", "union", "unique", "user", "using", "variadic", "verbose", "when", "where",
    "window", "with",
};
// clang-format on

constexpr std::string_view transaction_reason =
    "limbeck opens and ends the transaction itself; take the statement out";
constexpr std::string_view copy_reason =
    "a script has no standard input or output; write INSERT statements, or let COPY name a file of the "
    "server's";

constexpr FlowRule flow_rules[] = {
    // The server refuses these inside a transaction.
    {"CREATE INDEX CONCURRENTLY", Flow::alone},
    {"CREATE UNIQUE INDEX CONCURRENTLY", Flow::alone},
    {"DROP INDEX CONCURRENTLY", Flow::alone},
    {"REINDEX ... CONCURRENTLY", Flow::alone},
    {"REINDEX ... SCHEMA", Flow::alone},
    {"REINDEX ... DATABASE", Flow::alone},
    {"REINDEX ... SYSTEM", Flow::alone},
    {"VACUUM", Flow::alone},
    {"CLUSTER $", Flow::alone},
    {"CLUSTER VERBOSE $", Flow::alone},
    {"CREATE DATABASE", Flow::alone},
    {"DROP DATABASE", Flow::alone},
    {"ALTER DATABASE ... SET TABLESPACE", Flow::alone},
    {"CREATE TABLESPACE", Flow::alone},
    {"DROP TABLESPACE", Flow::alone},
    {"ALTER SYSTEM", Flow::alone},
    {"ALTER TABLE ... DETACH PARTITION ... CONCURRENTLY", Flow::alone},
    {"CREATE SUBSCRIPTION", Flow::alone},
    {"DROP SUBSCRIPTION", Flow::alone},
    {"ALTER SUBSCRIPTION ... REFRESH PUBLICATION", Flow::alone},
    {"DISCARD ALL", Flow::alone},
    // Allowed inside one, but the value cannot be used before it is committed.
    {"ALTER TYPE ... ADD VALUE", Flow::alone},
    {"COMMIT PREPARED", Flow::alone},
    {"ROLLBACK PREPARED", Flow::alone},
    // Savepoints stay inside the transaction.
    {"ROLLBACK TO", Flow::together},
    {"ROLLBACK WORK TO", Flow::together},
    {"ROLLBACK TRANSACTION TO", Flow::together},
    {"BEGIN", Flow::forbidden, transaction_reason},
    {"START TRANSACTION", Flow::forbidden, transaction_reason},
    {"COMMIT", Flow::forbidden, transaction_reason},
    {"END", Flow::forbidden, transaction_reason},
    {"ROLLBACK", Flow::forbidden, transaction_reason},
    {"ABORT", Flow::forbidden, transaction_reason},
    {"PREPARE TRANSACTION", Flow::forbidden, transaction_reason},
    // They would wait for data for ever.
    {"COPY ... FROM STDIN", Flow::forbidden, copy_reason},
    {"COPY ... TO STDOUT", Flow::forbidden, copy_reason},
};

}  // namespace

const sql::IdentifierRules& identifiers() {
  static const sql::IdentifierRules rules{.quote = '"',
                                          .reserved = {std::begin(reserved_words), std::end(reserved_words)},
                                          .longest = 63,
                                          .longest_in_bytes = true};
  return rules;
}

const sql::SplitRules& split_rules() {
  static constexpr sql::SplitRules rules{.dollar_quotes = true,
                                         .escape_strings = true,
                                         .nested_comments = true,
                                         .restrict_lines = true,
                                         .atomic_bodies = true,
                                         .rule_actions = true};
  return rules;
}

FlowClass classify(std::string_view statement) {
  return classify_by(flow_rules, statement, split_rules());
}

std::string collation_words(std::string_view collation) {
  if (collation.empty()) return {};
  const bool is_sql = collation.starts_with('"');
  return " COLLATE " + (is_sql ? std::string(collation) : sql::quote_name(collation, identifiers()));
}

}  // namespace limbeck::dialect::postgresql
