PostgreSQL: the guide's models, the scripts that autogenerate writes of them, and check, which then finds nothing.

  $ . "$TESTDIR/setup.sh"
  $ fresh_postgresql autogenerate
  $ cpp_project '${DATABASE_URL}'
  $ cat >migrations/models.hpp <<'CPP'
  > #pragma once
  > #include <limbeck/model.hpp>
  > 
  > struct User {
  >   std::optional<int> id;
  >   std::string username;
  >   std::string email;
  >   std::string hashed_password;
  >   bool is_active = true;
  >   limbeck::DateTime created_at;
  > 
  >   static auto table() {
  >     using limbeck::field;
  >     return limbeck::model<User>("user", field<&User::id>({.primary_key = true}),
  >                                 field<&User::username>({.index = true}),
  >                                 field<&User::email>({.unique = true, .index = true}),
  >                                 field<&User::hashed_password>(), field<&User::is_active>(),
  >                                 field<&User::created_at>());
  >   }
  > };
  > CPP
  $ cat >migrations/env.cpp <<'CPP'
  > #include <limbeck/environment.hpp>
  > 
  > #include "models.hpp"
  > 
  > int main(int argc, char** argv) {
  >   limbeck::Environment env(argc, argv);
  >   env.configure({.target = limbeck::schema_of<User>()});
  >   return env.run();
  > }
  > CPP
  $ limbeck revision --autogenerate -m "Add user table" --rev-id abc123
  Building the migrations in */build/migrations (the first build takes a while) (glob)
  create table 'user'
  Wrote migrations/versions/abc123_add_user_table.cpp
  $ sed -n '/upgrade/,$p' migrations/versions/abc123_add_user_table.cpp
  void upgrade(Operations& op) {
    op.create_table("user", {
        Column("id", Integer(), {.nullable = false}),
        Column("username", String(), {.nullable = false}),
        Column("email", String(), {.nullable = false}),
        Column("hashed_password", String(), {.nullable = false}),
        Column("is_active", Boolean(), {.nullable = false}),
        Column("created_at", DateTime(), {.nullable = false}),
        PrimaryKeyConstraint({"id"}),
    });
    op.create_index(op.f("ix_user_username"), "user", {"username"});
    op.create_index(op.f("ix_user_email"), "user", {"email"}, {.unique = true});
  }
  
  void downgrade(Operations& op) {
    op.drop_index(op.f("ix_user_email"), {.table_name = "user"});
    op.drop_index(op.f("ix_user_username"), {.table_name = "user"});
    op.drop_table("user");
  }
  
  }  // namespace rev_abc123
  $ limbeck upgrade head
  Running upgrade <base> -> abc123, Add user table
  $ limbeck check
  The database is in step with its target

A second model, which refers to the first.

  $ cat >>migrations/models.hpp <<'CPP'
  > 
  > struct Task {
  >   std::optional<int> id;
  >   std::string title;
  >   std::optional<std::string> description;
  >   bool completed = false;
  >   int user_id = 0;
  >   limbeck::DateTime created_at;
  > 
  >   static auto table() {
  >     using limbeck::field;
  >     return limbeck::model<Task>(
  >         "task", field<&Task::id>({.primary_key = true}), field<&Task::title>({.length = 200}),
  >         field<&Task::description>(limbeck::Text()), field<&Task::completed>({.server_default = limbeck::text("false")}),
  >         field<&Task::user_id>({.foreign_key = limbeck::references<&User::id>({.ondelete = "CASCADE"})}),
  >         field<&Task::created_at>(), limbeck::Index("idx_task_user_id", {"user_id"}));
  >   }
  > };
  > CPP
  $ sed -i 's/schema_of<User>/schema_of<User, Task>/' migrations/env.cpp
  $ limbeck check
  create table 'task'
  [3]
  $ limbeck revision --autogenerate -m "Add task table" --rev-id bcd234
  create table 'task'
  Wrote migrations/versions/bcd234_add_task_table.cpp
  $ sed -n '/upgrade/,$p' migrations/versions/bcd234_add_task_table.cpp
  void upgrade(Operations& op) {
    op.create_table("task", {
        Column("id", Integer(), {.nullable = false}),
        Column("title", String(200), {.nullable = false}),
        Column("description", Text()),
        Column("completed", Boolean(), {.nullable = false, .server_default = false}),
        Column("user_id", Integer(), {.nullable = false}),
        Column("created_at", DateTime(), {.nullable = false}),
        ForeignKeyConstraint({"user_id"}, {"user.id"}, {.ondelete = "CASCADE"}),
        PrimaryKeyConstraint({"id"}),
    });
    op.create_index("idx_task_user_id", "task", {"user_id"});
  }
  
  void downgrade(Operations& op) {
    op.drop_index("idx_task_user_id", {.table_name = "task"});
    op.drop_table("task");
  }
  
  }  // namespace rev_bcd234
  $ limbeck upgrade head
  Running upgrade abc123 -> bcd234, Add task table
  $ limbeck check
  The database is in step with its target
  $ limbeck revision --autogenerate -m "Nothing"
  The database is in step with its target

The way back leaves nothing.

  $ limbeck downgrade base
  Running downgrade bcd234 -> abc123, Add task table
  Running downgrade abc123 -> <base>, Add user table
  $ sql "$DATABASE_URL" "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'"
  alembic_version
