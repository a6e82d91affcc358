// SPDX-License-Identifier: MIT
// What MySQL's information_schema says, by its documentation; what MariaDB's says is read live in
// tests/contract.
#include "dialect/mysql/reflect.hpp"

#include <gmock/gmock.h>

namespace limbeck::dialect::mysql {
namespace {

using database::Result;
using database::Row;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

const Features of_mysql = features_of(usual_server(Flavour::mysql));

// Answers one round trip with what it was given.
class Catalogue final : public database::Connection {
 public:
  std::vector<Result> answers;
  std::vector<std::string> asked;

  std::vector<Result> execute(std::span<const std::string> statements) override {
    asked.assign(statements.begin(), statements.end());
    auto results = answers;
    results.resize(statements.size());
    return results;
  }
  bool try_lock(std::string_view) override { return true; }
  void unlock() noexcept override {}
};

Row row(std::initializer_list<const char*> values) {
  Row result;
  for (const auto* value : values)
    result.push_back(value == nullptr ? std::nullopt : std::optional<std::string>(value));
  return result;
}

// Each answer begins with the schema and the table's name.
std::vector<Result> answers_of(std::vector<Row> columns, std::vector<Row> indexes = {},
                               std::vector<Row> keys = {}, std::vector<Row> references = {},
                               std::vector<Row> checks = {}) {
  return {{{row({nullptr, "t", "InnoDB", "utf8mb4_0900_ai_ci", "", "", "Dynamic", "InnoDB",
                 "utf8mb4_0900_ai_ci", "own"})}},
          {std::move(columns)},
          {std::move(indexes)},
          {std::move(keys)},
          {std::move(references)},
          {std::move(checks)}};
}

Row column(const char* name, const char* value, const char* type, const char* extra = "",
           const char* collation = nullptr, const char* generation = "") {
  return row({nullptr, "t", name, value, "YES", type, collation, extra, "", generation});
}

Table read(std::vector<Result> answers) {
  Catalogue catalogue;
  catalogue.answers = std::move(answers);
  auto tables = reflect(catalogue, {}, of_mysql);
  EXPECT_THAT(tables, SizeIs(1));
  return std::move(tables.at(0));
}

TEST(MysqlReflect, MakesOneRoundTrip) {
  Catalogue catalogue;
  EXPECT_THAT(reflect(catalogue, {.tables = {{"it's", "s"}}}, of_mysql), testing::IsEmpty());
  ASSERT_THAT(catalogue.asked, SizeIs(6));
  for (const auto& query : catalogue.asked)
    EXPECT_THAT(query, HasSubstr("_SCHEMA = 's' AND TABLE_NAME = 'it''s'"));
  EXPECT_THAT(catalogue.asked.at(2), HasSubstr("EXPRESSION"));
}

TEST(MysqlReflect, TellsALiteralFromAnExpression) {
  const auto table = read(answers_of(
      {column("a", "it's", "varchar(9)", "", "utf8mb4_0900_ai_ci"), column("b", "18", "int"),
       column("c", nullptr, "int"),
       column("d", "CURRENT_TIMESTAMP", "datetime", "DEFAULT_GENERATED on update CURRENT_TIMESTAMP"),
       column("e", R"(lower(_utf8mb4\'A\'))", "varchar(9)", "DEFAULT_GENERATED", "utf8mb4_0900_ai_ci"),
       column("f", "b'101'", "bit(3)"), column("g", "2020-01-01", "date"),
       column("h", "18", "varchar(9)", "", "utf8mb4_0900_ai_ci")}));
  std::vector<std::optional<ServerDefault>> defaults;
  for (const auto& each : table.columns) defaults.push_back(each.options.server_default);
  EXPECT_THAT(defaults,
              ElementsAre(ServerDefault("it's"), ServerDefault(text("18")), std::nullopt,
                          ServerDefault(text("CURRENT_TIMESTAMP")), ServerDefault(text("lower('A')")),
                          ServerDefault(text("b'101'")), ServerDefault("2020-01-01"), ServerDefault("18")));
  EXPECT_EQ(table.columns.at(3).options.mysql_on_update, "CURRENT_TIMESTAMP");
}

TEST(MysqlReflect, ReadsGeneratedColumnsAndCollations) {
  const auto table = read(answers_of(
      {column("a", nullptr, "int", "VIRTUAL GENERATED", nullptr, R"((`b` + length(_utf8mb4\'x\')))"),
       column("b", nullptr, "varchar(9)", "", "utf8mb4_bin")}));
  EXPECT_EQ(table.columns.at(0).options.computed, (Computed{"b + length('x')", false}));
  EXPECT_EQ(table.columns.at(1).type, Type(String(9, {.collation = "utf8mb4_bin"})));
}

TEST(MysqlReflect, ReadsKeysIndexesAndChecks) {
  const auto table = read(answers_of(
      {column("a", nullptr, "int", "auto_increment"), column("b", nullptr, "varchar(9)")},
      {row({nullptr, "t", "PRIMARY", "0", "a", "A", nullptr, "BTREE", "", nullptr}),
       row({nullptr, "t", "fk", "1", "b", "A", nullptr, "BTREE", "", nullptr}),
       row({nullptr, "t", "ix", "1", nullptr, "D", nullptr, "BTREE", "", R"(lower(`b`))"}),
       row({nullptr, "t", "ix", "1", "b", "A", "5", "BTREE", "", nullptr}),
       row({nullptr, "t", "uq", "0", "a", "A", nullptr, "BTREE", "", nullptr})},
      {row({nullptr, "t", "fk", "b", "s", "u", "c"})}, {row({nullptr, "t", "fk", "NO ACTION", "CASCADE"})},
      {row({nullptr, "t", "ck", "Table", R"((`b` <> _utf8mb4\'x\'))"})}));
  IndexElement prefix("b");
  prefix.mysql_length = 5;
  EXPECT_THAT(table.indexes, ElementsAre(Index("ix", {desc(text("lower(b)")), prefix})));
  EXPECT_THAT(table.constraints,
              ElementsAre(Constraint(PrimaryKeyConstraint({"a"})),
                          Constraint(UniqueConstraint({"a"}, {.name = "uq"})),
                          Constraint(ForeignKeyConstraint({"b"}, TableName{"u", "s"}, {"c"},
                                                          {.name = "fk", .ondelete = "CASCADE"})),
                          Constraint(CheckConstraint("b <> 'x'", {.name = "ck"}))));
  EXPECT_EQ(table.columns.at(0).options.autoincrement, std::nullopt);
}

TEST(MysqlReflect, LeavesOutWhichIndexesTheServerWouldMakeAgainInTheirPlace) {
  const auto index = [](const char* name, const char* on) {
    return row({nullptr, "t", name, "1", on, "A", nullptr, "BTREE", "", nullptr});
  };
  const auto key = [](const char* name, const char* on) {
    return row({nullptr, "t", name, on, nullptr, "u", "id"});
  };
  const auto table = read(
      answers_of({column("a", nullptr, "int"), column("b", nullptr, "int"), column("c", nullptr, "int"),
                  column("d", nullptr, "int")},
                 {index("k3", "c"), index("k1", "a"), index("ix", "e"), index("k2", "b"), index("d", "d")},
                 {key("k1", "a"), key("k2", "b"), key("k3", "c"), key("t_ibfk_1", "d"), key("z", "a")}));
  EXPECT_THAT(table.indexes, ElementsAre(Index("ix", {"e"}), Index("k2", {"b"}), Index("d", {"d"})));
  std::vector<std::string> keys;
  for (const auto& constraint : table.constraints) keys.emplace_back(name_of(constraint));
  EXPECT_THAT(keys, ElementsAre("k3", "z", "k1", "k2", "t_ibfk_1"));
}

TEST(MysqlReflect, SaysWhichIndexesOfKeysTheServerWouldNotMake) {
  const auto table =
      read(answers_of({column("a", nullptr, "int"), column("b", nullptr, "int")},
                      {row({nullptr, "t", "uq", "0", "a", "A", nullptr, "BTREE", "", nullptr}),
                       row({nullptr, "t", "uq", "0", "b", "A", nullptr, "BTREE", "", nullptr}),
                       row({nullptr, "t", "k1", "1", "a", "A", nullptr, "BTREE", "", nullptr})},
                      {row({nullptr, "t", "k1", "a", nullptr, "u", "id"})}));
  EXPECT_THAT(table.indexes, ElementsAre(Index("k1", {"a"})));
}

TEST(MysqlReflect, AsksAnOldServerOnlyForWhatItHas) {
  Catalogue catalogue;
  reflect(catalogue, {}, features_of({Flavour::mysql, {5, 7, 0}}));
  EXPECT_THAT(catalogue.asked.at(2), testing::Not(HasSubstr("EXPRESSION")));
  EXPECT_THAT(catalogue.asked.at(5), HasSubstr("WHERE FALSE"));
}

}  // namespace
}  // namespace limbeck::dialect::mysql
