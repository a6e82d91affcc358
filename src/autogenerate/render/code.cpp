// SPDX-License-Identifier: MIT
#include "autogenerate/render/code.hpp"

#include <compare>
#include <optional>
#include <utility>

namespace limbeck::autogenerate {
namespace {

constexpr std::size_t continuation = 4;

// Behind the next blank, or comma that no blank follows.
std::size_t next_break(std::string_view words, std::size_t from) {
  const auto found = words.find_first_of(" ,", from);
  if (found == std::string_view::npos) return words.size();
  return words.substr(found).starts_with(", ") ? found + 2 : found + 1;
}

// The words in pieces of at most so many characters, if there can be such.
std::vector<std::string_view> pieces_of(std::string_view words, std::size_t room) {
  std::vector<std::string_view> pieces;
  while (width(words) > room) {
    auto end = next_break(words, 0);
    while (end < words.size()) {
      const auto next = next_break(words, end);
      if (width(words.substr(0, next)) > room) break;
      end = next;
    }
    if (end == words.size()) break;
    pieces.push_back(words.substr(0, end));
    words.remove_prefix(end);
  }
  pieces.push_back(words);
  return pieces;
}

// Text in one line that is nothing but a string literal, with perhaps a field's name before it: ".comment =
// ".
struct Literal {
  std::string_view before;
  std::string_view open;  // "R\"("
  std::string_view words;
  std::string_view close;
};

// Where a plain literal ends that begins there.
std::size_t closing_quote(std::string_view text, std::size_t quote) {
  auto end = quote + 1;
  while (end < text.size() && text[end] != '"') end += text[end] == '\\' ? 2 : 1;
  return end;
}

std::optional<Literal> literal_in(std::string_view text) {
  const auto begin = text.starts_with('.') ? text.find(" = ") + 3 : 0;
  if (begin >= text.size() || text.find('\n') != std::string_view::npos) return std::nullopt;
  const auto literal = text.substr(begin);
  std::size_t open = 1;
  std::size_t close = literal.size() - 1;
  if (literal.starts_with("R\"")) {
    open = literal.find('(') + 1;
    const auto ending = ')' + std::string(literal.substr(2, open - 3)) + '"';
    close = literal.find(ending, open);
    if (close == std::string_view::npos || close + ending.size() != literal.size()) return std::nullopt;
  } else if (literal.front() != '"' || closing_quote(literal, 0) != close) {
    return std::nullopt;
  }
  return Literal{text.substr(0, begin), literal.substr(0, open), literal.substr(open, close - open),
                 literal.substr(close)};
}

// How far a layout is from one that is read at a glance; the least is the best.
struct Cost {
  std::size_t overflow = 0;  // characters beyond the lines' length
  std::size_t lines = 0;
  std::size_t depth = 0;  // of the brackets in which lines end, all together
  auto operator<=>(const Cost&) const = default;
};

class Layout {
 public:
  explicit Layout(std::size_t indent) : indent_(indent) { start_line(indent); }

  // `behind`: how many characters must fit into the line behind the code. `base`: where the items stand to
  // which the code belongs.
  void write(const Code& code, std::size_t behind, std::size_t base, std::size_t depth = 0) {
    const auto flat = in_one_line(code);
    if (code.items.empty()) {
      write_leaf(flat, behind, depth);
    } else if (!is_list(code) && fits(flat, behind)) {
      append(flat);
    } else if (code.shape == Code::Shape::block) {
      write_block(code, depth);
    } else {
      write_items(code, behind, base, depth);
    }
  }

  std::string take() && { return std::move(text_); }
  void append(std::string_view text) {
    cost_.overflow -= beyond(column_);
    text_ += text;
    for (auto line_end = text.find('\n'); line_end != std::string_view::npos; line_end = text.find('\n')) {
      cost_.overflow += beyond(column_ + width(text.substr(0, line_end)));
      text.remove_prefix(line_end + 1);
      column_ = 0;
    }
    column_ += width(text);
    cost_.overflow += beyond(column_);
  }

 private:
  // How far it is written.
  struct State {
    std::size_t length;
    std::size_t column;
    Cost cost;
  };

  // Several things in a block stand one below the other even where there is place beside.
  static bool is_list(const Code& code) {
    if (code.shape == Code::Shape::block) return code.items.size() > 1;
    for (const auto& item : code.items) {
      if (is_list(item)) return true;
    }
    return false;
  }

  static std::size_t beyond(std::size_t column) { return column > line_length ? column - line_length : 0; }

  bool fits(std::string_view flat, std::size_t behind) const {
    const auto first = flat.find('\n');
    if (first == std::string_view::npos) return column_ + width(flat) + behind <= line_length;
    return column_ + width(flat.substr(0, first)) <= line_length &&
           width(flat.substr(flat.rfind('\n') + 1)) + behind <= line_length;
  }

  void start_line(std::size_t column) {
    text_.append(column, ' ');
    column_ = column;
  }

  void break_line(std::size_t column, std::size_t depth) {
    text_ += '\n';
    start_line(column);
    ++cost_.lines;
    cost_.depth += depth;
  }

  void write_leaf(std::string_view flat, std::size_t behind, std::size_t depth) {
    const auto literal = fits(flat, behind) ? std::nullopt : literal_in(flat);
    if (!literal) return append(flat);
    append(literal->before);
    const auto below = column_;
    const auto taken = below + literal->open.size() + literal->close.size() + behind;
    const auto pieces = pieces_of(literal->words, taken < line_length ? line_length - taken : 0);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      if (i > 0) break_line(below, depth);
      append(literal->open);
      append(pieces[i]);
      append(literal->close);
    }
  }

  void write_block(const Code& code, std::size_t depth) {
    append(code.open);
    for (const auto& item : code.items) {
      break_line(indent_ + continuation, depth);
      write(item, 1, column_, depth + 1);
      append(",");
    }
    break_line(indent_, depth);
    append(code.close);
  }

  // Below the first of them or, where that is better, in by four from what they belong to.
  void write_items(const Code& code, std::size_t behind, std::size_t base, std::size_t depth) {
    append(code.open);
    const auto begin = state();
    write_below(code, behind, depth);
    const auto aligned = state();
    const auto cost = cost_with(behind);
    auto text = text_.substr(begin.length);
    back_to(begin);
    break_line(base + continuation, depth);
    write_below(code, behind, depth);
    if (cost_with(behind) < cost) return;
    back_to(begin);
    text_ += text;
    column_ = aligned.column;
    cost_ = aligned.cost;
  }

  void write_below(const Code& code, std::size_t behind, std::size_t depth) {
    const auto below = column_;
    for (std::size_t i = 0; i < code.items.size(); ++i) {
      const auto& item = code.items[i];
      const bool last = i + 1 == code.items.size();
      const auto rest = last ? width(code.close) + behind : 1;
      if (i > 0) separate(code, item, below, rest, depth);
      write(item, rest, below, depth + 1);
      if (!last) append(",");
    }
    append(code.close);
  }

  void separate(const Code& code, const Code& item, std::size_t below, std::size_t rest, std::size_t depth) {
    const bool is_block = item.shape == Code::Shape::block && !item.items.empty();
    // Behind a block or a function's body there is more place than below the first item.
    const bool follows_lines = column_ < below;
    const bool stays = follows_lines || (code.shape == Code::Shape::packed &&
                                         (is_block || fits(' ' + in_one_line(item), rest)));
    if (stays) {
      append(" ");
    } else {
      break_line(below, depth);
    }
  }

  State state() const { return {text_.size(), column_, cost_}; }

  void back_to(const State& state) {
    text_.resize(state.length);
    column_ = state.column;
    cost_ = state.cost;
  }

  Cost cost_with(std::size_t behind) const {
    auto cost = cost_;
    cost.overflow += beyond(column_ + behind) - beyond(column_);
    return cost;
  }

  std::size_t indent_;
  std::size_t column_ = 0;
  Cost cost_;
  std::string text_;
};

}  // namespace

std::size_t width(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++count;
  }
  return count;
}

Code call(std::string_view head, std::vector<Code> arguments) {
  return {std::string(head) + '(', std::move(arguments), ")"};
}

Code braces(std::vector<Code> items, Code::Shape shape) {
  return {"{", std::move(items), "}", shape};
}

Code operator+(std::string_view prefix, Code code) {
  code.open.insert(0, prefix);
  return code;
}

Code qualified(Code code, std::string_view qualifier,
               const std::function<bool(const std::string&)>& is_taken) {
  const auto begin = code.open.starts_with('.') ? code.open.find('=') + 2 : 0;
  const auto end = code.open.find_first_of("(<{:", begin);
  const bool is_named = !code.close.empty() && end != std::string::npos;
  if (is_named && is_taken(code.open.substr(begin, end - begin))) code.open.insert(begin, qualifier);
  for (auto& item : code.items) item = qualified(std::move(item), qualifier, is_taken);
  return code;
}

std::string in_one_line(const Code& code) {
  auto text = code.open;
  for (std::size_t i = 0; i < code.items.size(); ++i) {
    if (i > 0) text += ", ";
    text += in_one_line(code.items[i]);
  }
  return text += code.close;
}

std::string lay_out(const Code& statement, std::size_t indent, std::string_view end) {
  Layout layout(indent);
  layout.write(statement, width(end), indent);
  layout.append(end);
  layout.append("\n");
  return std::move(layout).take();
}

}  // namespace limbeck::autogenerate
