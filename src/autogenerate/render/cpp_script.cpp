// SPDX-License-Identifier: MIT
#include "autogenerate/render/cpp_script.hpp"

#include <algorithm>
#include <utility>

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

bool loses_values(const operation::AlterEnum& alter) {
  return std::ranges::any_of(alter.existing_values, [&](const std::string& value) {
    return std::ranges::find(alter.values, value) == alter.values.end();
  });
}

// With what a C++ script alone has a word for.
std::vector<std::string> remarks_of(const Entry& entry) {
  auto remarks = entry.remarks;
  const auto* alter = entry.operation ? std::get_if<operation::AlterEnum>(&*entry.operation) : nullptr;
  if (alter != nullptr && !remarks.empty() && loses_values(*alter))
    remarks.emplace_back("instead of an UPDATE, .replace may say what takes the place of a value that goes");
  return remarks;
}

// A compiler that does not optimise has a place on the stack for all that one function names, about 80 bytes
// for each of its text: what is longer than the first is taken in parts, each up to the second.
constexpr std::size_t longest_body = std::size_t{32} * 1024;
constexpr std::size_t longest_part = std::size_t{16} * 1024;

std::size_t length_of(const std::vector<ScriptStep>& steps) {
  std::size_t length = 0;
  for (const auto& step : steps) length += step.code.size();
  return length;
}

class Steps {
 public:
  Steps(const std::vector<Entry>& entries, const RenderCppOptions& options, std::size_t indent)
      : schema_(options.render_item, options.naming_convention), indent_(indent) {
    if (options.indexes_apart) indexes_apart_.emplace(entries);
  }

  void add(const Entry& entry) {
    end_batch();
    ScriptStep step{.remarks = remarks_of(entry)};
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
    calls_ += remark_lines(entry.remarks, indent_ + script_indent);
    calls_ += lay_out(batch_call({change}, schema_), indent_ + script_indent);
  }

  std::vector<ScriptStep> take() && {
    end_batch();
    return std::move(steps_);
  }

 private:
  std::string code_of(const operation::Operation& operation) const {
    std::string code;
    for (const auto& call : std::visit(CallWriter(schema_), operation)) code += lay_out(call, indent_);
    return code;
  }

  void end_batch() {
    if (calls_.empty()) return;
    steps_.push_back({.description = operation::describe(batch_),
                      .code = lay_out(batch_alter_table(batch_, calls_, schema_), indent_)});
    calls_.clear();
  }

  CppSchema schema_;
  std::size_t indent_;
  std::optional<IndexesApart> indexes_apart_;
  std::vector<ScriptStep> steps_;
  operation::BatchAlterTable batch_{};
  std::string calls_;  // of the batch that is open
};

std::vector<ScriptStep> steps_of(const std::vector<Entry>& entries, const RenderCppOptions& options,
                                 std::size_t indent) {
  Steps steps(entries, options, indent);
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

std::string lines_of(const ScriptStep& step, std::size_t indent) {
  return remark_lines(step.remarks, indent) + step.code;
}

// Functions by themselves, which the stack holds one after the other.
std::string in_parts(const std::vector<ScriptStep>& steps) {
  constexpr std::string_view begin = "  [&] {\n";
  constexpr std::string_view end = "  }();\n";
  std::string text = "  // In parts, since the stack need not hold all of it at once.\n";
  std::string part;
  const auto end_part = [&] {
    if (!part.empty()) text.append(begin).append(std::exchange(part, {})).append(end);
  };
  for (const auto& step : steps) {
    if (part.size() + step.code.size() > longest_part) end_part();
    part += lines_of(step, 2 * script_indent);
  }
  end_part();
  return text;
}

}  // namespace

std::vector<ScriptStep> cpp_steps(const std::vector<Entry>& entries, const RenderCppOptions& options) {
  auto steps = steps_of(entries, options, script_indent);
  return length_of(steps) > longest_body ? steps_of(entries, options, 2 * script_indent) : steps;
}

std::string cpp_text(const std::vector<ScriptStep>& steps) {
  std::string text;
  if (length_of(steps) > longest_body) {
    text = in_parts(steps);
  } else {
    for (const auto& step : steps) text += lines_of(step, script_indent);
  }
  if (text.ends_with('\n')) text.pop_back();
  return text;
}

}  // namespace limbeck::autogenerate
