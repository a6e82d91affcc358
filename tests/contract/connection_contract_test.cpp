// SPDX-License-Identifier: MIT
// What every connection must do.
#include <fmt/format.h>

#include "contract/test_database.hpp"

namespace limbeck::contract {
namespace {

using database::DatabaseError;
using database::Fault;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Optional;
using testing::SizeIs;

class ConnectionContract : public Contract {};
INSTANTIATE_TEST_SUITE_P(On, ConnectionContract, testing::ValuesIn(test_databases()), name_of_parameter);

TEST_P(ConnectionContract, RunsStatementsInOrderAndAnswersEach) {
  const auto results = run({"CREATE TABLE t (a INTEGER)", "INSERT INTO t VALUES (1), (2)",
                            "SELECT a FROM t ORDER BY a", "DELETE FROM t", "SELECT a FROM t"});
  ASSERT_THAT(results, SizeIs(5));
  EXPECT_THAT(results[2].rows,
              ElementsAre(ElementsAre(Optional<std::string>("1")), ElementsAre(Optional<std::string>("2"))));
  EXPECT_THAT(results[4].rows, IsEmpty());
}

TEST_P(ConnectionContract, TakesNoStatementAtAll) {
  EXPECT_THAT(run(std::vector<std::string>()), IsEmpty());
}

TEST_P(ConnectionContract, TellsNullFromAnEmptyString) {
  const auto row = run({"SELECT NULL, ''"}).at(0).rows.at(0);
  EXPECT_EQ(row.at(0), std::nullopt);
  EXPECT_EQ(row.at(1), "");
}

TEST_P(ConnectionContract, CountsTheRowsThatAStatementChanged) {
  const auto results = run({"CREATE TABLE t (a INTEGER)", "INSERT INTO t VALUES (1), (2), (3)",
                            "UPDATE t SET a = 0 WHERE a > 1", "UPDATE t SET a = 0 WHERE a = 0",
                            "DELETE FROM t WHERE a = 7", "SELECT a FROM t", "CREATE TABLE u (a INTEGER)"});
  std::vector<std::int64_t> affected;
  for (const auto& result : results) affected.push_back(result.affected);
  EXPECT_THAT(affected, ElementsAre(0, 3, 2, 2, 0, 0, 0));
}

TEST_P(ConnectionContract, CountsTheRowsThatAnInsertReturns) {
  if (!dialect->capabilities().returning) GTEST_SKIP() << "capability: returning";
  const auto results = run({"CREATE TABLE t (a INTEGER)", "INSERT INTO t VALUES (5), (6) RETURNING a"});
  EXPECT_EQ(results.at(1).affected, 2);
  EXPECT_THAT(results.at(1).rows, SizeIs(2));
}

TEST_P(ConnectionContract, CountsTheRowsThatAStatementBehindWithChanged) {
  if (!dialect->capabilities().data_changing_with) GTEST_SKIP() << "capability: data_changing_with";
  const auto results = run({"CREATE TABLE t (a INTEGER)", "INSERT INTO t VALUES (1)",
                            "WITH x AS (SELECT 1) DELETE FROM t WHERE a = 1"});
  EXPECT_EQ(results.at(2).affected, 1);
}

TEST_P(ConnectionContract, SaysWhichStatementFailedAndRunsNoneBehindIt) {
  run({"CREATE TABLE t (a INTEGER)"});
  const auto error =
      error_of({begin(), "INSERT INTO t VALUES (1)", "INSERT INTO t VALUES (", "DELETE FROM nowhere"});
  EXPECT_EQ(error.statement, 2U);
  EXPECT_EQ(error.fault, Fault::other);
}

TEST_P(ConnectionContract, IsUsableAfterAnError) {
  error_of({"SELECT 1", "SELECT FROM WHERE", "SELECT 2"});
  EXPECT_EQ(value_of("SELECT 3"), "3");
  error_of({"SELECT FROM WHERE"});
  EXPECT_EQ(run({"SELECT 4", "SELECT 5"}).at(1).rows.at(0).at(0), "5");
}

TEST_P(ConnectionContract, GivesTheMessageInOneLine) {
  const auto error = error_of({"SELECT *\n FROM nowhere"});
  EXPECT_EQ(std::string(error.what()).find('\n'), std::string::npos);
  EXPECT_THAT(error.what(), testing::HasSubstr("nowhere"));
}

TEST_P(ConnectionContract, NamesAMissingTableAsSuch) {
  EXPECT_EQ(error_of({"SELECT version_num FROM alembic_version"}).fault, Fault::undefined_table);
  EXPECT_EQ(error_of({"SELECT 1", "SELECT version_num FROM alembic_version"}).fault, Fault::undefined_table);
}

TEST_P(ConnectionContract, KeepsOneStatementToOneString) {
  EXPECT_EQ(error_of({"SELECT 1; SELECT 2"}).statement, 0U);
}

TEST_P(ConnectionContract, TakesTheDdlBackWithItsTransaction) {
  if (!dialect->capabilities().transactional_ddl) GTEST_SKIP() << "capability: transactional_ddl";
  run({begin(), "CREATE TABLE t (a INTEGER)", "INSERT INTO t VALUES (1)", "ROLLBACK"});
  EXPECT_EQ(error_of({"SELECT a FROM t"}).fault, Fault::undefined_table);
}

TEST_P(ConnectionContract, RollsBackWhatAFailureLeftOpen) {
  run({"CREATE TABLE t (a INTEGER)"});
  error_of({begin(), "INSERT INTO t VALUES (1)", "INSERT INTO nowhere VALUES (1)", "COMMIT"});
  run({"ROLLBACK"});
  EXPECT_EQ(value_of("SELECT count(*) FROM t"), "0");
}

TEST_P(ConnectionContract, RollsBackWhatIsOpenWhenItEnds) {
  run({"CREATE TABLE t (a INTEGER)"});
  run({begin(), "INSERT INTO t VALUES (1)"});
  connection = connect();
  EXPECT_EQ(value_of("SELECT count(*) FROM t"), "0");
}

TEST_P(ConnectionContract, ShowsACommitToOtherConnections) {
  run({begin(), "CREATE TABLE t (a INTEGER)", "INSERT INTO t VALUES (7)", "COMMIT"});
  connection = connect();
  EXPECT_EQ(value_of("SELECT a FROM t"), "7");
}

// Both sides' buffers fill many times over: a connection that only writes, or only reads, stands still.
TEST_P(ConnectionContract, SendsAndReadsLargePipelines) {
  const std::string large(4'000, 'x');
  std::vector<std::string> statements(5'000, fmt::format("SELECT '{0}', '{0}'", large));
  const auto results = run(statements);
  ASSERT_THAT(results, SizeIs(5'000));
  EXPECT_EQ(results.front().rows.at(0).at(1), large);
  EXPECT_EQ(results.back().rows.at(0).at(0), large);
}

TEST_P(ConnectionContract, FindsAnErrorInTheMiddleOfALargePipeline) {
  std::vector<std::string> statements(5'000, fmt::format("SELECT '{}'", std::string(1'000, 'x')));
  statements[2'345] = "SELECT * FROM nowhere";
  EXPECT_EQ(error_of(statements).statement, 2'345U);
  EXPECT_EQ(value_of("SELECT 1"), "1");
}

TEST_P(ConnectionContract, CarriesALongValue) {
  const std::string large(5'000'000, 'x');
  EXPECT_EQ(value_of(fmt::format("SELECT '{}'", large)), large);
}

TEST_P(ConnectionContract, CarriesUtf8) {
  EXPECT_EQ(value_of("SELECT 'Zoë, 東京, 🙂'"), "Zoë, 東京, 🙂");
  EXPECT_EQ(value_of("SELECT CASE WHEN '東京🙂' LIKE '___' THEN 3 END"), "3");
}

TEST_P(ConnectionContract, LeavesPercentColonAndBackslashAlone) {
  const std::string text = R"(100%s :name ?1 \n it's \' \\ "q" \)";
  EXPECT_EQ(value_of("SELECT " + sql::quote_literal(text, dialect->split_rules())), text);
}

}  // namespace
}  // namespace limbeck::contract
