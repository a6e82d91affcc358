// SPDX-License-Identifier: MIT
#include "autogenerate/compare/live.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <string_view>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "autogenerate/compare/free_names.hpp"
#include "autogenerate/compare/names.hpp"

namespace limbeck::autogenerate {
namespace {

bool names_more_than_tables(const Schema& schema) {
  return !schema.enums.empty() || !schema.domains.empty() || !schema.sequences.empty() ||
         !schema.partitions.empty() || !schema.extensions.empty() || !schema.schemas.empty();
}

// A domain's further checks are among what has no words of its own.
bool names_code(const Schema& schema) {
  return !schema.views.empty() || !schema.materialized_views.empty() || !schema.functions.empty() ||
         !schema.triggers.empty() || !schema.policies.empty() || !schema.grants.empty() ||
         !schema.others.empty() || !schema.domains.empty();
}

// One that holds no table may be there all the same.
bool names_schema_without_tables(const Schema& target, const std::vector<Table>& there) {
  std::unordered_set<std::string> with_tables{""};
  for (const auto& table : there) with_tables.insert(table.name.schema);
  return std::ranges::any_of(target.tables,
                             [&](const auto& table) { return !with_tables.contains(table.name.schema); });
}

// Tables, and what the target has beside them.
Schema reflect_tables(database::Connection& connection, const Schema& target, const dialect::Dialect& dialect,
                      dialect::ReflectScope scope) {
  scope.reads_code = false;
  if (dialect.capabilities().named_types || names_more_than_tables(target))
    return dialect.reflect_schema(connection, scope);
  auto tables = dialect.reflect(connection, scope);
  if (names_schema_without_tables(target, tables)) return dialect.reflect_schema(connection, scope);
  return {.tables = std::move(tables)};
}

bool gives_up_a_name(const Difference& step) {
  const auto* alter = std::get_if<operation::AlterColumn>(&step.operation);
  return (alter != nullptr && alter->new_name) ||
         std::holds_alternative<operation::RenameTable>(step.operation) ||
         std::holds_alternative<operation::DropTable>(step.operation) ||
         std::holds_alternative<operation::DropColumn>(step.operation);
}

// Whether code that nobody compares may be in the way of what changes, or be left with old names.
bool concerns_code(const Differences& differences, const dialect::Capabilities& can) {
  if (can.views_pin_columns) return !differences.empty();
  return !can.code_follows_names && std::ranges::any_of(differences.steps, gives_up_a_name);
}

// Nothing, and a remark, where the user may not read what could only be told of.
std::optional<Schema> reflect_with_code(database::Connection& connection, const dialect::ReflectScope& scope,
                                        const dialect::Dialect& dialect, std::vector<std::string>& remarks) {
  try {
    return dialect.reflect_schema(connection, scope);
  } catch (const database::DatabaseError&) {
    throw;
  } catch (const Error& error) {
    if (dialect.capabilities().views_pin_columns) throw;
    remarks.push_back(
        fmt::format("what is no more may still be named by views and triggers: {}", error.what()));
    return std::nullopt;
  }
}

// Of partitions that the target has as tables all is read that they hold by themselves once they are some.
void add_parts_that_become_tables(database::Connection& connection, const Schema& target,
                                  const dialect::Dialect& dialect, Schema& database) {
  NameSet wanted;
  for (const auto& table : target.tables) {
    const bool is_usual = table.name.schema == database.default_schema;
    wanted.insert({table.name.name, is_usual ? "" : table.name.schema});
  }
  dialect::ReflectScope scope;
  for (const auto& partition : database.partitions) {
    if (wanted.contains(partition.name)) scope.tables.push_back(partition.name);
  }
  if (scope.tables.empty()) return;
  std::ranges::move(dialect.reflect(connection, scope), std::back_inserter(database.tables));
}

// What steps make, by the names that a server calls them by when they are not there.
class MadeNames {
 public:
  explicit MadeNames(const std::vector<Difference>& steps) {
    for (const auto& step : steps) std::visit(*this, step.operation);
    for (const auto& name : names_made_by(steps)) names_.insert(name.name);
  }

  // What an extension brings has names that nobody knows yet.
  bool are_missed_in(std::string_view message) const {
    return brings_extension_ ||
           std::ranges::any_of(names_, [&](const std::string& name) { return names(message, name); });
  }

  void operator()(const operation::CreateFunction& op) { names_.insert(op.name.name); }
  void operator()(const operation::AlterEnum& op) { names_.insert(op.values.begin(), op.values.end()); }
  void operator()(const operation::AddColumn& op) { names_.insert(op.column.name); }
  void operator()(const operation::CreateExtension&) { brings_extension_ = true; }
  void operator()(const auto&) {}

 private:
  // In quotes, as a call, or behind its schema: not as a word of a sentence.
  static bool names(std::string_view message, std::string_view name) {
    constexpr std::string_view before = " \"'`.";
    constexpr std::string_view behind = "\"'`(";
    for (auto place = message.find(name); place != std::string_view::npos;
         place = message.find(name, place + 1)) {
      const auto end = place + name.size();
      if (place > 0 && end < message.size() && before.find(message[place - 1]) != std::string_view::npos &&
          behind.find(message[end]) != std::string_view::npos)
        return true;
    }
    return false;
  }

  std::unordered_set<std::string> names_;
  bool brings_extension_ = false;
};

// Of what the server could not be asked for want of what the steps make nobody needs to know.
void add_remarks(std::vector<std::string> remarks, Differences& differences) {
  if (remarks.empty()) return;
  const MadeNames made(differences.steps);
  std::erase_if(remarks, [&](std::string_view remark) {
    return made.are_missed_in(remark.substr(std::min(remark.find(": "), remark.size())));
  });
  std::ranges::move(remarks, std::back_inserter(differences.remarks));
}

Differences compare_with(Schema database, Schema target, database::Connection& connection,
                         const dialect::Dialect& dialect, const CompareOptions& options) {
  std::vector<std::string> remarks;
  const ServersWords server{.normalize =
                                [&](const std::vector<Table>& tables) {
                                  auto normalized = dialect.normalize(connection, tables);
                                  for (auto& remark : normalized.remarks) {
                                    if (std::ranges::find(remarks, remark) == remarks.end())
                                      remarks.push_back(std::move(remark));
                                  }
                                  return std::move(normalized.tables);
                                },
                            .normalize_queries =
                                [&](std::vector<dialect::ViewQuery> queries) {
                                  return dialect.normalize_queries(connection, std::move(queries));
                                }};
  add_parts_that_become_tables(connection, target, dialect, database);
  auto differences = compare(std::move(database), std::move(target), dialect, options, server);
  add_remarks(std::move(remarks), differences);
  return differences;
}

}  // namespace

dialect::ReflectScope scope_of(const CompareOptions& options, const Schema& target) {
  std::set<std::string> schemas{""};
  schemas.insert(options.include_schemas.names().begin(), options.include_schemas.names().end());
  schemas.insert(target.schemas.begin(), target.schemas.end());
  for (const auto& table : target.tables) schemas.insert(table.name.schema);
  return {.schemas = {schemas.begin(), schemas.end()}, .every_schema = options.include_schemas.all()};
}

Differences compare(database::Connection& connection, Schema target, const dialect::Dialect& dialect,
                    const CompareOptions& options) {
  const auto scope = scope_of(options, target);
  const auto can = dialect.capabilities();
  if (options.target_is_complete || names_code(target))
    return compare_with(dialect.reflect_schema(connection, scope), std::move(target), connection, dialect,
                        options);
  auto differences =
      compare_with(reflect_tables(connection, target, dialect, scope), target, connection, dialect, options);
  if (!concerns_code(differences, can)) return differences;
  auto whole = reflect_with_code(connection, scope, dialect, differences.remarks);
  if (!whole) return differences;
  return compare_with(std::move(*whole), std::move(target), connection, dialect, options);
}

}  // namespace limbeck::autogenerate
