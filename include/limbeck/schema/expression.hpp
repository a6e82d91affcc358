// SPDX-License-Identifier: MIT
// SQL that a user wrote, told apart from text that is to be quoted.
#pragma once

#include <string>
#include <string_view>

namespace limbeck {

// A piece of SQL, taken as it stands.
struct Expression {
  std::string sql;
  bool operator==(const Expression&) const = default;
};

// `text("now()")`: marks a string as SQL where a plain string would be quoted as a literal.
Expression text(std::string_view sql);

// A column's DEFAULT: a string is a literal that limbeck quotes, `text(...)` an expression that it does not.
struct ServerDefault {
  ServerDefault(const char* literal) : value(literal) {}
  ServerDefault(std::string literal) : value(std::move(literal)) {}
  ServerDefault(Expression expression) : value(std::move(expression.sql)), is_expression(true) {}

  std::string value;
  bool is_expression = false;
  bool operator==(const ServerDefault&) const = default;
};

}  // namespace limbeck
