// SPDX-License-Identifier: MIT
// SQL that a user wrote, told apart from text that is to be quoted.
#pragma once

#include <concepts>
#include <string>
#include <string_view>

#include <limbeck/core/whole_number.hpp>

namespace limbeck {

// A piece of SQL, taken as it stands.
struct Expression {
  std::string sql;
  bool operator==(const Expression&) const = default;
};

// `text("now()")`: marks a string as SQL where a plain string would be quoted as a literal.
Expression text(std::string_view sql);

// The number in digits that are read as the very same one.
Expression sql_of_number(double number);

// A column's DEFAULT: a string is a literal that limbeck quotes, `text(...)` an expression that it does not;
// a truth and a number are SQL as they stand.
struct ServerDefault {
  ServerDefault(const char* literal) : value(literal) {}
  ServerDefault(std::string literal) : value(std::move(literal)) {}
  ServerDefault(Expression expression) : value(std::move(expression.sql)), is_expression(true) {}
  template <std::same_as<bool> T>
  ServerDefault(T truth) : value(truth ? "true" : "false"), is_expression(true) {}
  template <WholeNumber T>
  ServerDefault(T number) : value(std::to_string(number)), is_expression(true) {}
  template <std::floating_point T>
  ServerDefault(T number) : ServerDefault(sql_of_number(number)) {}

  std::string value;
  bool is_expression = false;
  bool operator==(const ServerDefault&) const = default;
};

}  // namespace limbeck
