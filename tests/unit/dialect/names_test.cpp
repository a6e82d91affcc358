// SPDX-License-Identifier: MIT
// Whatever a name holds, no dialect writes any of it outside of quotes, in no operation.
#include <algorithm>
#include <iterator>

#include <gmock/gmock.h>

#include <limbeck/core/error.hpp>

#include "core/text.hpp"
#include "sql/lexer.hpp"
#include "support/error_text.hpp"
#include "unit/dialect/all_dialects.hpp"

namespace limbeck::dialect {
namespace {

using namespace operation;

// Ends every quote that there is, and goes on.
const std::string hostile = "it's \" ` ] ) ; %s :x $limbeck$ REFERENCES smuggled -- /* {}";
// The same without a double quote, which Oracle takes into no name.
const std::string hostile_to_oracle = "it's ` ] ) ; %s :x $limbeck$ REFERENCES smuggled -- /* {}";

std::vector<Operation> of_tables(const std::string& name) {
  const TableName table{name, name};
  const Column column(name, Integer(), {.comment = name});
  const ForeignKeyConstraint key({name}, table, {name}, {.name = name});
  auto full = make_table(
      table, {column, PrimaryKeyConstraint({name}, {.name = name}), UniqueConstraint({name}, {.name = name}),
              CheckConstraint("1 = 1", {.name = name}), Index(name, {desc(name)})});
  auto referring = make_table(table, {column, key});
  full.comment = name;
  return {CreateTable{full},
          CreateTable{full, true},
          CreateTable{referring},
          DropTable{table},
          DropTable{table, true},
          RenameTable{table, name},
          AlterTable{table,
                     {.postgresql_using = name,
                      .postgresql_tablespace = name,
                      .mysql_engine = name,
                      .mysql_charset = name,
                      .mysql_collate = name,
                      .oracle_tablespace = name}},
          AlterTableComment{table, name},
          AlterTableComment{table, std::nullopt},
          BulkInsert{table, {Column(name, String(90))}, {{name}}},
          AddColumn{table, column, {key}},
          AddColumn{.table = table, .column = column, .constraints = {key}, .inline_references = true},
          AddColumn{.table = table, .column = column, .if_not_exists = true},
          DropColumn{.table = table, .column = name},
          DropColumn{.table = table,
                     .column = name,
                     .mssql_drop_check = true,
                     .mssql_drop_default = true,
                     .mssql_drop_foreign_key = true},
          AlterColumn{.table = table, .column = name, .new_name = name},
          AlterColumn{.table = table,
                      .column = name,
                      .new_name = name,
                      .type = String(90),
                      .server_default = ServerDefault(name),
                      .comment = name,
                      .existing_nullable = true},
          AlterColumn{.table = table, .column = name, .type = Enum({name}, {.name = name, .schema = name})},
          CreateIndex{table, Index(name, {name})},
          CreateIndex{table, Index(name, {name}), true},
          DropIndex{name, table, true},
          RenameIndex{name, name, table},
          AddConstraint{table, key},
          AddConstraint{table, UniqueConstraint({name}, {.name = name})},
          AddConstraint{table, ExcludeConstraint({{name, "="}}, {.name = name})},
          DropConstraint{table, name, ConstraintKind::foreign_key},
          DropConstraint{table, name, ConstraintKind::unknown, true},
          RenameConstraint{table, name, name}};
}

std::vector<Operation> of_objects(const std::string& name) {
  const TableName there{name, name};
  const Sequence sequence{.name = there};
  return {
      CreateEnum{there, {name}},
      CreateEnum{there, {name}, true},
      DropEnum{there},
      RenameEnum{there, name},
      AddEnumValue{.type = there, .value = name, .before = name},
      RenameEnumValue{there, name, name},
      AlterEnum{there, {name}, {{"b", name}}},
      CreateDomain{limbeck::postgresql::Domain(
          name, Integer(), {.schema = name, .check = "VALUE > 0", .constraint_name = name})},
      AlterDomain{.domain = there,
                  .server_default = name,
                  .drop_constraint = name,
                  .check = "VALUE > 0",
                  .constraint_name = name,
                  .new_name = name},
      DropDomain{there},
      CreateSchema{name},
      CreateSchema{.name = name, .if_not_exists = true, .authorization = name},
      DropSchema{.name = name, .cascade = true},
      DropSchema{.name = name, .if_exists = true},
      RenameSchema{name, name},
      CreateExtension{.name = name, .schema = name, .version = name},
      AlterExtension{.name = name, .version = name, .schema = name},
      DropExtension{name},
      CreateSequence{sequence},
      CreateSequence{sequence, true},
      AlterSequence{.sequence = sequence, .restart = 1, .new_name = name},
      AlterSequence{.sequence = {.name = {name}}, .new_name = name},
      DropSequence{there, true},
      CreateView{.view = there, .definition = "SELECT 1", .columns = {name}},
      CreateView{.view = there, .definition = "SELECT 1", .if_not_exists = true},
      DropView{there, true},
      CreateMaterializedView{.view = there, .definition = "SELECT 1", .columns = {name}},
      DropMaterializedView{there, true},
      RefreshMaterializedView{there},
      CreateFunction{.name = there, .returns = "integer", .body = "RETURN 1"},
      DropFunction{.name = there, .if_exists = true},
      CreateTrigger{.name = name, .table = there, .timing = "AFTER", .events = "INSERT", .body = "BEGIN END"},
      DropTrigger{name, there, true},
      Grant{{"SELECT"}, {.name = there}, {name}, {name}},
      Revoke{{"SELECT"}, {.name = there}, {name}, {name}},
      Grant{{"SELECT"}, {"SCHEMA", {name}}, {name}},
      AlterRowSecurity{there, true, true},
      CreatePolicy{.name = name, .table = there, .roles = {name}, .using_ = "1 = 1"},
      AlterPolicy{.name = name, .table = there, .roles = {name}, .new_name = name},
      DropPolicy{name, there},
      CreatePartition{there, there, "DEFAULT"},
      AttachPartition{there, there, "DEFAULT"},
      DetachPartition{there, there}};
}

// What stands between the quotes, where that is SQL to be run.
std::string inner_sql(std::string_view quoted) {
  const auto opening = quoted.starts_with('$') ? quoted.find('$', 1) + 1 : quoted.find('\'') + 1;
  const auto inside =
      quoted.substr(opening, quoted.size() - opening - (quoted.starts_with('$') ? opening : 1));
  const auto begins_with = [&](std::string_view word) { return core::trim(inside).starts_with(word); };
  const bool is_sql = begins_with("ALTER") || begins_with("BEGIN") || begins_with("COMMENT") ||
                      begins_with("CREATE") || begins_with("DECLARE") || begins_with("DROP");
  if (!is_sql || quoted.starts_with('$')) return is_sql ? std::string(inside) : "";
  std::string sql;
  for (std::size_t i = 0; i < inside.size(); ++i) {
    sql += inside[i];
    if (inside[i] == '\'') ++i;
  }
  return sql;
}

void expect_all_in_quotes(const std::string& statement, const sql::SplitRules& rules) {
  sql::Lexer lexer(statement, rules);
  for (auto token = lexer.next(); token.kind != sql::TokenKind::end; token = lexer.next()) {
    if (token.kind != sql::TokenKind::quoted) {
      EXPECT_NE(token.text, "smuggled") << statement;
    } else if (token.text.find_first_of("'$") <= 1) {
      expect_all_in_quotes(inner_sql(token.text), rules);
    }
  }
}

TEST(Names, StandInQuotesInEveryOperation) {
  for (const auto& dialect : all_dialects()) {
    const auto& name = dialect->identifiers().quotes_inside ? hostile : hostile_to_oracle;
    auto operations = of_tables(name);
    std::ranges::move(of_objects(name), std::back_inserter(operations));
    for (const auto& operation : operations) {
      SCOPED_TRACE(std::string(dialect->title()) + ": " + describe(operation));
      try {
        for (const auto& statement : dialect->ddl(operation, nullptr)) {
          expect_all_in_quotes(statement, dialect->split_rules());
          EXPECT_EQ(sql::split(dialect->for_shell(statement), dialect->split_rules()).size(), 1U)
              << statement;
        }
      } catch (const Error& error) {
        EXPECT_THAT(error.what(), testing::StartsWith(dialect->title())) << "it refuses more than it has not";
      }
    }
  }
}

// By dialect, why it cannot write the name.
std::vector<std::string> refusals(const std::string& name) {
  std::vector<std::string> sentences;
  for (const auto& dialect : all_dialects()) {
    sentences.push_back(support::error_text([&] { dialect->ddl(DropTable{{name}}, nullptr); }));
  }
  return sentences;
}

TEST(Names, AreRefusedWhereTheDatabaseHoldsNoSuchOnes) {
  const std::string none = "no error";
  const std::string quote =
      "cannot write the name 'a\"b': it holds \", which no name may in the database; leave it out";
  const std::string beyond =
      "cannot write the name 'a😀': it holds a character beyond U+FFFF, which no name may in the database; leave "
      "it out";
  const std::string zero =
      "cannot write the name 'a': a zero byte follows, which no name may hold; leave it out";
  EXPECT_THAT(refusals("a\"b"), testing::ElementsAre(none, none, none, none, none, quote));
  EXPECT_THAT(refusals("a😀"), testing::ElementsAre(none, none, beyond, beyond, none, none));
  EXPECT_THAT(refusals({"a\0b", 3}), testing::Each(zero));
}

TEST(Names, OfTheColumnThatOwnsASequenceAreToldByTheirDots) {
  const auto dialect = postgresql::make_dialect();
  const auto create = [&](const std::string& owner) {
    return dialect->ddl(CreateSequence{{.name = {"s"}, .owned_by = owner}}, nullptr);
  };
  EXPECT_THAT(create("My schema.t.a"), testing::ElementsAre("CREATE SEQUENCE s OWNED BY \"My schema\".t.a"));
  EXPECT_THAT(create("\"a.\"\"b\".c"), testing::ElementsAre("CREATE SEQUENCE s OWNED BY \"a.\"\"b\".c"));
  EXPECT_EQ(
      support::error_text([&] { create("a"); }),
      "cannot let column 'a' own a sequence: it is neither 'table.column' nor 'schema.table.column'; write one "
      "of them, with names that hold a dot in double quotes");
}

}  // namespace
}  // namespace limbeck::dialect
