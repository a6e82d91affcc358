// SPDX-License-Identifier: MIT
#include <limbeck/runtime/operations.hpp>

#include "runtime/record.hpp"

namespace limbeck {
namespace {

void run_custom(Operations& op, runtime::Recorder& recorder, const std::function<void(Operations&)>& function,
                const CustomOperation& operation, const Place& at) {
  const runtime::Recorder::Purpose purpose(recorder, operation.description);
  try {
    function(op);
  } catch (const runtime::RunError&) {
    throw;
  } catch (const Error& error) {
    throw Error(fmt::format("{}: cannot {}: {}", runtime::show(at), operation.description, error.what()));
  }
}

}  // namespace

Execution::Execution(runtime::Recorder& recorder, std::shared_ptr<runtime::Answer> answer)
    : recorder_(&recorder), answer_(std::move(answer)) {}

std::int64_t Execution::rowcount() const {
  return recorder_->result_of(*answer_).affected;
}

const std::vector<std::vector<std::optional<std::string>>>& Execution::rows() const {
  return recorder_->result_of(*answer_).rows;
}

std::optional<std::string> Execution::scalar() const {
  const auto& all = rows();
  return all.empty() || all.front().empty() ? std::nullopt : all.front().front();
}

std::string_view Bind::dialect() const noexcept {
  return recorder_.dialect().name();
}

Execution Bind::execute(std::string_view sql, Place at) {
  return {recorder_, runtime::record(recorder_, at, [&] { return operation::Execute{std::string(sql)}; })};
}

std::string_view MigrationContext::dialect() const noexcept {
  return recorder_.dialect().name();
}

bool MigrationContext::as_sql() const noexcept {
  return recorder_.as_sql();
}

std::optional<std::string> MigrationContext::x_argument(std::string_view key) const {
  return find_x_argument(x_arguments(), key);
}

const std::vector<XArgument>& MigrationContext::x_arguments() const noexcept {
  return recorder_.arguments().x;
}

const std::string& MigrationContext::tag() const noexcept {
  return recorder_.arguments().tag;
}

void MigrationContext::autocommit_block(const std::function<void()>& block) {
  const auto outside = recorder_.outside_transactions();
  block();
}

Operations::Operations(runtime::Recorder& recorder)
    : TableOperations(recorder),
      ConstraintOperations(recorder),
      ObjectOperations(recorder),
      CodeOperations(recorder),
      recorder_(recorder) {}

Expression Operations::inline_literal(const Value& value, const Type& type) const {
  auto literal = recorder_.dialect().literal(value, type);
  // Behind a minus the sign of a number would begin a comment.
  return {literal.starts_with('-') ? '(' + literal + ')' : std::move(literal)};
}

void Operations::invoke(const CustomOperation& operation, Place at) {
  run_custom(*this, recorder_, operation.run, operation, at);
}

void Operations::invoke_reverse(const CustomOperation& operation, Place at) {
  if (!operation.reverse) {
    throw UsageError(fmt::format("{}: cannot reverse '{}': it has no reverse; give it one", runtime::show(at),
                                 operation.description));
  }
  run_custom(*this, recorder_, operation.reverse, operation, at);
}

}  // namespace limbeck
