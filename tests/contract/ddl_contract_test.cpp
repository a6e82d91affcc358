// SPDX-License-Identifier: MIT
// What the statements of every dialect must do on its database.
#include <fmt/format.h>

#include "contract/test_database.hpp"
#include "support/error_text.hpp"

namespace limbeck::contract {
namespace {

using namespace limbeck::operation;

class DdlContract : public Contract {
 protected:
  void create(Table table) const { run(CreateTable{std::move(table)}); }

  // Runs the operation, unless the dialect refuses it before anything is sent.
  bool carries_out(const Operation& operation) const {
    std::vector<std::string> statements;
    try {
      statements = dialect->ddl(operation, nullptr);
    } catch (const Error&) {
      return false;
    }
    run(statements);
    return true;
  }
};
INSTANTIATE_TEST_SUITE_P(On, DdlContract, testing::ValuesIn(test_databases()), name_of_parameter);

Table user_table() {
  return make_table({"user"}, {Column("id", Integer(), {.primary_key = true}),
                               Column("name", String(40), {.nullable = false}),
                               Column("age", Integer(), {.server_default = "18"})});
}

TEST_P(DdlContract, CountsUpAnIntegerThatIsAloneInItsPrimaryKey) {
  create(user_table());
  run({fmt::format("INSERT INTO {} (name) VALUES ('a'), ('b')", quoted("user"))});
  EXPECT_EQ(value_of(fmt::format("SELECT max(id) FROM {}", quoted("user"))), "2");
  EXPECT_EQ(value_of(fmt::format("SELECT min(age) FROM {}", quoted("user"))), "18");
}

TEST_P(DdlContract, NumbersTheRowsThatAreThereByAKeyThatIsAdded) {
  create(make_table({"t"}, {Column("a", Integer())}));
  run({"INSERT INTO t VALUES (1), (1)"});
  if (!carries_out(
          AddColumn{{"t"}, Column("id", Integer(), {.nullable = false}), {PrimaryKeyConstraint({"id"})}})) {
    return;
  }
  run({"INSERT INTO t (a) VALUES (1)"});
  EXPECT_EQ(value_of("SELECT count(DISTINCT id) FROM t"), "3");
}

TEST_P(DdlContract, KnowsEveryType) {
  create(make_table({"t"}, {Column("a", Integer()),
                            Column("b", SmallInteger()),
                            Column("c", BigInteger()),
                            Column("d", Boolean()),
                            Column("e", String()),
                            Column("f", String(10)),
                            Column("g", Text()),
                            Column("h", Float()),
                            Column("i", Float(24)),
                            Column("j", Double()),
                            Column("k", Numeric()),
                            Column("l", Numeric(10)),
                            Column("m", Numeric(10, 2)),
                            Column("n", Date()),
                            Column("o", Time()),
                            Column("p", Time{.timezone = true}),
                            Column("q", DateTime()),
                            Column("r", DateTime{.timezone = true}),
                            Column("s", Interval()),
                            Column("u", LargeBinary()),
                            Column("v", Uuid()),
                            Column("w", Json()),
                            Column("x", RawType("varchar(3)"))}));
  run({"INSERT INTO t (a, f, m, q) VALUES (1, 'x', 1.25, '2024-01-15 14:30:00')"});
  EXPECT_EQ(value_of("SELECT m FROM t"), "1.25");
}

TEST_P(DdlContract, HoldsConstraints) {
  const bool deferrable = dialect->capabilities().deferrable_constraints;
  create(user_table());
  create(make_table({"post"},
                    {Column("id", Integer(), {.primary_key = true}),
                     Column("user_id", Integer(), {.nullable = false}), Column("likes", Integer()),
                     ForeignKeyConstraint({"user_id"}, {"user.id"},
                                          {.name = "fk",
                                           .ondelete = "CASCADE",
                                           .deferrable = deferrable ? std::optional(true) : std::nullopt}),
                     UniqueConstraint({"user_id", "likes"}, {.name = "uq"}),
                     CheckConstraint("likes >= 0", {.name = "ck"})}));
  run({fmt::format("INSERT INTO {} (name) VALUES ('a')", quoted("user")),
       "INSERT INTO post (user_id, likes) VALUES (1, 1)"});
  error_of({"INSERT INTO post (user_id, likes) VALUES (1, 1)"});
  error_of({"INSERT INTO post (user_id, likes) VALUES (1, -1)"});
  error_of({"INSERT INTO post (likes) VALUES (2)"});
  EXPECT_EQ(value_of("SELECT count(*) FROM post"), "1");
}

TEST_P(DdlContract, ChangesTables) {
  create(user_table());
  run(AddColumn{{"user"}, Column("phone", String(20), {.nullable = false, .server_default = "it's"})});
  run(AlterColumn{.table = {"user"}, .column = "name", .new_name = "full name"});
  run(CreateIndex{{"user"}, Index("ix", {"phone", "full name"}, {.unique = true})});
  run({fmt::format("INSERT INTO {} ({}) VALUES ('a')", quoted("user"), quoted("full name"))});
  error_of({fmt::format("INSERT INTO {} ({}) VALUES ('a')", quoted("user"), quoted("full name"))});
  run(DropIndex{"ix", {"user"}});
  run(DropColumn{{"user"}, "age"});
  run(RenameTable{{"user"}, "order"});
  EXPECT_EQ(value_of(fmt::format("SELECT phone FROM {}", quoted("order"))), "it's");
  run(DropTable{{"order"}});
  EXPECT_EQ(error_of({fmt::format("SELECT 1 FROM {}", quoted("order"))}).fault,
            database::Fault::undefined_table);
}

TEST_P(DdlContract, AddsAColumnWithItsForeignKeyAndCheck) {
  create(user_table());
  create(make_table({"post"}, {Column("id", Integer(), {.primary_key = true})}));
  run(AddColumn{{"post"},
                Column("user_id", Integer()),
                {ForeignKeyConstraint({"user_id"}, {"user.id"}, {.name = "fk", .ondelete = "CASCADE"}),
                 CheckConstraint("user_id > 0", {.name = "ck"})}});
  error_of({"INSERT INTO post (user_id) VALUES (-1)"});
  run({"INSERT INTO post (user_id) VALUES (NULL)"});
  EXPECT_EQ(value_of("SELECT count(*) FROM post"), "1");
  if (!dialect->capabilities().drops_constrained_columns) {
    run(DropConstraint{{"post"}, "fk", ConstraintKind::foreign_key});
    run(DropConstraint{{"post"}, "ck", ConstraintKind::check});
  }
  run(DropColumn{{"post"}, "user_id"});
}

TEST_P(DdlContract, EitherAltersAColumnOrRefusesBeforehand) {
  create(user_table());
  run({fmt::format("INSERT INTO {} (name) VALUES ('a')", quoted("user"))});
  const Operation operation = AlterColumn{.table = {"user"},
                                          .column = "age",
                                          .new_name = "years",
                                          .type = String(3),
                                          .nullable = false,
                                          .server_default = ServerDefault("19"),
                                          .postgresql_using = "age::text"};
  const bool altered = carries_out(operation);
  run({fmt::format("INSERT INTO {} (name) VALUES ('b')", quoted("user"))});
  EXPECT_EQ(value_of(fmt::format("SELECT max({}) FROM {}", altered ? "years" : "age", quoted("user"))),
            altered ? "19" : "18");
}

TEST_P(DdlContract, EitherChangesConstraintsOrRefusesBeforehand) {
  create(user_table());
  const std::vector<Constraint> constraints{
      dialect->capabilities().deferrable_constraints
          ? UniqueConstraint({"name"}, {.name = "uq", .deferrable = true, .initially = "DEFERRED"})
          : UniqueConstraint({"name"}, {.name = "uq"}),
      CheckConstraint("age > 0", {.name = "ck"}),
      ForeignKeyConstraint({"age"}, {"user.id"}, {.name = "fk", .onupdate = "CASCADE"})};
  for (const auto& constraint : constraints) {
    const bool added = carries_out(AddConstraint{{"user"}, constraint});
    EXPECT_EQ(carries_out(DropConstraint{{"user"}, name_of(constraint)}), added);
  }
}

TEST_P(DdlContract, LeavesWhatExistsWhereItIsAskedTo) {
  create(user_table());
  run(CreateTable{user_table(), true});
  run(CreateIndex{{"user"}, Index("ix", {"name"})});
  run(CreateIndex{{"user"}, Index("ix", {"name"}), true});
  run(DropIndex{"ix", {"user"}});
  run(DropIndex{"ix", {"user"}, true});
  run(DropTable{{"user"}});
  run(DropTable{{"user"}, true});
}

TEST_P(DdlContract, TakesDefaultsThatAreExpressions) {
  create(make_table({"t"}, {Column("a", Integer()), Column("b", Integer(), {.server_default = text("-1")}),
                            Column("c", String(), {.server_default = text("lower('A')")}),
                            Column("d", Integer(), {.server_default = text("1 + 1")}),
                            Column("e", DateTime(), {.server_default = text("CURRENT_TIMESTAMP")}),
                            Column("f", Integer(), {.server_default = text("(1) + (2)")})}));
  run({"INSERT INTO t (a) VALUES (1)"});
  const auto row = run({"SELECT b, c, d, f FROM t WHERE e > '2000-01-01'"}).at(0).rows.at(0);
  EXPECT_EQ(row, (database::Row{"-1", "a", "2", "3"}));
}

TEST_P(DdlContract, KeepsLiteralDefaults) {
  create(make_table({"t"},
                    {Column("a", Integer()), Column("b", String(40), {.server_default = R"(it's \ "so")"}),
                     Column("c", limbeck::Text(), {.server_default = "long"})}));
  run({"INSERT INTO t (a) VALUES (1)"});
  const auto row = run({"SELECT b, c FROM t"}).at(0).rows.at(0);
  EXPECT_EQ(row, (database::Row{R"(it's \ "so")", "long"}));
}

TEST_P(DdlContract, QuotesNamesThatHurt) {
  run({begin()});
  for (const std::string name : {"a\"b", "a'b", "a.b", "a b", "100%", ":name", "%s", "select", "Order",
                                 "user", "1st", "größe", "a;b", "--c", "/*d", "$e$", "`f`", "[g]", "a\\b"}) {
    create(make_table({name}, {Column(name, Integer()), UniqueConstraint({name}, {.name = "uq" + name})}));
    run(CreateIndex{{name}, Index("ix" + name, {IndexElement(name)})});
    run({fmt::format("INSERT INTO {0} ({0}) VALUES (7)", quoted(name))});
    EXPECT_EQ(value_of(fmt::format("SELECT {0} FROM {0}", quoted(name))), "7") << name;
    run(AlterColumn{.table = {name}, .column = name, .new_name = name + "2"});
    run(DropIndex{"ix" + name, {name}});
    run(RenameTable{{name}, name + "2"});
    run(DropTable{{name + "2"}});
  }
}

TEST_P(DdlContract, QuotesEveryReservedWord) {
  run({begin()});
  for (const auto word : dialect->identifiers().reserved) {
    create(make_table({std::string(word)}, {Column(word, Integer())}));
    run(DropTable{{std::string(word)}});
  }
}

TEST_P(DdlContract, KeepsNamesOf63Characters) {
  const std::string name(63, 'n');
  create(make_table({name}, {Column(name, Integer())}));
  run({fmt::format("INSERT INTO {0} ({0}) VALUES (7)", name)});
  EXPECT_EQ(value_of(fmt::format("SELECT {0} FROM {0}", name)), "7");
}

TEST_P(DdlContract, RefusesANameThatTheDatabaseWouldCutOff) {
  const std::string name(65, 'n');
  const operation::Operation make = CreateTable{make_table({name}, {Column("a", Integer())})};
  const auto longest = dialect->identifiers().longest;
  if (longest == 0) {
    run(make);
    return;
  }
  EXPECT_EQ(support::error_text([&] { (void)dialect->ddl(make, nullptr); }),
            fmt::format(
                "cannot write the name '{}': it is longer than the {} {} that the database takes; shorten it",
                name, longest, dialect->identifiers().longest_in_bytes ? "bytes" : "characters"));
}

}  // namespace
}  // namespace limbeck::contract
