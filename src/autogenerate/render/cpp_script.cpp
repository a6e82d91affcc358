// SPDX-License-Identifier: MIT
#include "autogenerate/render/cpp_script.hpp"

#include "autogenerate/render/cpp_literal.hpp"
#include "autogenerate/render/cpp_operation.hpp"
#include "autogenerate/render/indexes_apart.hpp"
#include "operation/table_change.hpp"

namespace limbeck::autogenerate {
namespace {

std::string remark_lines(const std::vector<std::string>& remarks, std::size_t indent) {
  std::string lines;
  for (const auto& remark : remarks) lines += comment_lines(remark, indent);
  return lines;
}

class Steps {
 public:
  Steps(const std::vector<Entry>& entries, const RenderCppOptions& options)
      : schema_(options.render_item, options.naming_convention) {
    if (options.indexes_apart) indexes_apart_.emplace(entries);
  }

  void add(const Entry& entry) {
    end_batch();
    ScriptStep step{.remarks = entry.remarks};
    if (entry.operation) {
      step.description = operation::describe(*entry.operation);
      if (indexes_apart_) {
        for (const auto& part : indexes_apart_->split(*entry.operation)) step.code += code_of(part);
      } else {
        step.code = code_of(*entry.operation);
      }
    }
    steps_.push_back(std::move(step));
  }

  // Neighbours that change the same table go into one batch.
  void add_to_batch(const operation::TableChange& change, const Entry& entry) {
    if (!calls_.empty() && !(operation::table_of(change) == batch_.table)) end_batch();
    batch_.table = operation::table_of(change);
    calls_ += remark_lines(entry.remarks, 2 * script_indent);
    calls_ += lay_out(batch_call({change}, schema_), 2 * script_indent);
  }

  std::vector<ScriptStep> take() && {
    end_batch();
    return std::move(steps_);
  }

 private:
  std::string code_of(const operation::Operation& operation) const {
    std::string code;
    for (const auto& call : std::visit(CallWriter(schema_), operation)) code += lay_out(call, script_indent);
    return code;
  }

  void end_batch() {
    if (calls_.empty()) return;
    steps_.push_back({.description = operation::describe(batch_),
                      .code = lay_out(batch_alter_table(batch_, calls_, schema_), script_indent)});
    calls_.clear();
  }

  CppSchema schema_;
  std::optional<IndexesApart> indexes_apart_;
  std::vector<ScriptStep> steps_;
  operation::BatchAlterTable batch_{};
  std::string calls_;  // of the batch that is open
};

}  // namespace

std::vector<ScriptStep> cpp_steps(const std::vector<Entry>& entries, const RenderCppOptions& options) {
  Steps steps(entries, options);
  for (const auto& entry : entries) {
    const bool may_be_batch = options.render_as_batch && entry.operation;
    const auto change = may_be_batch ? operation::as_change(*entry.operation) : std::nullopt;
    if (change && fits_a_batch(*change)) {
      steps.add_to_batch(*change, entry);
    } else {
      steps.add(entry);
    }
  }
  return std::move(steps).take();
}

std::string cpp_text(const std::vector<ScriptStep>& steps) {
  std::string text;
  for (const auto& step : steps) text += remark_lines(step.remarks, script_indent) + step.code;
  if (text.ends_with('\n')) text.pop_back();
  return text;
}

}  // namespace limbeck::autogenerate
