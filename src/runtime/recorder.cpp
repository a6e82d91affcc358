// SPDX-License-Identifier: MIT
#include "runtime/recorder.hpp"

#include <algorithm>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "dialect/index_statement.hpp"
#include "dialect/name_limit.hpp"
#include "operation/creation.hpp"
#include "operation/naming.hpp"
#include "runtime/message.hpp"
#include "runtime/record.hpp"
#include "sql/splitter.hpp"

namespace limbeck::runtime {
Recorder::Recorder(const dialect::Dialect& dialect, Divider& divider, database::Connection* connection,
                   ProjectArguments arguments, NamingConvention naming_convention, Notice on_notice)
    : dialect_(dialect),
      divider_(divider),
      connection_(connection),
      arguments_(std::move(arguments)),
      naming_{std::move(naming_convention), dialect::name_limit(dialect.identifiers())},
      on_notice_(std::move(on_notice)) {}

std::shared_ptr<Answer> Recorder::record(operation::Operation operation, Place at) {
  auto answer = std::make_shared<Answer>();
  for (const auto& part : parts_of(operation::with_names(std::move(operation), naming_)))
    answer = record_one(part, at);
  return answer;
}

std::vector<operation::Operation> Recorder::parts_of(operation::Operation operation) const {
  if (const auto* batch = std::get_if<operation::BatchAlterTable>(&operation)) return dialect_.divide(*batch);
  std::vector<operation::Operation> parts;
  // Each index of a table that is there already may be one of those.
  const auto* create = std::get_if<operation::CreateTable>(&operation);
  if (create != nullptr && create->if_not_exists) parts = operation::with_indexes_apart(*create);
  if (std::ranges::any_of(parts, [&](const auto& part) { return may_be_left(part); })) return parts;
  parts.clear();
  parts.push_back(std::move(operation));
  return parts;
}

std::shared_ptr<Answer> Recorder::record_one(const operation::Operation& operation, Place at,
                                             std::string words) {
  if (words.empty() && std::holds_alternative<operation::Execute>(operation))
    return record_words(dialect_.ddl(operation, nullptr), at);
  const auto existing = know(operation);
  auto texts = as_sent(dialect_.ddl(operation, existing ? &*existing : nullptr));
  if (!words.empty()) texts.back() = std::move(words);
  const bool replaces = existing && dialect::is_left_invalid(operation, *existing);
  if (replaces && on_notice_) {
    on_notice_(
        fmt::format("Replacing what is left of a try to {} that failed", operation::describe(operation)));
  }
  std::shared_ptr<const operation::Operation> retried;
  if (existing && std::holds_alternative<operation::CreateIndex>(operation))
    retried = std::make_shared<operation::Operation>(operation);
  std::vector<Statement> statements;
  for (auto& text : texts)
    statements.push_back({.sql = std::move(text), .place = at, .clears = replaces, .retried = retried});
  if (!statements.empty()) statements.back().clears = false;
  return add_all(std::move(statements));
}

std::shared_ptr<Answer> Recorder::record_words(std::vector<std::string> statements, Place at) {
  auto answer = std::make_shared<Answer>();
  std::vector<Statement> plain;
  for (auto& text : as_sent(std::move(statements))) {
    const auto index = dialect::index_made_by(text, dialect_.split_rules());
    if (index && may_be_left(*index)) {
      add_all(std::exchange(plain, {}));
      answer = record_one(*index, at, std::move(text));
    } else {
      plain.push_back({.sql = std::move(text), .place = at});
    }
  }
  return plain.empty() ? answer : add_all(std::move(plain));
}

// Those that can travel together do so in a transaction of their own where that of the run is not wanted.
std::shared_ptr<Answer> Recorder::add_all(std::vector<Statement> statements) {
  auto answer = std::make_shared<Answer>();
  if (!statements.empty()) statements.back().answer = answer;
  std::vector<Statement> together;
  for (auto& statement : statements) {
    statement.purpose = purpose_;
    if (transaction_ == Transaction::shared || !can_share(statement)) {
      divider_.add_alone(std::exchange(together, {}));
      add(std::move(statement));
    } else {
      together.push_back(std::move(statement));
    }
  }
  divider_.add_alone(std::move(together));
  return answer;
}

std::optional<Table> Recorder::table_for(const operation::Operation& operation) {
  auto existing = know(operation);
  return existing ? std::optional(std::move(existing->table)) : std::nullopt;
}

void Recorder::record_script(std::string_view sql, Place at, Transaction transaction) {
  std::vector<sql::ScriptStatement> statements;
  with_place(at, [&] { statements = sql::split(sql, dialect_.split_rules(), at.line); });
  std::optional<OutsideTransactions> outside;
  if (transaction == Transaction::none) outside.emplace(*this);
  for (auto& statement : statements) {
    const Place place{at.file, statement.line};
    with_place(place, [&] { record_words({std::move(statement.text)}, place); });
  }
}

std::vector<std::string> Recorder::as_sent(std::vector<std::string> statements) {
  if (!as_sql()) return statements;
  for (auto& statement : statements) statement = dialect_.for_others(std::move(statement), said_);
  std::erase(statements, "");
  return statements;
}

const database::Result& Recorder::result_of(Answer& answer) {
  if (!answer.result) divider_.flush();
  if (!answer.result) {
    throw Error(
        "a script asks what a statement answered, which needs a database: SQL is only being written (--sql); "
        "run it without --sql, or ask only where the database is there");
  }
  return *answer.result;
}

bool Recorder::may_be_left(const operation::Operation& operation) const {
  return connection_ != nullptr && std::holds_alternative<operation::CreateIndex>(operation) &&
         dialect_.must_know(operation);
}

std::optional<dialect::Existing> Recorder::know(const operation::Operation& operation) {
  const auto table = dialect_.must_know(operation);
  if (!table || connection_ == nullptr) return std::nullopt;
  divider_.flush();
  std::string reason;
  try {
    auto existing = dialect_.know(*connection_, *table);
    if (existing) return existing;
    reason = "there is no such table; create it before, or correct the name";
  } catch (const database::DatabaseError& error) {
    reason = fmt::format("its table cannot be read: {}; check the table and its rights", error.what());
  }
  throw Error(fmt::format("cannot {}: {}", operation::describe(operation), reason));
}

bool Recorder::can_share(const Statement& statement) const {
  return dialect_.classify(statement.sql).flow == dialect::Flow::together;
}

void Recorder::add(Statement statement) {
  const auto flow = dialect_.classify(statement.sql);
  if (flow.flow == dialect::Flow::forbidden) {
    throw Error(fmt::format("'{}' cannot be part of a script: {}", show_sql(statement.sql), flow.reason));
  }
  statement.commits = flow.flow == dialect::Flow::commits;
  if (flow.flow == dialect::Flow::alone || transaction_ == Transaction::none) {
    divider_.add_alone({std::move(statement)});
  } else {
    divider_.add(std::move(statement));
  }
}

}  // namespace limbeck::runtime
