// SPDX-License-Identifier: MIT
#include "autogenerate/render_cpp.hpp"

#include <type_traits>

#include "autogenerate/cpp_literal.hpp"
#include "autogenerate/cpp_operation.hpp"

namespace limbeck::autogenerate {
namespace {

std::string remarks_of(const Entry& entry, std::size_t indent) {
  std::string lines;
  for (const auto& remark : entry.remarks) lines += comment_lines(remark, indent);
  return lines;
}

// The entry as a part of a batch; none where it cannot be one.
std::optional<operation::TableChange> as_change(const Entry& entry) {
  if (!entry.operation) return std::nullopt;
  return std::visit(
      []<class T>(const T& op) -> std::optional<operation::TableChange> {
        if constexpr (std::is_constructible_v<operation::TableChange, const T&>) {
          if (fits_a_batch(op)) return operation::TableChange(op);
        }
        return std::nullopt;
      },
      *entry.operation);
}

const TableName& table_of(const operation::TableChange& change) {
  return std::visit([](const auto& op) -> const TableName& { return op.table; }, change);
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
    if (!calls_.empty() && !(table_of(change) == batch_.table)) end_batch();
    batch_.table = table_of(change);
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
    const auto change = options.render_as_batch ? as_change(entry) : std::nullopt;
    if (change) {
      script.add_to_batch(*change, entry);
    } else {
      script.add(entry);
    }
  }
  return std::move(script).take();
}

}  // namespace limbeck::autogenerate
