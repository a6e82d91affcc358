// SPDX-License-Identifier: MIT
// A database's URL, in the forms that SQLAlchemy reads.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace limbeck::database {

// `dialect[+driver]://[user[:password]@][host[:port]]/database[?key=value&...]`. User, password and options
// are percent-decoded; the database is taken as it stands, as SQLAlchemy does. The driver is read over:
// limbeck has one per database.
struct Url {
  std::string dialect = {};  // "postgres" is "postgresql"
  std::string user = {};
  std::optional<std::string> password = {};
  std::string host = {};
  std::optional<int> port = {};
  std::string database = {};  // for SQLite a path; empty or ":memory:" is a database in memory
  std::map<std::string, std::string> options = {};

  bool operator==(const Url&) const = default;
};

// Throws Error where `text` is no such URL; the message never repeats a password.
Url parse_url(std::string_view text);

// The URL as it may be shown: "***" stands for the password, also where an option holds it.
std::string redacted(const Url& url);

}  // namespace limbeck::database
