// SPDX-License-Identifier: MIT
#include "autogenerate/render/sql_script.hpp"

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/text.hpp"

namespace limbeck::autogenerate {
namespace {

// Calls `visit` for each line, whatever ends it.
template <class Visit>
void for_each_line(std::string_view text, const Visit& visit) {
  while (!text.empty()) {
    const auto end = text.find_first_of("\r\n");
    visit(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
}

bool is_of_limbeck(std::string_view comment) {
  return core::trim(comment).starts_with("limbeck:");
}

// A line that begins a section of the script, whatever it stands in.
bool begins_section(std::string_view line) {
  line = core::trim(line);
  return line.starts_with("--") && is_of_limbeck(line.substr(2));
}

std::string comment_lines(std::string_view remark) {
  std::string lines;
  for_each_line(remark, [&](std::string_view line) {
    const auto words = core::trim(line);
    if (!words.empty()) lines += fmt::format("-- {}{}\n", is_of_limbeck(words) ? "> " : "", words);
  });
  return lines;
}

// Writes operations one behind the other.
class Writer {
 public:
  Writer(const dialect::Dialect& dialect, Rehearsal* rehearsal) : dialect_(dialect), rehearsal_(rehearsal) {}

  std::string lines_of(const operation::Operation& operation) const {
    const auto* batch = std::get_if<operation::BatchAlterTable>(&operation);
    if (batch == nullptr) return statement_lines(operation);
    std::string lines;
    for (const auto& part : dialect_.divide(*batch)) lines += statement_lines(part);
    return lines;
  }

 private:
  std::string statement_lines(const operation::Operation& operation) const {
    auto statements = statements_of(operation);
    std::string lines;
    for (const auto& statement : statements) {
      for_each_line(statement, [&](std::string_view line) {
        if (!begins_section(line)) return;
        throw Error(fmt::format(
            "cannot {} in a SQL script: the line '{}' of it would begin a section; write the operation in a C++ "
            "script",
            operation::describe(operation), core::one_line(line)));
      });
      lines += dialect_.for_shell(statement) + '\n';
    }
    if (rehearsal_ != nullptr) rehearsal_->carry_out(std::move(statements));
    return lines;
  }

  std::vector<std::string> statements_of(const operation::Operation& operation) const {
    const auto existing = rehearsal_ == nullptr ? std::nullopt : rehearsal_->table_for(operation);
    return dialect_.ddl(operation, existing ? &*existing : nullptr);
  }

  const dialect::Dialect& dialect_;
  Rehearsal* rehearsal_;
};

}  // namespace

std::vector<ScriptStep> sql_steps(const std::vector<Entry>& entries, const dialect::Dialect& dialect,
                                  Rehearsal* rehearsal) {
  const Writer writer(dialect, rehearsal);
  std::vector<ScriptStep> steps;
  for (const auto& entry : dialect.capabilities().alters_in_place ? entries : in_batches(entries)) {
    ScriptStep step{.remarks = entry.remarks};
    if (entry.operation) {
      step.description = operation::describe(*entry.operation);
      step.code = writer.lines_of(*entry.operation);
    }
    steps.push_back(std::move(step));
  }
  return steps;
}

std::string sql_text(const std::vector<ScriptStep>& steps) {
  std::string text;
  for (const auto& step : steps) {
    std::string lines;
    for (const auto& remark : step.remarks) lines += comment_lines(remark);
    lines += step.code;
    if (!text.empty() && !lines.empty()) text += '\n';
    text += lines;
  }
  if (text.ends_with('\n')) text.pop_back();
  return text;
}

}  // namespace limbeck::autogenerate
