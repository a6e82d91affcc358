// SPDX-License-Identifier: MIT
#include "script/python.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <vector>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/text.hpp"
#include "script/fields.hpp"
#include "script/lines.hpp"
#include "script/python_lexer.hpp"

namespace limbeck::script {
namespace {

using Kind = PythonTokenKind;
using Tokens = std::span<const PythonToken>;

struct PythonValue {
  enum class Form { none, string, sequence };
  Form form = Form::none;
  std::vector<std::string> strings;
};

// Reads a value by recursive descent; nothing where it is anything but strings written out.
class ValueParser {
 public:
  explicit ValueParser(Tokens tokens) : rest_(tokens) {}

  std::optional<PythonValue> parse() {
    auto value = expression();
    if (!rest_.empty()) return {};
    return value;
  }

 private:
  // One value, or several with commas between, which make a tuple.
  std::optional<PythonValue> expression() {
    auto value = primary();
    if (!value || !is(",")) return value;
    if (value->form != PythonValue::Form::string) return {};
    value->form = PythonValue::Form::sequence;
    while (accept(",") && !at_end()) {
      auto item = primary();
      if (!item || item->form != PythonValue::Form::string) return {};
      value->strings.push_back(std::move(item->strings.front()));
    }
    return value;
  }

  std::optional<PythonValue> primary() {
    if (rest_.empty()) return {};
    const auto& token = rest_.front();
    if (token.kind == Kind::string) return string();
    if (token.kind == Kind::word && token.text == "None") {
      rest_ = rest_.subspan(1);
      return PythonValue{};
    }
    if (accept("(")) return bracketed(")", false);
    if (accept("[")) return bracketed("]", true);
    if (accept("{")) return bracketed("}", true);
    return {};
  }

  // Parentheses around one value are nothing; brackets and braces make a sequence of it.
  std::optional<PythonValue> bracketed(std::string_view closing, bool makes_sequence) {
    constexpr int deepest = 100;
    PythonValue empty{PythonValue::Form::sequence, {}};
    if (accept(closing)) return empty;
    if (++depth_ > deepest) return {};
    auto value = expression();
    if (!value || !accept(closing)) return {};
    if (makes_sequence && value->form == PythonValue::Form::none) return {};
    if (makes_sequence) value->form = PythonValue::Form::sequence;
    return value;
  }

  // Strings side by side are one.
  std::optional<PythonValue> string() {
    std::string joined;
    for (; !rest_.empty() && rest_.front().kind == Kind::string; rest_ = rest_.subspan(1)) {
      const auto part = python_string_value(rest_.front().text);
      if (!part) return {};
      joined += *part;
    }
    return PythonValue{PythonValue::Form::string, {std::move(joined)}};
  }

  bool at_end() const { return rest_.empty() || is(")") || is("]") || is("}"); }

  bool is(std::string_view symbol) const {
    return !rest_.empty() && rest_.front().kind == Kind::symbol && rest_.front().text == symbol;
  }

  bool accept(std::string_view symbol) {
    const bool found = is(symbol);
    if (found) rest_ = rest_.subspan(1);
    return found;
  }

  Tokens rest_;
  int depth_ = 0;
};

struct Assignment {
  int line = 0;
  PythonValue value;
};

// The value's tokens where `statement` assigns to a name, with or without an annotation; else empty.
Tokens assigned(Tokens statement) {
  if (statement.size() < 3 || statement[0].kind != Kind::word) return {};
  if (statement[1].text == "=") return statement.subspan(2);
  if (statement[1].text != ":") return {};
  const auto equals = std::find_if(statement.begin(), statement.end(), [](const PythonToken& token) {
    return token.kind == Kind::symbol && token.text == "=";
  });
  if (equals == statement.end()) return {};
  return statement.subspan(static_cast<std::size_t>(equals - statement.begin()) + 1);
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

  bool has(std::string_view name) const { return assignments_.contains(name); }
  int line(std::string_view name) const { return assignments_.find(name)->second.line; }
  const std::string& docstring() const { return docstring_; }

  // The strings that a variable holds; none where it is None or not there.
  std::vector<std::string> strings(std::string_view name) const {
    const auto found = assignments_.find(name);
    return found == assignments_.end() ? std::vector<std::string>() : found->second.value.strings;
  }

  bool is_string(std::string_view name) const {
    return assignments_.find(name)->second.value.form == PythonValue::Form::string;
  }

  [[noreturn]] void fail(int line, std::string_view why) const {
    throw Error(fmt::format("cannot read '{}' line {}: {}", file_, line, why));
  }

 private:
  void see(Tokens statement, bool first) {
    if (statement.empty() || statement.front().indented) return;
    if (first && statement.front().kind == Kind::string) {
      const auto value = ValueParser(statement).parse();
      if (value) docstring_ = value->strings.front();
    }
    const auto name = statement.front().text;
    const bool known =
        name == "revision" || name == "down_revision" || name == "branch_labels" || name == "depends_on";
    const auto tokens = known ? assigned(statement) : Tokens();
    if (tokens.empty()) return;
    auto value = ValueParser(tokens).parse();
    if (!value) {
      fail(statement.front().line,
           fmt::format("the value of '{}' is not a string, a tuple or list of strings, or None; write it "
                       "out, since limbeck runs no Python",
                       name));
    }
    assignments_.insert_or_assign(std::string(name), Assignment{statement.front().line, std::move(*value)});
  }

  std::string_view file_;
  std::string docstring_;
  std::map<std::string, Assignment, std::less<>> assignments_;
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
  if (!module.has("revision") && !module.has("down_revision")) return {};
  if (!module.has("revision")) {
    module.fail(module.line("down_revision"),
                "it has 'down_revision' but no 'revision'; write revision = '<id>'");
  }
  const auto line = module.line("revision");
  if (!module.is_string("revision")) {
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
