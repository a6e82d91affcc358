// SPDX-License-Identifier: MIT
#include "script/python.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <vector>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/text.hpp"
#include "script/fields.hpp"
#include "script/lines.hpp"
#include "script/python_lexer.hpp"
#include "script/python_string.hpp"
#include "script/python_stub.hpp"

namespace limbeck::script {
namespace {

using Kind = PythonTokenKind;
using Tokens = std::span<const PythonToken>;

bool is_symbol(const PythonToken& token, std::string_view text) {
  return token.kind == Kind::symbol && token.text == text;
}

struct PythonValue {
  enum class Form { none, string, sequence };
  Form form = Form::none;
  std::string text = {};                // of a string
  std::vector<PythonValue> items = {};  // of a sequence
};

bool is_string(const PythonValue& value) {
  return value.form == PythonValue::Form::string;
}

// Whether a value is what the four variables may hold: None, a string, or a sequence of strings.
bool is_flat(const PythonValue& value) {
  return std::all_of(value.items.begin(), value.items.end(), is_string);
}

struct Variable {
  int line = 0;  // where it got its value
  PythonValue value;
};

using Variables = std::map<std::string, Variable, std::less<>>;

// Reads a value by recursive descent; nothing where it is anything but None, strings and sequences, written
// out or held by a variable of the module.
class ValueParser {
 public:
  ValueParser(Tokens tokens, const Variables& variables) : rest_(tokens), variables_(variables) {}

  std::optional<PythonValue> parse() {
    auto value = list();
    if (!value || !rest_.empty()) return {};
    return to_value(std::move(*value), false);
  }

 private:
  struct List {
    std::vector<PythonValue> items;
    bool has_comma = false;
  };

  // One value, or several with commas between.
  std::optional<List> list() {
    List list;
    do {
      auto item = primary();
      if (!item) return {};
      list.items.push_back(std::move(*item));
      if (!accept(",")) return list;
      list.has_comma = true;
    } while (!at_end());
    return list;
  }

  // A comma makes a tuple; parentheses around one value are nothing, brackets and braces a sequence of it.
  static PythonValue to_value(List list, bool makes_sequence) {
    if (!list.has_comma && !makes_sequence) return std::move(list.items.front());
    return {.form = PythonValue::Form::sequence, .items = std::move(list.items)};
  }

  std::optional<PythonValue> primary() {
    if (rest_.empty()) return {};
    const auto& token = rest_.front();
    if (token.kind == Kind::string) return string();
    if (token.kind == Kind::word) return word(token.text);
    if (accept("(")) return bracketed(")", false);
    if (accept("[")) return bracketed("]", true);
    if (accept("{")) return bracketed("}", true);
    return {};
  }

  std::optional<PythonValue> word(std::string_view name) {
    rest_ = rest_.subspan(1);
    if (name == "None") return PythonValue{};
    const auto found = variables_.find(name);
    if (found == variables_.end()) return {};
    return found->second.value;
  }

  std::optional<PythonValue> bracketed(std::string_view closing, bool makes_sequence) {
    constexpr int deepest = 100;
    if (accept(closing)) return PythonValue{.form = PythonValue::Form::sequence};
    if (depth_ == deepest) return {};
    ++depth_;
    auto inside = list();
    --depth_;
    if (!inside || !accept(closing)) return {};
    return to_value(std::move(*inside), makes_sequence);
  }

  // Strings side by side are one.
  std::optional<PythonValue> string() {
    PythonValue joined{.form = PythonValue::Form::string};
    for (; !rest_.empty() && rest_.front().kind == Kind::string; rest_ = rest_.subspan(1)) {
      const auto part = python_string_value(rest_.front().text);
      if (!part) return {};
      joined.text += *part;
    }
    return joined;
  }

  bool at_end() const { return rest_.empty() || is(")") || is("]") || is("}"); }

  bool is(std::string_view symbol) const { return !rest_.empty() && is_symbol(rest_.front(), symbol); }

  bool accept(std::string_view symbol) {
    const bool found = is(symbol);
    if (found) rest_ = rest_.subspan(1);
    return found;
  }

  Tokens rest_;
  const Variables& variables_;
  int depth_ = 0;
};

// `a = b = value` taken apart: the targets, then the value. Only the value where nothing is assigned.
std::vector<Tokens> split_assignment(Tokens statement) {
  std::vector<Tokens> parts;
  int depth = 0;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < statement.size(); ++i) {
    if (statement[i].kind != Kind::symbol) continue;
    const auto text = statement[i].text;
    if (text == "(" || text == "[" || text == "{") ++depth;
    if (text == ")" || text == "]" || text == "}") --depth;
    if (text != "=" || depth > 0) continue;
    parts.push_back(statement.subspan(begin, i - begin));
    begin = i + 1;
  }
  parts.push_back(statement.subspan(begin));
  return parts;
}

// The names that a target gives values to: one, with or without an annotation, or several with commas
// between. None where it is anything else, as an attribute is.
std::vector<PythonToken> names_in(Tokens target) {
  if (target.size() > 1 && is_symbol(target[1], ":")) target = target.first(1);
  if (target.size() > 1 && (is_symbol(target[0], "(") || is_symbol(target[0], "["))) {
    target = target.subspan(1, target.size() - 2);
  }
  std::vector<PythonToken> names;
  for (std::size_t i = 0; i < target.size(); ++i) {
    const bool fits = i % 2 == 0 ? target[i].kind == Kind::word : is_symbol(target[i], ",");
    if (!fits) return {};
    if (i % 2 == 0) names.push_back(target[i]);
  }
  return names;
}

// `+=` and its like, which compute.
bool changes_a_variable(Tokens statement) {
  if (statement.size() < 3 || statement[0].kind != Kind::word || statement[1].kind != Kind::symbol)
    return false;
  const auto text = statement[1].text;
  return text.size() == 2 && text[1] == '=' &&
         std::string_view("=!<>:").find(text[0]) == std::string_view::npos;
}

bool is_word_of(const PythonToken& token, std::span<const std::string_view> words) {
  return token.kind == Kind::word && std::ranges::find(words, token.text) != words.end();
}

// What stands in one line with the head of a block, as in `if x: y = 1`; all of it where there is no head.
Tokens without_head(Tokens statement) {
  static constexpr std::array<std::string_view, 9> heads{"if",  "elif",   "else",    "for", "while",
                                                         "try", "except", "finally", "with"};
  if (!is_word_of(statement.front(), heads)) return statement;
  const auto colon = std::ranges::find_if(statement, [](const auto& token) { return is_symbol(token, ":"); });
  return colon == statement.end() ? Tokens() : Tokens(colon + 1, statement.end());
}

class Module {
 public:
  Module(std::string_view text, std::string_view file) : file_(file) {
    const auto tokens = read_python_tokens(text, file);
    Tokens rest(tokens);
    for (bool first = true; !rest.empty(); first = false) {
      const auto end = std::find_if(rest.begin(), rest.end(), [](const PythonToken& token) {
        return token.kind == Kind::end_of_statement;
      });
      const auto size = static_cast<std::size_t>(end - rest.begin());
      see(rest.first(size), first);
      rest = rest.subspan(size + 1);
    }
  }

  bool has(std::string_view name) const { return variables_.contains(name); }
  int line(std::string_view name) const { return variables_.find(name)->second.line; }
  // Where a block gives `revision` a value, such as that of an `if`; whether it is run is not known.
  std::optional<int> line_in_block() const { return line_in_block_; }
  const std::string& docstring() const { return docstring_; }

  // The strings that a variable holds; none where it is None or not there.
  std::vector<std::string> strings(std::string_view name) const {
    const auto found = variables_.find(name);
    if (found == variables_.end()) return {};
    const auto& value = found->second.value;
    if (is_string(value)) return {value.text};
    std::vector<std::string> strings;
    for (const auto& item : value.items) strings.push_back(item.text);
    return strings;
  }

  bool is_one_string(std::string_view name) const { return is_string(variables_.find(name)->second.value); }

  [[noreturn]] void fail(int line, std::string_view why) const {
    throw Error(fmt::format("cannot read '{}' line {}: {}", file_, line, why));
  }

 private:
  void see(Tokens statement, bool first) {
    if (statement.empty() || is_of_definition(statement.front())) return;
    const auto inner = without_head(statement);
    if (statement.front().indent > 0 || inner.size() < statement.size()) return see_in_block(inner);
    if (first && statement.front().kind == Kind::string) {
      const auto value = ValueParser(statement, variables_).parse();
      if (value && is_string(*value)) docstring_ = value->text;
    }
    if (changes_a_variable(statement)) return assign(statement.first(1), {});
    const auto parts = split_assignment(statement);
    if (parts.size() < 2) return;
    const auto value = ValueParser(parts.back(), variables_).parse();
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) assign(parts[i], value);
  }

  // Whether a statement that begins so defines a function or class, or stands in the last one.
  bool is_of_definition(const PythonToken& first) {
    static constexpr std::array<std::string_view, 3> words{"def", "async", "class"};
    if (definition_indent_ && first.indent > *definition_indent_) return true;
    definition_indent_.reset();
    if (is_word_of(first, words)) definition_indent_ = first.indent;
    return definition_indent_.has_value();
  }

  void see_in_block(Tokens statement) {
    const auto parts = split_assignment(statement);
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
      for (const auto& name : names_in(parts[i])) {
        if (name.text == "revision" && !line_in_block_) line_in_block_ = name.line;
      }
    }
  }

  void assign(Tokens target, const std::optional<PythonValue>& value) {
    const auto names = names_in(target);
    const bool unpacked = target.size() > 1 && names.size() > 1;
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (!unpacked) {
        set(names[i], value);
      } else if (value && value->items.size() == names.size()) {
        set(names[i], value->items[i]);
      } else {
        set(names[i], {});
      }
    }
  }

  void set(const PythonToken& name, std::optional<PythonValue> value) {
    constexpr std::array known{"revision", "down_revision", "branch_labels", "depends_on"};
    if (value && is_flat(*value)) {
      variables_.insert_or_assign(std::string(name.text), Variable{name.line, std::move(*value)});
    } else if (std::find(known.begin(), known.end(), name.text) == known.end()) {
      variables_.erase(std::string(name.text));
    } else {
      fail(name.line,
           fmt::format("the value of '{}' is not a string, a tuple or list of strings, or None; write it "
                       "out, since limbeck runs no Python",
                       name.text));
    }
  }

  std::string_view file_;
  std::string docstring_;
  Variables variables_;  // those whose value is known
  std::optional<std::size_t> definition_indent_;
  std::optional<int> line_in_block_;
};

void read_docstring(std::string_view docstring, Identity& identity) {
  std::vector<std::string_view> lines;
  LineReader reader(docstring);
  while (const auto line = reader.next()) {
    lines.push_back(line->text);
    const auto field = read_field(line->text);
    if (field && field->field == Field::create_date) identity.create_date = field->value;
  }
  auto free_text = read_free_text(lines);
  identity.message = std::move(free_text.message);
  identity.doc = std::move(free_text.doc);
}

}  // namespace

std::optional<Identity> read_python(std::string_view text, std::string_view file) {
  const Module module(text, file);
  if (!module.has("revision") && !module.has("down_revision")) {
    if (const auto line = module.line_in_block()) {
      module.fail(
          *line,
          "'revision' gets its value inside of a block; write revision = '<id>' at the top level, since "
          "limbeck runs no Python");
    }
    return {};
  }
  if (module.has(stub_mark)) return {};
  if (!module.has("revision")) {
    module.fail(module.line("down_revision"),
                "it has 'down_revision' but no 'revision'; write revision = '<id>'");
  }
  const auto line = module.line("revision");
  if (!module.is_one_string("revision")) {
    module.fail(line, "the value of 'revision' is not one string; write revision = '<id>'");
  }
  if (!module.has("down_revision")) {
    module.fail(line,
                "it has 'revision' but no 'down_revision'; write down_revision = '<id>', or None for a base");
  }
  Identity identity{
      .id = module.strings("revision").front(),
      .parents = module.strings("down_revision"),
      .branch_labels = module.strings("branch_labels"),
      .depends_on = module.strings("depends_on"),
      .create_date = {},
      .message = {},
      .doc = {},
      .line = line,
  };
  read_docstring(module.docstring(), identity);
  return identity;
}

}  // namespace limbeck::script
