// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "support/error_text.hpp"
#include "unit/autogenerate/compare/comparing.hpp"

namespace limbeck::autogenerate {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

Schema with(const Column& column) {
  return schema_of(with_id("t", {column}));
}

Schema of_type(const Type& type) {
  return with(Column("a", type));
}

std::vector<std::string> sql_between(const Column& before, const Column& after) {
  return Compared(with(before), with(after)).sql();
}

std::vector<std::string> back(const Compared& compared, const Difference& step) {
  std::vector<std::string> statements;
  for (const auto& operation : step.downgrade.value()) {
    for (auto& statement : compared.dialect.ddl(operation, nullptr))
      statements.push_back(std::move(statement));
  }
  return statements;
}

TEST(CompareColumn, AddsAndDropsColumns) {
  const Column column("a", String(20));
  EXPECT_THAT(Compared(schema_of(with_id("t")), with(column)).sql(),
              ElementsAre("ALTER TABLE t ADD COLUMN a VARCHAR(20)"));
  EXPECT_THAT(Compared(with(column), schema_of(with_id("t"))).sql(),
              ElementsAre("ALTER TABLE t DROP COLUMN a"));
}

TEST(CompareColumn, KeepsWhatIsDroppedForTheWayBack) {
  const Compared compared(with(Column("a", String(20), {.comment = "b"})), schema_of(with_id("t")));
  const auto& op = std::get<operation::DropColumn>(compared.differences.steps.at(0).operation);
  EXPECT_EQ(op.existing, Column("a", String(20), {.comment = "b"}));
}

TEST(CompareColumn, FillsANewColumnThatMayNotBeNullBeforeItSaysSo) {
  const Compared compared(schema_of(with_id("user")),
                          schema_of(with_id("user", {Column("role", String(50), {.nullable = false})})));
  EXPECT_THAT(compared.sql(), ElementsAre("ALTER TABLE \"user\" ADD COLUMN role VARCHAR(50)",
                                          "UPDATE \"user\" SET role = NULL WHERE role IS NULL",
                                          "ALTER TABLE \"user\" ALTER COLUMN role SET NOT NULL"));
  EXPECT_THAT(compared.remarks(),
              ElementsAre("column 'user.role' may not be NULL and has no default: write what rows "
                          "that are there get in place of NULL"));
  const auto& steps = compared.differences.steps;
  EXPECT_FALSE(steps.at(0).downgrade.has_value());
  EXPECT_THAT(steps.at(1).downgrade.value(), IsEmpty());
  EXPECT_THAT(steps.at(2).downgrade.value(), IsEmpty());
}

// Rows that came in between need a value when it comes back.
TEST(CompareColumn, FillsAColumnThatMayNotBeNullOnItsWayBack) {
  const Compared compared(schema_of(with_id("user", {Column("role", String(50), {.nullable = false})})),
                          schema_of(with_id("user")));
  EXPECT_THAT(compared.sql(), ElementsAre("ALTER TABLE \"user\" DROP COLUMN role"));
  const auto& step = compared.differences.steps.at(0);
  EXPECT_THAT(back(compared, step), ElementsAre("ALTER TABLE \"user\" ADD COLUMN role VARCHAR(50)",
                                                "UPDATE \"user\" SET role = NULL WHERE role IS NULL",
                                                "ALTER TABLE \"user\" ALTER COLUMN role SET NOT NULL"));
  EXPECT_THAT(step.downgrade_remarks,
              ElementsAre("column 'user.role' may not be NULL and has no default: write what rows "
                          "that are there get in place of NULL"));
}

TEST(CompareColumn, DropsColumnsBackwardsSoThatTheyComeBackInTheirOrder) {
  const Compared compared(schema_of(with_id("t", {Column("a", Integer()), Column("b", Integer())})),
                          schema_of(with_id("t")));
  EXPECT_THAT(compared.steps(), ElementsAre("drop column 't.b'", "drop column 't.a'"));
}

TEST(CompareColumn, AddsAColumnAtOnceThatHasAValueForEveryRow) {
  for (const auto& options : {ColumnOptions{.nullable = false, .server_default = "x"},
                              ColumnOptions{.nullable = false, .identity = Identity{}},
                              ColumnOptions{.nullable = false, .computed = Computed{"id + 1"}}}) {
    EXPECT_THAT(Compared(schema_of(with_id("t")), with(Column("a", BigInteger(), options))).steps(),
                ElementsAre("add column 't.a'"));
  }
}

TEST(CompareColumn, SeesEveryArgumentOfAType) {
  const std::vector<std::pair<Type, Type>> different{
      {Integer(), BigInteger()},
      {Integer(), postgresql::Array(Integer())},
      {String(5), String()},
      {String(5), String(6)},
      {String(5), Char(5)},
      {Numeric(10, 2), Numeric(10, 3)},
      {Numeric(10, 2), Numeric()},
      {DateTime(), DateTime{.timezone = true}},
      {DateTime{.precision = 3}, DateTime{.precision = 6}},
      {String(5), String(5, {.collation = "C"})},
      {Json(), postgresql::Jsonb()},
      {postgresql::Bit(3), postgresql::Bit(4)},
      {Enum({"a"}, {.name = "x"}), Enum({"a"}, {.name = "y"})},
  };
  for (const auto& [from, to] : different) {
    EXPECT_THAT(Compared(of_type(from), of_type(to)).steps(), testing::Contains("alter column 't.a'"))
        << from.index() << " to " << to.index();
  }
}

TEST(CompareColumn, TakesTypesForTheSameThatTheDatabaseMakesOneOf) {
  const std::vector<std::pair<Type, Type>> same{
      {String(5), Unicode(5)},
      {Text(), UnicodeText()},
      {Text(), Text(100)},
      {Double(), Float()},
      {Float(24), Float(10)},
      {Double(), Float(53)},
      {Numeric(10, 0), Numeric(10)},
      {LargeBinary(), postgresql::Bytea()},
      {LargeBinary(), LargeBinary(10)},
      {Char(1), Char()},
      {Char(32), Uuid{.native_uuid = false}},
      {String(3), Enum({"abc", "d"}, {.native_enum = false})},
      {postgresql::Tsvector(), RawType("TSVECTOR")},
      {postgresql::Array(Integer()), postgresql::Array(Integer(), {.dimensions = 2})},
      {Boolean(), Boolean{.name = "ck"}},
  };
  for (const auto& [from, to] : same) {
    EXPECT_THAT(Compared(of_type(from), of_type(to)).steps(), IsEmpty())
        << from.index() << " and " << to.index();
  }
}

TEST(CompareColumn, SeesUnsignedOnMySql) {
  EXPECT_THAT(Compared(mariadb(), of_type(Integer()), of_type(mysql::Integer({.unsigned_ = true}))).steps(),
              ElementsAre("alter column 't.a'"));
  EXPECT_THAT(Compared(mariadb(), of_type(String(255)), of_type(String())).steps(), IsEmpty());
  EXPECT_THAT(Compared(mariadb(), of_type(Enum({"a", "b"})), of_type(Enum({"a", "b", "c"}))).steps(),
              ElementsAre("alter column 't.a'"));
}

TEST(CompareColumn, ComparesTheWordsOfATypeOnSqlite) {
  EXPECT_THAT(Compared(sqlite(), of_type(RawType("INT")), of_type(Integer())).steps(),
              ElementsAre("alter column 't.a'"));
  EXPECT_THAT(Compared(sqlite(), of_type(RawType("CHAR(32)")), of_type(Uuid())).steps(), IsEmpty());
}

TEST(CompareColumn, KnowsThatAKeyThatCountsUpIsTheNumberOfTheRowOnSqlite) {
  const auto big = make_table({"t"}, {Column("id", BigInteger(), {.primary_key = true})});
  EXPECT_THAT(Compared(sqlite(), schema_of(with_id("t")), schema_of(big)).steps(), IsEmpty());
}

TEST(CompareColumn, CastsWhereTheDatabaseDoesNot) {
  EXPECT_THAT(sql_between(Column("a", String(5)), Column("a", Integer())),
              ElementsAre("ALTER TABLE t ALTER COLUMN a TYPE INTEGER USING a::INTEGER"));
  EXPECT_THAT(sql_between(Column("a", Integer()), Column("a", String(5))),
              ElementsAre("ALTER TABLE t ALTER COLUMN a TYPE VARCHAR(5)"));
  EXPECT_THAT(sql_between(Column("a", Integer()), Column("a", Boolean())),
              ElementsAre("ALTER TABLE t ALTER COLUMN a TYPE BOOLEAN USING a::BOOLEAN"));
}

TEST(CompareColumn, KnowsTheCastOfTheWayBack) {
  const Compared compared(of_type(Integer()), of_type(Text()));
  const auto& back = compared.differences.steps.at(0).downgrade.value().at(0);
  EXPECT_THAT(postgresql().ddl(back, nullptr),
              ElementsAre("ALTER TABLE t ALTER COLUMN a TYPE INTEGER USING a::INTEGER"));
  EXPECT_FALSE(Compared(of_type(Integer()), of_type(BigInteger())).differences.steps.at(0).downgrade);
}

TEST(CompareColumn, FillsAColumnThatMayNoLongerBeNull) {
  const Column nullable("a", Text());
  const Column filled("a", Text(), {.nullable = false});
  const Compared there(with(nullable), with(filled));
  EXPECT_THAT(there.sql(), ElementsAre("UPDATE t SET a = NULL WHERE a IS NULL",
                                       "ALTER TABLE t ALTER COLUMN a SET NOT NULL"));
  EXPECT_THAT(there.remarks(), ElementsAre("column 't.a' may no longer be NULL: write what rows that are "
                                           "there get in place of NULL"));
  const Compared back_again(with(filled), with(nullable));
  EXPECT_THAT(back_again.sql(), ElementsAre("ALTER TABLE t ALTER COLUMN a DROP NOT NULL"));
  const auto& step = back_again.differences.steps.at(0);
  EXPECT_THAT(back(back_again, step), ElementsAre("UPDATE t SET a = NULL WHERE a IS NULL",
                                                  "ALTER TABLE t ALTER COLUMN a SET NOT NULL"));
  EXPECT_THAT(step.downgrade_remarks, ElementsAre("column 't.a' may no longer be NULL: write what rows that "
                                                  "are there get in place of NULL"));
}

TEST(CompareColumn, FillsAColumnThatComesIntoAKey) {
  const auto keyed = make_table(
      {"t"}, {Column("a", Text()), Column("b", Text()), PrimaryKeyConstraint({"a"}, {.name = "pk"})});
  const auto other = make_table({"t"}, {Column("a", Text(), {.nullable = false}), Column("b", Text()),
                                        PrimaryKeyConstraint({"b"}, {.name = "pk"})});
  EXPECT_THAT(Compared(sqlite(), schema_of(keyed), schema_of(other)).steps(),
              ElementsAre("drop primary key 'pk' of 't'", "execute 'UPDATE t SET b = NULL WHERE b IS NULL'",
                          "alter column 't.b'", "add primary key 'pk' to 't'"));
}

TEST(CompareColumn, FillsByADefaultOfAnotherTypeOnceTheColumnIsOfThat) {
  const Column before("a", String(9));
  const Column after("a", postgresql::Inet(), {.nullable = false, .server_default = "::1"});
  EXPECT_THAT(sql_between(before, after), ElementsAre("ALTER TABLE t ALTER COLUMN a DROP DEFAULT",
                                                      "ALTER TABLE t ALTER COLUMN a TYPE INET USING a::INET",
                                                      "ALTER TABLE t ALTER COLUMN a SET DEFAULT '::1'",
                                                      "UPDATE t SET a = '::1' WHERE a IS NULL",
                                                      "ALTER TABLE t ALTER COLUMN a SET NOT NULL"));
  const Compared other_way(with(after), with(before));
  EXPECT_THAT(
      back(other_way, other_way.differences.steps.at(0)),
      ElementsAre("ALTER TABLE t ALTER COLUMN a DROP DEFAULT",
                  "ALTER TABLE t ALTER COLUMN a TYPE INET USING a::INET",
                  "ALTER TABLE t ALTER COLUMN a SET DEFAULT '::1'", "UPDATE t SET a = '::1' WHERE a IS NULL",
                  "ALTER TABLE t ALTER COLUMN a SET NOT NULL"));
}

TEST(CompareColumn, FillsAColumnByItsDefaultWhereItHasOne) {
  const Compared compared(with(Column("a", Text())),
                          with(Column("a", Text(), {.nullable = false, .server_default = "it's"})));
  EXPECT_THAT(compared.sql(), ElementsAre("UPDATE t SET a = 'it''s' WHERE a IS NULL",
                                          "ALTER TABLE t ALTER COLUMN a SET NOT NULL",
                                          "ALTER TABLE t ALTER COLUMN a SET DEFAULT 'it''s'"));
  EXPECT_THAT(compared.remarks(), IsEmpty());
}

TEST(CompareColumn, SeesHowItsValuesAreStored) {
  const Column plain("a", Text());
  const Column stored("a", Text(), {.postgresql_storage = "EXTERNAL", .postgresql_compression = "lz4"});
  EXPECT_THAT(sql_between(plain, stored), ElementsAre("ALTER TABLE t ALTER COLUMN a SET STORAGE EXTERNAL",
                                                      "ALTER TABLE t ALTER COLUMN a SET COMPRESSION lz4"));
  EXPECT_THAT(sql_between(stored, plain), IsEmpty()) << "a model may not speak of it";
  EXPECT_THAT(Compared(with(stored), with(plain), {.target_is_complete = true}).sql(),
              ElementsAre("ALTER TABLE t ALTER COLUMN a SET STORAGE EXTENDED",
                          "ALTER TABLE t ALTER COLUMN a SET COMPRESSION \"default\""));
}

TEST(CompareColumn, SeesDefaults) {
  EXPECT_THAT(sql_between(Column("a", Text()), Column("a", Text(), {.server_default = "x"})),
              ElementsAre("ALTER TABLE t ALTER COLUMN a SET DEFAULT 'x'"));
  EXPECT_THAT(sql_between(Column("a", Text(), {.server_default = "x"}), Column("a", Text())),
              ElementsAre("ALTER TABLE t ALTER COLUMN a DROP DEFAULT"));
  EXPECT_THAT(sql_between(Column("a", Text(), {.server_default = "x"}),
                          Column("a", Text(), {.server_default = text("lower('x')")})),
              ElementsAre("ALTER TABLE t ALTER COLUMN a SET DEFAULT lower('x')"));
}

TEST(CompareColumn, KnowsHowTheDatabaseWritesAConstant) {
  const auto same = [](const Type& type, const ServerDefault& kept, const ServerDefault& said) {
    return sql_between(Column("a", type, {.server_default = kept}),
                       Column("a", type, {.server_default = said}));
  };
  EXPECT_THAT(same(Integer(), text("0"), "0"), IsEmpty());
  EXPECT_THAT(same(Integer(), "-1", text("-1")), IsEmpty());
  EXPECT_THAT(same(Boolean(), text("true"), "true"), IsEmpty());
  EXPECT_THAT(same(Boolean(), text("false"), "f"), IsEmpty());
  EXPECT_THAT(same(DateTime(), text("CURRENT_TIMESTAMP"), text("current_timestamp")), IsEmpty());
  EXPECT_THAT(same(DateTime(), text("now()"), text("( NOW ( ) )")), IsEmpty());
}

TEST(CompareColumn, SeesComments) {
  EXPECT_THAT(sql_between(Column("a", Text()), Column("a", Text(), {.comment = "it's"})),
              ElementsAre("COMMENT ON COLUMN t.a IS 'it''s'"));
  EXPECT_THAT(Compared(sqlite(), of_type(Text()), with(Column("a", Text(), {.comment = "b"}))).steps(),
              IsEmpty());
}

TEST(CompareColumn, SeesIdentities) {
  EXPECT_THAT(sql_between(Column("a", Integer(), {.identity = Identity{}}),
                          Column("a", Integer(), {.identity = Identity{.always = true, .increment = 2}})),
              ElementsAre("ALTER TABLE t ALTER COLUMN a SET GENERATED ALWAYS SET INCREMENT BY 2"));
  EXPECT_THAT(
      sql_between(Column("a", Integer(), {.identity = Identity{}}),
                  Column("a", Integer(), {.identity = Identity{.start = 1, .minvalue = 1, .cache = 1}})),
      IsEmpty());
}

TEST(CompareColumn, MakesAComputedColumnAgainWithAllThatStandsOnIt) {
  const auto table = [](const char* expression) {
    return with_id("t", {Column("a", Integer(), {.computed = Computed{expression}}), Index("ix", {"a"}),
                         UniqueConstraint({"a"}, {.name = "uq"})});
  };
  EXPECT_THAT(
      Compared(schema_of(table("id + 1")), schema_of(table("id + 2"))).steps(),
      ElementsAre("drop unique constraint 'uq' of 't'", "drop index 'ix' on 't'", "drop column 't.a'",
                  "add column 't.a'", "add unique constraint 'uq' to 't'", "create index 'ix' on 't'"));
  EXPECT_THAT(Compared(schema_of(table("id + 1")), schema_of(table("(ID+1)"))).steps(), IsEmpty());
}

TEST(CompareColumn, LeavesWhatDoesNotNameAComputedColumnThatIsMadeAgain) {
  const auto table = [](const char* expression) {
    return with_id(
        "t", {Column("a", Integer(), {.computed = Computed{expression}}), Column("b", Text()),
              Index("ia", {"b"}, {.postgresql_where = "\"a\" > 0"}), Index("ib", {text("lower(b)")}),
              Index("ic", {"id"}, {.postgresql_where = "b <> ''"}), CheckConstraint("A > 0", {.name = "ka"}),
              CheckConstraint("b <> ''", {.name = "kb"})});
  };
  const auto steps = std::vector<std::string>{
      "drop check constraint 'ka' of 't'", "drop index 'ia' on 't'",  "drop column 't.a'", "add column 't.a'",
      "add check constraint 'ka' to 't'",  "create index 'ia' on 't'"};
  EXPECT_EQ(Compared(schema_of(table("id + 1")), schema_of(table("id + 2"))).steps(), steps);
}

TEST(CompareColumn, KeepsTheValuesOfAColumnWhoseSourceChangesItsType) {
  const Compared compared(schema_of(with_id("t", {Column("a", Integer()),
                                                  Column("d", Integer(), {.computed = Computed{"a + 1"}})})),
                          schema_of(with_id("t", {Column("a", BigInteger()), Column("d", Integer())})));
  EXPECT_THAT(compared.sql(), ElementsAre("ALTER TABLE t ALTER COLUMN d DROP EXPRESSION",
                                          "ALTER TABLE t ALTER COLUMN a TYPE BIGINT"));
}

TEST(CompareColumn, KeepsTheValuesOfAColumnThatIsNoLongerComputed) {
  EXPECT_THAT(sql_between(Column("a", Integer(), {.computed = Computed{"id + 1"}}), Column("a", Integer())),
              ElementsAre("ALTER TABLE t ALTER COLUMN a DROP EXPRESSION"));
}

TEST(CompareColumn, FillsAColumnWhoseComputedValuesAreLost) {
  const Column computed("a", Text(), {.computed = Computed{"id::text"}});
  const Column plain("a", Integer(), {.nullable = false});
  const std::vector<std::string> filled{"ALTER TABLE t ADD COLUMN a INTEGER",
                                        "UPDATE t SET a = NULL WHERE a IS NULL",
                                        "ALTER TABLE t ALTER COLUMN a SET NOT NULL"};
  const auto remark = ElementsAre(
      "column 't.a' may not be NULL and has no default: write what rows that are there get in place of NULL");
  const Compared there(with(computed), with(plain));
  auto statements = there.sql();
  EXPECT_EQ(statements.front(), "ALTER TABLE t DROP COLUMN a");
  statements.erase(statements.begin());
  EXPECT_EQ(statements, filled);
  EXPECT_THAT(there.remarks(), remark);

  const Compared again(with(plain), with(computed));
  const auto& drop = again.differences.steps.at(0);
  EXPECT_EQ(back(again, drop), filled);
  EXPECT_THAT(drop.downgrade_remarks, remark);
}

// A batch between whose steps rows change has no keys meanwhile.
TEST(CompareColumn, MakesAComputedColumnAPlainOneInOneBatch) {
  const auto table = [](ColumnOptions options) {
    return schema_of(with_id("t", {Column("a", Integer(), std::move(options)), UniqueConstraint({"a"})}));
  };
  const auto computed = table({.computed = Computed{"id + 1", true}});
  const auto plain = table({.nullable = false});
  const Compared there(sqlite(), computed, plain);
  EXPECT_THAT(there.steps(), testing::Not(testing::Contains(testing::HasSubstr("UPDATE"))));
  for (const auto& step : Compared(sqlite(), plain, computed).differences.steps) {
    for (const auto& operation : step.downgrade.value_or(std::vector<operation::Operation>()))
      EXPECT_FALSE(std::holds_alternative<operation::Execute>(operation));
  }
}

TEST(CompareColumn, LetsAColumnCountUpWhereTheDatabaseCan) {
  const auto counting = schema_of(with_id("t"));
  const auto plain =
      schema_of(make_table({"t"}, {Column("id", Integer(), {.autoincrement = false, .primary_key = true})}));
  EXPECT_THAT(
      Compared(plain, counting).sql(),
      ElementsAre("CREATE SEQUENCE t_id_seq AS INTEGER OWNED BY t.id",
                  "ALTER TABLE t ALTER COLUMN id SET DEFAULT nextval('t_id_seq')",
                  "SELECT setval(pg_get_serial_sequence('t', 'id'), max(id)) FROM t HAVING max(id) >= 1"));
  EXPECT_THAT(Compared(counting, plain).steps(), ElementsAre("alter column 't.id'"));
  EXPECT_THAT(Compared(mariadb(), counting, plain).steps(), ElementsAre("alter column 't.id'"));
  EXPECT_THAT(Compared(sqlite(), counting, plain).remarks(), IsEmpty());
}

TEST(CompareColumn, DropsWhatIsComputedFromAColumnBeforeItsType) {
  const auto table = [](Type type, std::vector<TableElement> more) {
    more.emplace_back(Column("a", std::move(type)));
    return schema_of(with_id("t", std::move(more)));
  };
  const Column computed("b", Integer(), {.computed = Computed{"a + 1", true}});
  EXPECT_THAT(Compared(table(Integer(), {computed}), table(BigInteger(), {})).steps(),
              ElementsAre("drop column 't.b'", "alter column 't.a'"));
  EXPECT_THAT(Compared(table(Integer(), {computed}), table(BigInteger(), {computed})).steps(),
              ElementsAre("drop column 't.b'", "alter column 't.a'", "add column 't.b'"));
}

TEST(CompareColumn, StatesAllOfAColumnWhereWhatIsNotStatedIsLost) {
  const Compared compared(mariadb(), with(Column("a", String(5), {.nullable = false, .server_default = "x"})),
                          with(Column("a", String(6), {.nullable = false, .server_default = "x"})));
  const auto& op = std::get<operation::AlterColumn>(compared.differences.steps.at(0).operation);
  EXPECT_EQ(op.existing_type, String(5));
  EXPECT_EQ(op.existing_nullable, false);
  EXPECT_EQ(op.existing_server_default.value(), "x");
  EXPECT_THAT(compared.sql(), ElementsAre("ALTER TABLE t MODIFY a VARCHAR(6) NOT NULL DEFAULT 'x'"));
}

TEST(CompareColumn, StatesOnlyWhatAColumnOfItsTypesMayBe) {
  const auto change = [](const Type& before, const Type& after) {
    const Compared compared(mariadb(), of_type(before), of_type(after));
    EXPECT_THAT(compared.sql(), SizeIs(1)) << "it can be written where no server is asked";
    return std::get<operation::AlterColumn>(compared.differences.steps.at(0).operation);
  };
  const auto words = change(String(5), String(6));
  EXPECT_TRUE(words.existing_comment.touched());
  EXPECT_FALSE(words.existing_computed.touched());
  EXPECT_FALSE(words.existing_mysql_on_update.touched());
  EXPECT_EQ(words.existing_autoincrement, std::nullopt);
  EXPECT_EQ(change(Integer(), BigInteger()).existing_autoincrement, false);
  const auto counted = [](const Type& type) { return with(Column("a", type, {.server_default = 3})); };
  const Compared compared(mariadb(), counted(Integer()), counted(BigInteger()));
  EXPECT_THAT(compared.sql(), ElementsAre("ALTER TABLE t MODIFY a BIGINT NULL DEFAULT 3"));
  const auto& op = std::get<operation::AlterColumn>(compared.differences.steps.at(0).operation);
  EXPECT_EQ(op.existing_autoincrement, std::nullopt) << "what has a default does not count up";
  for (const auto& moment : {change(DateTime(), String(20)), change(String(20), DateTime())})
    EXPECT_TRUE(moment.existing_mysql_on_update.touched()) << "on the way there or back";
}

// The script can be written where no server is asked what the column is.
TEST(CompareColumn, StatesAllOfANewColumnThatMayNotBeNull) {
  const Column added("n", Integer(), {.nullable = false, .comment = "why"});
  EXPECT_THAT(
      Compared(mariadb(), schema_of(with_id("t")), with(added)).sql(),
      ElementsAre("ALTER TABLE t ADD COLUMN n INTEGER COMMENT 'why'", "UPDATE t SET n = NULL WHERE n IS NULL",
                  "ALTER TABLE t MODIFY n INTEGER NOT NULL COMMENT 'why'"));
}

// A type that says no collation would keep the one that was there.
TEST(CompareColumn, SaysTheCollationThatAColumnHasOfItsTable) {
  struct Case {
    Type plain;
    Type own;
    Type of_table;
  };
  const auto change = [](const Type& before, const Type& after) {
    const auto in_table = [](const Type& type) {
      auto schema = of_type(type);
      schema.tables.front().options.mysql_collate = "utf8mb4_general_ci";
      return schema;
    };
    const Compared compared(mariadb(), in_table(before), in_table(after));
    return std::get<operation::AlterColumn>(compared.differences.steps.at(0).operation);
  };
  const mysql::TextOptions binary{.collation = "utf8mb4_bin"};
  const mysql::TextOptions general{.collation = "utf8mb4_general_ci"};
  for (const auto& [plain, own, of_table] :
       {Case{String(9), String(9, {.collation = "utf8mb4_bin"}),
             String(9, {.collation = "utf8mb4_general_ci"})},
        Case{Enum({"a"}), mysql::Enum({"a"}, binary), mysql::Enum({"a"}, general)}}) {
    EXPECT_EQ(change(plain, own).type, own);
    EXPECT_EQ(change(plain, own).existing_type, of_table);
    EXPECT_EQ(change(own, plain).type, of_table);
  }
}

TEST(CompareColumn, AsksTheHooks) {
  CompareOptions options{.compare_type = false};
  EXPECT_THAT(Compared(of_type(Integer()), of_type(Text()), options).steps(), IsEmpty());
  options.compare_type = [](const ComparedColumn& columns) -> std::optional<bool> {
    if (columns.target.name == "a") return true;
    return std::nullopt;
  };
  EXPECT_THAT(Compared(of_type(Text()), of_type(Text()), options).steps(), ElementsAre("alter column 't.a'"));
  options = {.compare_server_default = false};
  EXPECT_THAT(Compared(of_type(Text()), with(Column("a", Text(), {.server_default = "x"})), options).steps(),
              IsEmpty());
}

TEST(CompareColumn, SuggestsARenameWhereOneColumnGoesAndOneLikeItComes) {
  const Compared compared(with(Column("name", String(20))), with(Column("full_name", String(20))));
  EXPECT_THAT(compared.steps(), ElementsAre("add column 't.full_name'", "drop column 't.name'"));
  EXPECT_THAT(
      compared.remarks(),
      ElementsAre("column 't.name' is dropped and 't.full_name', of the same type, is added, which loses its "
                  "values; if it is a rename, say so with --rename t.name:full_name"));
  EXPECT_THAT(Compared(with(Column("name", String(20))), with(Column("age", Integer()))).remarks(),
              IsEmpty());
}

TEST(CompareColumn, QuotesARenameAsAShellWantsIt) {
  const Compared compared(with(Column("it's", Text())), with(Column("full name", Text())));
  EXPECT_THAT(compared.remarks(), testing::Contains(testing::HasSubstr("--rename 't.it'\\''s:full name'")));
}

TEST(CompareColumn, DropsAColumnBehindThoseThatAreComputedFromIt) {
  const auto before = schema_of(
      with_id("t", {Column("a", Integer()), Column("b", Integer(), {.computed = Computed{"a + 1", true}}),
                    Column("c", Integer(), {.computed = Computed{"b + 1", true}}), Column("d", Integer())}));
  const Compared compared(before, schema_of(with_id("t")));
  EXPECT_THAT(compared.steps(), ElementsAre("drop column 't.c'", "drop column 't.b'", "drop column 't.d'",
                                            "drop column 't.a'"));
}

TEST(CompareColumn, MakesAColumnAgainBehindAllThatGoes) {
  const auto table = [](const char* expression, std::vector<TableElement> more) {
    more.emplace_back(Column("b", Integer(), {.computed = Computed{expression, true}}));
    return schema_of(with_id("t", std::move(more)));
  };
  EXPECT_THAT(Compared(table("a + 1", {Column("a", Integer())}), table("id + 1", {})).steps(),
              ElementsAre("drop column 't.b'", "drop column 't.a'", "add column 't.b'"));
}

TEST(CompareColumn, FindsWhatStandsOnAColumnThatIsSpelledOtherwise) {
  const auto table = [](const std::string& column) {
    return schema_of(
        with_id("t", {Column(column, Integer()), UniqueConstraint({column}, {.name = "uq"}),
                      Index("ix", {desc(column)}), CheckConstraint(column + " > 0", {.name = "ck"})}));
  };
  EXPECT_THAT(Compared(sqlite(), table("a"), table("A")).steps(), IsEmpty());
  EXPECT_THAT(Compared(mariadb(), table("A"), table("a")).steps(), IsEmpty());
}

TEST(CompareColumn, StatesADefaultAgainThatDoesNotMoveOverToAnotherType) {
  const auto with = [](Type type) {
    return schema_of(with_id("t", {Column("a", std::move(type), {.server_default = "0"})}));
  };
  EXPECT_THAT(Compared(with(String(9)), with(Numeric(5, 2))).sql(),
              testing::ElementsAre("ALTER TABLE t ALTER COLUMN a DROP DEFAULT",
                                   "ALTER TABLE t ALTER COLUMN a TYPE NUMERIC(5, 2) USING a::NUMERIC(5, 2)",
                                   "ALTER TABLE t ALTER COLUMN a SET DEFAULT '0'"));
  EXPECT_THAT(Compared(with(Integer()), with(BigInteger())).sql(),
              testing::ElementsAre("ALTER TABLE t ALTER COLUMN a TYPE BIGINT"));
}

}  // namespace
}  // namespace limbeck::autogenerate
