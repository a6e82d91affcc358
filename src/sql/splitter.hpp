// SPDX-License-Identifier: MIT
// Splits a script into its statements, by one dialect's rules of quoting.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace limbeck::sql {

// What one database's SQL has beyond the standard's quotes and comments.
struct SplitRules {
  bool dollar_quotes = false;         // PostgreSQL's $tag$ ... $tag$
  bool escape_strings = false;        // PostgreSQL's E'...' with backslashes
  bool backslash_escapes = false;     // MySQL's backslashes in every string
  bool backtick_identifiers = false;  // `name`
  bool bracket_identifiers = false;   // [name]
  bool nested_comments = false;       // /* a /* b */ c */
  bool restrict_lines = false;        // pg_dump's \restrict and \unrestrict, which only psql heeds
  bool hash_comments = false;         // # to the end of the line
  bool dashes_need_blank = false;     // MySQL's "--" begins a comment only before a blank: 5--1 is 6
  bool executable_comments = false;   // MySQL's /*!50001 ... */, whose content the server runs
  bool client_delimiter = false;      // DELIMITER //, as MySQL's own shell reads it
  // CREATE TRIGGER ... BEGIN ...; ...; END as one statement, as SQLite writes it
  bool compound_triggers = false;
  // CREATE FUNCTION ... BEGIN ATOMIC ...; END as one statement, as PostgreSQL 14 has it
  bool atomic_bodies = false;
  // CREATE RULE ... DO (...; ...) as one statement, as PostgreSQL has it
  bool rule_actions = false;
  // CREATE PROCEDURE, FUNCTION, TRIGGER or EVENT with blocks inside, as MySQL writes them
  bool stored_programs = false;
  // SQL Server's batches: a line that holds GO alone ends one, and semicolons end nothing
  bool go_lines = false;
  // Oracle's PL/SQL: a block, and what creates a stored program, ends at a line that holds / alone, which may
  // stand behind any other statement too
  bool slash_lines = false;
  bool q_quotes = false;  // Oracle's q'[...]'
};

struct ScriptStatement {
  std::string text;  // without comments and blanks around it, and without what ends it
  int line = 1;      // where its first word stands
};

// The statements of `script`, whose first line is number `first_line`. Throws Error where a quote, comment or
// body is left open: its message names what and at which line it began, as "a string that begins in line 3 is
// not closed".
std::vector<ScriptStatement> split(std::string_view script, const SplitRules& rules, int first_line = 1);

}  // namespace limbeck::sql
