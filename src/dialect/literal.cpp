// SPDX-License-Identifier: MIT
#include "dialect/literal.hpp"

#include <cmath>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/overloaded.hpp"
#include "core/text.hpp"

namespace limbeck::dialect {
namespace {

std::string special_word(double value) {
  if (std::isnan(value)) return "NaN";
  return value < 0 ? "-Infinity" : "Infinity";
}

std::string real_number(double value, const LiteralWords& words) {
  if (std::isfinite(value)) return fmt::format("{}", value);
  const auto word = special_word(value);
  if (words.special_number != nullptr) return words.special_number(word);
  throw Error(
      fmt::format("cannot write the number {}: the database has none such; write a number or none", word));
}

std::string string(std::string_view text, const LiteralWords& words) {
  if (text.find('\0') == std::string_view::npos) return words.quote(text);
  throw Error("cannot write a string that holds a zero byte: no database keeps it; use Bytes");
}

// "1 value", "2 values"
std::string counted(std::size_t number, std::string_view what) {
  return fmt::format("{} {}{}", number, what, number == 1 ? "" : "s");
}

bool is_digits_of_uuid(const Type& type, const LiteralWords& words) {
  const auto* uuid = std::get_if<Uuid>(&type);
  return uuid != nullptr && !(words.native_uuid && uuid->native_uuid);
}

// In the one case in which others write them, too: databases that compare text would tell them apart.
std::string digits_of_uuid(std::string text) {
  std::erase(text, '-');
  return core::to_lower(text);
}

}  // namespace

std::string hexadecimal(std::string_view bytes) {
  std::string digits;
  digits.reserve(bytes.size() * 2);
  for (const char byte : bytes) digits += fmt::format("{:02x}", static_cast<unsigned char>(byte));
  return digits;
}

std::string literal(const Value& value, const Type& type, const LiteralWords& words) {
  const auto truth = [&](bool is_true) { return std::string(is_true ? words.true_word : words.false_word); };
  return std::visit(core::Overloaded{
                        [](std::monostate) -> std::string { return "NULL"; },
                        [&](bool is_true) { return truth(is_true); },
                        [&](std::int64_t number) {
                          if (std::holds_alternative<Boolean>(type) && (number == 0 || number == 1))
                            return truth(number == 1);
                          return std::to_string(number);
                        },
                        [&](double number) { return real_number(number, words); },
                        [&](const std::string& text) {
                          if (is_digits_of_uuid(type, words)) return string(digits_of_uuid(text), words);
                          return string(text, words);
                        },
                        [&](const Bytes& bytes) {
                          return fmt::format("{}{}{}", words.bytes_begin, hexadecimal(bytes.value),
                                             words.bytes_end);
                        },
                        [](const Expression& expression) { return expression.sql; },
                    },
                    value.variant());
}

ServerDefault held_default(ServerDefault server_default, const std::optional<Type>& type,
                           const LiteralWords& words) {
  const bool is_text = !server_default.is_expression;
  if (is_text && type && is_digits_of_uuid(*type, words))
    server_default.value = digits_of_uuid(std::move(server_default.value));
  return server_default;
}

std::vector<std::string> rows_of(const operation::BulkInsert& op, const LiteralWords& words) {
  std::vector<std::string> rows;
  rows.reserve(op.rows.size());
  for (const auto& row : op.rows) {
    if (row.size() != op.columns.size()) {
      throw UsageError(fmt::format("cannot {}: row {} has {} for {}; give as many", operation::describe(op),
                                   rows.size() + 1, counted(row.size(), "value"),
                                   counted(op.columns.size(), "column")));
    }
    std::string text;
    for (std::size_t i = 0; i < row.size(); ++i) {
      text += (i == 0 ? "" : ", ") + literal(row[i], op.columns[i].type, words);
    }
    rows.push_back('(' + text + ')');
  }
  return rows;
}

std::vector<std::string> insert(const operation::BulkInsert& op, std::string_view head, std::size_t most,
                                const LiteralWords& words) {
  std::vector<std::string> statements;
  std::size_t left = 0;
  for (auto& row : rows_of(op, words)) {
    if (left == 0) {
      statements.emplace_back(head);
      left = op.multiinsert ? most : 1;
    } else {
      statements.back() += ", ";
    }
    statements.back() += row;
    --left;
  }
  return statements;
}

}  // namespace limbeck::dialect
