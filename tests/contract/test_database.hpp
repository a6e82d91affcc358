// SPDX-License-Identifier: MIT
// The databases that the contract is held against, one parameter of the suite each.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include <gmock/gmock.h>

#include "dialect/dialect.hpp"

namespace limbeck::contract {

// An empty place in a database system that one test has for itself, and that is gone with it.
class Place {
 public:
  Place() = default;
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;
  virtual ~Place() = default;

  virtual database::Url url() const = 0;
};

// One database system.
struct TestDatabase {
  std::string name;
  std::function<std::unique_ptr<const dialect::Dialect>()> make_dialect;
  // Why the system cannot be tested here; empty where it can.
  std::function<std::string()> missing;
  std::function<std::unique_ptr<Place>()> make_place;
  // The options of a connection that does not wait for another's lock.
  std::map<std::string, std::string> impatient;
};

TestDatabase sqlite();
TestDatabase postgresql();
TestDatabase mariadb();
std::vector<TestDatabase> test_databases();

void PrintTo(const TestDatabase& system, std::ostream* out);

// Gives each test an empty database and, in `connection`, a connection to it.
class Contract : public testing::TestWithParam<TestDatabase> {
 protected:
  void SetUp() override;

  std::unique_ptr<database::Connection> connect() const { return dialect->connect(url); }
  std::unique_ptr<database::Connection> connect_impatiently() const;

  // Runs the statements on `connection`.
  std::vector<database::Result> run(const std::vector<std::string>& statements) const;
  void run(const operation::Operation& operation) const { run(dialect->ddl(operation, nullptr)); }
  // Carries the operation out; a change of a table in a batch, which every database has its own way for.
  void carry_out(const operation::Operation& operation) const;
  // The only value that the query gives.
  std::optional<std::string> value_of(const std::string& query) const;
  // False on other databases.
  bool is_postgresql_before(int version) const;
  // The error that the statements meet.
  database::DatabaseError error_of(const std::vector<std::string>& statements) const;
  std::string begin() const { return std::string(dialect->begin_statement()); }
  std::string quoted(std::string_view name) const { return sql::quote_name(name, dialect->identifiers()); }

  std::unique_ptr<const dialect::Dialect> dialect;
  std::unique_ptr<Place> place;
  database::Url url;
  std::unique_ptr<database::Connection> connection;
};

// A name that no other test uses, of letters and digits.
std::string unique_name();

std::string name_of_parameter(const testing::TestParamInfo<TestDatabase>& info);

}  // namespace limbeck::contract
