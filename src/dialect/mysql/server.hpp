// SPDX-License-Identifier: MIT
// What a server can do, MySQL's or MariaDB's, computed once from its version.
#pragma once

#include <compare>
#include <string>
#include <string_view>
#include <unordered_map>

namespace limbeck::dialect::mysql {

enum class Flavour { mysql, mariadb };

// As its makers write it.
std::string_view title(Flavour flavour);

struct Version {
  int major = 0;
  int minor = 0;
  int patch = 0;
  auto operator<=>(const Version&) const = default;  // NOLINT(modernize-use-nullptr): reads a 0 in it
};

struct Server {
  Flavour flavour = Flavour::mysql;
  Version version = {};
  bool operator==(const Server&) const = default;
};

// Reads what VERSION() answers: "8.0.36", "10.11.6-MariaDB-1:10.11.6+maria~deb12".
Server parse_server(std::string_view version);

// The server that SQL is written for where none is asked: the version that the flavour's users can be
// expected to have.
Server usual_server(Flavour flavour);

// What a table has that says nothing, as far as the server was asked.
struct Usual {
  std::string engine = {};
  std::string collation = {};                                    // in the connection's database
  std::unordered_map<std::string, std::string> elsewhere = {};   // in each other one, its collation
  std::unordered_map<std::string, std::string> collations = {};  // of each character set, its own
};

// Numbers that MariaDB's sequences hand out ahead where nothing is said.
constexpr std::int64_t usual_sequence_cache = 1000;

struct Features {
  Flavour flavour = Flavour::mysql;
  bool check_constraints = false;      // they are kept and held
  bool drop_check = false;             // DROP CHECK
  bool drop_constraint = false;        // DROP CONSTRAINT, of whatever kind
  bool rename_column = false;          // RENAME COLUMN a TO b
  bool rename_index = false;           // RENAME INDEX a TO b
  bool expression_defaults = false;    // DEFAULT (expression)
  bool literal_text_defaults = false;  // DEFAULT 'a' for a TEXT or BLOB, without parentheses
  bool expression_indexes = false;     // INDEX ((expression))
  bool if_exists = false;              // IF [NOT] EXISTS in ALTER TABLE and at indexes
  bool trigger_if_not_exists = false;  // CREATE TRIGGER IF NOT EXISTS
  bool view_if_not_exists = false;     // CREATE VIEW IF NOT EXISTS
  bool uuid = false;                   // a type UUID
  bool inet = false;                   // types INET4 and INET6
  bool returning = false;              // INSERT ... RETURNING
  bool sequences = false;              // CREATE SEQUENCE
  bool invisible_columns = false;
  bool reference_systems = false;  // columns of places say in which system of coordinates
  Usual usual = {};
};

Features features_of(const Server& server);

}  // namespace limbeck::dialect::mysql
