// SPDX-License-Identifier: MIT
// What MySQL and MariaDB must be told: a column is stated anew as a whole, and constraints are dropped by
// their kind.
#include <algorithm>
#include <stdexcept>

#include "unit/dialect/golden/cases.hpp"

namespace limbeck::dialect::golden {
namespace {

using namespace limbeck::operation;

// A change of a column of which all is known that a change may lose.
AlterColumn known(AlterColumn op) {
  if (!op.existing_type) op.existing_type = String(20);
  if (!op.existing_nullable) op.existing_nullable = false;
  if (!op.existing_server_default.touched()) op.existing_server_default = ServerDefault("x");
  if (!op.existing_comment.touched()) op.existing_comment = std::string("it's");
  return op;
}

struct Note {
  std::string text;
  std::vector<std::string> cases;
};

const std::vector<Note>& notes() {
  static const std::vector<Note> all{
      {"the column and its constraints are one statement, which stands or falls as a whole; Alembic writes one "
       "for each",
       {"add_column_check", "add_column_foreign_key", "add_column_primary_key",
        "add_column_primary_key_inline", "add_column_primary_key_no_autoincrement",
        "add_column_primary_key_with_default", "add_column_unique"}},
      {"the constraint stands beside the column, since MySQL reads REFERENCES at a column and forgets it",
       {"add_column_foreign_key_inline"}},
      {"the indexes stand inside, so that there is one statement, which stands or falls as a whole; Alembic "
       "writes CREATE INDEX for each",
       {"create_table_every_constraint", "create_table_if_not_exists", "create_table_in_schema"}},
      {"RENAME COLUMN leaves the rest of the column alone; Alembic states it anew and asks for its type",
       {"alter_column_name"}},
      {"Alembic asks for the type alone, and resets what is not said: NOT NULL, default, comment",
       {"alter_column_comment", "alter_column_comment_dropped", "alter_column_computed",
        "alter_column_computed_dropped", "alter_column_every_property", "alter_column_identity_added",
        "alter_column_identity_changed", "alter_column_identity_dropped", "alter_column_not_null",
        "alter_column_nullable", "alter_column_type", "alter_column_type_and_default",
        "alter_column_type_to_enum"}},
      {"a boolean is a number here, and the server refuses the text 'false' that Alembic writes",
       {"create_table"}},
      {"a VARCHAR needs a length here; SQLAlchemy refuses a String without one", {"create_table_types"}},
      {"a number is a literal, which needs no parentheses; Alembic puts them around -1.5",
       {"create_table_default_expressions"}},
      {"Alembic writes ON no_table", {"drop_index"}},
  };
  return all;
}

}  // namespace

Cases mysql_cases() {
  return {
      {"alter_column_known_autoincrement", known({.table = user,
                                                  .column = "id",
                                                  .autoincrement = true,
                                                  .existing_type = Integer(),
                                                  .existing_server_default = none,
                                                  .existing_comment = none})},
      {"alter_column_known_collation",
       known(
           {.table = user,
            .column = "name",
            .type = String(40),
            .existing_type = limbeck::mysql::Varchar(20, {.charset = "latin1", .collation = "latin1_bin"})}),
       {{"mysql", "a new type that says nothing of its characters keeps those of the old one"},
        {"mariadb", "a new type that says nothing of its characters keeps those of the old one"}}},
      {"alter_column_known_comment", known({.table = user, .column = "name", .comment = "100% \\"})},
      {"alter_column_known_default_of_time",
       known({.table = user,
              .column = "at",
              .server_default = ServerDefault(text("CURRENT_TIMESTAMP")),
              .existing_type = DateTime(),
              .existing_mysql_on_update = std::string("CURRENT_TIMESTAMP")})},
      {"alter_column_known_name_and_type",
       known({.table = in_schema, .column = "Name", .new_name = "full name", .type = String(40)})},
      {"alter_column_known_not_null",
       known({.table = user, .column = "name", .nullable = false}),
       {{"oracle", "what is NOT NULL already is not said again, which is an error there"}}},
      {"alter_column_known_nullable", known({.table = user, .column = "name", .nullable = true})},
      {"alter_column_known_type",
       known({.table = user, .column = "name", .type = Text()}),
       {{"oracle", "Alembic writes the MODIFY, which the server does not take"}}},
      {"add_unique_mysql_using",
       AddConstraint{user, UniqueConstraint({"email"}, {.name = "uq", .mysql_using = "hash"})}},
      {"create_function_mysql_mode", CreateFunction{.name = {"joined"},
                                                    .arguments = "a text, b text",
                                                    .returns = "text",
                                                    .language = "sql",
                                                    .body = "RETURN a || b",
                                                    .mysql_sql_mode = "PIPES_AS_CONCAT"}},
      {"create_table_mysql_places",
       CreateTable{make_table({"log"}, {Column("id", Integer(), {.nullable = false}), Column("at", Integer()),
                                        PrimaryKeyConstraint({"id"}, {.mysql_using = "btree"}),
                                        CheckConstraint("at > 0", {.mysql_column = "at"}),
                                        CheckConstraint("id > 0", {.name = "ck", .mysql_column = "id"})})}},
      {"create_trigger_mysql_head",
       CreateTrigger{.name = "tr",
                     .table = user,
                     .timing = "BEFORE",
                     .events = "INSERT",
                     .body = "SET NEW.id = 1",
                     .for_each = "ROW",
                     .mysql_sql_mode = "",
                     .mysql_head = "TRIGGER tr before insert\n  ON `user` for each row\n"}},
      {"create_trigger_mysql_head_of_another",
       CreateTrigger{.name = "tr",
                     .table = user,
                     .timing = "BEFORE",
                     .events = "INSERT",
                     .body = "SET NEW.id = 1",
                     .for_each = "ROW",
                     .mysql_head = "trigger tr before insert ON old for each row "}},
      {"create_trigger_block", CreateTrigger{.name = "tr",
                                             .table = user,
                                             .timing = "BEFORE",
                                             .events = "INSERT",
                                             .body = "BEGIN SET NEW.name = 'a;b'; END;",
                                             .for_each = "ROW"}},
      {"drop_constraint_check", DropConstraint{user, "ck", ConstraintKind::check}},
      {"drop_constraint_foreign_key", DropConstraint{user, "fk", ConstraintKind::foreign_key}},
      {"drop_constraint_of_unknown_kind",
       DropConstraint{user, "uq"},
       {{"mysql", "Alembic asks for type_, which servers before 8.0.19 need"},
        {"mariadb", "Alembic asks for type_, which servers before 10.2 need"}}},
      {"drop_constraint_primary_key", DropConstraint{user, "pk", ConstraintKind::primary_key}},
      {"drop_constraint_primary_key_without_name", DropConstraint{user, "", ConstraintKind::primary_key}},
      {"drop_index_of_table", DropIndex{"ix", in_schema}},
  };
}

void add_mysql_notes(Cases& all) {
  for (const auto& [text, names] : notes()) {
    for (const auto& name : names) {
      const auto found = std::ranges::find(all, name, &Case::name);
      if (found == all.end()) throw std::logic_error("there is no case " + name);
      for (const auto* dialect : {"mysql", "mariadb"}) found->differs.emplace(dialect, text);
    }
  }
}

}  // namespace limbeck::dialect::golden
