// SPDX-License-Identifier: MIT
#include "dialect/sqlite/definition.hpp"

#include <gmock/gmock.h>

#include "support/error_text.hpp"

namespace limbeck::dialect::sqlite {
namespace {

using support::error_text;
using testing::ElementsAre;

// "kind name body", for a list of clauses.
std::vector<ClauseKind> kinds(const std::vector<Clause>& clauses) {
  std::vector<ClauseKind> kinds;
  for (const auto& clause : clauses) kinds.push_back(clause.kind);
  return kinds;
}

ColumnDefinition column(const std::string& text) {
  return *parse_table("CREATE TABLE t (" + text + ")").elements.at(0).column;
}

Clause clause(const std::string& text) {
  return column("a INTEGER " + text).clauses.at(0);
}

Clause table_constraint(const std::string& text) {
  return parse_table("CREATE TABLE t (a, b, " + text + ")").elements.at(2).constraint;
}

TEST(Definition, GivesEveryElementBackAsItIsWritten) {
  const std::string sql =
      "CREATE TABLE \"my table\" (\n  id INTEGER PRIMARY KEY, -- the key, (of all)\n  [a b] varchar (20)\n"
      "    /* , */ NOT NULL, CHECK (id > 0) CONSTRAINT \"c,d\" CHECK ([a b] <> ',')\n) STRICT, WITHOUT rowid";
  const auto table = parse_table(sql);
  EXPECT_EQ(table.name, "my table");
  EXPECT_EQ(table.elements.size(), 4U);
  EXPECT_EQ(table.elements.at(1).column->name, "a b");
  EXPECT_EQ(table.elements.at(1).column->type, "varchar (20)");
  EXPECT_EQ(table.elements.at(3).constraint.name, "c,d");
  EXPECT_TRUE(table.strict);
  EXPECT_TRUE(table.without_rowid);
  EXPECT_EQ(
      to_sql(table, "t"),
      "CREATE TABLE t (\n  id INTEGER PRIMARY KEY, -- the key, (of all)\n  [a b] varchar (20)\n"
      "    /* , */ NOT NULL, CHECK (id > 0), CONSTRAINT \"c,d\" CHECK ([a b] <> ',')\n) STRICT, WITHOUT "
      "rowid");
}

TEST(Definition, ReadsNamesInEveryQuoting) {
  for (const auto* name : {"a", "\"a\"", "`a`", "[a]", "'a'"}) EXPECT_EQ(column(name).name, "a") << name;
  EXPECT_EQ(column("\"a\"\"b\" INT").name, "a\"b");
  EXPECT_EQ(parse_table("CREATE TEMP TABLE IF NOT EXISTS main.\"t\" (a)").name, "t");
}

TEST(Definition, ReadsTypesOfAnyWords) {
  EXPECT_EQ(column("a").type, "");
  EXPECT_EQ(column("a DOUBLE PRECISION NOT NULL").type, "DOUBLE PRECISION");
  EXPECT_EQ(column("a NUMERIC (10, 2) DEFAULT 1").type, "NUMERIC (10, 2)");
  EXPECT_EQ(column("a unsigned big int REFERENCES t").type, "unsigned big int");
  EXPECT_EQ(column("a INT GENERATED ALWAYS AS (1)").type, "INT");
}

TEST(Definition, ReadsDefaultsAsTheyAreWritten) {
  for (const auto* text : {"1", "-1", "+ 1.5", ".5", "1.5e-3", "0xFF", "'it''s'", "x'ab'",
                           "CURRENT_TIMESTAMP", "(1 + (2))", "TRUE", "abc", "\"abc\""}) {
    const auto parsed = column("a INTEGER DEFAULT " + std::string(text) + " NOT NULL").clauses;
    EXPECT_EQ(parsed.at(0).body, text);
    EXPECT_EQ(parsed.at(1).kind, ClauseKind::not_null);
  }
}

TEST(Definition, ReadsTheConstraintsOfAColumn) {
  const auto clauses =
      column(
          "a INTEGER CONSTRAINT nn NOT NULL ON CONFLICT ignore NULL CONSTRAINT pk PRIMARY KEY DESC ON CONFLICT "
          "REPLACE AUTOINCREMENT UNIQUE CHECK (a > (0)) COLLATE \"NOCASE\" GENERATED ALWAYS AS (b + 1) STORED "
          "AS (1) CONSTRAINT lost")
          .clauses;
  EXPECT_THAT(kinds(clauses),
              ElementsAre(ClauseKind::not_null, ClauseKind::null, ClauseKind::primary_key, ClauseKind::unique,
                          ClauseKind::check, ClauseKind::collate, ClauseKind::generated,
                          ClauseKind::generated, ClauseKind::name_alone));
  EXPECT_EQ(clauses.at(0).text, "CONSTRAINT nn NOT NULL ON CONFLICT ignore");
  EXPECT_EQ(clauses.at(0).conflict, "IGNORE");
  EXPECT_EQ(clauses.at(2).name, "pk");
  EXPECT_FALSE(clauses.at(2).plain_columns);
  EXPECT_TRUE(clauses.at(2).autoincrement);
  EXPECT_EQ(clauses.at(4).body, "a > (0)");
  EXPECT_EQ(clauses.at(5).body, "NOCASE");
  EXPECT_EQ(clauses.at(6).body, "b + 1");
  EXPECT_TRUE(clauses.at(6).stored);
  EXPECT_FALSE(clauses.at(7).stored);
}

TEST(Definition, ReadsForeignKeysOfAColumn) {
  const auto key = clause(
      "CONSTRAINT fk REFERENCES \"team\" (id) ON DELETE SET NULL MATCH full ON UPDATE cascade NOT DEFERRABLE");
  EXPECT_EQ(key.kind, ClauseKind::foreign_key);
  EXPECT_EQ(key.name, "fk");
  EXPECT_THAT(key.columns, ElementsAre("a"));
  EXPECT_EQ(key.referred_table.name, "team");
  EXPECT_THAT(key.referred_columns, ElementsAre("id"));
  EXPECT_EQ(key.ondelete, "SET NULL");
  EXPECT_EQ(key.onupdate, "CASCADE");
  EXPECT_EQ(key.match, "FULL");
  EXPECT_EQ(key.deferral, (Deferral{false, ""}));
  const auto late = column("a REFERENCES team NOT NULL DEFERRABLE INITIALLY DEFERRED").clauses;
  EXPECT_EQ(late.at(0).deferral, (Deferral{true, "DEFERRED"}));
  EXPECT_EQ(late.at(0).text, "REFERENCES team DEFERRABLE INITIALLY DEFERRED");
  EXPECT_EQ(late.size(), 2U);
}

TEST(Definition, ReadsTheConstraintsOfATable) {
  const auto key = table_constraint("CONSTRAINT pk PRIMARY KEY (a DESC, b COLLATE nocase) ON CONFLICT fail");
  EXPECT_EQ(key.kind, ClauseKind::primary_key);
  EXPECT_THAT(key.columns, ElementsAre("a", "b"));
  EXPECT_FALSE(key.plain_columns);
  EXPECT_EQ(key.conflict, "FAIL");
  EXPECT_TRUE(table_constraint("PRIMARY KEY (a AUTOINCREMENT)").autoincrement);
  EXPECT_TRUE(table_constraint("UNIQUE (a ASC)").plain_columns);
  EXPECT_EQ(table_constraint("CHECK (a IN (1, 2))").body, "a IN (1, 2)");
  const auto foreign = table_constraint("FOREIGN KEY (a, b) REFERENCES t DEFERRABLE INITIALLY IMMEDIATE");
  EXPECT_THAT(foreign.columns, ElementsAre("a", "b"));
  EXPECT_THAT(foreign.referred_columns, ElementsAre());
  EXPECT_EQ(foreign.deferral, (Deferral{true, "IMMEDIATE"}));
}

TEST(Definition, ReadsSeveralGeneratedColumnsOnOneLine) {
  const auto table =
      parse_table("CREATE TABLE t (x, g int generated always as (x+1) stored, h int as (x*2))");
  EXPECT_EQ(table.elements.at(1).column->clauses.at(0).body, "x+1");
  EXPECT_EQ(table.elements.at(2).column->name, "h");
  EXPECT_EQ(table.elements.at(2).column->clauses.at(0).body, "x*2");
}

TEST(Definition, ReadsIndexes) {
  const auto index = parse_index(
      "CREATE UNIQUE INDEX IF NOT EXISTS \"i x\" ON [t] (a, \"b c\", lower(a) DESC, a COLLATE nocase) WHERE a > 0 "
      "AND b <> 'where'");
  EXPECT_EQ(index.name, "i x");
  EXPECT_EQ(index.table, "t");
  EXPECT_TRUE(index.unique);
  EXPECT_EQ(index.where, "a > 0 AND b <> 'where'");
  std::vector<std::string> columns;
  std::vector<std::string> texts;
  for (const auto& element : index.elements) {
    columns.push_back(element.column);
    texts.push_back(element.text);
  }
  EXPECT_THAT(columns, ElementsAre("a", "b c", "", "a"));
  EXPECT_THAT(texts, ElementsAre("a", "\"b c\"", "lower(a)", "a"));
  EXPECT_TRUE(index.elements.at(2).descending);
  EXPECT_EQ(index.elements.at(3).collation, "nocase");
}

TEST(Definition, FindsTheColumnThatIsTheNumberOfTheRow) {
  const auto column_of = [](const std::string& text) {
    return rowid_column(parse_table("CREATE TABLE t " + text));
  };
  EXPECT_EQ(column_of("(a, id Integer PRIMARY KEY ASC)"), "id");
  EXPECT_EQ(column_of("(id INTEGER, a, PRIMARY KEY (id DESC))"), "id");
  EXPECT_EQ(column_of("(id INTEGER PRIMARY KEY DESC)"), "");
  EXPECT_EQ(column_of("(id INT PRIMARY KEY)"), "");
  EXPECT_EQ(column_of("(id INTEGER PRIMARY KEY) WITHOUT ROWID"), "");
  EXPECT_EQ(column_of("(id INTEGER, b INTEGER, PRIMARY KEY (id, b))"), "");
  EXPECT_EQ(column_of("(id INTEGER UNIQUE)"), "");
}

TEST(Definition, SaysWhereTheTextIsNoTable) {
  EXPECT_EQ(error_text([] { parse_table("CREATE VIRTUAL TABLE t USING fts5 (a)"); }),
            "'VIRTUAL' where 'TABLE' should be");
  EXPECT_EQ(error_text([] { parse_table("CREATE TABLE t (a"); }), "an end where a constraint should be");
  EXPECT_EQ(error_text([] { parse_table("CREATE TABLE t (a) WITHOUT oids"); }),
            "'oids' where 'ROWID' should be");
  EXPECT_EQ(error_text([] { parse_table("CREATE TABLE t (a INTEGER NOT)"); }), "')' where 'NULL' should be");
  EXPECT_EQ(error_text([] { parse_table("CREATE TABLE t (a CHECK (1)"); }),
            "an end where a constraint should be");
  EXPECT_EQ(error_text([] { parse_table("CREATE TABLE t (a CHECK (1"); }), "an end where ')' should be");
  EXPECT_EQ(error_text([] { parse_table("CREATE TABLE t (a DEFAULT"); }), "an end where a default should be");
  EXPECT_EQ(error_text([] { parse_table("CREATE TABLE t (a) FAST"); }),
            "'FAST' where an option of the table should be");
  EXPECT_EQ(error_text([] { parse_table("CREATE TABLE t (a DEFERRABLE)"); }),
            "'DEFERRABLE' where a foreign key before it should be");
  EXPECT_EQ(error_text([] { parse_table("CREATE TABLE t ()"); }), "')' where a name should be");
}

TEST(Definition, FindsAColumnByItsNameAndNotInsideStrings) {
  EXPECT_TRUE(mentions("lower(Age) > 1", "age"));
  EXPECT_TRUE(mentions("\"age\" > 1", "age"));
  EXPECT_TRUE(mentions("[age] > 1", "age"));
  EXPECT_FALSE(mentions("'age' > ages", "age"));
}

}  // namespace
}  // namespace limbeck::dialect::sqlite
