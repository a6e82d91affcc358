// SPDX-License-Identifier: MIT
#include "autogenerate/render_cpp.hpp"

#include "autogenerate/cpp_literal.hpp"
#include "autogenerate/cpp_operation.hpp"
#include "operation/table_change.hpp"

namespace limbeck::autogenerate {
namespace {

std::string remarks_of(const Entry& entry, std::size_t indent) {
  std::string lines;
  for (const auto& remark : entry.remarks) lines += comment_lines(remark, indent);
  return lines;
}

class Script {
 public:
  explicit Script(const RenderCppOptions& options) : schema_(options.render_item) {}

  void add(const Entry& entry) {
    end_batch();
    text_ += remarks_of(entry, script_indent);
    if (!entry.operation) return;
    for (const auto& each : std::visit(CallWriter(schema_), *entry.operation))
      text_ += lay_out(each, script_indent);
  }

  // Neighbours that change the same table go into one batch.
  void add_to_batch(const operation::TableChange& change, const Entry& entry) {
    if (!calls_.empty() && !(operation::table_of(change) == batch_.table)) end_batch();
    batch_.table = operation::table_of(change);
    calls_ += remarks_of(entry, 2 * script_indent);
    calls_ += lay_out(batch_call({change}, schema_), 2 * script_indent);
  }

  std::string take() && {
    end_batch();
    if (!text_.empty()) text_.pop_back();
    return std::move(text_);
  }

 private:
  void end_batch() {
    if (calls_.empty()) return;
    text_ += lay_out(batch_alter_table(batch_, calls_, schema_), script_indent);
    calls_.clear();
  }

  CppSchema schema_;
  std::string text_;
  operation::BatchAlterTable batch_{};
  std::string calls_;  // of the batch that is open
};

}  // namespace

std::string render_cpp(const std::vector<Entry>& entries, const RenderCppOptions& options) {
  Script script(options);
  for (const auto& entry : entries) {
    const bool may_be_batch = options.render_as_batch && entry.operation;
    const auto change = may_be_batch ? operation::as_change(*entry.operation) : std::nullopt;
    if (change && fits_a_batch(*change)) {
      script.add_to_batch(*change, entry);
    } else {
      script.add(entry);
    }
  }
  return std::move(script).take();
}

}  // namespace limbeck::autogenerate
