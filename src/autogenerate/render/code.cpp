// SPDX-License-Identifier: MIT
#include "autogenerate/render/code.hpp"

#include <utility>

namespace limbeck::autogenerate {
namespace {

constexpr std::size_t continuation = 4;

// Characters, where a byte in the middle of one counts nothing.
std::size_t width(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++count;
  }
  return count;
}

class Layout {
 public:
  explicit Layout(std::size_t indent) : indent_(indent) { start_line(indent); }

  // `behind`: how many characters must fit into the line behind the code.
  void write(const Code& code, std::size_t behind) {
    const auto flat = in_one_line(code);
    if (code.items.empty() || (!is_list(code) && fits(flat, behind))) {
      append(flat);
    } else if (code.shape == Code::Shape::block) {
      write_block(code);
    } else {
      write_items(code, behind);
    }
  }

  std::string take() && { return std::move(text_); }
  void append(std::string_view text) {
    text_ += text;
    const auto line_end = text.rfind('\n');
    column_ = line_end == std::string_view::npos ? column_ + width(text) : width(text.substr(line_end + 1));
  }

 private:
  // Several things in a block stand one below the other even where there is place beside.
  static bool is_list(const Code& code) {
    if (code.shape == Code::Shape::block) return code.items.size() > 1;
    for (const auto& item : code.items) {
      if (is_list(item)) return true;
    }
    return false;
  }

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

  void write_block(const Code& code) {
    append(code.open);
    for (const auto& item : code.items) {
      append("\n");
      start_line(indent_ + continuation);
      write(item, 1);
      append(",");
    }
    append("\n");
    start_line(indent_);
    append(code.close);
  }

  void write_items(const Code& code, std::size_t behind) {
    append(code.open);
    const auto below = column_;
    for (std::size_t i = 0; i < code.items.size(); ++i) {
      const auto& item = code.items[i];
      const bool last = i + 1 == code.items.size();
      const auto rest = last ? width(code.close) + behind : 1;
      if (i > 0) separate(code, item, below, rest);
      write(item, rest);
      if (!last) append(",");
    }
    append(code.close);
  }

  void separate(const Code& code, const Code& item, std::size_t below, std::size_t rest) {
    const bool is_block = item.shape == Code::Shape::block && !item.items.empty();
    // Behind a block or a function's body there is more place than below the first item.
    const bool follows_lines = column_ < below;
    const bool stays = follows_lines || (code.shape == Code::Shape::packed &&
                                         (is_block || fits(' ' + in_one_line(item), rest)));
    if (stays) {
      append(" ");
    } else {
      append("\n");
      start_line(below);
    }
  }

  std::size_t indent_;
  std::size_t column_ = 0;
  std::string text_;
};

}  // namespace

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

Code qualified(Code code, std::string_view qualifier) {
  const auto name = code.open.starts_with('.') ? code.open.find('=') + 2 : 0;
  const bool is_named = !code.close.empty() && code.open.size() > name + 1;
  if (is_named) code.open.insert(name, qualifier);
  for (auto& item : code.items) item = qualified(std::move(item), qualifier);
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

std::string lay_out(const Code& statement, std::size_t indent) {
  Layout layout(indent);
  layout.write(statement, 1);
  layout.append(";\n");
  return std::move(layout).take();
}

}  // namespace limbeck::autogenerate
