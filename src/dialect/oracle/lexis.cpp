// SPDX-License-Identifier: MIT
#include "dialect/oracle/lexis.hpp"

#include <iterator>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/text.hpp"
#include "dialect/flow.hpp"
#include "sql/batch.hpp"

namespace limbeck::dialect::oracle {
namespace {

// The words that Oracle's SQL reference (appendix E) calls reserved, and those that PL/SQL reserves beside
// them and that are likely names.
// clang-format off
constexpr std::string_view reserved_words[] = {
    "access", "add", "all", "alter", "and", "any", "as", "asc", "audit", "between", "by", "char",
    "check", "cluster", "column", "column_value", "comment", "compress", "connect", "create", "current",
    "date", "decimal", "default", "delete", "desc", "distinct", "drop", "else", "exclusive", "exists",
    "file", "float", "for", "from", "grant", "group", "having", "identified", "immediate", "in",
    "increment", "index", "initial", "insert", "integer", "intersect", "into", "is", "level", "like",
    "lock", "long", "maxextents", "minus", "mlslabel", "mode", "modify", "nested_table_id", "noaudit",
    "nocompress", "not", "nowait", "null", "number", "of", "offline", "on", "online", "option", "or",
    "order", "pctfree", "prior", "public", "raw", "rename", "resource", "revoke", "row", "rowid",
    "rownum", "rows", "select", "session", "set", "share", "size", "smallint", "start", "successful",
    "synonym", "sysdate", "table", "then", "to", "trigger", "uid", "union", "unique", "update", "user",
    "validate", "values", "varchar", "varchar2", "view", "whenever", "where", "with",
};
// clang-format on

constexpr std::string_view transaction_reason =
    "limbeck opens and ends the transaction itself; take the statement out";

// Each statement of DDL commits what came before it, and itself.
constexpr FlowRule flow_rules[] = {
    {"CREATE", Flow::commits},
    {"ALTER", Flow::commits},
    {"DROP", Flow::commits},
    {"RENAME", Flow::commits},
    {"TRUNCATE", Flow::commits},
    {"COMMENT", Flow::commits},
    {"GRANT", Flow::commits},
    {"REVOKE", Flow::commits},
    {"ANALYZE", Flow::commits},
    {"AUDIT", Flow::commits},
    {"NOAUDIT", Flow::commits},
    {"PURGE", Flow::commits},
    {"FLASHBACK", Flow::commits},
    {"ASSOCIATE", Flow::commits},
    {"DISASSOCIATE", Flow::commits},
    {"BEGIN ... EXECUTE IMMEDIATE", Flow::commits},
    {"DECLARE ... EXECUTE IMMEDIATE", Flow::commits},
    // Savepoints stay inside the transaction.
    {"ROLLBACK TO", Flow::together},
    {"ROLLBACK WORK TO", Flow::together},
    {"SET TRANSACTION", Flow::forbidden, transaction_reason},
    {"COMMIT", Flow::forbidden, transaction_reason},
    {"ROLLBACK", Flow::forbidden, transaction_reason},
};

}  // namespace

const sql::IdentifierRules& identifiers() {
  static const sql::IdentifierRules rules{.quote = '"',
                                          .reserved = {std::begin(reserved_words), std::end(reserved_words)},
                                          .plain_underscore = false,
                                          .longest = 128,
                                          .longest_in_bytes = true,
                                          .quotes_inside = false};
  return rules;
}

const sql::SplitRules& split_rules() {
  static constexpr sql::SplitRules rules{.slash_lines = true, .q_quotes = true};
  return rules;
}

FlowClass classify(std::string_view statement) {
  return classify_by(flow_rules, statement, split_rules());
}

std::string for_shell(std::string_view statement) {
  if (sql::has_line(statement, "/")) {
    throw Error(fmt::format(
        "cannot write '{}' for Oracle's shell: a line of it holds a slash alone, which would end it; put "
        "something else into that line",
        core::one_line(statement, 60)));
  }
  return fmt::format("{}\n\n/", statement);
}

}  // namespace limbeck::dialect::oracle
