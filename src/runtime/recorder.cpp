// SPDX-License-Identifier: MIT
#include "runtime/recorder.hpp"

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "runtime/message.hpp"
#include "sql/splitter.hpp"

namespace limbeck::runtime {

void Recorder::record(const operation::Operation& operation, Place at) {
  for (auto& sql : dialect_.ddl(operation)) add({std::move(sql), at}, Transaction::shared);
}

std::shared_ptr<Answer> Recorder::record_sql(std::string_view sql, Place at, Transaction transaction,
                                             Lines lines) {
  std::vector<sql::ScriptStatement> statements;
  try {
    statements = sql::split(sql, dialect_.split_rules());
  } catch (const Error& error) {
    throw Error(fmt::format("{}: {}", show(at), error.what()));
  }
  auto answer = std::make_shared<Answer>();
  for (std::size_t i = 0; i < statements.size(); ++i) {
    Place place = at;
    if (lines == Lines::of_the_file) place.line += statements[i].line - 1;
    add({std::move(statements[i].text), place, i + 1 == statements.size() ? answer : nullptr}, transaction);
  }
  return answer;
}

const database::Result& Recorder::result_of(Answer& answer) {
  if (!answer.result) divider_.flush();
  if (!answer.result) {
    throw Error(
        "a script asks what a statement answered, which needs a database: SQL is only being written (--sql); "
        "run "
        "it without --sql, or ask only where the database is there");
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
