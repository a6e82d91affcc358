// SPDX-License-Identifier: MIT
// Every operation that can be taken back: carried out, it makes a difference, and its reverse leaves none.
#include <algorithm>
#include <iostream>

#include <fmt/format.h>

#include "autogenerate/compare/compare.hpp"
#include "contract/test_database.hpp"
#include "operation/creation.hpp"
#include "operation/reverse.hpp"

namespace limbeck::contract {
namespace {

using namespace limbeck::operation;

struct OperationCase {
  std::string name;
  Operation operation;
  std::vector<Operation> before = {};  // what it needs beside the tables that every test has
  std::string only_on = {};            // the dialect whose SQL it is written in; empty for all
};

const Column c("c", String(9), {.nullable = false, .server_default = "x"});
const Index by_c("by c", {"c"});
const UniqueConstraint unique({"a", "c"}, {.name = "uq 2"});
const CheckConstraint check("a < 100", {.name = "ck 2"});
const ForeignKeyConstraint key({"a"}, {"u.id"}, {.name = "fk 2", .ondelete = "CASCADE"});
const PrimaryKeyConstraint primary({"n"}, {.name = "pk 2"});
const ExcludeConstraint exclude({{"a", "="}}, {.name = "ex", .using_ = "btree"});
const CreateView view{.view = {"a view"}, .definition = "SELECT id FROM t"};
const CreateMaterializedView materialized{.view = {"m"}, .definition = "SELECT id FROM t"};
const CreateEnum mood{{"mood"}, {"sad", "ok"}};
const CreateDomain domain{limbeck::postgresql::Domain("positive", Integer(), {.check = "VALUE > 0"})};
const CreateDomain checked{limbeck::postgresql::Domain(
    "positive", Integer(), {.check = "VALUE > 0", .constraint_name = "positive_check"})};
const Sequence ticket{.name = {"ticket"}, .counting = {.start = 10, .increment = 2}};
const CreateFunction touch{
    .name = {"touch"}, .returns = "trigger", .language = "plpgsql", .body = "BEGIN RETURN new; END"};
const CreateTrigger touched{.name = "touched",
                            .table = {"t"},
                            .timing = "BEFORE",
                            .events = "UPDATE",
                            .body = "EXECUTE FUNCTION touch()",
                            .for_each = "ROW"};
const Policy own_rows{.name = "own rows", .table = {"t"}, .using_ = "a > 1"};
const CreateTable keyless{make_table({"k"}, {Column("n", Integer(), {.nullable = false})})};
const CreateTable divided{{.name = {"d"},
                           .columns = {Column("n", Integer())},
                           .options = {.postgresql_partition_by = "RANGE (n)"}}};
const CreatePartition part{.partition = {"d1"}, .table = {"d"}, .bounds = "FOR VALUES FROM (1) TO (10)"};

std::vector<OperationCase> changes_of_tables() {
  const auto rows = make_table({"new table"}, {Column("id", Integer(), {.primary_key = true}), c, by_c});
  const AlterColumn b{.table = {"t"}, .column = "b", .existing_type = String(20), .existing_nullable = true};
  const auto with = [&](auto change) {
    auto op = b;
    change(op);
    return op;
  };
  return {
      {"create_table", CreateTable{rows}},
      {"drop_table", DropTable{.table = rows.name, .existing = rows}, {CreateTable{rows}}},
      {"rename_table", RenameTable{{"u"}, "v"}},
      {"alter_table_postgresql",
       AlterTable{{"t"},
                  {.postgresql_unlogged = true, .postgresql_with = {{"fillfactor", "70"}}},
                  {.postgresql_unlogged = false, .postgresql_with = {{"fillfactor", ""}}}},
       {},
       "postgresql"},
      {"alter_table_mariadb",
       AlterTable{{"t"},
                  {.mysql_engine = "Aria",
                   .mysql_charset = "latin1",
                   .mysql_collate = "latin1_bin",
                   .mysql_row_format = "PAGE",
                   .mysql_options = {{"MAX_ROWS", "1000"}}},
                  {.mysql_engine = "InnoDB",
                   .mysql_charset = "utf8mb4",
                   .mysql_collate = none,
                   .mysql_row_format = none,
                   .mysql_options = {{"MAX_ROWS", ""}}}},
       {},
       "mariadb"},
      {"divide_table",
       AlterTable{{"t"}, {.mysql_partition_by = "HASH(id) PARTITIONS 4"}, {.mysql_partition_by = none}},
       {},
       "mariadb"},
      {"comment_table", AlterTableComment{{"t"}, "it's", none}},
      {"add_column", AddColumn{{"t"}, c}},
      {"drop_column", DropColumn{.table = {"t"}, .column = "c", .existing = c}, {AddColumn{{"t"}, c}}},
      {"rename_column", with([](AlterColumn& op) { op.new_name = "B b"; })},
      {"alter_type", with([](AlterColumn& op) { op.type = String(40); })},
      {"alter_type_with_check", with([](AlterColumn& op) {
         op.type = Enum({"a", "it's"}, {.name = "ck 3", .native_enum = false, .create_constraint = true});
       })},
      {"alter_nullable", with([](AlterColumn& op) { op.nullable = false; })},
      {"alter_default", with([](AlterColumn& op) {
         op.server_default = ServerDefault("it's");
         op.existing_server_default = none;
       })},
      {"alter_comment", with([](AlterColumn& op) {
         op.comment = "it's";
         op.existing_comment = none;
       })},
  };
}

std::vector<OperationCase> changes_of_constraints() {
  const std::vector<Operation> with_c{AddColumn{{"t"}, c}};
  const auto added_to_t = [](const Constraint& constraint) {
    return std::vector<Operation>{AddColumn{{"t"}, c}, AddConstraint{{"t"}, constraint}};
  };
  return {
      {"create_index", CreateIndex{{"t"}, by_c}, with_c},
      {"drop_index",
       DropIndex{.name = "by c", .table = {"t"}, .existing = by_c},
       {AddColumn{{"t"}, c}, CreateIndex{{"t"}, by_c}}},
      {"rename_index", RenameIndex{"ix", "ix 2", {"t"}}},
      {"add_unique", AddConstraint{{"t"}, unique}, with_c},
      {"drop_unique", DropConstraint{{"t"}, "uq 2", ConstraintKind::unique, false, false, unique},
       added_to_t(unique)},
      {"add_check", AddConstraint{{"t"}, check}},
      {"drop_check", DropConstraint{{"t"}, "ck 2", ConstraintKind::check, false, false, check},
       added_to_t(check)},
      {"add_foreign_key", AddConstraint{{"t"}, key}},
      {"drop_foreign_key", DropConstraint{{"t"}, "fk 2", ConstraintKind::foreign_key, false, false, key},
       added_to_t(key)},
      {"add_primary_key", AddConstraint{{"k"}, primary}, {keyless}},
      {"drop_primary_key",
       DropConstraint{{"k"}, "pk 2", ConstraintKind::primary_key, false, false, primary},
       {keyless, AddConstraint{{"k"}, primary}}},
      {"add_exclude", AddConstraint{{"t"}, exclude}},
      {"drop_exclude", DropConstraint{{"t"}, "ex", ConstraintKind::exclude, false, false, exclude},
       added_to_t(exclude)},
      {"rename_constraint", RenameConstraint{{"t"}, "ck", "ck 2"}},
  };
}

std::vector<OperationCase> changes_of_objects() {
  return {
      {"create_view", view},
      {"drop_view", DropView{.view = {"a view"}, .existing = view}, {view}},
      {"create_materialized_view", materialized},
      {"drop_materialized_view",
       DropMaterializedView{.view = {"m"}, .existing = materialized},
       {materialized}},
      {"create_sequence", CreateSequence{ticket}},
      {"drop_sequence", DropSequence{.sequence = {"ticket"}, .existing = ticket}, {CreateSequence{ticket}}},
      {"create_enum", mood},
      {"drop_enum", DropEnum{.type = {"mood"}, .existing_values = mood.values}, {mood}},
      {"rename_enum", RenameEnum{{"mood"}, "Mood"}, {mood}},
      {"add_enum_value",
       AddEnumValue{.type = {"mood"}, .value = "so so", .after = "sad", .existing_values = mood.values},
       {mood}},
      {"rename_enum_value", RenameEnumValue{{"mood"}, "ok", "fine"}, {mood}},
      {"alter_enum", AlterEnum{.type = {"mood"}, .values = {"ok"}, .existing_values = mood.values}, {mood}},
      {"create_domain", domain},
      {"alter_domain",
       AlterDomain{.domain = {"positive"},
                   .server_default = ServerDefault("7"),
                   .not_null = true,
                   .drop_constraint = "positive_check",
                   .check = "VALUE > 5",
                   .constraint_name = "it's",
                   .new_name = "Big",
                   .existing = checked.domain},
       {checked}},
      {"drop_domain", DropDomain{.domain = {"positive"}, .existing = domain.domain}, {domain}},
      {"create_function", touch, {}, "postgresql"},
      {"drop_function", DropFunction{.name = {"touch"}, .existing = touch}, {touch}, "postgresql"},
      {"create_trigger", touched, {touch}, "postgresql"},
      {"drop_trigger",
       DropTrigger{.name = "touched", .table = {"t"}, .existing = touched},
       {touch, touched},
       "postgresql"},
      {"grant", Grant{{"SELECT"}, {.name = {"t"}}, {"PUBLIC"}}, {}, "postgresql"},
      {"revoke",
       Revoke{{"SELECT"}, {.name = {"t"}}, {"PUBLIC"}},
       {Grant{{"SELECT"}, {.name = {"t"}}, {"PUBLIC"}}},
       "postgresql"},
      {"alter_row_security", AlterRowSecurity{{"t"}, true, true}},
      {"create_policy", own_rows},
      {"alter_policy",
       AlterPolicy{.name = "own rows",
                   .table = {"t"},
                   .roles = {"CURRENT_USER"},
                   .using_ = "a > 7",
                   .new_name = "others",
                   .existing = own_rows},
       {own_rows}},
      {"drop_policy", DropPolicy{.name = "own rows", .table = {"t"}, .existing = own_rows}, {own_rows}},
      {"create_partition", part, {divided}, "postgresql"},
  };
}

std::vector<OperationCase> every_operation() {
  auto cases = changes_of_tables();
  std::ranges::move(changes_of_constraints(), std::back_inserter(cases));
  std::ranges::move(changes_of_objects(), std::back_inserter(cases));
  return cases;
}

class OperationContract : public Contract {
 protected:
  void SetUp() override {
    Contract::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    run(CreateTable{make_table({"u"}, {Column("id", Integer(), {.primary_key = true})})});
    run(CreateTable{make_table(
        {"t"}, {Column("id", Integer(), {.primary_key = true}), Column("a", Integer(), {.nullable = false}),
                Column("b", String(20)), CheckConstraint("a > 0", {.name = "ck"}), Index("ix", {"a"})})});
    tables_ = reflect();
  }

  Schema reflect() const { return dialect->reflect_schema(*connection, {}); }

  bool is_same(const Schema& one, const Schema& other) const {
    return autogenerate::compare(one, other, *dialect, {.target_is_complete = true}).empty() &&
           autogenerate::compare(other, one, *dialect, {.target_is_complete = true}).empty();
  }

  // Why the database cannot carry the operation out; empty where it can.
  std::string refusal(const OperationCase& each) const {
    if (!each.only_on.empty() && each.only_on != dialect->name()) return "its SQL is that of " + each.only_on;
    try {
      for (const auto& operation : each.before) check_that_it_can(operation);
      check_that_it_can(each.operation);
      return {};
    } catch (const Error& error) {
      return error.what();
    }
  }

  void check_that_it_can(const Operation& operation) const {
    if (!dialect->must_know(operation)) dialect->ddl(operation, nullptr);
  }

  Schema tables_;
};
INSTANTIATE_TEST_SUITE_P(On, OperationContract, testing::ValuesIn(test_databases()), name_of_parameter);

TEST_P(OperationContract, MakesADifferenceThatItsReverseTakesBack) {
  std::string refused;
  for (const auto& each : every_operation()) {
    SCOPED_TRACE(each.name);
    if (const auto why = refusal(each); !why.empty()) {
      refused += fmt::format("  {}: {}\n", each.name, why);
      continue;
    }
    for (const auto& operation : each.before) carry_out(operation);
    const auto before = reflect();
    carry_out(each.operation);
    EXPECT_FALSE(is_same(before, reflect()));
    const auto reversal = reverse(each.operation);
    EXPECT_EQ(reversal.reason, "");
    for (const auto& operation : reversal.operations) carry_out(operation);
    EXPECT_TRUE(is_same(before, reflect()));
    for (auto made = each.before.rbegin(); made != each.before.rend(); ++made) {
      for (const auto& operation : reverse(*made).operations) carry_out(operation);
    }
    EXPECT_TRUE(is_same(tables_, reflect()));
  }
  if (!refused.empty()) std::cout << dialect->title() << " does not carry out\n" << refused;
}

}  // namespace
}  // namespace limbeck::contract
