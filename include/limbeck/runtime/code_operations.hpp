// SPDX-License-Identifier: MIT
// The part of Operations that changes functions, triggers, rights, policies and partitions. A database that
// has no such thing refuses, and says what to do in its place.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <limbeck/core/place.hpp>
#include <limbeck/schema/names.hpp>

namespace limbeck {

namespace runtime {
class Recorder;
}  // namespace runtime

struct CreateFunctionOptions {
  std::string schema = {};
  std::string arguments = {};  // SQL: "a integer, b text"
  std::string returns = {};    // SQL: "trigger"
  std::string language = {};   // "plpgsql"; "sql" unless said
  std::string options = {};    // SQL: "STABLE SECURITY DEFINER"
  // The sql_mode under which it runs: "ANSI_QUOTES", or "" for none; the session's unless said.
  std::optional<std::string> mysql_sql_mode = {};
  bool or_replace = false;
};

struct DropFunctionOptions {
  std::string schema = {};
  // SQL: their types, where functions of one name are told apart by them; "" where it takes none.
  std::optional<std::string> arguments = {};
  bool if_exists = false;
  bool cascade = false;
};

struct CreateTriggerOptions {
  std::string timing = "AFTER";  // "BEFORE", "AFTER", "INSTEAD OF"
  std::string events = {};       // SQL: "INSERT OR UPDATE OF email"
  std::string body = {};         // SQL: "EXECUTE FUNCTION f()" on PostgreSQL, "BEGIN ...; END" on SQLite
  std::string for_each = "ROW";  // or "STATEMENT"
  std::string when = {};         // SQL
  std::string referencing = {};  // SQL: "NEW TABLE AS inserted"
  std::string schema = {};       // of the table
  // SQL of a constraint trigger: "DEFERRABLE INITIALLY DEFERRED", "NOT DEFERRABLE"; empty for all others.
  std::string postgresql_constraint = {};
  std::optional<std::string> mysql_sql_mode = {};  // as that of a function
  // SQL: what stands between CREATE and the body, word by word, in place of the options that say the same.
  // MySQL shows it so.
  std::string mysql_head = {};
  bool or_replace = false;
  bool if_not_exists = false;
};

struct DropTriggerOptions {
  std::string schema = {};
  bool if_exists = false;
  bool cascade = false;
};

struct GrantOptions {
  std::string kind = "TABLE";  // "SEQUENCE", "SCHEMA", "FUNCTION", "ALL TABLES IN SCHEMA", ...
  std::string schema = {};
  std::string arguments = {};  // SQL: a function's types
  Names columns = {};
  bool with_grant_option = false;
};

struct RevokeOptions {
  std::string kind = "TABLE";
  std::string schema = {};
  std::string arguments = {};
  Names columns = {};
  bool grant_option_for = false;  // the right to grant alone
  bool cascade = false;
};

struct RowSecurityOptions {
  std::optional<bool> enabled = {};
  std::optional<bool> forced = {};  // on the table's owner too
  std::string schema = {};
};

struct CreatePolicyOptions {
  std::string schema = {};
  std::string command = {};  // "SELECT", "INSERT", "UPDATE", "DELETE"; all unless said
  Names roles = {};
  std::string using_ = {};      // SQL: which rows are seen
  std::string with_check = {};  // SQL: which rows may be written
  bool permissive = true;
};

// What is not named stays as it is.
struct AlterPolicyOptions {
  std::string schema = {};
  std::string new_name = {};
  Names roles = {};
  std::string using_ = {};
  std::string with_check = {};
};

struct DropPolicyOptions {
  std::string schema = {};
  bool if_exists = false;
};

struct CreatePartitionOptions {
  std::string schema = {};  // of the table
  std::string partition_schema = {};
  std::string partition_by = {};  // SQL, where it is divided further
  std::string tablespace = {};
  bool if_not_exists = false;
};

struct AttachPartitionOptions {
  std::string schema = {};  // of the table
  std::string partition_schema = {};
};

struct DetachPartitionOptions {
  std::string schema = {};  // of the table
  std::string partition_schema = {};
  bool concurrently = false;
  bool finalize = false;  // ends what was begun concurrently and broke off
};

class CodeOperations {
 public:
  explicit CodeOperations(runtime::Recorder& recorder) : recorder_(recorder) {}

  // `body` is what the function does, in its language and without quotes around it.
  void create_function(std::string_view function, std::string_view body,
                       const CreateFunctionOptions& options = {}, Place at = Place::here());
  void create_procedure(std::string_view procedure, std::string_view body,
                        const CreateFunctionOptions& options = {}, Place at = Place::here());
  void drop_function(std::string_view function, const DropFunctionOptions& options = {},
                     Place at = Place::here());
  void drop_procedure(std::string_view procedure, const DropFunctionOptions& options = {},
                      Place at = Place::here());
  void create_trigger(std::string_view trigger, std::string_view table, const CreateTriggerOptions& options,
                      Place at = Place::here());
  void drop_trigger(std::string_view trigger, std::string_view table, const DropTriggerOptions& options = {},
                    Place at = Place::here());

  // Privileges are words of SQL, `{"SELECT", "UPDATE"}`; of roles "PUBLIC", "CURRENT_ROLE", "CURRENT_USER"
  // and "SESSION_USER" are words, and all else are names.
  void grant(Names privileges, std::string_view object, Names roles, const GrantOptions& options = {},
             Place at = Place::here());
  void revoke(Names privileges, std::string_view object, Names roles, const RevokeOptions& options = {},
              Place at = Place::here());
  void alter_row_security(std::string_view table, const RowSecurityOptions& options,
                          Place at = Place::here());
  void create_policy(std::string_view policy, std::string_view table, const CreatePolicyOptions& options,
                     Place at = Place::here());
  void alter_policy(std::string_view policy, std::string_view table, const AlterPolicyOptions& options,
                    Place at = Place::here());
  void drop_policy(std::string_view policy, std::string_view table, const DropPolicyOptions& options = {},
                   Place at = Place::here());

  // `bounds` is SQL: "FOR VALUES FROM (1) TO (10)", "DEFAULT".
  void create_partition(std::string_view partition, std::string_view table, std::string_view bounds,
                        const CreatePartitionOptions& options = {}, Place at = Place::here());
  void attach_partition(std::string_view table, std::string_view partition, std::string_view bounds,
                        const AttachPartitionOptions& options = {}, Place at = Place::here());
  void detach_partition(std::string_view table, std::string_view partition,
                        const DetachPartitionOptions& options = {}, Place at = Place::here());

 private:
  runtime::Recorder& recorder_;
};

}  // namespace limbeck
