// SPDX-License-Identifier: MIT
// Names that hurt: whatever a name holds is a part of the name, and never SQL.
#include <fmt/format.h>

#include "autogenerate/render/entry.hpp"
#include "autogenerate/render/sql_script.hpp"
#include "contract/compare_contract.hpp"
#include "runtime/version_table.hpp"
#include "sql/splitter.hpp"
#include "support/error_text.hpp"

namespace limbeck::contract {
namespace {

using namespace limbeck::operation;
using testing::ElementsAre;
using testing::IsEmpty;

// clang-format off
const std::vector<std::string> hurtful{
    "double \" quote", "single ' quote", "back ` tick", "a.dot", "[bracket]", " blank first", "blank last ",
    "select", "order", "user", "Upper", "столбец", "表", "Straße 😀", "100%", "%s", ":name", "back\\slash", "\\",
    "a\"; DROP TABLE u; --", "a'; -- drop", "two\nlines", "$1", "{}", "@x", "/* a", "a, b", "#hash",
    "REFERENCES x", "$limbeck$", "nextval('x')"};
// clang-format on

class NamesContract : public CompareContract {
 protected:
  void SetUp() override {
    CompareContract::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    for (const auto& name : hurtful) {
      if (refusal(name).empty()) names.push_back(name);
    }
    names.emplace_back(63, 'n');
    if (dialect->identifiers().longest != 63) names.emplace_back(64, 'm');
  }

  // Why the database cannot hold a table of that name; empty where it can.
  std::string refusal(const std::string& name) const {
    try {
      run(CreateTable{make_table({name}, {Column(name, Integer())})});
      run(DropTable{{name}});
      return {};
    } catch (const Error& error) {
      return error.what();
    }
  }

  // Another name that hurts in the same way, and is no longer than the database takes.
  std::string with(char mark, const std::string& name) const {
    auto marked = name + mark;
    if (sql::is_too_long(marked, dialect->identifiers())) marked.erase(0, 1);
    return marked;
  }

  std::string literal(std::string_view value) const {
    return sql::quote_literal(value, dialect->split_rules());
  }

  bool has(const Operation& operation) const {
    try {
      dialect->ddl(operation, nullptr);
      return true;
    } catch (const Error&) {
      return false;
    }
  }

  // A table where all that may bear the name does.
  Table named(const std::string& name, const std::string& schema = {}) const {
    const auto words = with('w', name);
    const auto referring = with('r', name);
    auto table = make_table(
        {name, schema},
        {Column(name, Integer(), {.autoincrement = false, .comment = name}),
         Column(words, String(70), {.nullable = false, .server_default = name, .comment = with('c', name)}),
         Column(referring, Integer()),
         Column(with('e', name), Enum({name, "b"}, {.name = with('e', name), .schema = schema})),
         PrimaryKeyConstraint({name}, {.name = with('p', name)}),
         UniqueConstraint({words, name}, {.name = with('u', name)}),
         CheckConstraint(fmt::format("{} <> {}", quoted(words), literal(with('x', name))), {.name = name}),
         ForeignKeyConstraint({referring}, TableName{name, schema}, {name}, {.name = with('f', name)}),
         Index(with('i', name), {desc(words), name},
               {.postgresql_include = is_postgresql_before(11) ? Names{} : Names{referring}})});
    table.comment = name;
    return table;
  }
  Schema all_named() const {
    Schema schema;
    for (const auto& name : names) schema.tables.push_back(named(name));
    return schema;
  }

  // The table, and all that the database has beside tables, under names like its own.
  void add_objects(Schema& schema, const std::string& name) const {
    schema.tables.push_back(named(name));
    schema.views.push_back(
        {.name = {with('v', name)}, .definition = fmt::format("SELECT {0} AS n FROM {0}", quoted(name))});
    Trigger trigger{.name = name,
                    .table = {name},
                    .timing = "AFTER",
                    .events = "INSERT",
                    .body = fmt::format("BEGIN INSERT INTO log VALUES ({}); END", literal(name)),
                    .for_each = "ROW"};
    const Sequence sequence{.name = {with('s', name)}};
    if (has(CreateSequence{sequence})) schema.sequences.push_back(sequence);
    if (dialect->capabilities().named_types) add_postgresql_objects(schema, trigger);
    schema.triggers.push_back(trigger);
  }
  // As Sequence::owned_by has it.
  static std::string path_part(const std::string& name) {
    const sql::IdentifierRules in_quotes{.plain_underscore = false};
    const bool is_plain = name.find_first_of(".\"") == std::string::npos;
    return is_plain ? name : sql::quote_name(name, in_quotes);
  }
  void add_postgresql_objects(Schema& schema, Trigger& trigger) const {
    const auto& name = trigger.name;
    schema.functions.push_back(
        {.name = {name},
         .returns = "trigger",
         .language = "plpgsql",
         .body = fmt::format("BEGIN INSERT INTO log VALUES ({}); RETURN new; END", literal(name))});
    trigger.body = fmt::format("EXECUTE FUNCTION {}()", quoted(name));
    schema.sequences.back().owned_by = fmt::format("{}.{}", path_part(name), path_part(with('r', name)));
    schema.materialized_views.push_back(
        {.name = {with('m', name)}, .definition = fmt::format("SELECT {0} FROM {0}", quoted(name))});
    schema.domains.emplace_back(
        with('d', name), String(70),
        limbeck::postgresql::DomainOptions{.server_default = ServerDefault(name),
                                           .check = "VALUE <> " + literal(with('x', name)),
                                           .constraint_name = name});
    schema.policies.push_back({.name = name, .table = {name}, .using_ = quoted(name) + " > 0"});
    schema.grants.push_back({{"SELECT"}, {.name = {name}}, {"pg_monitor"}, {name}});
    auto divided = make_table({with('t', name)}, {Column(name, Integer())});
    divided.options.postgresql_partition_by = fmt::format("RANGE ({})", quoted(name));
    schema.tables.push_back(divided);
    schema.partitions.push_back(
        {.name = {with('q', name)}, .table = divided.name, .bounds = "FOR VALUES FROM (1) TO (10)"});
  }

  std::vector<std::string> names;
};
INSTANTIATE_TEST_SUITE_P(On, NamesContract, testing::ValuesIn(test_databases()), name_of_parameter);

TEST_P(NamesContract, RefusesOnlyWhatTheDatabaseCannotHold) {
  std::vector<std::string> refusals;
  for (const auto& name : hurtful) {
    if (const auto why = refusal(name); !why.empty()) refusals.push_back(why);
  }
  if (GetParam().name != "mariadb") {
    EXPECT_THAT(refusals, IsEmpty());
  } else {
    EXPECT_THAT(
        refusals,
        ElementsAre(
            "Incorrect table name 'blank last ' (1103)",
            "cannot write the name 'Straße 😀': it holds a character beyond U+FFFF, which no name may in the "
            "database; leave it out"));
  }
}

TEST_P(NamesContract, MakesComparesAndDropsTables) {
  const auto target = all_named();
  const auto steps = bring_to(target);
  EXPECT_THAT(texts_to(target), IsEmpty());
  for (const auto& name : names) {
    run(BulkInsert{{name}, {Column(name, Integer()), Column(with('r', name), Integer())}, {{7, 7}}});
    EXPECT_EQ(value_of(fmt::format("SELECT {} FROM {}", quoted(with('w', name)), quoted(name))), name);
  }
  take_back(steps);
  EXPECT_THAT(texts_to({}), IsEmpty());
}

TEST_P(NamesContract, RenamesFromOneToTheOther) {
  struct Given {
    std::string table, column, index, check;
  };
  const auto made = [&](const Given& given) {
    return make_table({given.table},
                      {Column("id", Integer(), {.primary_key = true}), Column(given.column, Integer()),
                       CheckConstraint(quoted(given.column) + " > 0", {.name = given.check}),
                       Index(given.index, {given.column})});
  };
  const Given plain{"t", "a", "ix", "ck"};
  for (const auto& name : names) {
    SCOPED_TRACE(name);
    Given hurt{name, name, with('i', name), name};
    std::vector<Operation> renames{AlterColumn{.table = {"t"}, .column = "a", .new_name = name},
                                   RenameIndex{"ix", hurt.index, {"t"}}, RenameTable{{"t"}, name}};
    const RenameConstraint check{{name}, "ck", name};
    if (dialect->capabilities().renames_constraints) {
      renames.emplace_back(check);
    } else {
      hurt.check = "ck";
    }
    run(CreateTable{made(plain)});
    for (const auto& rename : renames) carry_out(rename);
    EXPECT_THAT(texts_to({.tables = {made(hurt)}}), IsEmpty());
    for (auto rename = renames.rbegin(); rename != renames.rend(); ++rename) {
      for (const auto& back : reverse(*rename).operations) carry_out(back);
    }
    EXPECT_THAT(texts_to({.tables = {made(plain)}}), IsEmpty());
    run(DropTable{{"t"}});
  }
}

TEST_P(NamesContract, AltersColumnsConstraintsAndComments) {
  const auto before = all_named();
  auto after = before;
  for (auto& table : after.tables) {
    const auto& name = table.name.name;
    table.comment = with('2', name);
    auto& words = table.columns.at(1);
    words.type = String(99);
    words.options.nullable = true;
    words.options.server_default = with('2', name);
    words.options.comment = with('2', name);
    table.columns.emplace_back(with('k', name), Integer());
    table.constraints.resize(1, table.constraints.front());
    table.indexes = {Index(with('j', name), {name})};
  }
  expect_to_lead_from_to(before, after);
}

TEST_P(NamesContract, HoldsThemInSchemas) {
  for (const auto& name : names) {
    SCOPED_TRACE(name);
    const bool attaches = !has(CreateSchema{name});
    if (attaches) {
      run({fmt::format("ATTACH ':memory:' AS {}", quoted(name))});
    } else {
      run(CreateSchema{name});
    }
    const Schema target{.tables = {named(name, name)}, .schemas = {name}};
    const auto steps = bring_to(target);
    EXPECT_THAT(texts_to(target), IsEmpty());
    take_back(steps);
    EXPECT_THAT(texts_to({.schemas = {name}}), IsEmpty());
    if (attaches) {
      run({"DETACH " + quoted(name)});
    } else {
      run(DropSchema{.name = name, .cascade = true});
    }
  }
}

TEST_P(NamesContract, HoldsThemInWhatStandsBesideTables) {
  Schema target;
  for (const auto& name : names) add_objects(target, name);
  run({"CREATE TABLE log (n VARCHAR(70))"});
  target.tables.push_back(dialect->reflect(*connection, {.tables = {{"log"}}}).at(0));
  const auto steps = bring_to(target);
  EXPECT_THAT(texts_to(target), IsEmpty());
  for (const auto& name : names) {
    run(BulkInsert{{name}, {Column(name, Integer())}, {{7}}});
    EXPECT_EQ(value_of("SELECT n FROM " + quoted(with('v', name))), "7");
    EXPECT_EQ(value_of("SELECT n FROM log"), name);
    run({"DELETE FROM log"});
  }
  take_back(steps);
  EXPECT_THAT(texts_to({.tables = {target.tables.back()}}), IsEmpty());
}

TEST_P(NamesContract, HoldsThemInEnumTypesAndTheirValues) {
  if (!has(CreateEnum{{"e"}, {"a"}})) GTEST_SKIP() << "the database has no such types";
  for (const auto& name : names) {
    SCOPED_TRACE(name);
    const TableName type{with('e', name)};
    run(CreateEnum{type, {name, "b"}});
    run(CreateEnum{type, {name, "b"}, true});
    run(CreateTable{make_table({name}, {Column(name, Enum({}, {.name = type.name, .create_type = false}),
                                               {.server_default = name})})});
    run(AddEnumValue{.type = type, .value = with('a', name), .before = name});
    run(RenameEnumValue{type, name, with('z', name)});
    run({fmt::format("INSERT INTO {} DEFAULT VALUES", quoted(name))});
    EXPECT_EQ(value_of(fmt::format("SELECT {0} FROM {0}", quoted(name))), with('z', name));
    run(AlterEnum{type, {with('a', name), "b"}, {{with('z', name), with('a', name)}}});
    EXPECT_EQ(value_of(fmt::format("SELECT {0} FROM {0}", quoted(name))), with('a', name));
    run(RenameEnum{type, with('f', name)});
    run(DropTable{.table = {name}, .enum_types = {{with('f', name)}}});
  }
}

TEST_P(NamesContract, HoldsSuchWordsInCommentsDefaultsAndEnumValues) {
  Schema target;
  const auto name = [](std::size_t i) { return fmt::format("t{}", i); };
  for (std::size_t i = 0; i < hurtful.size(); ++i) {
    const auto& word = hurtful[i];
    Column text("a", String(70), {.server_default = word, .comment = word});
    if (!has(AddColumn{{"t"}, Column("a", Integer(), {.comment = word})})) text.options.comment.clear();
    Column one_of("e", Enum({word, "b"}, {.name = fmt::format("e{}", i)}));
    if (!has(AddColumn{{"t"}, one_of})) one_of.type = String(70);
    target.tables.push_back(make_table({name(i)}, {Column("id", Integer()), text, one_of}));
    target.tables.back().comment = text.options.comment;
  }
  bring_to(target);
  EXPECT_THAT(texts_to(target), IsEmpty());
  for (std::size_t i = 0; i < hurtful.size(); ++i) {
    run({fmt::format("INSERT INTO {} (e) VALUES ({})", name(i), literal(hurtful[i]))});
    EXPECT_EQ(value_of("SELECT a FROM " + name(i)), hurtful[i]);
    EXPECT_EQ(value_of("SELECT e FROM " + name(i)), hurtful[i]);
  }
  for (auto& table : target.tables) table.columns.at(1).options.server_default->value += "2";
  bring_to(target);
  EXPECT_THAT(texts_to(target), IsEmpty());
  bring_to({});
}

TEST_P(NamesContract, KeepsTheVersionTableUnderThem) {
  for (const auto& name : names) {
    SCOPED_TRACE(name);
    const runtime::VersionTable table(*dialect, {name});
    run(table.create());
    run(table.create());
    const auto rows = [&] { return runtime::VersionTable::rows_of(run({table.select()}).at(0)); };
    run({table.change({.from = {}, .to = "it's"})});
    EXPECT_THAT(rows(), ElementsAre("it's"));
    run({table.change({.from = "it's", .to = "b"})});
    EXPECT_THAT(rows(), ElementsAre("b"));
    run({table.change({.from = "b", .to = {}})});
    EXPECT_THAT(rows(), IsEmpty());
    run(DropTable{{name}});
  }
}

TEST_P(NamesContract, WritesThemIntoASchemaThatIsRunAgain) {
  bring_to(all_named());
  const auto held = dialect->reflect_schema(*connection, {});
  const auto steps = autogenerate::compare({}, held, *dialect, {.target_is_complete = true});
  const auto script = autogenerate::render_sql(autogenerate::upgrade_of(steps, *dialect), *dialect);
  std::vector<std::string> statements;
  for (const auto& statement : sql::split(script, dialect->split_rules()))
    statements.push_back(statement.text);
  EXPECT_THAT(texts_to(dialect->schema_made_by(url, statements).schema), IsEmpty());
}

class MariadbNamesContract : public NamesContract {
 protected:
  std::string refusal_of(const Column& column) const {
    return support::error_text([&] { run(CreateTable{make_table({"t"}, {column})}); });
  }
};
INSTANTIATE_TEST_SUITE_P(On, MariadbNamesContract, testing::Values(mariadb()), name_of_parameter);

TEST_P(MariadbNamesContract, RefusesWhatTheServerWouldKeepInAnotherWay) {
  EXPECT_EQ(refusal_of(Column("a", Enum({"b "}))),
            "MariaDB cannot keep the value 'b ' of an ENUM: it ends in a blank; leave that out");
  EXPECT_EQ(refusal_of(Column("a", limbeck::mysql::Set({"😀"}))),
            "MariaDB cannot keep the value '😀' of a SET: it holds a character beyond U+FFFF; leave that out");
  EXPECT_EQ(
      refusal_of(Column("a", Integer(), {.comment = "😀"})),
      "MariaDB cannot keep a comment with a character beyond U+FFFF: create table 't'; leave that character "
      "out");
  EXPECT_EQ(
      support::error_text(
          [&] { run(CreateView{.view = {"v"}, .definition = "SELECT 1", .columns = {" a"}}); }),
      "MariaDB cannot keep the blank at the beginning of column ' a' of a view: create view 'v'; leave it "
      "out");
}

}  // namespace
}  // namespace limbeck::contract
