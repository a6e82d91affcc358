// SPDX-License-Identifier: MIT
#include "dialect/mysql/lexis.hpp"

#include <initializer_list>
#include <iterator>
#include <span>

#include <fmt/format.h>

#include "dialect/flow.hpp"
#include "sql/tokens.hpp"

namespace limbeck::dialect::mysql {
namespace {

// The words that MySQL 8 and MariaDB 10 and 11 reserve in common.
// clang-format off
constexpr std::string_view common_words[] = {
    "accessible", "add", "all", "alter", "analyze", "and", "as", "asc", "asensitive", "before", "between",
    "bigint", "binary", "blob", "both", "by", "call", "cascade", "case", "change", "char", "character",
    "check", "collate", "column", "condition", "constraint", "continue", "convert", "create", "cross",
    "current_date", "current_time", "current_timestamp", "current_user", "cursor", "database", "databases",
    "day_hour", "day_microsecond", "day_minute", "day_second", "dec", "decimal", "declare", "default",
    "delayed", "delete", "desc", "describe", "deterministic", "distinct", "distinctrow", "div", "double",
    "drop", "dual", "each", "else", "elseif", "enclosed", "escaped", "except", "exists", "exit", "explain",
    "false", "fetch", "float", "float4", "float8", "for", "force", "foreign", "from", "fulltext", "grant",
    "group", "having", "high_priority", "hour_microsecond", "hour_minute", "hour_second", "if", "ignore",
    "in", "index", "infile", "inner", "inout", "insensitive", "insert", "int", "int1", "int2", "int3",
    "int4", "int8", "integer", "intersect", "interval", "into", "is", "iterate", "join", "key", "keys",
    "kill", "leading", "leave", "left", "like", "limit", "linear", "lines", "load", "localtime",
    "localtimestamp", "lock", "long", "longblob", "longtext", "loop", "low_priority", "match", "maxvalue",
    "mediumblob", "mediumint", "mediumtext", "middleint", "minute_microsecond", "minute_second", "mod",
    "modifies", "natural", "no_write_to_binlog", "not", "null", "numeric", "on", "optimize", "option",
    "optionally", "or", "order", "out", "outer", "outfile", "over", "partition", "precision", "primary",
    "procedure", "purge", "range", "read", "read_write", "reads", "real", "recursive", "references",
    "regexp", "release", "rename", "repeat", "replace", "require", "resignal", "restrict", "return",
    "revoke", "right", "rlike", "row_number", "rows", "schema", "schemas", "second_microsecond", "select",
    "sensitive", "separator", "set", "show", "signal", "smallint", "spatial", "specific", "sql",
    "sql_big_result", "sql_calc_found_rows", "sql_small_result", "sqlexception", "sqlstate", "sqlwarning",
    "ssl", "starting", "straight_join", "table", "terminated", "then", "tinyblob", "tinyint", "tinytext",
    "to", "trailing", "trigger", "true", "undo", "union", "unique", "unlock", "unsigned", "update", "usage",
    "use", "using", "utc_date", "utc_time", "utc_timestamp", "values", "varbinary", "varchar",
    "varcharacter", "varying", "when", "where", "while", "window", "with", "write", "xor", "year_month",
    "zerofill",
};
constexpr std::string_view words_of_mysql[] = {
    "cube", "cume_dist", "dense_rank", "empty", "first_value", "function", "generated", "get", "grouping",
    "groups", "io_after_gtids", "io_before_gtids", "json_table", "lag", "last_value", "lateral", "lead",
    "manual", "master_bind", "master_ssl_verify_server_cert", "nth_value", "ntile", "of", "optimizer_costs",
    "parallel", "percent_rank", "qualify", "rank", "row", "stored", "system", "tablesample", "virtual",
};
constexpr std::string_view words_of_mariadb[] = {
    "current_role", "delete_domain_id", "do_domain_ids", "general", "ignore_domain_ids",
    "ignore_server_ids", "master_heartbeat_period", "master_ssl_verify_server_cert", "offset",
    "page_checksum", "parse_vcol_expr", "position", "ref_system_id", "returning", "slow",
    "stats_auto_recalc", "stats_persistent", "stats_sample_pages",
};
// clang-format on

constexpr std::string_view transaction_reason =
    "limbeck opens and ends the transaction itself; take the statement out";
constexpr std::string_view use_reason =
    "the version table would then be looked for in another database; write the database's name before the "
    "table's";
constexpr std::string_view lock_reason =
    "it shuts out the version table, and the next transaction ends it; take the statement out";

// What commits is listed in MySQL's manual ("Statements That Cause an Implicit Commit").
constexpr FlowRule flow_rules[] = {
    {"CREATE TEMPORARY TABLE", Flow::together},
    {"CREATE OR REPLACE TEMPORARY TABLE", Flow::together},
    {"DROP TEMPORARY TABLE", Flow::together},
    {"CREATE", Flow::commits},
    {"ALTER", Flow::commits},
    {"DROP", Flow::commits},
    {"RENAME", Flow::commits},
    {"TRUNCATE", Flow::commits},
    {"GRANT", Flow::commits},
    {"REVOKE", Flow::commits},
    {"SET PASSWORD", Flow::commits},
    {"SET DEFAULT ROLE", Flow::commits},
    {"ANALYZE TABLE", Flow::commits},
    {"ANALYZE LOCAL TABLE", Flow::commits},
    {"ANALYZE NO_WRITE_TO_BINLOG TABLE", Flow::commits},
    {"CHECK TABLE", Flow::commits},
    {"OPTIMIZE", Flow::commits},
    {"REPAIR", Flow::commits},
    {"CACHE INDEX", Flow::commits},
    {"LOAD INDEX", Flow::commits},
    {"FLUSH", Flow::commits},
    {"RESET", Flow::commits},
    {"INSTALL", Flow::commits},
    {"UNINSTALL", Flow::commits},
    {"IMPORT TABLE", Flow::commits},
    {"SET STATEMENT ... FOR CREATE", Flow::commits},
    {"SET STATEMENT ... FOR ALTER", Flow::commits},
    {"SET STATEMENT ... FOR DROP", Flow::commits},
    {"SET STATEMENT ... FOR RENAME", Flow::commits},
    {"SET STATEMENT ... FOR TRUNCATE", Flow::commits},
    {"BEGIN NOT ATOMIC", Flow::commits},  // what its block holds may commit
    {"ROLLBACK TO", Flow::together},
    {"ROLLBACK WORK TO", Flow::together},
    {"BEGIN", Flow::forbidden, transaction_reason},
    {"START TRANSACTION", Flow::forbidden, transaction_reason},
    {"COMMIT", Flow::forbidden, transaction_reason},
    {"ROLLBACK", Flow::forbidden, transaction_reason},
    {"XA", Flow::forbidden, transaction_reason},
    {"SET ... AUTOCOMMIT", Flow::forbidden, transaction_reason},
    {"USE", Flow::forbidden, use_reason},
    {"LOCK TABLES", Flow::forbidden, lock_reason},
    {"LOCK TABLE", Flow::forbidden, lock_reason},
    {"UNLOCK TABLES", Flow::forbidden, lock_reason},
};

sql::IdentifierRules rules_with(std::span<const std::string_view> own_words) {
  sql::IdentifierRules rules{.quote = '`',
                             .reserved = {std::begin(common_words), std::end(common_words)},
                             .longest = 64,
                             .beyond_basic_plane = false};
  rules.reserved.insert(own_words.begin(), own_words.end());
  return rules;
}

}  // namespace

const sql::IdentifierRules& identifiers(Flavour flavour) {
  static const auto of_mysql = rules_with(words_of_mysql);
  static const auto of_mariadb = rules_with(words_of_mariadb);
  return flavour == Flavour::mysql ? of_mysql : of_mariadb;
}

const sql::SplitRules& split_rules() {
  static constexpr sql::SplitRules rules{.backslash_escapes = true,
                                         .backtick_identifiers = true,
                                         .hash_comments = true,
                                         .dashes_need_blank = true,
                                         .executable_comments = true,
                                         .client_delimiter = true,
                                         .stored_programs = true};
  return rules;
}

namespace {

// In texts: what reads the script takes the end of a line from Windows for that of another.
std::string with_returns_escaped(std::string_view statement) {
  return sql::with_quoted(statement, split_rules(), [](std::string_view quoted) {
    if (quoted.front() == '`') return std::string(quoted);
    std::string written;
    for (const char c : quoted) c == '\r' ? written += "\\r" : written += c;
    return written;
  });
}

}  // namespace

std::string for_shell(std::string_view statement) {
  bool has_semicolons = false;
  sql::Lexer lexer(statement, split_rules());
  for (auto token = lexer.next(); token.kind != sql::TokenKind::end; token = lexer.next())
    has_semicolons = has_semicolons || token.kind == sql::TokenKind::semicolon;
  const auto written = with_returns_escaped(statement);
  if (!has_semicolons) return sql::terminated(written, split_rules());
  std::string delimiter = "//";
  while (written.find(delimiter) != std::string::npos) delimiter += '/';
  return fmt::format("DELIMITER {}\n{}\nDELIMITER ;", delimiter,
                     sql::terminated(written, split_rules(), delimiter));
}

FlowClass classify(std::string_view statement) {
  return classify_by(flow_rules, statement, split_rules());
}

}  // namespace limbeck::dialect::mysql
