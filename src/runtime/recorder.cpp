// SPDX-License-Identifier: MIT
#include "runtime/recorder.hpp"

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "dialect/name_limit.hpp"
#include "operation/naming.hpp"
#include "runtime/message.hpp"
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
  operation = operation::with_names(std::move(operation), naming_);
  const auto* batch = std::get_if<operation::BatchAlterTable>(&operation);
  if (batch == nullptr) return record_one(operation, at);
  auto answer = std::make_shared<Answer>();
  for (const auto& part : dialect_.divide(*batch)) answer = record_one(part, at);
  return answer;
}

std::shared_ptr<Answer> Recorder::record_one(const operation::Operation& operation, Place at) {
  const auto existing = know(operation);
  auto statements = dialect_.ddl(operation, existing ? &*existing : nullptr);
  const bool replaces = existing && dialect::is_left_invalid(operation, *existing);
  if (replaces && on_notice_) {
    on_notice_(
        fmt::format("Replacing what is left of a try to {} that failed", operation::describe(operation)));
  }
  auto answer = std::make_shared<Answer>();
  std::vector<Statement> together;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const bool is_last = i + 1 == statements.size();
    Statement statement{std::move(statements[i]), at, is_last ? answer : nullptr};
    statement.clears = replaces && !is_last;
    statement.purpose = purpose_;
    if (existing && std::holds_alternative<operation::CreateIndex>(operation))
      statement.retried = std::make_shared<operation::Operation>(operation);
    if (transaction_ == Transaction::shared || !can_share(statement)) {
      divider_.add_alone(std::exchange(together, {}));
      add(std::move(statement), transaction_);
    } else {
      together.push_back(std::move(statement));
    }
  }
  divider_.add_alone(std::move(together));
  return answer;
}

void Recorder::record_script(std::string_view sql, Place at, Transaction transaction) {
  std::vector<sql::ScriptStatement> statements;
  try {
    statements = sql::split(sql, dialect_.split_rules(), at.line);
  } catch (const Error& error) {
    throw Error(fmt::format("{}: {}", show(at), error.what()));
  }
  for (auto& [text, line] : statements) add({std::move(text), {at.file, line}}, transaction);
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

void Recorder::add(Statement statement, Transaction transaction) {
  const auto flow = dialect_.classify(statement.sql);
  if (flow.flow == dialect::Flow::forbidden) {
    throw Error(fmt::format("{}: '{}' cannot be part of a script: {}", show(statement.place),
                            show_sql(statement.sql), flow.reason));
  }
  statement.commits = flow.flow == dialect::Flow::commits;
  if (flow.flow == dialect::Flow::alone || transaction == Transaction::none) {
    divider_.add_alone({std::move(statement)});
  } else {
    divider_.add(std::move(statement));
  }
}

}  // namespace limbeck::runtime
