// SPDX-License-Identifier: MIT
#include "dialect/sqlite/object_definition.hpp"

#include <gmock/gmock.h>

#include "support/error_text.hpp"

namespace limbeck::dialect::sqlite {
namespace {

using support::error_text;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(ObjectDefinition, ReadsAView) {
  const auto view = parse_view("CREATE VIEW \"a view\" AS\n  SELECT 1 AS [as], 'x' -- the end\n");
  EXPECT_EQ(view.name, TableName{"a view"});
  EXPECT_EQ(view.definition, "SELECT 1 AS [as], 'x' -- the end");
  EXPECT_THAT(view.columns, IsEmpty());
}

TEST(ObjectDefinition, ReadsTheColumnsOfAView) {
  const auto view = parse_view("create temp view if not exists main.v (\"a b\", `as`,c) as values (1, 2, 3)");
  EXPECT_EQ(view.name, TableName{"v"});
  EXPECT_EQ(view.definition, "values (1, 2, 3)");
  EXPECT_THAT(view.columns, ElementsAre("a b", "as", "c"));
}

TEST(ObjectDefinition, ReadsATrigger) {
  const auto trigger = parse_trigger(
      "CREATE TRIGGER \"Note it\" AFTER INSERT ON [my table] FOR EACH ROW WHEN (new.a > 1)\n"
      "BEGIN\n  INSERT INTO log VALUES ('END; BEGIN'); -- done\n  DELETE FROM t;\nEND");
  EXPECT_EQ(trigger.name, "Note it");
  EXPECT_EQ(trigger.table, TableName{"my table"});
  EXPECT_EQ(trigger.timing, "AFTER");
  EXPECT_EQ(trigger.events, "INSERT");
  EXPECT_EQ(trigger.for_each, "ROW");
  EXPECT_EQ(trigger.when, "new.a > 1");
  EXPECT_EQ(trigger.body, "BEGIN\n  INSERT INTO log VALUES ('END; BEGIN'); -- done\n  DELETE FROM t;\nEND");
}

TEST(ObjectDefinition, SaysWhatATriggerNeedNotSay) {
  const auto trigger =
      parse_trigger("create temporary trigger if not exists main.if delete on main.t begin select 1; end");
  EXPECT_EQ(trigger.name, "if");
  EXPECT_EQ(trigger.table, TableName{"t"});
  EXPECT_EQ(trigger.timing, "BEFORE");
  EXPECT_EQ(trigger.events, "DELETE");
  EXPECT_EQ(trigger.for_each, "ROW");
  EXPECT_EQ(trigger.when, "");
  EXPECT_EQ(trigger.body, "begin select 1; end");
}

TEST(ObjectDefinition, ReadsTheWordsOfAVirtualTable) {
  EXPECT_EQ(
      parse_virtual_table("CREATE VIRTUAL TABLE \"a b\" USING fts5(title, content = 't', tokenize=\"x y\")"),
      "USING fts5(title, content = 't', tokenize=\"x y\")");
  EXPECT_EQ(parse_virtual_table("CREATE VIRTUAL TABLE if not exists main.box using rtree"), "using rtree");
  EXPECT_EQ(error_text([] { parse_virtual_table("CREATE VIRTUAL TABLE t (a)"); }),
            "'(' where 'USING' should be");
}

TEST(ObjectDefinition, ReadsTheEventsOfATrigger) {
  const auto events = [](const std::string& text) {
    return parse_trigger("CREATE TRIGGER x INSTEAD OF " + text + " ON v BEGIN SELECT 1; END").events;
  };
  EXPECT_EQ(events("update"), "UPDATE");
  EXPECT_EQ(events("update of \"on\" , b"), "UPDATE OF \"on\" , b");
  EXPECT_EQ(parse_trigger("CREATE TRIGGER x INSTEAD  OF DELETE ON v BEGIN SELECT 1; END").timing,
            "INSTEAD OF");
}

TEST(ObjectDefinition, FindsTheEndOfACondition) {
  const auto when = [](const std::string& text) {
    return parse_trigger("CREATE TRIGGER x BEFORE INSERT ON t WHEN " + text + " BEGIN SELECT 1; END").when;
  };
  EXPECT_EQ(when("new.a"), "new.a");
  EXPECT_EQ(when("new.begin > 1"), "new.begin > 1");
  EXPECT_EQ(when("(new.a) > (1)"), "(new.a) > (1)");
  EXPECT_EQ(when("( ( new.a ) )"), "( new.a )");
  EXPECT_EQ(when("new.a IN (SELECT begin FROM t)"), "new.a IN (SELECT begin FROM t)");
  EXPECT_EQ(when("new.a = 'BEGIN' AND new.\"BEGIN\""), "new.a = 'BEGIN' AND new.\"BEGIN\"");
  EXPECT_EQ(when("CASE WHEN new.a THEN 1 END"), "CASE WHEN new.a THEN 1 END");
}

TEST(ObjectDefinition, SaysWhereItUnderstandsNoMore) {
  EXPECT_EQ(error_text([] { parse_view("CREATE VIEW v"); }), "an end where 'AS' should be");
  EXPECT_EQ(error_text([] { parse_view("CREATE TABLE v (a)"); }), "'TABLE' where 'VIEW' should be");
  EXPECT_EQ(error_text([] { parse_trigger("CREATE TRIGGER x INSERT ON t WHEN 1"); }),
            "an end where 'BEGIN' should be");
  EXPECT_EQ(error_text([] { parse_trigger("CREATE TRIGGER x INSERT ON t SELECT 1"); }),
            "'SELECT' where 'BEGIN' should be");
}

}  // namespace
}  // namespace limbeck::dialect::sqlite
