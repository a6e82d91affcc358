// SPDX-License-Identifier: MIT
#include "unit/dialect/golden/cases.hpp"

namespace limbeck::dialect::golden {

using namespace limbeck::operation;

Cases index_cases() {
  return {
      {"create_index", CreateIndex{user, Index("idx_user_email_username", {"email", "username"})}},
      {"create_index_if_not_exists", CreateIndex{user, Index("ix", {"email"}), true}},
      {"create_index_unique",
       CreateIndex{in_schema,
                   Index("ix", {"Name", text("lower(email)"), text("created_at DESC")}, {.unique = true})}},
      {"add_exclude",
       AddConstraint{in_schema, ExcludeConstraint({{"room", "="}, {text("lower(x)"), "&&"}},
                                                  {.name = "ex", .where = "room > 0", .deferrable = true})}},
      {"add_foreign_key_not_valid",
       AddConstraint{{"post"},
                     ForeignKeyConstraint({"user_id"}, {"user.id"},
                                          {.name = "fk", .deferrable = true, .postgresql_not_valid = true})}},
      {"add_check_every_option",
       AddConstraint{user, CheckConstraint(
                               "age > 0",
                               {.name = "ck", .postgresql_not_valid = true, .postgresql_no_inherit = true})}},
      {"add_unique_every_option",
       AddConstraint{user, UniqueConstraint({"email"}, {.name = "uq",
                                                        .postgresql_include = {"name"},
                                                        .postgresql_nulls_not_distinct = true,
                                                        .postgresql_tablespace = "fast"})}},
      {"create_index_concurrently",
       CreateIndex{.table = user, .index = Index("ix", {"email"}), .postgresql_concurrently = true}},
      {"create_index_every_option",
       CreateIndex{in_schema,
                   Index("ix", {desc("a"), nulls_first(asc("b")), collate("c", "C"), text("(d || e)")},
                         {.postgresql_using = "btree",
                          .postgresql_where = "a > 0",
                          .postgresql_include = {"f", "G"},
                          .postgresql_ops = {{"c", "text_pattern_ops"}},
                          .postgresql_with = {{"fillfactor", "70"}},
                          .postgresql_tablespace = "fast",
                          .sqlite_where = "a > 0",
                          .mssql_where = "a > 0",
                          .mssql_include = {"f", "G"}})}},
      {"create_index_mysql", CreateIndex{user, Index("ix", {"name", "bio"},
                                                     {.mysql_length = {{"bio", 20}},
                                                      .mysql_prefix = "FULLTEXT",
                                                      .mysql_with_parser = "ngram"})}},
      {"create_index_nulls_not_distinct",
       CreateIndex{user, Index("ix", {"name"}, {.unique = true, .postgresql_nulls_not_distinct = true})}},
      {"drop_index", DropIndex{"ix", {}}},
      {"drop_index_concurrently",
       DropIndex{.name = "ix", .table = user, .if_exists = true, .postgresql_concurrently = true}},
      {"drop_constraint_cascade", DropConstraint{.table = user, .name = "pk", .cascade = true}},
      {"rename_constraint", RenameConstraint{in_schema, "uq", "Uq"}},
      {"rename_index", RenameIndex{"ix", "Ix", in_schema}},
      {"drop_index_if_exists", DropIndex{"ix", in_schema, true}},
      {"add_check", AddConstraint{user, CheckConstraint("age > 0", {.name = "ck"})}},
      {"add_foreign_key",
       AddConstraint{{"post"},
                     ForeignKeyConstraint({"user_id"}, {"user.id"}, {.name = "fk", .ondelete = "CASCADE"})}},
      {"add_primary_key", AddConstraint{user, PrimaryKeyConstraint({"id"}, {.name = "pk"})}},
      {"add_unique",
       AddConstraint{in_schema, UniqueConstraint({"email"}, {.name = "uq", .initially = "DEFERRED"})}},
      {"drop_constraint", DropConstraint{user, "uq_user_email", ConstraintKind::unique}},
      {"drop_constraint_if_exists", DropConstraint{in_schema, "Fk", ConstraintKind::foreign_key, true}},
  };
}

}  // namespace limbeck::dialect::golden
