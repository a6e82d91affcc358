// SPDX-License-Identifier: MIT
#include "runtime/recorder.hpp"

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "runtime/message.hpp"
#include "sql/splitter.hpp"

namespace limbeck::runtime {

std::shared_ptr<Answer> Recorder::record(const operation::Operation& operation, Place at) {
  auto statements = dialect_.ddl(operation);
  auto answer = std::make_shared<Answer>();
  for (std::size_t i = 0; i < statements.size(); ++i) {
    add({std::move(statements[i]), at, i + 1 == statements.size() ? answer : nullptr}, Transaction::shared);
  }
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

void Recorder::add(Statement statement, Transaction transaction) {
  const auto flow = dialect_.classify(statement.sql);
  if (flow.flow == dialect::Flow::forbidden) {
    throw Error(fmt::format("{}: '{}' cannot be part of a script: {}", show(statement.place),
                            show_sql(statement.sql), flow.reason));
  }
  if (flow.flow == dialect::Flow::alone || transaction == Transaction::none) {
    divider_.add_alone(std::move(statement));
  } else {
    divider_.add(std::move(statement));
  }
}

}  // namespace limbeck::runtime
