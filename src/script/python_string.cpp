// SPDX-License-Identifier: MIT
#include "script/python_string.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <vector>

namespace limbeck::script {
namespace {

constexpr auto npos = std::string_view::npos;

std::string_view quote_at(std::string_view text) {
  if (text.starts_with("\"\"\"") || text.starts_with("'''")) return text.substr(0, 3);
  return text.substr(0, 1);
}

bool is_computed(std::string_view prefix) {
  return prefix.find_first_of("fFtT") != npos;
}

bool is_quote(char c) {
  return c == '\'' || c == '"';
}

bool is_word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80U;
}

// Walks through a literal. What is open inside of it, strings and their expressions in turn, is kept in a
// list: nothing limits how deep they lie in each other.
class StringWalk {
 public:
  StringWalk(std::string_view text, std::size_t opening, std::string_view prefix)
      : text_(text), at_(opening) {
    open_string(prefix);
  }

  std::size_t end() {
    while (at_ < text_.size() && !open_.empty() && !is_broken_off_) {
      if (open_.back().part == Part::expression) {
        pass_expression();
      } else {
        pass_text();
      }
    }
    return open_.empty() ? at_ : npos;
  }

 private:
  // An expression's format, behind its colon, is text that ends with the expression.
  enum class Part { text, expression, format };
  struct Open {
    Part part = Part::text;
    std::string_view quote = {};  // of a string
    bool is_computed = false;
    int brackets = 0;  // of an expression
  };

  bool is(std::string_view word) const { return text_.substr(at_).starts_with(word); }

  void open_string(std::string_view prefix) {
    const auto quote = quote_at(text_.substr(at_));
    open_.push_back({.quote = quote, .is_computed = is_computed(prefix)});
    at_ += quote.size();
  }

  void open_expression() {
    open_.push_back({.part = Part::expression, .is_computed = true});
    ++at_;
  }

  void close(std::size_t size) {
    open_.pop_back();
    at_ += size;
  }

  void pass_text() {
    const auto& open = open_.back();
    const bool in_format = open.part == Part::format;
    if (in_format ? is("}") : is(open.quote)) return close(in_format ? 1 : open.quote.size());
    const bool is_brace = open.is_computed && is("{");
    const bool is_two_braces = !in_format && open.is_computed && is("{{");
    if (is_brace && !is_two_braces) return open_expression();
    is_broken_off_ = is("\n") && open.quote.size() == 1;
    // A backslash keeps no brace from opening an expression.
    const bool is_pair = is_two_braces || (is("\\") && !(open.is_computed && is("\\{")));
    at_ += is_pair ? 2 : 1;
  }

  void pass_expression() {
    auto& open = open_.back();
    const char c = text_[at_];
    if (is_word_character(c)) return pass_word();
    if (is_quote(c)) return open_string("");
    if (c == '#') {
      at_ = std::min(text_.find('\n', at_), text_.size());
      return;
    }
    if (open.brackets == 0 && c == '}') return close(1);
    if (open.brackets == 0 && c == ':') open.part = Part::format;
    if (c == '(' || c == '[' || c == '{') ++open.brackets;
    if (c == ')' || c == ']' || c == '}') --open.brackets;
    ++at_;
  }

  void pass_word() {
    const auto word = python_word(text_, at_);
    at_ += word.size();
    if (is_python_prefix(text_, at_, word)) open_string(word);
  }

  std::string_view text_;
  std::size_t at_;
  std::vector<Open> open_;
  bool is_broken_off_ = false;
};

void append_utf8(std::string& text, std::uint32_t character) {
  const auto add = [&](std::uint32_t byte) { text += static_cast<char>(byte); };
  const auto add_rest = [&](int bytes) {
    for (int shift = 6 * (bytes - 1); shift >= 0; shift -= 6) add(0x80U | ((character >> shift) & 0x3FU));
  };
  if (character < 0x80U) {
    add(character);
  } else if (character < 0x800U) {
    add(0xC0U | (character >> 6U));
    add_rest(1);
  } else if (character < 0x10000U) {
    add(0xE0U | (character >> 12U));
    add_rest(2);
  } else {
    add(0xF0U | (character >> 18U));
    add_rest(3);
  }
}

// Whether UTF-8 has it: not the halves of pairs that UTF-16 makes of one.
bool is_character(std::uint32_t number) {
  return number < 0xD800U || (number > 0xDFFFU && number <= 0x10FFFFU);
}

struct Number {
  std::uint32_t value = 0;
  std::size_t size = 0;  // how many digits it has; 0 where there is none
};

Number read_number(std::string_view digits, int base) {
  Number number;
  const auto* const begin = digits.data();
  const auto result = std::from_chars(begin, begin + digits.size(), number.value, base);
  if (result.ec == std::errc()) number.size = static_cast<std::size_t>(result.ptr - begin);
  return number;
}

// Reads the escapes of a string.
class Unescaper {
 public:
  explicit Unescaper(std::string_view content) : rest_(content) {}

  std::string run() {
    while (!rest_.empty()) {
      if (rest_.size() < 2 || rest_.front() != '\\' || !read_escape()) take(1);
    }
    return std::move(value_);
  }

 private:
  void take(std::size_t size) {
    value_ += rest_.substr(0, size);
    rest_.remove_prefix(size);
  }

  bool replace(std::size_t size, std::string_view by) {
    value_ += by;
    rest_.remove_prefix(size);
    return true;
  }

  // False where it is none.
  bool read_escape() {
    constexpr std::string_view letters = "abfnrtv\\'\"";
    constexpr std::string_view meanings = "\a\b\f\n\r\t\v\\'\"";
    const char c = rest_[1];
    if (rest_.starts_with("\\\r\n")) return replace(3, "");
    if (c == '\n') return replace(2, "");
    if (const auto place = letters.find(c); place != npos) return replace(2, meanings.substr(place, 1));
    if (c == 'x') return read_character(2, 2, 16);
    if (c == 'u') return read_character(2, 4, 16);
    if (c == 'U') return read_character(2, 8, 16);
    return read_character(1, 3, 8);
  }

  // A number of `most` digits from `begin` on; of an octal one there may be fewer.
  bool read_character(std::size_t begin, std::size_t most, int base) {
    const auto number = read_number(rest_.substr(begin, most), base);
    const bool is_whole = base == 8 ? number.size > 0 : number.size == most;
    if (!is_whole || !is_character(number.value)) return false;
    append_utf8(value_, number.value);
    rest_.remove_prefix(begin + number.size);
    return true;
  }

  std::string_view rest_;
  std::string value_;
};

}  // namespace

std::string_view python_word(std::string_view text, std::size_t begin) {
  auto end = begin;
  while (end < text.size() && is_word_character(text[end])) ++end;
  return text.substr(begin, end - begin);
}

bool is_python_prefix(std::string_view text, std::size_t end, std::string_view word) {
  return end < text.size() && is_quote(text[end]) && word.size() <= 2 &&
         word.find_first_not_of("rRbBuUfFtT") == npos;
}

std::size_t end_of_python_string(std::string_view text, std::size_t opening, std::string_view prefix) {
  return StringWalk(text, opening, prefix).end();
}

std::optional<std::string> python_string_value(std::string_view literal) {
  const auto opening = literal.find_first_of("'\"");
  const auto prefix = literal.substr(0, opening);
  if (is_computed(prefix) || prefix.find_first_of("bB") != npos) return {};
  const auto quotes = quote_at(literal.substr(opening)).size();
  const auto content = literal.substr(opening + quotes, literal.size() - opening - 2 * quotes);
  if (prefix.find_first_of("rR") != npos) return std::string(content);
  return Unescaper(content).run();
}

}  // namespace limbeck::script
