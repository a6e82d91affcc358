// SPDX-License-Identifier: MIT
#include "script/template.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <kainjow/mustache.hpp>

#include <limbeck/core/error.hpp>

#include "core/text.hpp"
#include "script/cpp_script.hpp"
#include "script/fields.hpp"
#include "script/lines.hpp"

namespace limbeck::script {
namespace {

using Variables = std::map<std::string, std::string, std::less<>>;

constexpr std::string_view opening = "<%";
constexpr std::string_view closing = "%>";

// Mustache prints nothing for a name that it does not know, and tells of what is left open by position; this
// looks through the tags first and says it by line.
class TagCheck {
 public:
  TagCheck(const Template& script_template, const Variables& variables)
      : template_(script_template), variables_(variables) {}

  void run() {
    const std::string_view text = template_.text;
    std::size_t position = 0;
    for (auto begin = text.find(opening); begin != std::string_view::npos;
         begin = text.find(opening, position)) {
      line_ +=
          static_cast<int>(std::count(text.begin() + offset(position), text.begin() + offset(begin), '\n'));
      const auto end = text.find(closing, begin + opening.size());
      if (end == std::string_view::npos) fail(line_, "a tag is not closed; write '%>' behind it");
      check(core::trim(text.substr(begin + opening.size(), end - begin - opening.size())));
      line_ += static_cast<int>(std::count(text.begin() + offset(begin), text.begin() + offset(end), '\n'));
      position = end;
    }
    if (!sections_.empty()) {
      const auto& open = sections_.back();
      fail(open.line,
           fmt::format("the section '{0}' is not closed; write '<%/ {0} %>' where it ends", open.name));
    }
  }

 private:
  struct OpenSection {
    std::string_view name;
    int line = 0;
  };

  static std::ptrdiff_t offset(std::size_t position) { return static_cast<std::ptrdiff_t>(position); }

  void check(std::string_view tag) {
    if (tag.starts_with('!')) return;
    const char sigil = tag.empty() ? ' ' : tag.front();
    const bool has_sigil = std::string_view("&#^/").find(sigil) != std::string_view::npos;
    const auto name = has_sigil ? core::trim(tag.substr(1)) : tag;
    check_name(name);
    if (sigil == '#' || sigil == '^') sections_.push_back({name, line_});
    if (sigil == '/') close(name);
  }

  void check_name(std::string_view name) const {
    if (variables_.contains(name)) return;
    std::vector<std::string> known;
    for (const auto& [variable, value] : variables_) known.push_back(variable);
    fail(line_, fmt::format("there is no variable '{}'; use one of {}", name, core::join(known)));
  }

  void close(std::string_view name) {
    if (sections_.empty() || sections_.back().name != name) {
      fail(line_, fmt::format("'<%/ {0} %>' closes no section; write '<%# {0} %>' where it begins", name));
    }
    sections_.pop_back();
  }

  [[noreturn]] void fail(int line, std::string_view why) const {
    throw Error(fmt::format("cannot use the template '{}' line {}: {}", template_.name, line, why));
  }

  const Template& template_;
  const Variables& variables_;
  std::vector<OpenSection> sections_;
  int line_ = 1;
};

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20U && c != '\t';
}

// One line of a user's text, so that it says nothing to the compiler or to limbeck: a backslash at the end
// would take the next line into a C++ comment, and what looks like a field or a section would be read as one.
std::string harmless_line(std::string_view line, Language language) {
  std::string result(line);
  std::replace_if(result.begin(), result.end(), is_control, ' ');
  result.erase(result.find_last_not_of(" \t") + 1);
  const auto trimmed = core::trim(result);
  if (read_field(trimmed) || trimmed.starts_with("limbeck:")) result = fmt::format("> {}", trimmed);
  if (language == Language::cpp && result.ends_with('\\')) result += '.';
  return result;
}

// A user's text in a comment whose sign stands in the template: each further line gets its own.
std::string in_comment(std::string_view text, Language language) {
  std::string lines(core::trim(text));
  // A carriage return by itself ends a line too, for some compilers and databases.
  for (auto i = lines.find('\r'); i != std::string::npos; i = lines.find('\r', i + 1)) {
    if (lines.compare(i, 2, "\r\n") != 0) lines[i] = '\n';
  }
  std::string result;
  LineReader reader(lines);
  while (const auto line = reader.next()) {
    const auto harmless = harmless_line(line->text, language);
    if (line->number > 1)
      result.append("\n").append(comment_sign(language)).append(harmless.empty() ? "" : " ");
    result += harmless;
  }
  return result;
}

Variables make_variables(const NewScript& script, Language language) {
  const auto list = [&](const std::vector<std::string>& values) {
    return in_comment(core::join(values), language);
  };
  Variables variables = {
      {"message", in_comment(script.message, language)},
      {"up_revision", in_comment(script.id, language)},
      {"down_revision", list(script.parents)},
      {"branch_labels", list(script.branch_labels)},
      {"depends_on", list(script.depends_on)},
      {"create_date", in_comment(script.create_date, language)},
      {"imports", script.imports},
      {"upgrades", script.upgrades},
      {"downgrades", script.downgrades},
  };
  if (language == Language::cpp) variables.emplace("namespace", cpp_namespace(script.id));
  for (const auto& [name, value] : script.extra) variables.emplace(name, in_comment(value, language));
  return variables;
}

// The value that a line stands for which holds one variable and nothing else; null for any other line.
const std::string* lone_value(std::string_view line, const Variables& variables) {
  auto tag = core::trim(line);
  if (!tag.starts_with(opening)) return nullptr;
  tag.remove_prefix(opening.size());
  const auto end = tag.find(closing);
  if (end == std::string_view::npos || end + closing.size() != tag.size()) return nullptr;
  tag.remove_suffix(closing.size());
  tag = core::trim(tag);
  if (tag.starts_with('&')) tag = core::trim(tag.substr(1));
  const auto found = variables.find(tag);
  return found == variables.end() ? nullptr : &found->second;
}

// A line of its own for a variable goes where there is nothing to put there.
std::string without_empty_lines(std::string_view text, const Variables& variables) {
  std::string result;
  LineReader reader(text);
  while (const auto line = reader.next()) {
    const auto* const value = lone_value(line->text, variables);
    if (value == nullptr || !value->empty()) result.append(line->text).append(line->ending);
  }
  return result;
}

std::string render_mustache(std::string_view text, const Variables& variables) {
  kainjow::mustache::mustache mustache(fmt::format("{{{{={} {}=}}}}{}", opening, closing, text));
  mustache.set_custom_escape([](const std::string& value) { return value; });
  kainjow::mustache::data data;
  for (const auto& [name, value] : variables) {
    // False rather than empty, so that a section of it is left out.
    data.set(name, value.empty() ? kainjow::mustache::data(kainjow::mustache::data::type::bool_false)
                                 : kainjow::mustache::data(value));
  }
  return mustache.render(data);
}

// A field without a value leaves a blank behind its colon.
std::string without_blanks_in_header(std::string_view text, Language language) {
  std::string result;
  LineReader reader(text);
  while (reader.rest().starts_with(comment_sign(language))) {
    const auto line = reader.next();
    result.append(line->text.substr(0, line->text.find_last_not_of(" \t") + 1)).append(line->ending);
  }
  return result.append(reader.rest());
}

}  // namespace

std::string render_script(const Template& script_template, const NewScript& script, Language language) {
  if (language == Language::cpp && !fits_a_namespace(script.id)) {
    throw Error(
        fmt::format("cannot write a C++ script for the revision '{}': the id cannot be part of a namespace's "
                    "name; use letters, digits, '_' and '.' alone",
                    script.id));
  }
  const auto variables = make_variables(script, language);
  TagCheck(script_template, variables).run();
  const auto text = without_empty_lines(script_template.text, variables);
  return without_blanks_in_header(render_mustache(text, variables), language);
}

}  // namespace limbeck::script
