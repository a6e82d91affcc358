// SPDX-License-Identifier: MIT
#include "command/target.hpp"

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "autogenerate/compare/live.hpp"
#include "runtime/message.hpp"
#include "script/file.hpp"
#include "sql/splitter.hpp"

namespace limbeck::command {
namespace {

// A target that was dumped from a database may hold it.
Schema without_version_table(Schema schema, const Project& project) {
  const auto& usual = schema.default_schema;
  std::erase_if(schema.tables, [&](const Table& table) {
    return table.name.name == project.version_table &&
           (table.name.schema == project.version_table_schema ||
            (table.name.schema.empty() && project.version_table_schema == usual));
  });
  return schema;
}

// Of the "database", or the "target".
std::vector<std::string> remarks_on_unread(std::string_view holder, const std::vector<std::string>& unread) {
  std::vector<std::string> remarks;
  remarks.reserve(unread.size());
  for (const auto& each : unread) {
    remarks.push_back(
        fmt::format("The {} holds what is not read, and must be written by hand: {}", holder, each));
  }
  return remarks;
}

WantedSchema whole_schema(dialect::MadeSchema made, const Project& project) {
  WantedSchema wanted{.schema = without_version_table(std::move(made.schema), project), .is_complete = true};
  wanted.remarks = remarks_on_unread("target", made.unread);
  return wanted;
}

// What is read to be written anew.
dialect::ReflectScope written_scope(const Project& project) {
  auto scope = autogenerate::scope_of(project.compare);
  scope.says_spelling = true;
  return scope;
}

WantedSchema held_by_other(const Project& project, const ProjectDatabase& database) {
  auto other = project;
  other.url = project.target_url;
  const ProjectDatabase wanted(other);
  if (&wanted.dialect() != &database.dialect()) {
    throw Error(fmt::format(
        "cannot compare '{}' with '{}': the one is {} and the other {}; name a target of the same kind",
        database.shown_url(), wanted.shown_url(), database.dialect().title(), wanted.dialect().title()));
  }
  auto scope = written_scope(project);
  scope.says_usual = true;
  // It is wanted as it is, unless some of it is asked for by name.
  const bool names_schemas = !project.compare.include_schemas.names().empty();
  if (wanted.dialect().capabilities().databases_hold_schemas && !names_schemas) scope.every_schema = true;
  const Server server(wanted);
  return whole_schema({server.dialect->reflect_schema(*server.connection, scope),
                       server.dialect->unread(*server.connection, scope)},
                      project);
}

std::vector<sql::ScriptStatement> statements_of(const std::string& file, const std::string& text,
                                                const dialect::Dialect& dialect) {
  try {
    return sql::split(text, dialect.split_rules());
  } catch (const Error& error) {
    throw Error(fmt::format("cannot read '{}': {}; close it", file, error.what()));
  }
}

WantedSchema made_by(const Project& project, const ProjectDatabase& database, const Server& server) {
  const auto& path = project.target_script;
  const auto file = runtime::show_file(path.string());
  const auto text = script::read_text(path);
  const auto statements = statements_of(file, text, *server.dialect);
  if (statements.empty()) {
    throw Error(fmt::format(
        "'{}' holds no statement, and so no target: write into it what the database shall hold, or what it holds "
        "now with 'limbeck models --sql'",
        file));
  }
  std::vector<std::string> sql;
  sql.reserve(statements.size());
  for (const auto& statement : statements) sql.push_back(statement.text);
  try {
    return whole_schema(server.dialect->schema_made_by(database.url(), sql), project);
  } catch (const database::DatabaseError& error) {
    if (error.statement >= statements.size()) throw;
    const auto& failed = statements[error.statement];
    throw Error(fmt::format("{}:{}: '{}' failed in a scratch database: {}; correct the statement", file,
                            failed.line, runtime::show_sql(failed.text), error.what()));
  }
}

// Models that contradict themselves are no misuse of the command.
Schema schema_of_models(const Project& project) {
  try {
    return without_version_table(project.target->schema(project.naming_convention), project);
  } catch (const UsageError& error) {
    throw Error(error.what());
  }
}

// What databases refuse by sentences that come late, and that most of them refuse: a foreign key between a
// text and a number, and one to what is no key.
WantedSchema said_by_models(const Project& project, const dialect::Dialect& dialect) {
  WantedSchema wanted{.schema = schema_of_models(project)};
  const auto can = dialect.capabilities();
  const auto refuse = [](const std::string& text, std::string_view way_out) {
    throw Error(fmt::format("cannot make the schema of the models: {}; {}", text, way_out));
  };
  const auto lost = models::keys_to_no_key(wanted.schema.tables, can.foreign_keys_take_indexes);
  if (!lost.empty()) refuse(lost.front(), "make it unique, or refer to what is");
  wanted.remarks = models::keys_of_two_types(wanted.schema.tables);
  if (!wanted.remarks.empty() && !can.foreign_keys_join_types)
    refuse(wanted.remarks.front(), "give both the same");
  wanted.remarks_on_keys = models::keys_that_write_forbidden_nulls(wanted.schema.tables);
  return wanted;
}

}  // namespace

Schema held_schema(const Project& project, const Server& server) {
  return without_version_table(server.dialect->reflect_schema(*server.connection, written_scope(project)),
                               project);
}

std::vector<std::string> remarks_on_unread(const Project& project, const Server& server) {
  return remarks_on_unread("database", server.dialect->unread(*server.connection, written_scope(project)));
}

WantedSchema wanted_schema(const Project& project, const ProjectDatabase& database, const Server& server,
                           std::string_view purpose) {
  if (!project.target_url.empty()) return held_by_other(project, database);
  if (project.target) return said_by_models(project, *server.dialect);
  if (!project.target_script.empty()) return made_by(project, database, server);
  throw Error(fmt::format(
      "cannot {}: the project does not say what its database shall hold; give env.configure() a .target, as in "
      "limbeck::schema_of<User>(), or name a script with 'target' in the ini",
      purpose));
}

}  // namespace limbeck::command
