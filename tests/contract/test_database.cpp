// SPDX-License-Identifier: MIT
#include "contract/test_database.hpp"

#include <cstdlib>
#include <random>

#include <fmt/format.h>

#include "dialect/mysql/dialect.hpp"
#include "dialect/postgresql/dialect.hpp"
#include "dialect/sqlite/dialect.hpp"
#include "operation/table_change.hpp"
#include "support/temporary_folder.hpp"

namespace limbeck::contract {
namespace {

constexpr const char* postgresql_variable = "LIMBECK_TEST_POSTGRESQL_URL";
constexpr const char* mariadb_variable = "LIMBECK_TEST_MARIADB_URL";

// Why a server cannot be tested on whose URL the variable would hold.
std::string missing_server(const char* variable, std::string_view script) {
  if (std::getenv(variable) != nullptr) return {};
  return fmt::format("{} is not set; run the tests under scripts/{}", variable, script);
}

class SqliteFile final : public Place {
 public:
  database::Url url() const override { return {.dialect = "sqlite", .database = folder_ / "a.db"}; }

 private:
  support::TemporaryFolder folder_;
};

// A schema that stands alone in the search path.
class PostgresqlSchema final : public Place {
 public:
  PostgresqlSchema() { run("CREATE SCHEMA " + name_); }
  ~PostgresqlSchema() override { run("DROP SCHEMA " + name_ + " CASCADE"); }

  database::Url url() const override {
    auto url = server();
    url.options["options"] = "-csearch_path=" + name_;
    return url;
  }

 private:
  static database::Url server() { return database::parse_url(std::getenv(postgresql_variable)); }
  static void run(const std::string& statement) {
    dialect::postgresql::make_dialect()->connect(server())->execute(std::span(&statement, 1));
  }

  std::string name_ = unique_name();
};

// A database of the server's.
class MariadbDatabase final : public Place {
 public:
  MariadbDatabase() { run("CREATE DATABASE " + name_); }
  ~MariadbDatabase() override { run("DROP DATABASE " + name_); }

  database::Url url() const override {
    auto url = server();
    url.database = name_;
    return url;
  }

 private:
  static database::Url server() { return database::parse_url(std::getenv(mariadb_variable)); }
  static void run(const std::string& statement) {
    dialect::mysql::make_mariadb()->connect(server())->execute(std::span(&statement, 1));
  }

  std::string name_ = unique_name();
};

}  // namespace

TestDatabase sqlite() {
  return {.name = "sqlite",
          .make_dialect = dialect::sqlite::make_dialect,
          .missing = [] { return std::string(); },
          .make_place = [] { return std::make_unique<SqliteFile>(); },
          .impatient = {{"timeout", "0"}}};
}

TestDatabase postgresql() {
  return {.name = "postgresql",
          .make_dialect = dialect::postgresql::make_dialect,
          .missing = [] { return missing_server(postgresql_variable, "with-postgresql"); },
          .make_place = [] { return std::make_unique<PostgresqlSchema>(); },
          .impatient = {}};
}

TestDatabase mariadb() {
  return {.name = "mariadb",
          .make_dialect = dialect::mysql::make_mariadb,
          .missing = [] { return missing_server(mariadb_variable, "with-mariadb"); },
          .make_place = [] { return std::make_unique<MariadbDatabase>(); },
          .impatient = {}};
}

std::vector<TestDatabase> test_databases() {
  return {sqlite(), postgresql(), mariadb()};
}

void PrintTo(const TestDatabase& system, std::ostream* out) {
  *out << system.name;
}

void Contract::SetUp() {
  dialect = GetParam().make_dialect();
  if (const auto reason = GetParam().missing(); !reason.empty()) {
    const bool required = std::getenv("CI") != nullptr || std::getenv("LIMBECK_REQUIRE_SERVERS") != nullptr;
    if (required) FAIL() << reason;
    GTEST_SKIP() << reason;
  }
  place = GetParam().make_place();
  url = place->url();
  connection = connect();
  dialect = dialect->for_server(*connection);
}

std::unique_ptr<database::Connection> Contract::connect_impatiently() const {
  auto impatient = url;
  for (const auto& [key, value] : GetParam().impatient) impatient.options[key] = value;
  return dialect->connect(impatient);
}

std::vector<database::Result> Contract::run(const std::vector<std::string>& statements) const {
  return connection->execute(statements);
}

void Contract::carry_out(const operation::Operation& operation) const {
  const auto change = operation::as_change(operation);
  const auto parts = change ? dialect->divide({.table = operation::table_of(*change), .changes = {{*change}}})
                            : std::vector{operation};
  for (const auto& part : parts) {
    const auto known = dialect->must_know(part);
    const auto existing = known ? dialect->know(*connection, *known) : std::nullopt;
    run(dialect->ddl(part, existing ? &*existing : nullptr));
  }
}

bool Contract::is_postgresql_before(int version) const {
  return dialect->name() == "postgresql" &&
         std::stoi(value_of("SHOW server_version_num").value()) < version * 10000;
}

std::optional<std::string> Contract::value_of(const std::string& query) const {
  return run({query}).at(0).rows.at(0).at(0);
}

database::DatabaseError Contract::error_of(const std::vector<std::string>& statements) const {
  try {
    run(statements);
  } catch (const database::DatabaseError& error) {
    return error;
  }
  ADD_FAILURE() << "no statement failed";
  return {"none", statements.size()};
}

std::string unique_name() {
  std::random_device random;
  return fmt::format("t{:x}{:x}", random(), random());
}

std::string name_of_parameter(const testing::TestParamInfo<TestDatabase>& info) {
  return info.param.name;
}

}  // namespace limbeck::contract
