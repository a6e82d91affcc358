// SPDX-License-Identifier: MIT
// Walks through a text line by line.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>

namespace limbeck::script {

struct Line {
  std::string_view text;    // without its end
  std::string_view ending;  // "\n" or "\r\n"; empty where the text ends without one
  int number = 1;
};

// Passes over a byte order mark. The lines are views of `text`.
class LineReader {
 public:
  explicit LineReader(std::string_view text) : rest_(text) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (rest_.starts_with(byte_order_mark)) rest_.remove_prefix(byte_order_mark.size());
  }

  // Nothing when there are no more lines.
  std::optional<Line> next() {
    if (rest_.empty()) return {};
    const auto end = std::min(rest_.find('\n'), rest_.size() - 1) + 1;
    const auto whole = rest_.substr(0, end);
    const std::size_t ending = whole.ends_with("\r\n") ? 2 : whole.ends_with('\n') ? 1 : 0;
    const Line line{whole.substr(0, end - ending), whole.substr(end - ending), ++number_};
    rest_.remove_prefix(end);
    return line;
  }

  // What comes behind the lines that were read.
  std::string_view rest() const { return rest_; }

 private:
  std::string_view rest_;
  int number_ = 0;
};

}  // namespace limbeck::script
