// SPDX-License-Identifier: MIT
#include "autogenerate/render/cpp_name.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace limbeck::autogenerate {
namespace {

// Keywords, and macros that headers of the standard library or of the system bring with them, but for those
// that are written as macros are: no identifier is.
const std::unordered_set<std::string_view> claimed{
    "alignas", "alignof", "and", "and_eq", "asm", "auto", "bitand", "bitor", "bool", "break", "case", "catch",
    "char", "char16_t", "char32_t", "char8_t", "class", "co_await", "co_return", "co_yield", "compl",
    "concept", "const", "const_cast", "consteval", "constexpr", "constinit", "continue", "decltype",
    "default", "delete", "do", "double", "dynamic_cast", "else", "enum", "explicit", "export", "extern",
    "false", "float", "for", "friend", "goto", "if", "inline", "int", "long", "mutable", "namespace", "new",
    "noexcept", "not", "not_eq", "nullptr", "operator", "or", "or_eq", "private", "protected", "public",
    "register", "reinterpret_cast", "requires", "return", "short", "signed", "sizeof", "static",
    "static_assert", "static_cast", "struct", "switch", "template", "this", "thread_local", "throw", "true",
    "try", "typedef", "typeid", "typename", "union", "unsigned", "using", "virtual", "void", "volatile",
    "wchar_t", "while", "xor", "xor_eq",
    // macros
    "L_ctermid", "L_cuserid", "L_tmpnam", "P_tmpdir", "alloca", "assert", "errno", "linux", "major",
    "makedev", "math_errhandling", "minor", "offsetof", "sched_priority", "st_atime", "st_ctime", "st_mtime",
    "stderr", "stdin", "stdout", "unix"};

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

char to_upper(char c) {
  return is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c;
}

char to_lower(char c) {
  return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

// Wholly upper-case, as C++ leaves to macros: "EIO", "INT_MAX".
bool is_written_as_macro(std::string_view name) {
  return name.size() > 1 && std::ranges::any_of(name, is_upper) && std::ranges::none_of(name, is_lower);
}

// Letters, digits and single underscores between them.
std::string plain(std::string_view name) {
  std::string result;
  for (const char c : name) {
    if (is_lower(c) || is_upper(c) || is_digit(c)) {
      result += c;
    } else if (!result.empty() && result.back() != '_') {
      result += '_';
    }
  }
  return result;
}

std::string unclaimed(std::string name) {
  if (is_digit(name.front())) name.insert(0, "n");
  // The numbers of system calls: "SYS_open".
  if (claimed.contains(name) || name.starts_with("SYS_")) name += '_';
  return name;
}

}  // namespace

std::string identifier(std::string_view name) {
  auto result = plain(name);
  if (result.empty()) return "unnamed";
  if (is_written_as_macro(result)) std::ranges::transform(result, result.begin(), to_lower);
  if (result.back() == '_' && !name.ends_with('_')) result.pop_back();
  return unclaimed(std::move(result));
}

std::string type_identifier(std::string_view name) {
  const auto words = plain(name);
  const bool has_upper_words = is_written_as_macro(words);
  std::string result;
  bool begins_word = true;
  for (const char c : words) {
    if (begins_word && !result.empty() && is_digit(result.back()) && is_digit(c)) result += '_';
    if (c != '_') result += begins_word ? to_upper(c) : has_upper_words ? to_lower(c) : c;
    begins_word = c == '_';
  }
  if (result.empty()) return "unnamed";
  // Words of one letter: "EIO" of "e_i_o".
  if (is_written_as_macro(result))
    std::transform(result.begin() + 1, result.end(), result.begin() + 1, to_lower);
  return unclaimed(std::move(result));
}

std::string UniqueNames::make(std::string wanted) {
  if (taken_.insert(wanted).second) return wanted;
  auto& number = numbers_.try_emplace(wanted, 1).first->second;
  while (true) {
    auto numbered = fmt::format("{}{}{}", wanted, wanted.ends_with('_') ? "" : "_", ++number);
    if (taken_.insert(numbered).second) return numbered;
  }
}

}  // namespace limbeck::autogenerate
