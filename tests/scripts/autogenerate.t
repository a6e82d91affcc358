Models in C++, the script that autogenerate writes of them, and check, which then finds nothing.

  $ . "$TESTDIR/setup.sh"
  $ limbeck init migrations >/dev/null
  $ set_ini url sqlite:///app.db
  $ set_ini file_template '%%(rev)s_%%(slug)s'
  $ cat >migrations/user.hpp <<'CPP'
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
  >                                 field<&User::email>({.length = 200, .unique = true, .index = true}),
  >                                 field<&User::hashed_password>(), field<&User::is_active>(),
  >                                 field<&User::created_at>());
  >   }
  > };
  > CPP
  $ cat >migrations/env.cpp <<'CPP'
  > #include <limbeck/environment.hpp>
  > #include <limbeck/model.hpp>
  > 
  > #include "user.hpp"
  > 
  > int main(int argc, char** argv) {
  >   limbeck::Environment env(argc, argv);
  >   env.configure({.target = limbeck::schema_of<User>()});
  >   return env.run();
  > }
  > CPP
  $ limbeck check 2>/dev/null
  create table 'user'
  [3]
  $ limbeck revision --autogenerate -m "Add user table" --rev-id abc123
  create table 'user'
  Wrote migrations/versions/abc123_add_user_table.cpp
  $ cat migrations/versions/abc123_add_user_table.cpp
  // Add user table
  //
  // Revision ID: abc123
  // Revises:
  // Branch Labels:
  // Depends On:
  // Create Date: * (glob)
  #include <limbeck/migration.hpp>
  
  namespace rev_abc123 {
  using namespace limbeck;
  
  void upgrade(Operations& op) {
    op.create_table("user", {
        Column("id", Integer(), {.nullable = false}),
        Column("username", String(), {.nullable = false}),
        Column("email", String(200), {.nullable = false}),
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
  $ limbeck check
  limbeck: the database is not at all heads: 'abc123' (migrations/versions/abc123_add_user_table.cpp, *) is not applied; run 'limbeck upgrade heads' (glob)
  [1]
  $ limbeck upgrade head 2>&1 | grep Running
  Running upgrade <base> -> abc123, Add user table
  $ limbeck check
  The database is in step with its target
  $ limbeck check --json
  {
    "differences": [],
    "remarks": []
  }
  $ limbeck revision --autogenerate -m "Nothing"
  The database is in step with its target
  $ ls migrations/versions
  abc123_add_user_table.cpp

A field more, whose check the naming convention names, one that gets longer, and one that may be NULL now.

  $ sed -i 's/.length = 200/.length = 320/; s/std::string hashed_password/std::optional<std::string> hashed_password/' migrations/user.hpp
  $ sed -i 's/  bool is_active/  std::optional<std::string> phone;\n&/; s/field<&User::is_active>()/field<\&User::phone>({.check = "length(phone) > 3"}), &/' migrations/user.hpp
  $ sed -i 's/schema_of<User>()/&, .naming_convention = {{"ck", "ck_%(table_name)s_%(constraint_name)s"}}/' migrations/env.cpp
  $ limbeck check 2>/dev/null
  alter column 'user.email': VARCHAR(200) becomes VARCHAR(320)
  alter column 'user.hashed_password': may be NULL
  add column 'user.phone'
  add check constraint 'ck_user_phone' to 'user'
  [3]
  $ limbeck revision --autogenerate -m "Add phone" --rev-id def456 2>&1 | grep -v Building
  alter column 'user.email': VARCHAR(200) becomes VARCHAR(320)
  alter column 'user.hashed_password': may be NULL
  add column 'user.phone'
  add check constraint 'ck_user_phone' to 'user'
  Wrote migrations/versions/def456_add_phone.cpp
  $ cat migrations/versions/def456_add_phone.cpp
  // Add phone
  //
  // Revision ID: def456
  // Revises: abc123
  // Branch Labels:
  // Depends On:
  // Create Date: * (glob)
  #include <limbeck/migration.hpp>
  
  namespace rev_def456 {
  using namespace limbeck;
  
  void upgrade(Operations& op) {
    op.batch_alter_table("user", [](BatchOperations& batch) {
      batch.alter_column("email", {.type_ = String(320), .existing_type = String(200)});
      batch.alter_column("hashed_password",
                         {.nullable = true, .existing_type = String(), .existing_nullable = false});
      batch.add_column(Column("phone", String()));
      batch.create_check_constraint(conv("ck_user_phone"), "length(phone) > 3");
    });
  }
  
  void downgrade(Operations& op) {
    op.batch_alter_table("user", [](BatchOperations& batch) {
      batch.drop_constraint(conv("ck_user_phone"), {.type_ = "check"});
      batch.drop_column("phone");
    });
    // column 'user.hashed_password' may no longer be NULL: write what rows that are there get in place of NULL
    op.execute("UPDATE user SET hashed_password = NULL WHERE hashed_password IS NULL");
    op.batch_alter_table("user", [](BatchOperations& batch) {
      batch.alter_column("hashed_password",
                         {.nullable = false, .existing_type = String(), .existing_nullable = true});
      batch.alter_column("email", {.type_ = String(200), .existing_type = String(320)});
    });
  }
  
  }  // namespace rev_def456
  $ limbeck upgrade head 2>&1 | grep Running
  Running upgrade abc123 -> def456, Add phone
  $ limbeck check
  The database is in step with its target
  $ limbeck downgrade base 2>&1 | grep Running
  Running downgrade def456 -> abc123, Add phone
  Running downgrade abc123 -> <base>, Add user table
  $ sql app.db "SELECT name FROM sqlite_master WHERE type = 'table'"
  alembic_version
