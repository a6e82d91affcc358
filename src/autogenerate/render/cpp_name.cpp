// SPDX-License-Identifier: MIT
#include "autogenerate/render/cpp_name.hpp"

#include <fmt/format.h>

namespace limbeck::autogenerate {
namespace {

// Keywords, and macros that headers of the standard library or of the system bring with them.
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
    "EOF", "ERROR", "FALSE", "IN", "INFINITY", "NAN", "NULL", "OPTIONAL", "OUT", "TRUE", "assert", "errno",
    "linux", "major", "makedev", "minor", "offsetof", "stderr", "stdin", "stdout", "unix"};

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

char to_upper(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

// Letters, digits and single underscores between them.
std::string plain(std::string_view name) {
  std::string result;
  for (const char c : name) {
    if (is_letter(c) || is_digit(c)) {
      result += c;
    } else if (!result.empty() && result.back() != '_') {
      result += '_';
    }
  }
  return result;
}

}  // namespace

std::string identifier(std::string_view name) {
  auto result = plain(name);
  if (result.empty()) return "unnamed";
  if (is_digit(result.front())) result.insert(0, "n");
  if (result.back() == '_' && !name.ends_with('_')) result.pop_back();
  if (claimed.contains(result)) result += '_';
  return result;
}

std::string type_identifier(std::string_view name) {
  std::string result;
  bool begins_word = true;
  for (const char c : plain(name)) {
    if (begins_word && !result.empty() && is_digit(result.back()) && is_digit(c)) result += '_';
    if (c != '_') result += begins_word ? to_upper(c) : c;
    begins_word = c == '_';
  }
  return identifier(result);
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
