// SPDX-License-Identifier: MIT
// What MariaDB's foreign keys rest on and what its columns count up by, changed and taken back on a server.
#include "contract/compare_contract.hpp"

namespace limbeck::contract {
namespace {

using MariadbKeys = CompareContract;
INSTANTIATE_TEST_SUITE_P(On, MariadbKeys, testing::Values(mariadb()), name_of_parameter);

const ColumnOptions needed{.nullable = false};

Column counting(const char* name) {
  return Column(name, Integer(), {.nullable = false, .autoincrement = true});
}
Column plain(const char* name) {
  return Column(name, Integer(), {.nullable = false, .autoincrement = false});
}

// A task refers to a user.
Schema users_and_tasks(std::vector<TableElement> of_user, std::vector<TableElement> of_task,
                       const Type& type = Integer()) {
  of_user.insert(of_user.begin(), {Column("code", type, needed), Column("name", Integer(), needed)});
  of_task.insert(of_task.begin(), {Column("code", type, needed), Column("name", Integer(), needed),
                                   ForeignKeyConstraint({"code"}, {"a_user.code"}, {.name = "fk"})});
  return {.tables = {make_table({"a_user"}, std::move(of_user)), make_table({"task"}, std::move(of_task))}};
}

TEST_P(MariadbKeys, LetBothSidesChangeTheirType) {
  const auto of_type = [](const Type& type) {
    return users_and_tasks({PrimaryKeyConstraint({"code"})}, {PrimaryKeyConstraint({"code"})}, type);
  };
  expect_to_lead_from_to(of_type(Integer()), of_type(BigInteger()));
  expect_to_lead_from_to(of_type(String(9)), of_type(String(20)));
  expect_to_lead_from_to(of_type(String(9)), of_type(String(9, {.collation = "latin1_bin"})));
}

TEST_P(MariadbKeys, AreBuiltAsTheyAre) {
  const auto built = [](const std::string& first, const std::string& second) {
    return make_table({"m"},
                      {Column("id", Integer(), needed), Column("a", Integer(), needed),
                       PrimaryKeyConstraint({"id"}, {.mysql_using = first}),
                       UniqueConstraint({"a"}, {.name = "uq", .mysql_using = second}),
                       Index("ix", {"a", "id"}, {.mysql_using = first})},
                      {.mysql_engine = "MEMORY"});
  };
  expect_to_lead_from_to({.tables = {built("btree", "")}}, {.tables = {built("hash", "btree")}});
  bring_to({.tables = {built("btree", "hash")}});
  EXPECT_THAT(texts_to({.tables = {built("BTREE", "")}}), testing::IsEmpty());
}

TEST_P(MariadbKeys, LetAnIndexGoForAnother) {
  const UniqueConstraint unique({"code"}, {.name = "uq"});
  const Index index("ix", {"code"});
  const Index longer("ix2", {"code", "name"});
  const Index same_name("ix", {"code", "name"});
  const std::vector<std::vector<TableElement>> ways{
      {unique}, {index}, {longer}, {same_name}, {PrimaryKeyConstraint({"code", "name"})}};
  for (std::size_t i = 0; i < ways.size(); ++i) {
    const auto& one = ways[i];
    const auto& other = ways[(i + 1) % ways.size()];
    expect_to_lead_from_to(users_and_tasks(one, {index}), users_and_tasks(other, {index}));
    expect_to_lead_from_to(users_and_tasks({index}, one), users_and_tasks({index}, other));
  }
}

TEST_P(MariadbKeys, LetTheServersOwnIndexGoForAnother) {
  const std::vector<TableElement> referred{PrimaryKeyConstraint({"code"})};
  for (const auto& key :
       {UniqueConstraint({"code"}, {.name = "uq"}), UniqueConstraint({"code", "name"}, {.name = "uq"})}) {
    const auto own = users_and_tasks(referred, {});
    const auto other = users_and_tasks(referred, {key});
    expect_to_lead_from_to(own, other);
    expect_to_lead_from_to(other, own);
  }
}

TEST_P(MariadbKeys, KeepTheServersOwnIndexWhereTheyOnlyDoSomethingElse) {
  const auto deleting = [](const std::string& action) {
    auto schema = users_and_tasks({PrimaryKeyConstraint({"code"})}, {});
    for (auto& constraint : schema.tables.back().constraints) {
      if (auto* key = std::get_if<ForeignKeyConstraint>(&constraint)) key->ondelete = action;
    }
    return schema;
  };
  expect_to_lead_from_to(deleting(""), deleting("CASCADE"));
  expect_to_lead_from_to(deleting("CASCADE"), deleting("NO ACTION"));
}

// As a database has it that limbeck did not make: the server names it like the column, and lets it go for one
// of the name of a key that comes.
TEST_P(MariadbKeys, KeepTheIndexThatTheServerMadeForOneWithoutName) {
  using Statements = std::vector<std::string>;
  const auto with = [](const std::string& type, const std::string& keys, const std::string& more = "") {
    return Statements{"CREATE TABLE p (id " + type + " PRIMARY KEY, k INT, j INT" + more + ", UNIQUE u (k))",
                      "CREATE TABLE q (id " + type + " PRIMARY KEY)",
                      "CREATE TABLE t (x " + type + ", y INT, " + keys + ")"};
  };
  const std::string key = "FOREIGN KEY (x) REFERENCES p (id)";
  const std::string other = "FOREIGN KEY (x) REFERENCES q (id)";
  const std::string to_unique = "FOREIGN KEY (y) REFERENCES p (k)";
  const std::vector<std::pair<Statements, Statements>> pairs{
      {with("INT", key), with("INT", key + " ON DELETE CASCADE")},
      {with("INT", key + ", " + other), with("INT", key + " ON DELETE CASCADE, " + other)},
      {with("INT", key + ", " + other), with("BIGINT", key + ", " + other)},
      {with("INT", to_unique), with("INT", to_unique, " NOT NULL, UNIQUE u2 (k, j), KEY u3 (k)")},
      {with("INT", "KEY x (x), CONSTRAINT one " + key),
       with("INT", "KEY x (x), CONSTRAINT one " + key + ", CONSTRAINT two " + other)}};
  for (const auto& [one, another] : pairs) {
    for (const auto& [before, after] : {std::pair(one, another), std::pair(another, one)}) {
      run(before);
      const auto target = dialect->schema_made_by(url, after).schema;
      const auto steps = bring_to(target);
      EXPECT_THAT(texts_to(target), testing::IsEmpty()) << after.back();
      take_back(steps);
      EXPECT_THAT(texts_to(dialect->schema_made_by(url, before).schema), testing::IsEmpty()) << before.back();
      run({"DROP TABLE t, p, q"});
    }
  }
}

TEST_P(MariadbKeys, LetColumnsCountUpByAnyKey) {
  const Index index("ix", {"n"});
  const UniqueConstraint unique({"n"}, {.name = "uq"});
  const PrimaryKeyConstraint primary({"n"});
  const PrimaryKeyConstraint both({"n", "a"});
  const PrimaryKeyConstraint other({"a"});
  const std::vector<std::vector<TableElement>> ways{{plain("a")},
                                                    {plain("a"), plain("n")},
                                                    {plain("a"), plain("n"), other, index},
                                                    {counting("a"), plain("n"), other, index},
                                                    {plain("a"), counting("n"), primary},
                                                    {plain("a"), counting("n"), both},
                                                    {plain("a"), counting("n"), index},
                                                    {plain("a"), counting("n"), other, unique}};
  const auto table = [&](std::size_t way) { return make_table({"t"}, ways[way % ways.size()]); };
  for (std::size_t i = 0; i < ways.size(); ++i) {
    for (const std::size_t step : {1U, 3U})
      expect_to_lead_from_to({.tables = {table(i)}}, {.tables = {table(i + step)}});
  }
}

TEST_P(MariadbKeys, LetNoTwoColumnsCountUp) {
  const operation::CreateTable create{
      make_table({"t"}, {Column("a", Integer(), {.primary_key = true}),
                         Column("b", Integer(), {.autoincrement = true}), UniqueConstraint({"b"})})};
  EXPECT_THAT(
      [&] { run(create); },
      testing::ThrowsMessage<Error>("MariaDB cannot count two columns up by themselves, 'a' and 'b': create "
                                    "table 't'; say autoincrement = false of one"));
}

TEST_P(MariadbKeys, WriteNoNullWhereNoneMayBe) {
  const auto create = [](bool nullable) {
    return operation::CreateTable{make_table(
        {"t"},
        {Column("id", Integer(), {.primary_key = true}), Column("parent", Integer(), {.nullable = nullable}),
         ForeignKeyConstraint({"parent"}, {"t.id"}, {.ondelete = "SET NULL"})})};
  };
  EXPECT_THAT(
      [&] { run(create(false)); },
      testing::ThrowsMessage<Error>(
          "MariaDB cannot let a foreign key SET NULL in column 'parent', which may not be NULL: create "
          "table 't'; let it be NULL, or choose another action"));
  run(create(true));
}

TEST_P(MariadbKeys, NumberTheRowsThatAreThere) {
  bring_to({.tables = {make_table({"t"}, {plain("a")})}});
  run({"INSERT INTO t VALUES (7), (8)"});
  bring_to({.tables = {make_table({"t"}, {plain("a"), counting("id"), PrimaryKeyConstraint({"id"})})}});
  EXPECT_EQ(value_of("SELECT group_concat(id ORDER BY id) FROM t"), "1,2");
  run({"INSERT INTO t (a) VALUES (9)"});
  EXPECT_EQ(value_of("SELECT max(id) FROM t"), "3");
}

// Neither what is computed at each look nor what stands on it is lost.
TEST_P(MariadbKeys, LetAComputedColumnKeepItsValues) {
  const auto table = [](std::optional<Computed> computed) {
    return make_table(
        {"t"}, {plain("a"), Column("b", Integer(), {.computed = std::move(computed)}), Index("ix", {"b"})});
  };
  const auto looked = table(Computed{"a + 1", false});
  expect_to_lead_both_ways(looked, table(std::nullopt));
  bring_to({.tables = {looked}});
  run({"INSERT INTO t (a) VALUES (7)"});
  bring_to({.tables = {table(std::nullopt)}});
  EXPECT_EQ(value_of("SELECT b FROM t"), "8");
}

TEST_P(MariadbKeys, LetAColumnKeepWhatWasComputedOnItsWayBack) {
  const auto table = [](const Type& type, std::optional<Computed> computed) {
    const bool is_plain = !computed;
    return make_table(
        {"t"}, {plain("a"), Column("b", type, {.nullable = !is_plain, .computed = std::move(computed)}),
                Index("ix", {"b"})});
  };
  for (const bool stored : {true, false}) {
    bring_to({.tables = {table(BigInteger(), std::nullopt)}});
    run({"INSERT INTO t (a, b) VALUES (7, 5)"});
    const auto steps = bring_to({.tables = {table(Integer(), Computed{"a + 1", stored})}});
    EXPECT_EQ(value_of("SELECT b FROM t"), "8");
    take_back(steps);
    EXPECT_EQ(value_of("SELECT b FROM t"), "8") << (stored ? "stored" : "computed at each look");
    EXPECT_THAT(texts_to({.tables = {table(BigInteger(), std::nullopt)}}), testing::IsEmpty());
    bring_to({});
  }
}

TEST_P(MariadbKeys, LetColumnsKeepWhatIsComputedFromEachOther) {
  const auto table = [](std::optional<Computed> b, std::optional<Computed> c) {
    return make_table({"t"}, {plain("a"), Column("b", Integer(), {.computed = std::move(b)}),
                              Column("c", Integer(), {.computed = std::move(c)})});
  };
  const Schema computed{.tables = {table(Computed{"a + 1", false}, Computed{"b * 2", false})}};
  bring_to(computed);
  run({"INSERT INTO t (a) VALUES (7)"});
  const auto steps = bring_to({.tables = {table(std::nullopt, std::nullopt)}});
  EXPECT_EQ(value_of("SELECT concat(b, ' ', c) FROM t"), "8 16");
  take_back(steps);
  EXPECT_THAT(texts_to(computed), testing::IsEmpty());
}

// Which are unique among all of a database's.
TEST_P(MariadbKeys, GiveTheirNamesToOtherTables) {
  const auto parent = make_table({"a_user"}, {PrimaryKeyConstraint({"code"}), plain("code")});
  const ForeignKeyConstraint key({"code"}, {"a_user.code"}, {.name = "fk"});
  const auto one = make_table({"one"}, {plain("code"), key});
  const auto one_without = make_table({"one"}, {plain("code")});
  const auto other = make_table({"other"}, {plain("code"), key});
  const auto other_without = make_table({"other"}, {plain("code")});
  expect_to_lead_from_to({.tables = {parent, one}}, {.tables = {parent, one_without, other}});
  expect_to_lead_from_to({.tables = {parent, one_without, other}}, {.tables = {parent, one}});
  expect_to_lead_from_to({.tables = {parent, one, other_without}}, {.tables = {parent, one_without, other}});
  expect_to_lead_from_to({.tables = {parent, one_without, other}}, {.tables = {parent, one, other_without}});
}

TEST_P(MariadbKeys, GiveTheirIndexesNamesToConstraints) {
  const std::vector<TableElement> referred{PrimaryKeyConstraint({"code"})};
  const auto index = users_and_tasks(referred, {Index("kp", {"code", "name"})});
  const auto unique = users_and_tasks(referred, {UniqueConstraint({"name"}, {.name = "kp"})});
  expect_to_lead_from_to(index, unique);
  expect_to_lead_from_to(unique, index);
  const auto crossed =
      users_and_tasks({PrimaryKeyConstraint({"code"}), UniqueConstraint({"name"}, {.name = "ka"}),
                       Index("kb", {"code", "name"})},
                      {});
  const auto other =
      users_and_tasks({PrimaryKeyConstraint({"code"}), UniqueConstraint({"name"}, {.name = "kb"}),
                       Index("ka", {"code", "name"})},
                      {});
  expect_to_lead_from_to(crossed, other);
}

// The server keeps one index for keys over the same columns.
TEST_P(MariadbKeys, ShareTheIndexThatTheServerMadeForOneOfThem) {
  const auto made_by = [&](const std::string& elements) {
    return dialect
        ->schema_made_by(url,
                         std::vector<std::string>{"CREATE TABLE p (a INT PRIMARY KEY, b INT, KEY pb (b))",
                                                  "CREATE TABLE t (" + elements + ")"})
        .schema;
  };
  const std::string first = "CONSTRAINT one FOREIGN KEY (a) REFERENCES p (a)";
  const std::string second = "CONSTRAINT other FOREIGN KEY (a) REFERENCES p (a)";
  const std::vector<Schema> schemas{
      made_by("id INT, a INT, " + first + ", " + second),
      made_by("id INT, a INT, " + second + ", " + first),
      made_by("id INT, a INT, " + first),
      made_by("id INT NOT NULL, a INT, CONSTRAINT one FOREIGN KEY (a) REFERENCES p (b), KEY one (a, id)"),
      made_by("id INT, a INT, KEY other (id), " + first),
      made_by("id INT, a INT")};
  bring_to(schemas.front());
  EXPECT_THAT(value_of("SELECT GROUP_CONCAT(DISTINCT index_name) FROM information_schema.statistics WHERE "
                       "table_schema = DATABASE() AND table_name = 't'"),
              "other");
  for (const auto& before : schemas) {
    for (const auto& after : schemas) {
      bring_to(before);
      const auto steps = bring_to(after);
      EXPECT_THAT(texts_to(after), testing::IsEmpty());
      take_back(steps);
      EXPECT_THAT(texts_to(before), testing::IsEmpty());
    }
  }
}

}  // namespace
}  // namespace limbeck::contract
