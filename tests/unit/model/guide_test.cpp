// SPDX-License-Identifier: MIT
// The SQLModel classes behind the guide's scripts, as structs.
#include <chrono>

#include <gmock/gmock.h>

#include <limbeck/model.hpp>

namespace limbeck {
namespace {

using testing::ElementsAre;

using LocalTime = std::chrono::local_time<std::chrono::microseconds>;

struct User {
  std::optional<int> id;
  std::string username;
  std::string email;
  std::string hashed_password;
  bool is_active = true;
  LocalTime created_at;

  static auto table() {
    return model<User>("user", field<&User::id>({.primary_key = true}),
                       field<&User::username>({.index = true}),
                       field<&User::email>({.unique = true, .index = true}), field<&User::hashed_password>(),
                       field<&User::is_active>(), field<&User::created_at>());
  }
};

struct Task {
  std::optional<int> id;
  std::string title;
  std::optional<std::string> description;
  bool completed = false;
  int user_id = 0;
  LocalTime created_at;

  static auto table() {
    return model<Task>("task", field<&Task::id>({.primary_key = true}), field<&Task::title>({.length = 200}),
                       field<&Task::description>(Text()),
                       field<&Task::completed>({.server_default = "false"}),
                       field<&Task::user_id>({.foreign_key = references<&User::id>({.ondelete = "CASCADE"})}),
                       field<&Task::created_at>(), Index("idx_task_user_id", {"user_id"}));
  }
};

TEST(Guide, ItsModelsAreItsTables) {
  const Schema schema = schema_of<User, Task>();
  EXPECT_THAT(
      schema.tables,
      ElementsAre(
          make_table({"user"},
                     {
                         Column("id", Integer(), {.nullable = false}),
                         Column("username", String(), {.nullable = false}),
                         Column("email", String(), {.nullable = false}),
                         Column("hashed_password", String(), {.nullable = false}),
                         Column("is_active", Boolean(), {.nullable = false}),
                         Column("created_at", DateTime(), {.nullable = false}),
                         PrimaryKeyConstraint({"id"}),
                         Index("ix_user_username", {"username"}),
                         Index("ix_user_email", {"email"}, {.unique = true}),
                     }),
          make_table({"task"},
                     {
                         Column("id", Integer(), {.nullable = false}),
                         Column("title", String(200), {.nullable = false}),
                         Column("description", Text()),
                         Column("completed", Boolean(), {.nullable = false, .server_default = "false"}),
                         Column("user_id", Integer(), {.nullable = false}),
                         Column("created_at", DateTime(), {.nullable = false}),
                         ForeignKeyConstraint({"user_id"}, {"user.id"}, {.ondelete = "CASCADE"}),
                         PrimaryKeyConstraint({"id"}),
                         Index("idx_task_user_id", {"user_id"}),
                     })));
}

// As the first page of docs/models.md has it.
struct Account {
  std::optional<std::int64_t> id;
  std::string username;
  std::string email;
  bool is_active = true;
  DateTime created_at;

  static auto table() {
    return model<Account>(
        "account", field<&Account::id>({.primary_key = true}), field<&Account::username>({.index = true}),
        field<&Account::email>({.length = 200, .unique = true}), field<&Account::is_active>(),
        field<&Account::created_at>({.server_default = text("CURRENT_TIMESTAMP")}));
  }
};

TEST(Guide, AColumnsTypeCanStandForItselfInAStruct) {
  const Schema schema = schema_of<Account>();
  EXPECT_THAT(schema.tables,
              ElementsAre(make_table(
                  {"account"}, {
                                   Column("id", BigInteger(), {.nullable = false}),
                                   Column("username", String(), {.nullable = false}),
                                   Column("email", String(200), {.nullable = false}),
                                   Column("is_active", Boolean(), {.nullable = false}),
                                   Column("created_at", DateTime(),
                                          {.nullable = false, .server_default = text("CURRENT_TIMESTAMP")}),
                                   UniqueConstraint({"email"}),
                                   PrimaryKeyConstraint({"id"}),
                                   Index("ix_account_username", {"username"}),
                               })));
}

}  // namespace
}  // namespace limbeck
