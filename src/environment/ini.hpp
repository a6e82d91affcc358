// SPDX-License-Identifier: MIT
// An ini file, read as Python's ConfigParser reads it: sections, [DEFAULT] behind them all, keys in any case,
// continuation lines, `%(name)s`. Beyond that, `${NAME}` stands for a variable of the process where a caller
// asks.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <limbeck/core/error.hpp>

namespace limbeck::environment {

// A value as it stands in the file, and the line of its key.
struct IniEntry {
  std::string value;
  int line = 0;
};

struct IniSection {
  int line = 0;                                       // of the '[section]'
  std::unordered_map<std::string, IniEntry> entries;  // by key, in lower case
};

using IniSections = std::unordered_map<std::string, IniSection>;

// What `%(name)s` may name beside the keys of the file, such as `here`; names in lower case. A value is taken
// as it stands, whatever '%' it holds, and a key of the file goes before it.
using IniTokens = std::unordered_map<std::string, std::string>;

// How a variable is looked up.
using VariableLookup = std::optional<std::string> (*)(const std::string& name);
std::optional<std::string> process_variable(const std::string& name);

// Look-ups find a key in its section or else in [DEFAULT], and nothing where the section itself is not there.
// They throw Error where the value cannot be read as what is asked for; no message repeats a value, which may
// hold a password, but those that should have been a number or a boolean.
class Ini {
 public:
  Ini(std::string_view file, IniSections sections, IniTokens tokens);

  const std::string& file() const noexcept { return file_; }
  bool has_section(std::string_view section) const;

  // The value with its `%(name)s` replaced.
  std::optional<std::string> find(std::string_view section, std::string_view key) const;

  // The same, and then `${NAME}` replaced by variables, whose values are taken as they stand. `$${` is a
  // plain `${`.
  std::optional<std::string> find_expanded(std::string_view section, std::string_view key,
                                           VariableLookup variables = process_variable) const;

  // true, yes, on, y, t, 1 or false, no, off, n, f, 0, in any case.
  std::optional<bool> find_boolean(std::string_view section, std::string_view key) const;

  std::optional<int> find_integer(std::string_view section, std::string_view key) const;

  // The parts between any of `separators`, trimmed; empty ones are left out.
  std::optional<std::vector<std::string>> find_list(std::string_view section, std::string_view key,
                                                    std::string_view separators = ",\n") const;

  // Where the key stands; nothing where it does not.
  std::optional<int> line_of(std::string_view section, std::string_view key) const;

  // The error of a value that is no good; `why` continues "cannot use 'key' in 'file', line 3: ".
  Error error_at(std::string_view section, std::string_view key, std::string_view why) const;

 private:
  struct Expansion;

  const IniEntry* entry(std::string_view section, const std::string& key) const;
  void append_value(std::string_view section, const std::string& key, int depth, Expansion& expansion) const;
  void append_reference(std::string_view section, const std::string& key, const std::string& name, int depth,
                        Expansion& expansion) const;

  std::string file_;
  IniSections sections_;
  IniTokens tokens_;
};

// Reads the text of an ini file; throws Error that names `file` and the line where it is none.
Ini parse_ini(std::string_view text, std::string_view file, IniTokens tokens = {});

}  // namespace limbeck::environment
