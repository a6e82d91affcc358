// SPDX-License-Identifier: MIT
#include "operation/reverse.hpp"

#include <set>

#include <gmock/gmock.h>

namespace limbeck::operation {
namespace {

struct Case {
  Operation operation;
  Operation reversed;
};

const TableName user{"user", "app"};
const Table table = make_table(user, {Column("id", Integer(), {.primary_key = true}), Column("name", Text()),
                                      UniqueConstraint({"name"}, {.name = "uq"}), Index("ix", {"name"})});
const UniqueConstraint unique({"name"}, {.name = "uq_user_name"});
const Index name_index("ix_user_name", {desc("name")}, {.unique = true});
const Sequence numbers{.name = {"numbers", "app"}, .counting = {.start = 1, .increment = 1, .maxvalue = 99}};
const postgresql::Domain email("email", Text(), {.schema = "app", .check = "VALUE LIKE '%@%'"});
const CreateExtension citext{.name = "citext", .schema = "app", .version = "1.6"};
const CreateView view{.view = {"v"}, .definition = "SELECT 1", .columns = {"one"}};
const CreateMaterializedView stored{.view = {"m"}, .definition = "SELECT 1", .with_data = false};
const CreateFunction function{
    .name = {"f"}, .arguments = "a integer", .returns = "integer", .language = "sql", .body = "SELECT a"};
const CreateTrigger trigger{
    .name = "tr", .table = user, .timing = "AFTER", .events = "INSERT", .body = "EXECUTE FUNCTION f()"};
const CreatePolicy policy{.name = "p", .table = user, .command = "SELECT", .using_ = "true"};

postgresql::Domain domain(postgresql::DomainOptions options, std::string_view name = "email") {
  return postgresql::Domain(name, Text(), std::move(options));
}

// Both are the reverse of each other.
const std::vector<Case>& cases() {
  static const std::vector<Case> all{
      {CreateTable{table}, DropTable{.table = user, .existing = table}},
      {CreateTable{table, true}, DropTable{.table = user, .if_exists = true, .existing = table}},
      {RenameTable{user, "person"}, RenameTable{{"person", "app"}, "user"}},
      {AlterTableComment{user, "new", "old"}, AlterTableComment{user, "old", "new"}},
      {AlterTableComment{user, "new", none}, AlterTableComment{user, std::nullopt, "new"}},
      {AddColumn{user, Column("n", Integer()), {unique}, true}, DropColumn{.table = user,
                                                                           .column = "n",
                                                                           .if_exists = true,
                                                                           .existing = Column("n", Integer()),
                                                                           .existing_constraints = {unique}}},
      {AlterColumn{.table = user, .column = "name", .new_name = "full_name"},
       AlterColumn{.table = user, .column = "full_name", .new_name = "name"}},
      {AlterColumn{.table = user,
                   .column = "n",
                   .type = BigInteger(),
                   .nullable = false,
                   .server_default = ServerDefault("1"),
                   .comment = std::string("counted"),
                   .identity = none,
                   .computed = none,
                   .autoincrement = true,
                   .mysql_on_update = std::string("now()"),
                   .sqlite_on_conflict_not_null = std::string("IGNORE"),
                   .existing_type = Integer(),
                   .existing_nullable = true,
                   .existing_server_default = none,
                   .existing_comment = none,
                   .existing_identity = Identity{.start = 5},
                   .existing_computed = Computed{.sqltext = "a + b"},
                   .existing_autoincrement = false,
                   .existing_mysql_on_update = none,
                   .existing_sqlite_on_conflict_not_null = std::string("FAIL")},
       AlterColumn{.table = user,
                   .column = "n",
                   .type = Integer(),
                   .nullable = true,
                   .server_default = none,
                   .comment = none,
                   .identity = Identity{.start = 5},
                   .computed = Computed{.sqltext = "a + b"},
                   .autoincrement = false,
                   .mysql_on_update = none,
                   .sqlite_on_conflict_not_null = std::string("FAIL"),
                   .existing_type = BigInteger(),
                   .existing_nullable = false,
                   .existing_server_default = ServerDefault("1"),
                   .existing_comment = std::string("counted"),
                   .existing_identity = none,
                   .existing_computed = none,
                   .existing_autoincrement = true,
                   .existing_mysql_on_update = std::string("now()"),
                   .existing_sqlite_on_conflict_not_null = std::string("IGNORE")}},
      // What is only restated stays so.
      {AlterColumn{.table = user,
                   .column = "n",
                   .nullable = false,
                   .existing_type = Integer(),
                   .existing_nullable = true,
                   .existing_comment = std::string("counted")},
       AlterColumn{.table = user,
                   .column = "n",
                   .nullable = true,
                   .existing_type = Integer(),
                   .existing_nullable = false,
                   .existing_comment = std::string("counted")}},
      {AlterTable{user,
                  {.postgresql_unlogged = true,
                   .postgresql_with = {{"fillfactor", "70"}},
                   .mysql_engine = "Aria",
                   .mysql_partition_by = "HASH(id)"},
                  {.postgresql_unlogged = false,
                   .postgresql_with = {{"fillfactor", ""}},
                   .mysql_engine = "InnoDB",
                   .mysql_partition_by = none}},
       AlterTable{user,
                  {.postgresql_unlogged = false,
                   .postgresql_with = {{"fillfactor", ""}},
                   .mysql_engine = "InnoDB",
                   .mysql_partition_by = none},
                  {.postgresql_unlogged = true,
                   .postgresql_with = {{"fillfactor", "70"}},
                   .mysql_engine = "Aria",
                   .mysql_partition_by = "HASH(id)"}}},
      {CreateIndex{user, name_index, true, true}, DropIndex{"ix_user_name", user, true, true, name_index}},
      {RenameIndex{"a", "b", user}, RenameIndex{"b", "a", user}},
      {AddConstraint{user, unique},
       DropConstraint{
           .table = user, .name = "uq_user_name", .kind = ConstraintKind::unique, .existing = unique}},
      {RenameConstraint{user, "a", "b"}, RenameConstraint{user, "b", "a"}},
      {BatchAlterTable{.table = user,
                       .changes = {{AlterColumn{.table = user, .column = "a", .new_name = "b"}},
                                   {AddConstraint{user, unique}}},
                       .recreate = Recreate::always},
       BatchAlterTable{.table = user,
                       .changes = {{DropConstraint{.table = user,
                                                   .name = "uq_user_name",
                                                   .kind = ConstraintKind::unique,
                                                   .existing = unique}},
                                   {AlterColumn{.table = user, .column = "b", .new_name = "a"}}},
                       .recreate = Recreate::always}},
      {CreateEnum{{"mood"}, {"sad", "ok"}}, DropEnum{.type = {"mood"}, .existing_values = {"sad", "ok"}}},
      {RenameEnum{{"mood", "s"}, "m"}, RenameEnum{{"m", "s"}, "mood"}},
      {RenameEnumValue{{"mood"}, "ok", "fine"}, RenameEnumValue{{"mood"}, "fine", "ok"}},
      {AlterEnum{.type = {"mood"}, .values = {"a"}, .existing_values = {"a", "b"}},
       AlterEnum{.type = {"mood"}, .values = {"a", "b"}, .existing_values = {"a"}}},
      {CreateDomain{email}, DropDomain{.domain = {"email", "app"}, .existing = email}},
      {AlterDomain{.domain = {"email", "app"},
                   .server_default = "x",
                   .not_null = true,
                   .drop_constraint = "ck",
                   .check = "VALUE <> ''",
                   .constraint_name = "ck 2",
                   .new_name = "mail",
                   .existing = domain({.schema = "app", .check = "VALUE > ''", .constraint_name = "ck"})},
       AlterDomain{.domain = {"mail", "app"},
                   .server_default = none,
                   .not_null = false,
                   .drop_constraint = "ck 2",
                   .check = "VALUE > ''",
                   .constraint_name = "ck",
                   .new_name = "email",
                   .existing = domain({.schema = "app",
                                       .server_default = "x",
                                       .not_null = true,
                                       .check = "VALUE <> ''",
                                       .constraint_name = "ck 2"},
                                      "mail")}},
      {CreateSchema{"app", true, "boss"}, DropSchema{"app", true, false, "boss"}},
      {RenameSchema{"a", "b"}, RenameSchema{"b", "a"}},
      {citext, DropExtension{.name = "citext", .existing = citext}},
      {AlterExtension{"citext", "1.6", "new",
                      CreateExtension{.name = "citext", .schema = "old", .version = "1.5"}},
       AlterExtension{"citext", "1.5", "old",
                      CreateExtension{.name = "citext", .schema = "new", .version = "1.6"}}},
      {CreateSequence{numbers}, DropSequence{.sequence = numbers.name, .existing = numbers}},
      {view, DropView{.view = {"v"}, .existing = view}},
      {stored, DropMaterializedView{.view = {"m"}, .existing = stored}},
      {function, DropFunction{.name = {"f"}, .arguments = "a integer", .existing = function}},
      {trigger, DropTrigger{.name = "tr", .table = user, .existing = trigger}},
      {Grant{{"SELECT"}, {.name = user}, {"reader"}}, Revoke{{"SELECT"}, {.name = user}, {"reader"}}},
      {AlterRowSecurity{user, true, std::nullopt}, AlterRowSecurity{user, false, std::nullopt}},
      {policy, DropPolicy{.name = "p", .table = user, .existing = policy}},
      {AlterPolicy{.name = "p",
                   .table = user,
                   .roles = {"reader"},
                   .using_ = "a > 0",
                   .new_name = "q",
                   .existing = Policy{.name = "p", .table = user, .roles = {"PUBLIC"}, .using_ = "a > 1"}},
       AlterPolicy{.name = "q",
                   .table = user,
                   .roles = {"PUBLIC"},
                   .using_ = "a > 1",
                   .new_name = "p",
                   .existing = Policy{.name = "q", .table = user, .roles = {"reader"}, .using_ = "a > 0"}}},
      {AttachPartition{user, {"part"}, "DEFAULT"},
       DetachPartition{.table = user, .partition = {"part"}, .existing_bounds = "DEFAULT"}},
  };
  return all;
}

TEST(Reverse, BringsBackWhatWasThereAndIsReversedItself) {
  for (const auto& [operation, reversed] : cases()) {
    EXPECT_EQ(reverse(operation), (Reversal{{reversed}})) << describe(operation);
    EXPECT_EQ(reverse(reversed), (Reversal{{operation}})) << describe(reversed);
  }
}

struct Refusal {
  Operation operation;
  std::string reason;
};

const std::vector<Refusal>& refusals() {
  static const std::vector<Refusal> all{
      {DropTable{user},
       "cannot undo 'drop table 'app.user'': the table before it is not known; write what brings it back"},
      {DropTable{.table = user, .cascade = true, .existing = table},
       "cannot undo 'drop table 'app.user'': what depended on it goes too, and is not known; write what "
       "brings it back"},
      {AlterTableComment{user, "new"},
       "cannot undo 'set comment of table 'app.user'': the comment before it is not known; write what brings "
       "it back"},
      {AlterTable{
           user, {.mysql_engine = "Aria", .mysql_options = {{"MAX_ROWS", "1"}}}, {.mysql_engine = "InnoDB"}},
       "cannot undo 'alter options of table 'app.user'': what the options were before it is not known; write what "
       "brings it back"},
      {AlterDomain{.domain = {"email"}, .not_null = true},
       "cannot undo 'alter domain 'email'': the domain before it is not known; write what brings it back"},
      {AlterDomain{.domain = {"email"}, .check = "VALUE > ''", .existing = domain({})},
       "cannot undo 'alter domain 'email'': the database chooses the check's name; give it one"},
      {AlterDomain{
           .domain = {"email"}, .drop_constraint = "other", .existing = domain({.constraint_name = "ck"})},
       "cannot undo 'alter domain 'email'': the check before it is not known; write what brings it back"},
      {AlterExtension{.name = "citext", .existing = CreateExtension{.name = "citext", .schema = "s"}},
       "cannot undo 'alter extension 'citext'': the extension's schema and version before it is not known; write "
       "what brings it back"},
      {AlterPolicy{.name = "p", .table = user, .with_check = "true", .existing = policy},
       "cannot undo 'alter policy 'p' on 'app.user'': a condition cannot be taken from a policy; drop it, and create "
       "it anew"},
      {DropColumn{user, "n"},
       "cannot undo 'drop column 'app.user.n'': the column before it is not known; write what brings it back"},
      {AlterColumn{.table = user, .column = "n", .type = Integer()},
       "cannot undo 'alter column 'app.user.n'': the column's type before it is not known; write what brings "
       "it back"},
      {AlterColumn{.table = user, .column = "n", .nullable = true},
       "cannot undo 'alter column 'app.user.n'': whether the column could be NULL before it is not known; "
       "write what brings it back"},
      {AlterColumn{.table = user, .column = "n", .server_default = none},
       "cannot undo 'alter column 'app.user.n'': the column's default before it is not known; write what "
       "brings it back"},
      {AlterColumn{.table = user, .column = "n", .comment = none},
       "cannot undo 'alter column 'app.user.n'': the column's comment before it is not known; write what "
       "brings it back"},
      {AlterColumn{.table = user, .column = "n", .identity = none},
       "cannot undo 'alter column 'app.user.n'': the column's identity before it is not known; write what "
       "brings it back"},
      {AlterColumn{.table = user, .column = "n", .computed = none},
       "cannot undo 'alter column 'app.user.n'': what the column was computed of before it is not known; "
       "write what brings it back"},
      {AlterColumn{.table = user, .column = "n", .autoincrement = true},
       "cannot undo 'alter column 'app.user.n'': whether the column counted up before it is not known; write "
       "what brings it back"},
      {AlterColumn{.table = user, .column = "n", .mysql_on_update = none},
       "cannot undo 'alter column 'app.user.n'': the column's ON UPDATE before it is not known; write what "
       "brings it back"},
      {DropIndex{"ix", user},
       "cannot undo 'drop index 'ix' on 'app.user'': the index before it is not known; write what brings it "
       "back"},
      {AddConstraint{user, UniqueConstraint({"name"})},
       "cannot undo 'add unique constraint to 'app.user'': the database chooses the constraint's name; give "
       "it one"},
      {DropConstraint{user, "uq"},
       "cannot undo 'drop constraint 'uq' of 'app.user'': the constraint before it is not known; write what "
       "brings it back"},
      {BatchAlterTable{.table = user, .changes = {{DropColumn{user, "n"}}}},
       "cannot undo 'drop column 'app.user.n'': the column before it is not known; write what brings it back"},
      {BatchAlterTable{.table = {"t"}, .copy_from = table},
       "cannot undo 'alter table 't' in a batch': its copy_from says what the table was before it; write the "
       "way back"},
      {BatchAlterTable{.table = {"t"}, .reflect_args = {Column("a", Text())}},
       "cannot undo 'alter table 't' in a batch': its reflect_args say what columns were before it; write the way "
       "back"},
      {BatchAlterTable{.table = {"t"}, .table_kwargs = {.sqlite_strict = true}},
       "cannot undo 'alter table 't' in a batch': it cannot be told whether its table_kwargs are new; write the "
       "way back"},
      {BatchAlterTable{.table = {"t"}, .table_args = {unique}},
       "cannot undo 'alter table 't' in a batch': it cannot be told whether its table_args are new; write the "
       "way back"},
      {BulkInsert{user, {Column("n", Integer())}, {{1}}},
       "cannot undo 'insert 1 row into 'app.user'': its rows cannot be told from others; write an "
       "op.execute() that deletes them"},
      {Execute{"UPDATE t SET a = 1"},
       "cannot undo 'execute 'UPDATE t SET a = 1'': what SQL does is not known; write what undoes it"},
      {DropEnum{{"mood"}},
       "cannot undo 'drop enum type 'mood'': the list of its values before it is not known; write what brings "
       "it back"},
      {AddEnumValue{{"mood"}, "ok"},
       "cannot undo 'add value 'ok' to enum type 'mood'': the list of its values before it is not known; "
       "write what brings it back"},
      {AlterEnum{{"mood"}, {"ok"}},
       "cannot undo 'alter enum type 'mood'': the list of its values before it is not known; write what "
       "brings it back"},
      {DropDomain{{"email"}},
       "cannot undo 'drop domain 'email'': the domain before it is not known; write what brings it back"},
      {DropExtension{"citext"},
       "cannot undo 'drop extension 'citext'': the extension's schema and version before it is not known; "
       "write what brings it back"},
      {DropSequence{{"numbers"}},
       "cannot undo 'drop sequence 'numbers'': the sequence before it is not known; write what brings it "
       "back"},
      {AlterSequence{.sequence = {.name = {"numbers"}}, .restart = 5},
       "cannot undo 'alter sequence 'numbers'': the number that the sequence stood at before it is not known; "
       "write what brings it back"},
      {AlterSequence{.sequence = {.name = {"numbers"}}, .new_name = "n"},
       "cannot undo 'alter sequence 'numbers'': the sequence before it is not known; write what brings it "
       "back"},
      {CreateView{.view = {"v"}, .definition = "SELECT 1", .or_replace = true},
       "cannot undo 'create view 'v'': what it replaces is not known; write what brings it back"},
      {DropView{{"v"}},
       "cannot undo 'drop view 'v'': the view before it is not known; write what brings it back"},
      {DropMaterializedView{{"m"}},
       "cannot undo 'drop materialized view 'm'': the view before it is not known; write what brings it back"},
      {DropFunction{.name = {"f"}},
       "cannot undo 'drop function 'f'': what it did before it is not known; write what brings it back"},
      {DropTrigger{"tr", {"t"}},
       "cannot undo 'drop trigger 'tr' on 't'': the trigger before it is not known; write what brings it "
       "back"},
      {DropPolicy{"p", {"t"}},
       "cannot undo 'drop policy 'p' on 't'': the policy before it is not known; write what brings it back"},
      {DetachPartition{{"t"}, {"part"}},
       "cannot undo 'detach partition 'part' from 't'': which rows the partition held before it is not known; "
       "write what brings it back"},
  };
  return all;
}

TEST(Reverse, SaysWhatCannotBeBroughtBackAndWhy) {
  for (const auto& [operation, reason] : refusals())
    EXPECT_EQ(reverse(operation), (Reversal{{}, reason})) << describe(operation);
}

TEST(Reverse, RefusesWhateverTookOtherThingsWithIt) {
  const std::vector<Operation> cascading{
      DropColumn{.table = user, .column = "n", .cascade = true, .existing = Column("n", Integer())},
      DropConstraint{.table = user, .name = "uq", .cascade = true, .existing = unique},
      DropEnum{.type = {"mood"}, .cascade = true, .existing_values = {"a"}},
      DropDomain{.domain = {"email"}, .cascade = true, .existing = email},
      DropSchema{.name = "app", .cascade = true},
      DropExtension{.name = "citext", .cascade = true, .existing = citext},
      DropSequence{.sequence = {"numbers"}, .cascade = true, .existing = numbers},
      DropView{.view = {"v"}, .cascade = true, .existing = view},
      DropMaterializedView{.view = {"m"}, .cascade = true, .existing = stored},
      DropFunction{.name = {"f"}, .cascade = true, .existing = function},
      DropTrigger{.name = "tr", .table = user, .cascade = true, .existing = trigger},
      Revoke{.privileges = {"SELECT"}, .object = {.name = user}, .roles = {"reader"}, .cascade = true}};
  for (const auto& operation : cascading) {
    EXPECT_EQ(reverse(operation).reason,
              "cannot undo '" + describe(operation) +
                  "': what depended on it goes too, and is not known; write what brings it back");
  }
}

TEST(Reverse, RefusesWhateverReplacedSomethingElse) {
  auto other_function = function;
  other_function.or_replace = true;
  auto other_trigger = trigger;
  other_trigger.or_replace = true;
  EXPECT_EQ(reverse(other_function).reason,
            "cannot undo 'create function 'f'': what it replaces is not known; write what brings it back");
  EXPECT_EQ(
      reverse(other_trigger).reason,
      "cannot undo 'create trigger 'tr' on 'app.user'': what it replaces is not known; write what brings it "
      "back");
}

// The types go where their column came, and come where it went.
TEST(Reverse, MakesAndDropsNamedTypesWithTheirColumns) {
  const Enum mood({"sad", "ok"}, {.name = "mood", .schema = "s"});
  const Enum old_mood({"sad"}, {.name = "old_mood", .create_type = false});
  const postgresql::Domain words("words", postgresql::Array(mood), {.schema = "s"});
  const Table moods = make_table({"t"}, {Column("a", postgresql::Array(mood)), Column("b", old_mood),
                                         Column("c", words), Column("d", Enum({"x"}))});
  const auto drop = reverse(CreateTable{moods}).operations.at(0);
  EXPECT_EQ(std::get<DropTable>(drop).enum_types, (std::vector<TableName>{{"mood", "s"}, {"words", "s"}}));
  const auto created = std::get<CreateTable>(reverse(drop).operations.at(0)).table;
  const auto& item = *std::get<postgresql::Array>(created.columns[0].type).item_type;
  EXPECT_TRUE(std::get<Enum>(item).options.create_type);
  EXPECT_FALSE(std::get<Enum>(created.columns[1].type).options.create_type);
  EXPECT_TRUE(std::get<postgresql::Domain>(created.columns[2].type).options.create_type);

  const auto kept = reverse(DropTable{.table = {"t"}, .existing = moods}).operations.at(0);
  EXPECT_FALSE(
      std::get<postgresql::Domain>(std::get<CreateTable>(kept).table.columns[2].type).options.create_type);
}

TEST(Reverse, DropsATypeThatAnAlteredColumnMade) {
  const Enum mood({"sad"}, {.name = "mood"});
  const Enum known_mood({"sad"}, {.name = "mood", .create_type = false});
  const AlterColumn alter{.table = user, .column = "m", .type = mood, .existing_type = Text()};
  const AlterColumn back{.table = user, .column = "m", .type = Text(), .existing_type = mood};
  EXPECT_EQ(reverse(alter), (Reversal{{back, DropEnum{.type = {"mood"}}}}));

  const BatchAlterTable batch{.table = user, .changes = {{alter}}};
  EXPECT_EQ(reverse(batch),
            (Reversal{{BatchAlterTable{.table = user, .changes = {{back}}}, DropEnum{.type = {"mood"}}}}));

  const AlterColumn to_known{.table = user, .column = "m", .type = known_mood, .existing_type = Text()};
  EXPECT_EQ(reverse(to_known), (Reversal{{back}}));
}

TEST(Reverse, TakesAnEnumValueAwayWhereTheOthersAreKnown) {
  const auto reversed = [](std::string before, std::string after) {
    const AddEnumValue op{.type = {"mood"},
                          .value = "new",
                          .before = std::move(before),
                          .after = std::move(after),
                          .existing_values = {"a", "b"}};
    return std::get<AlterEnum>(reverse(op).operations.at(0));
  };
  EXPECT_EQ(reversed("", "").values, (Names{"a", "b"}));
  EXPECT_EQ(reversed("", "").existing_values, (Names{"a", "b", "new"}));
  EXPECT_EQ(reversed("b", "").existing_values, (Names{"a", "new", "b"}));
  EXPECT_EQ(reversed("", "a").existing_values, (Names{"a", "new", "b"}));
}

TEST(Reverse, SetsASequenceBackToWhatItWas) {
  const AlterSequence alter{
      .sequence = {.name = numbers.name,
                   .counting = {.increment = 2, .minvalue = -5, .nomaxvalue = true},
                   .data_type = BigInteger()},
      .new_name = "n",
      .existing = Sequence{.name = numbers.name, .counting = numbers.counting, .data_type = Integer()}};
  const auto back = std::get<AlterSequence>(reverse(alter).operations.at(0));
  EXPECT_EQ(back.sequence, (Sequence{.name = {"n", "app"},
                                     .counting = {.increment = 1, .maxvalue = 99, .nominvalue = true},
                                     .data_type = Integer()}));
  EXPECT_EQ(back.new_name, "numbers");
  const auto again = std::get<AlterSequence>(reverse(back).operations.at(0));
  EXPECT_EQ(again.sequence, alter.sequence);
  EXPECT_EQ(again.new_name, "n");
}

TEST(Reverse, TakesASequenceFromTheColumnThatItWasGiven) {
  const AlterSequence alter{.sequence = {.name = numbers.name, .owned_by = "t.a"}, .existing = numbers};
  const auto back = std::get<AlterSequence>(reverse(alter).operations.at(0));
  EXPECT_EQ(back.sequence.owned_by, "NONE");
  const auto again = std::get<AlterSequence>(reverse(back).operations.at(0));
  EXPECT_EQ(again.sequence.owned_by, "t.a");
}

TEST(Reverse, SetsASequenceBackToWhatEveryOneDoes) {
  const AlterSequence alter{
      .sequence = {.name = {"s"},
                   .counting = {.start = 9, .increment = 2, .maxvalue = 100, .cycle = true, .cache = 4},
                   .data_type = Integer()},
      .existing = Sequence{.name = {"s"}}};
  EXPECT_EQ(
      std::get<AlterSequence>(reverse(alter).operations.at(0)).sequence,
      (Sequence{.name = {"s"},
                .counting = {.start = 1, .increment = 1, .nomaxvalue = true, .cycle = false, .cache = 1},
                .data_type = BigInteger()}));
}

TEST(Reverse, DropsThePartitionThatWasMade) {
  EXPECT_EQ(reverse(CreatePartition{{"part"}, {"t"}, "DEFAULT"}), (Reversal{{DropTable{{"part"}}}}));
}

TEST(Reverse, GivesBackTheRightToGrant) {
  const Revoke revoke{
      .privileges = {"SELECT"}, .object = {.name = user}, .roles = {"reader"}, .grant_option_for = true};
  EXPECT_EQ(reverse(revoke), (Reversal{{Grant{.privileges = {"SELECT"},
                                              .object = {.name = user},
                                              .roles = {"reader"},
                                              .with_grant_option = true}}}));
}

TEST(Reverse, HasNothingToBringBackWhereAViewWasRefreshed) {
  EXPECT_EQ(reverse(RefreshMaterializedView{{"m"}}), Reversal());
}

TEST(Reverse, IsTestedForEveryOperation) {
  std::set<std::size_t> seen{Operation(AlterSequence()).index(),
                             Operation(CreatePartition{{"part"}, {"t"}, "DEFAULT"}).index(),
                             Operation(RefreshMaterializedView{{"m"}}).index()};
  for (const auto& [operation, reversed] : cases()) seen.insert({operation.index(), reversed.index()});
  for (const auto& [operation, reason] : refusals()) seen.insert(operation.index());
  EXPECT_EQ(seen.size(), std::variant_size_v<OperationVariant>);
}

}  // namespace
}  // namespace limbeck::operation
