// SPDX-License-Identifier: MIT
#include "dialect/postgresql/trigger_call.hpp"

#include <utility>

#include "core/text.hpp"

namespace limbeck::dialect::postgresql {
namespace {

constexpr std::string_view head = "EXECUTE";

std::string with_word(std::string sql, std::string_view old_word, std::string_view new_word) {
  const auto is = [&](std::size_t begin, std::string_view word) {
    return core::equal_ignoring_case(std::string_view(sql).substr(begin, word.size()), word);
  };
  if (!is(0, head)) return sql;
  const auto begin = sql.find_first_not_of(" \t\r\n", head.size());
  if (begin != std::string::npos && is(begin, old_word)) sql.replace(begin, old_word.size(), new_word);
  return sql;
}

}  // namespace

std::string call_in_new_words(std::string sql) {
  return with_word(std::move(sql), "PROCEDURE", "FUNCTION");
}

std::string call_in_old_words(std::string sql) {
  return with_word(std::move(sql), "FUNCTION", "PROCEDURE");
}

}  // namespace limbeck::dialect::postgresql
