// SPDX-License-Identifier: MIT
#include "dialect/mssql/lexis.hpp"

#include <iterator>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/text.hpp"
#include "dialect/flow.hpp"
#include "sql/batch.hpp"

namespace limbeck::dialect::mssql {
namespace {

// The words that Transact-SQL's documentation calls reserved.
// clang-format off
constexpr std::string_view reserved_words[] = {
    "add", "all", "alter", "and", "any", "as", "asc", "authorization", "backup", "begin", "between",
    "break", "browse", "bulk", "by", "cascade", "case", "check", "checkpoint", "close", "clustered",
    "coalesce", "collate", "column", "commit", "compute", "constraint", "contains", "containstable",
    "continue", "convert", "create", "cross", "current", "current_date", "current_time",
    "current_timestamp", "current_user", "cursor", "database", "dbcc", "deallocate", "declare",
    "default", "delete", "deny", "desc", "disk", "distinct", "distributed", "double", "drop", "dump",
    "else", "end", "errlvl", "escape", "except", "exec", "execute", "exists", "exit", "external",
    "fetch", "file", "fillfactor", "for", "foreign", "freetext", "freetexttable", "from", "full",
    "function", "goto", "grant", "group", "having", "holdlock", "identity", "identity_insert",
    "identitycol", "if", "in", "index", "inner", "insert", "intersect", "into", "is", "join", "key",
    "kill", "left", "like", "lineno", "load", "merge", "national", "nocheck", "nonclustered", "not",
    "null", "nullif", "of", "off", "offsets", "on", "open", "opendatasource", "openquery",
    "openrowset", "openxml", "option", "or", "order", "outer", "over", "percent", "pivot", "plan",
    "precision", "primary", "print", "proc", "procedure", "public", "raiserror", "read", "readtext",
    "reconfigure", "references", "replication", "restore", "restrict", "return", "revert", "revoke",
    "right", "rollback", "rowcount", "rowguidcol", "rule", "save", "schema", "securityaudit", "select",
    "semantickeyphrasetable", "semanticsimilaritydetailstable", "semanticsimilaritytable",
    "session_user", "set", "setuser", "shutdown", "some", "statistics", "system_user", "table",
    "tablesample", "textsize", "then", "to", "top", "tran", "transaction", "trigger", "truncate",
    "try_convert", "tsequal", "union", "unique", "unpivot", "update", "updatetext", "use", "user",
    "values", "varying", "view", "waitfor", "when", "where", "while", "with", "within", "writetext",
};
// clang-format on

constexpr std::string_view transaction_reason =
    "limbeck opens and ends the transaction itself; take the statement out";

constexpr FlowRule flow_rules[] = {
    // The server refuses these inside a transaction.
    {"CREATE DATABASE", Flow::alone},
    {"ALTER DATABASE", Flow::alone},
    {"DROP DATABASE", Flow::alone},
    {"BACKUP", Flow::alone},
    {"RESTORE", Flow::alone},
    {"RECONFIGURE", Flow::alone},
    {"CREATE FULLTEXT", Flow::alone},
    {"ALTER FULLTEXT", Flow::alone},
    {"DROP FULLTEXT", Flow::alone},
    {"BEGIN TRANSACTION", Flow::forbidden, transaction_reason},
    {"BEGIN TRAN", Flow::forbidden, transaction_reason},
    {"BEGIN DISTRIBUTED", Flow::forbidden, transaction_reason},
    {"COMMIT", Flow::forbidden, transaction_reason},
    {"ROLLBACK", Flow::forbidden, transaction_reason},
};

}  // namespace

const sql::IdentifierRules& identifiers() {
  static const sql::IdentifierRules rules{.quote = '[',
                                          .closing_quote = ']',
                                          .reserved = {std::begin(reserved_words), std::end(reserved_words)},
                                          .longest = 128};
  return rules;
}

const sql::SplitRules& split_rules() {
  static constexpr sql::SplitRules rules{
      .bracket_identifiers = true, .nested_comments = true, .go_lines = true};
  return rules;
}

FlowClass classify(std::string_view statement) {
  return classify_by(flow_rules, statement, split_rules());
}

std::string for_shell(std::string_view statement) {
  if (sql::has_line(statement, "GO")) {
    throw Error(fmt::format(
        "cannot write '{}' for SQL Server's shell: a line of it holds GO alone, which would end it; put another "
        "word into that line",
        core::one_line(statement, 60)));
  }
  return fmt::format("{};\n\nGO", statement);
}

}  // namespace limbeck::dialect::mssql
