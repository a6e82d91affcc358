// SPDX-License-Identifier: MIT
#include "operation/reverse.hpp"
#include "unit/autogenerate/compare/comparing.hpp"

namespace limbeck::autogenerate {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Table table(std::vector<TableElement> more) {
  more.insert(more.begin(), {Column("a", Integer(), {.nullable = false}), Column("b", Integer())});
  return make_table({"t"}, std::move(more));
}

Compared changed(std::vector<TableElement> before, std::vector<TableElement> after) {
  return Compared(schema_of(table(std::move(before))), schema_of(table(std::move(after))));
}

TEST(CompareConstraint, MatchesByNameAndSeesTheContent) {
  EXPECT_THAT(
      changed({UniqueConstraint({"a"}, {.name = "uq"})}, {UniqueConstraint({"a", "b"}, {.name = "uq"})})
          .sql(),
      ElementsAre("ALTER TABLE t DROP CONSTRAINT uq", "ALTER TABLE t ADD CONSTRAINT uq UNIQUE (a, b)"));
  EXPECT_THAT(
      changed({CheckConstraint("a > 0", {.name = "ck"})}, {CheckConstraint("a > 1", {.name = "ck"})}).sql(),
      ElementsAre("ALTER TABLE t DROP CONSTRAINT ck", "ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 1)"));
}

TEST(CompareConstraint, MatchesByContentWhereOneSideHasNoName) {
  EXPECT_THAT(
      changed({UniqueConstraint({"a"}, {.name = "t_a_key"}), CheckConstraint("a>0", {.name = "t_a_check"}),
               PrimaryKeyConstraint({"a"}, {.name = "t_pkey"})},
              {UniqueConstraint({"a"}), CheckConstraint("(a > 0)"), PrimaryKeyConstraint({"a"})})
          .steps(),
      IsEmpty());
}

TEST(CompareConstraint, RenamesWhatIsTheSameUnderTwoNames) {
  EXPECT_THAT(
      changed({UniqueConstraint({"a"}, {.name = "t_a_key"})}, {UniqueConstraint({"a"}, {.name = "uq_t_a"})})
          .sql(),
      ElementsAre("ALTER TABLE t RENAME CONSTRAINT t_a_key TO uq_t_a"));
  const auto before = table({UniqueConstraint({"a"}, {.name = "x"})});
  const auto after = table({UniqueConstraint({"a"}, {.name = "y"})});
  EXPECT_THAT(Compared(mariadb(), schema_of(before), schema_of(after)).steps(),
              ElementsAre("drop unique constraint 'x' of 't'", "add unique constraint 'y' to 't'"));
}

TEST(CompareConstraint, GivesANameToWhatIsMadeByItself) {
  EXPECT_THAT(
      changed({}, {UniqueConstraint({"a", "b"}), CheckConstraint("a > 0"), CheckConstraint("b > 0")}).sql(),
      ElementsAre("ALTER TABLE t ADD CONSTRAINT uq_t_a_b UNIQUE (a, b)",
                  "ALTER TABLE t ADD CONSTRAINT ck_t_check CHECK (a > 0)",
                  "ALTER TABLE t ADD CONSTRAINT ck_t_check_2 CHECK (b > 0)"));
}

TEST(CompareConstraint, KeepsTheNameThatItGaveToWhatChanges) {
  EXPECT_THAT(changed({CheckConstraint("a > 0", {.name = "ck_t_check"})}, {CheckConstraint("a > 1")}).sql(),
              ElementsAre("ALTER TABLE t DROP CONSTRAINT ck_t_check",
                          "ALTER TABLE t ADD CONSTRAINT ck_t_check CHECK (a > 1)"));
  EXPECT_THAT(
      changed({CheckConstraint("a > 0", {.name = "ck_t_check"}), CheckConstraint("b > 0", {.name = "x"})},
              {CheckConstraint("a > 0", {.name = "ck_t_check"}), CheckConstraint("b > 1")})
          .sql(),
      ElementsAre("ALTER TABLE t DROP CONSTRAINT x",
                  "ALTER TABLE t ADD CONSTRAINT ck_t_check_2 CHECK (b > 1)"));
}

TEST(CompareConstraint, KeepsTheNameThatIsThereWhereTheTargetLeavesItOut) {
  EXPECT_THAT(changed({UniqueConstraint({"a"}, {.name = "t_a_key"}), UniqueConstraint({"b"}, {.name = "x"}),
                       PrimaryKeyConstraint({"a"}, {.name = "t_pkey"})},
                      {UniqueConstraint({"a"}, {.deferrable = true}), UniqueConstraint({"b"}),
                       PrimaryKeyConstraint({"a", "b"})})
                  .sql(),
              testing::IsSupersetOf({"ALTER TABLE t ADD CONSTRAINT t_a_key UNIQUE (a) DEFERRABLE",
                                     "ALTER TABLE t ADD CONSTRAINT t_pkey PRIMARY KEY (a, b)"}));
  const auto referring = [](std::vector<TableElement> keys) {
    return Schema{.tables = {with_id("p"), table(std::move(keys))}};
  };
  const auto key = [](const std::string& column, const std::string& ondelete, const std::string& name) {
    return ForeignKeyConstraint({column}, {"p.id"}, {.name = name, .ondelete = ondelete});
  };
  const auto there = referring({key("b", "", "t_b_fkey"), key("b", "CASCADE", "second")});
  EXPECT_THAT(Compared(there, referring({key("b", "SET NULL", ""), key("b", "CASCADE", "")})).sql(),
              ElementsAre("ALTER TABLE t DROP CONSTRAINT t_b_fkey",
                          "ALTER TABLE t ADD CONSTRAINT t_b_fkey FOREIGN KEY(b) REFERENCES p (id) "
                          "ON DELETE SET NULL"));
  EXPECT_THAT(Compared(there, referring({key("b", "SET NULL", ""), key("b", "CASCADE", "t_b_fkey")})).sql(),
              testing::Contains("ALTER TABLE t ADD CONSTRAINT second FOREIGN KEY(b) REFERENCES p (id) "
                                "ON DELETE SET NULL"));
  EXPECT_THAT(Compared(mariadb(), referring({key("b", "CASCADE", "t_ibfk_1")}), referring({key("b", "", "")}))
                  .steps(),
              ElementsAre("drop foreign key 't_ibfk_1' of 't'", "add foreign key 't_ibfk_1' to 't'"));
}

TEST(CompareConstraint, DropsWhatHasNoNameAsItIsWorded) {
  const Constraint unique = UniqueConstraint({"a"});
  const Compared compared(sqlite(), schema_of(table({UniqueConstraint({"a"})})), schema_of(table({})));
  ASSERT_THAT(compared.steps(), ElementsAre("drop unique constraint of 't'"));
  EXPECT_THAT(compared.remarks(), IsEmpty());
  const auto reversal = operation::reverse(compared.differences.steps.front().operation);
  EXPECT_THAT(reversal.operations,
              ElementsAre(operation::Operation(operation::AddConstraint{{"t"}, unique})));
}

TEST(CompareConstraint, SeesPrimaryKeys) {
  EXPECT_THAT(changed({PrimaryKeyConstraint({"a", "b"}, {.name = "pk"})}, {}).sql(),
              ElementsAre("ALTER TABLE t DROP CONSTRAINT pk", "ALTER TABLE t ALTER COLUMN b DROP NOT NULL"));
  EXPECT_THAT(
      changed({}, {PrimaryKeyConstraint({"a", "b"}, {.name = "pk"})}).sql(),
      ElementsAre("UPDATE t SET b = NULL WHERE b IS NULL", "ALTER TABLE t ALTER COLUMN b SET NOT NULL",
                  "ALTER TABLE t ADD CONSTRAINT pk PRIMARY KEY (a, b)"));
}

TEST(CompareConstraint, SeesEveryOptionOfAForeignKey) {
  const auto key = [](ForeignKeyOptions options) {
    options.name = "fk";
    return ForeignKeyConstraint({"b"}, {"u.id"}, options);
  };
  for (const auto& options :
       {ForeignKeyOptions{.onupdate = "CASCADE"}, ForeignKeyOptions{.ondelete = "SET NULL"},
        ForeignKeyOptions{.deferrable = true}, ForeignKeyOptions{.initially = "DEFERRED"},
        ForeignKeyOptions{.match = "FULL"}}) {
    EXPECT_THAT(changed({key({})}, {key(options)}).steps(),
                ElementsAre("drop foreign key 'fk' of 't'", "add foreign key 'fk' to 't'"));
  }
  EXPECT_THAT(
      changed(
          {key({})},
          {key({.onupdate = "no action", .deferrable = false, .initially = "immediate", .match = "SIMPLE"})})
          .steps(),
      IsEmpty());
  EXPECT_THAT(Compared(mariadb(), schema_of(table({key({})})),
                       schema_of(table({key({.ondelete = "RESTRICT", .deferrable = true})})))
                  .steps(),
              IsEmpty());
}

TEST(CompareConstraint, DropsAForeignKeyBeforeTheKeyThatItRefersTo) {
  const auto user = [](std::vector<TableElement> more) {
    more.insert(more.begin(), Column("code", Integer()));
    return with_id("a_user", std::move(more));
  };
  const auto task = [](std::vector<TableElement> more) {
    more.insert(more.begin(), Column("code", Integer()));
    return with_id("task", std::move(more));
  };
  const Schema before{.tables = {user({UniqueConstraint({"code"}, {.name = "uq"})}),
                                 task({ForeignKeyConstraint({"code"}, {"a_user.code"}, {.name = "fk"})})}};
  EXPECT_THAT(Compared(before, {.tables = {user({}), task({})}}).steps(),
              ElementsAre("drop foreign key 'fk' of 'task'", "drop unique constraint 'uq' of 'a_user'"));
}

TEST(CompareConstraint, SeesWhatAnExcludeConstraintCarries) {
  const auto exclude = [](const Names& included) {
    return ExcludeConstraint({{"a", "="}}, {.name = "ex", .postgresql_include = included});
  };
  EXPECT_THAT(changed({exclude({"b"})}, {exclude({"b"})}).steps(), IsEmpty());
  EXPECT_THAT(changed({exclude({})}, {exclude({"b"})}).steps(),
              ElementsAre("drop exclude constraint 'ex' of 't'", "add exclude constraint 'ex' to 't'"));
}

TEST(CompareConstraint, SeesExcludeConstraints) {
  const auto exclude = [](const char* with) {
    return ExcludeConstraint({{"a", "="}, {"b", with}}, {.name = "ex"});
  };
  EXPECT_THAT(changed({exclude("=")}, {exclude("=")}).steps(), IsEmpty());
  EXPECT_THAT(changed({exclude("=")}, {exclude("<>")}).steps(),
              ElementsAre("drop exclude constraint 'ex' of 't'", "add exclude constraint 'ex' to 't'"));
}

TEST(CompareConstraint, ComparesTheChecksThatTypesAskFor) {
  const auto mood = [](Names words) {
    return schema_of(with_id(
        "t",
        {Column("mood",
                Enum(std::move(words),
                     {.name = "ck_mood", .native_enum = false, .create_constraint = true, .length = 9}))}));
  };
  auto kept = schema_of(
      with_id("t", {Column("mood", String(9)), CheckConstraint("mood IN ('a', 'b')", {.name = "ck_mood"})}));
  EXPECT_THAT(Compared(kept, mood({"a", "b"})).steps(), IsEmpty());
  EXPECT_THAT(Compared(kept, mood({"a", "c"})).steps(),
              ElementsAre("drop check constraint 'ck_mood' of 't'", "add check constraint 'ck_mood' to 't'"));
  EXPECT_THAT(Compared(schema_of(with_id("t")), mood({"a", "b"})).steps(),
              ElementsAre("add column 't.mood'"));
}

TEST(CompareConstraint, RemarksOnWordsThatACheckNoLongerLists) {
  const auto held = [](const char* condition, Name name = "ck") -> Schema {
    return schema_of(make_table({"t"}, {Column("a", String(7)), CheckConstraint(condition, {.name = name})}));
  };
  const auto remarks = [&](const Schema& before, const Schema& after) {
    return Compared(sqlite(), before, after).remarks();
  };
  EXPECT_THAT(remarks(held("a IN ('x', 'y', 'z')"), held("A in ('y', 'w')", "other")),
              ElementsAre("column 't.a' may no longer hold 'x', 'z': write what rows get that hold it, by an "
                          "UPDATE before"));
  EXPECT_THAT(remarks(held("a IN ('x')"), held("a IN ('x', 'y')")), IsEmpty());
  EXPECT_THAT(remarks(held("a IN ('x', 'y')"), held("a NOT IN ('x')")), IsEmpty());
  EXPECT_THAT(remarks(held("a IN ('x', 'y')"), held("length(a) IN ('x')")), IsEmpty());

  const auto model = schema_of(make_table(
      {"t"}, {Column("a", Enum({"x"}, {.name = "ck", .native_enum = false, .create_constraint = true}))}));
  const std::string kept =
      "((a)::text = ANY ((ARRAY['x'::character varying, 'y'::character varying])::text[]))";
  EXPECT_THAT(
      Compared(held(kept.c_str()), model).remarks(),
      ElementsAre("column 't.a' may no longer hold 'y': write what rows get that hold it, by an UPDATE "
                  "before"));
}

TEST(CompareIndex, SeesEverythingThatAnIndexIs) {
  const auto between = [](const Index& before, const Index& after) {
    return changed({before}, {after}).steps();
  };
  const Index plain("ix", {"a"});
  for (const auto& other :
       {Index("ix", {"b"}), Index("ix", {"a", "b"}), Index("ix", {text("a + 1")}), Index("ix", {desc("a")}),
        Index("ix", {nulls_first("a")}), Index("ix", {"a"}, {.unique = true}),
        Index("ix", {"a"}, {.postgresql_using = "hash"}), Index("ix", {"a"}, {.postgresql_where = "b > 0"}),
        Index("ix", {"a"}, {.postgresql_include = {"b"}}),
        Index("ix", {"a"}, {.postgresql_with = {{"fillfactor", "70"}}}),
        Index("ix", {"a"}, {.postgresql_ops = {{"a", "int4_minmax_ops"}}})}) {
    EXPECT_THAT(between(plain, other), ElementsAre("drop index 'ix' on 't'", "create index 'ix' on 't'"));
  }
  EXPECT_THAT(between(plain, Index("ix", {asc("a")}, {.postgresql_using = "btree", .mysql_using = "hash"})),
              IsEmpty());
  EXPECT_THAT(between(Index("ix", {text("(a + 1)")}), Index("ix", {text("A+1")})), IsEmpty());
}

TEST(CompareIndex, RenamesWhatIsTheSameUnderTwoNames) {
  EXPECT_THAT(changed({Index("x", {"a"})}, {Index("y", {"a"})}).sql(),
              ElementsAre("ALTER INDEX x RENAME TO y"));
}

TEST(CompareIndex, TakesAUniqueIndexForAUniqueConstraintWhereTheDatabaseDoes) {
  const auto kept = schema_of(table({UniqueConstraint({"a"}, {.name = "ix"})}));
  const auto said = schema_of(table({Index("ix", {"a"}, {.unique = true})}));
  EXPECT_THAT(Compared(mariadb(), kept, said).steps(), IsEmpty());
  EXPECT_THAT(Compared(mariadb(), schema_of(table({})), said).steps(),
              ElementsAre("create index 'ix' on 't'"));
  EXPECT_THAT(Compared(kept, said).steps(),
              ElementsAre("drop unique constraint 'ix' of 't'", "create index 'ix' on 't'"));
}

TEST(CompareIndex, DropsTheOneWithAForeignKeyThatTheDatabaseMadeForIt) {
  const auto with_key = schema_of(table({ForeignKeyConstraint({"b"}, {"u.id"}, {.name = "fk"})}));
  const auto without = schema_of(table({}));
  EXPECT_THAT(Compared(mariadb(), with_key, without).steps(),
              ElementsAre("drop foreign key 'fk' of 't'", "drop index 'fk' on 't'"));
  const Compared added(mariadb(), without, with_key);
  EXPECT_THAT(added.steps(), ElementsAre("add foreign key 'fk' to 't'"));
  EXPECT_EQ(added.differences.steps.at(0).downgrade.value().size(), 2U);
  EXPECT_THAT(Compared(with_key, without).steps(), ElementsAre("drop foreign key 'fk' of 't'"));
}

TEST(CompareIndex, LeavesTheOneThatTheDatabaseWouldMakeAgain) {
  const auto deleting = [](const std::string& action) {
    return schema_of(table({ForeignKeyConstraint({"b"}, {"u.id"}, {.name = "fk", .ondelete = action})}));
  };
  const Compared compared(mariadb(), deleting(""), deleting("CASCADE"));
  EXPECT_THAT(compared.steps(), ElementsAre("drop foreign key 'fk' of 't'", "add foreign key 'fk' to 't'"));
  EXPECT_FALSE(compared.differences.steps.at(1).downgrade);
}

TEST(CompareIndex, LeavesAnIndexAloneThatAForeignKeyNeeds) {
  const ForeignKeyConstraint key({"b"}, {"u.id"}, {.name = "fk"});
  const auto kept = schema_of(table({key, Index("ix", {"b"})}));
  EXPECT_THAT(Compared(mariadb(), kept, schema_of(table({key}))).steps(), IsEmpty());
  EXPECT_THAT(Compared(kept, schema_of(table({key}))).steps(), ElementsAre("drop index 'ix' on 't'"));
}

TEST(CompareIndex, LeavesAnIndexAloneThatTheDatabaseMadeForAForeignKey) {
  const ForeignKeyConstraint key({"b"}, {"u.id"}, {.name = "fk"});
  const auto said = schema_of(table({key, Index("ix", {"b", "a"})}));
  for (const std::string made : {"fk", "b"}) {
    const auto kept = schema_of(table({key, Index(made, {"b"})}));
    EXPECT_THAT(Compared(mariadb(), kept, said).steps(), ElementsAre("create index 'ix' on 't'"));
  }
  EXPECT_THAT(Compared(mariadb(), schema_of(table({key, Index("iy", {"b"})})), said).steps(),
              ElementsAre("create index 'ix' on 't'", "drop index 'iy' on 't'"));
}

// Whether it is said depends on what stands before it.
TEST(CompareIndex, SeesNoDifferenceInWhetherTheIndexOfAForeignKeyIsSaid) {
  const ForeignKeyConstraint key({"b"}, {"u.id"}, {.name = "fk"});
  const auto said = schema_of(table({key, Index("fk", {"b"})}));
  const auto unsaid = schema_of(table({key}));
  EXPECT_THAT(Compared(mariadb(), unsaid, said).steps(), IsEmpty());
  EXPECT_THAT(Compared(mariadb(), said, unsaid).steps(), IsEmpty());
  EXPECT_THAT(Compared(mariadb(), schema_of(table({})), said).steps(),
              ElementsAre("create index 'fk' on 't'", "add foreign key 'fk' to 't'"));
}

TEST(CompareTable, SeesComments) {
  auto commented = table({});
  commented.comment = "all of them";
  EXPECT_THAT(Compared(schema_of(table({})), schema_of(commented)).sql(),
              ElementsAre("COMMENT ON TABLE t IS 'all of them'"));
  EXPECT_THAT(Compared(schema_of(commented), schema_of(table({}))).sql(),
              ElementsAre("COMMENT ON TABLE t IS NULL"));
}

}  // namespace
}  // namespace limbeck::autogenerate
