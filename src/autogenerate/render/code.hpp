// SPDX-License-Identifier: MIT
// C++ expressions as values, laid out as clang-format does it.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace limbeck::autogenerate {

// How long lines of code and of comments may become, as far as it is ours to say.
inline constexpr std::size_t line_length = 110;

// Characters, where a byte in the middle of one counts nothing.
std::size_t width(std::string_view text);

// An expression: text, or items with commas between them, such as a call's arguments.
struct Code {
  // How items stand where they do not fit into a line.
  enum class Shape {
    packed,  // as many in a line as fit
    lines,   // one a line
    block,   // one a line, in by four from where the statement begins
  };

  std::string open;
  std::vector<Code> items = {};
  std::string close = {};
  Shape shape = Shape::packed;
};

// "head(a, b)"
Code call(std::string_view head, std::vector<Code> arguments);

// "{a, b}"
Code braces(std::vector<Code> items, Code::Shape shape = Code::Shape::packed);

// The code with text before it.
Code operator+(std::string_view prefix, Code code);

// With what it calls, and the types whose braces it fills, named as members of a namespace, "limbeck::",
// where that name has another meaning.
Code qualified(Code code, std::string_view qualifier,
               const std::function<bool(const std::string&)>& is_taken);

// In one line, but for lines inside of a raw string.
std::string in_one_line(const Code& code);

// A statement, or a part of one, with what ends it and its line's end. Where it has several lines, what
// stands in a bracket begins behind that or, where that gives shorter or fewer lines, below, in by four.
std::string lay_out(const Code& statement, std::size_t indent, std::string_view end = ";");

// A struct in braces, of which only those fields are named that have another value than a new one.
class Fields {
 public:
  void add(std::string_view name, Code value) {
    fields_.push_back('.' + std::string(name) + " = " + std::move(value));
  }
  bool empty() const noexcept { return fields_.empty(); }

  // ".a = 1, .b = 2" in braces behind a type's name, or none.
  Code take(std::string_view type = "") && {
    return std::string(type) + braces(std::move(fields_), Code::Shape::lines);
  }

 private:
  std::vector<Code> fields_;
};

}  // namespace limbeck::autogenerate
