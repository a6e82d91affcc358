// SPDX-License-Identifier: MIT
#include "environment/ini.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <limits>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "core/text.hpp"

namespace limbeck::environment {
namespace {

constexpr std::string_view defaults = "DEFAULT";
constexpr int deepest_value = 10;  // as in Python
// Ten levels alone do not bound the work, since each may name the next one many times.
constexpr int most_values = 1'000;

constexpr std::array<std::string_view, 6> words_for_true{"true", "yes", "on", "y", "t", "1"};
constexpr std::array<std::string_view, 6> words_for_false{"false", "no", "off", "n", "f", "0"};

// The text up to the next line end, taken away from `text` together with it.
std::string_view take_line(std::string_view& text) {
  const auto end = std::min(text.find_first_of("\r\n"), text.size());
  const auto line = text.substr(0, end);
  text.remove_prefix(end);
  text.remove_prefix(text.starts_with("\r\n") ? 2 : std::min<std::size_t>(1, text.size()));
  return line;
}

bool is_comment(std::string_view trimmed) {
  return trimmed.starts_with('#') || trimmed.starts_with(';');
}

class Parser {
 public:
  Parser(std::string_view text, std::string_view file) : rest_(text), file_(file) {}

  IniSections parse() {
    if (rest_.starts_with("\xEF\xBB\xBF")) rest_.remove_prefix(3);
    while (!rest_.empty()) {
      ++line_;
      read_line(take_line(rest_));
    }
    return std::move(sections_);
  }

 private:
  void read_line(std::string_view line) {
    if (line.find('\0') != std::string_view::npos) fail("it holds a NUL byte; save the file as UTF-8");
    const auto text = core::trim(line);
    if (text.empty()) {
      ++blank_lines_;
      return;
    }
    if (is_comment(text)) return;
    const auto indent = line.find(text.front());
    if (entry_ != nullptr && indent > indent_) {
      // Blank lines inside a value are part of it, as in Python.
      entry_->value.append(blank_lines_ + 1, '\n').append(text);
    } else {
      indent_ = indent;
      read_heading(text);
    }
    blank_lines_ = 0;
  }

  void read_heading(std::string_view text) {
    const auto end = text.rfind(']');
    if (text.starts_with('[') && end != std::string_view::npos && end > 1) {
      const auto behind = core::trim(text.substr(end + 1));
      if (!behind.empty() && !is_comment(behind)) {
        fail("text stands behind the ']'; put it on a line of its own");
      }
      begin_section(std::string(text.substr(1, end - 1)));
    } else {
      begin_entry(text);
    }
  }

  void begin_section(std::string name) {
    const auto [found, is_new] =
        sections_.try_emplace(std::move(name), IniSection{.line = line_, .entries = {}});
    section_ = &*found;
    entry_ = nullptr;
    const auto& [known_name, section] = *section_;
    // Python lets [DEFAULT] alone stand twice.
    if (is_new || known_name == defaults) return;
    fail(fmt::format("section '{}' stands in line {} already; put all its keys there", known_name,
                     section.line));
  }

  void begin_entry(std::string_view text) {
    const auto delimiter = text.find_first_of("=:");
    const auto key = core::to_lower(core::trim(text.substr(0, delimiter)));
    if (delimiter == std::string_view::npos || key.empty()) {
      fail("it is neither '[section]' nor 'key = value'; indent it where it continues the value above");
    }
    if (section_ == nullptr) fail("a key stands before the first '[section]'; put one above it");
    auto& [section_name, section] = *section_;
    const auto [found, is_new] = section.entries.try_emplace(key);
    entry_ = &found->second;
    if (!is_new) {
      fail(fmt::format("'{}' stands in line {} of section '{}' already; keep one of them", key, entry_->line,
                       section_name));
    }
    *entry_ = {.value = std::string(core::trim(text.substr(delimiter + 1))), .line = line_};
  }

  [[noreturn]] void fail(std::string_view why) const {
    throw Error(fmt::format("cannot read '{}', line {}: {}", file_, line_, why));
  }

  std::string_view rest_;
  std::string_view file_;
  int line_ = 0;
  IniSections sections_;
  IniSections::value_type* section_ = nullptr;
  IniEntry* entry_ = nullptr;    // which a deeper indented line continues
  std::size_t indent_ = 0;       // of the last line that began something
  std::size_t blank_lines_ = 0;  // since the last line that was none
};

// The name in "(name)s", which follows a '%'; empty where that is not what follows.
std::string_view reference_name(std::string_view text) {
  const auto end = text.find(')');
  if (!text.starts_with('(') || end == std::string_view::npos || text.substr(end + 1, 1) != "s") return {};
  return text.substr(1, end - 1);
}

bool is_variable_name(std::string_view name) {
  constexpr std::string_view digits = "0123456789";
  return !name.empty() && digits.find(name.front()) == std::string_view::npos &&
         std::all_of(name.begin(), name.end(), [](char c) {
           return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
         });
}

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

std::optional<std::string> process_variable(const std::string& name) {
  const char* value = std::getenv(name.c_str());
  return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

// What a look-up has put together so far.
struct Ini::Expansion {
  std::string text;
  int values = 0;
};

Ini::Ini(std::string_view file, IniSections sections, IniTokens tokens)
    : file_(file), sections_(std::move(sections)), tokens_(std::move(tokens)) {}

bool Ini::has_section(std::string_view section) const {
  return sections_.contains(std::string(section));
}

// Here and below `key` is in lower case.
const IniEntry* Ini::entry(std::string_view section, const std::string& key) const {
  const auto own = sections_.find(std::string(section));
  if (own == sections_.end()) return nullptr;
  const auto& entries = own->second.entries;
  if (const auto found = entries.find(key); found != entries.end()) return &found->second;
  return section == defaults ? nullptr : entry(defaults, key);
}

std::optional<std::string> Ini::find(std::string_view section, std::string_view key) const {
  const auto lower_key = core::to_lower(key);
  if (entry(section, lower_key) == nullptr) return std::nullopt;
  Expansion expansion;
  append_value(section, lower_key, 1, expansion);
  return std::move(expansion.text);
}

void Ini::append_value(std::string_view section, const std::string& key, int depth,
                       Expansion& expansion) const {
  std::string_view rest = entry(section, key)->value;
  const bool is_too_much = ++expansion.values > most_values;
  for (;;) {
    const auto percent = rest.find('%');
    expansion.text += rest.substr(0, percent);
    if (percent == std::string_view::npos) return;
    if (is_too_much || depth > deepest_value) {
      throw error_at(section, key,
                     "it is reached through too many '%(name)s'; take out what leads back to itself");
    }
    rest.remove_prefix(percent + 1);
    if (rest.starts_with('%')) {
      expansion.text += '%';
      rest.remove_prefix(1);
      continue;
    }
    const auto name = reference_name(rest);
    if (name.empty()) {
      throw error_at(section, key, "a '%' in it begins no '%(name)s'; write '%%' for a plain '%'");
    }
    append_reference(section, key, core::to_lower(name), depth, expansion);
    rest.remove_prefix(name.size() + 3);
  }
}

void Ini::append_reference(std::string_view section, const std::string& key, const std::string& name,
                           int depth, Expansion& expansion) const {
  if (entry(section, name) != nullptr) {
    append_value(section, name, depth + 1, expansion);
  } else if (const auto token = tokens_.find(name); token != tokens_.end()) {
    expansion.text += token->second;
  } else {
    throw error_at(
        section, key,
        fmt::format("'%({})s' in it names no key of section '{}' or '{}'; write '%%' for a plain '%'",
                    core::one_line(name), section, defaults));
  }
}

std::optional<std::string> Ini::find_expanded(std::string_view section, std::string_view key,
                                              VariableLookup variables) const {
  const auto value = find(section, key);
  if (!value) return std::nullopt;
  std::string result;
  std::string_view rest = *value;
  for (;;) {
    const auto dollar = rest.find("${");
    result += rest.substr(0, dollar);
    if (dollar == std::string_view::npos) return result;
    const bool is_plain = dollar > 0 && rest[dollar - 1] == '$';
    rest.remove_prefix(dollar + 2);
    if (is_plain) {
      result += '{';
      continue;
    }
    const auto end = rest.find('}');
    const std::string name(rest.substr(0, end));
    if (end == std::string_view::npos || !is_variable_name(name)) {
      throw error_at(section, key, "a '${' in it begins no '${NAME}'; write '$${' for a plain '${'");
    }
    const auto variable = variables(name);
    if (!variable) {
      throw error_at(section, key, fmt::format("the environment variable '{}' is not set; set it", name));
    }
    result += *variable;
    rest.remove_prefix(end + 1);
  }
}

std::optional<bool> Ini::find_boolean(std::string_view section, std::string_view key) const {
  const auto value = find(section, key);
  if (!value) return std::nullopt;
  const auto word = core::to_lower(*value);
  if (is_one_of(words_for_true, word)) return true;
  if (is_one_of(words_for_false, word)) return false;
  throw error_at(section, key,
                 fmt::format("'{}' is no boolean; write true or false", core::one_line(*value)));
}

std::optional<int> Ini::find_integer(std::string_view section, std::string_view key) const {
  const auto value = find(section, key);
  if (!value) return std::nullopt;
  int number = 0;
  const char* const end = value->data() + value->size();
  const auto [stop, fault] = std::from_chars(value->data(), end, number);
  if (fault == std::errc() && stop == end) return number;
  throw error_at(section, key,
                 fmt::format("'{}' is no integer; write one between {} and {}", core::one_line(*value),
                             std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
}

std::optional<std::vector<std::string>> Ini::find_list(std::string_view section, std::string_view key,
                                                       std::string_view separators) const {
  const auto value = find(section, key);
  if (!value) return std::nullopt;
  std::vector<std::string> parts;
  std::string_view rest = *value;
  while (!rest.empty()) {
    const auto end = std::min(rest.find_first_of(separators), rest.size());
    if (const auto part = core::trim(rest.substr(0, end)); !part.empty()) parts.emplace_back(part);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return parts;
}

std::optional<int> Ini::line_of(std::string_view section, std::string_view key) const {
  const auto* const found = entry(section, core::to_lower(key));
  return found == nullptr ? std::nullopt : std::optional(found->line);
}

Error Ini::error_at(std::string_view section, std::string_view key, std::string_view why) const {
  const auto line = line_of(section, key);
  return Error(fmt::format("cannot use '{}' in '{}'{}: {}", key, file_,
                           line ? fmt::format(", line {}", *line) : "", why));
}

Ini parse_ini(std::string_view text, std::string_view file, IniTokens tokens) {
  return {file, Parser(text, file).parse(), std::move(tokens)};
}

}  // namespace limbeck::environment
