// SPDX-License-Identifier: MIT
#include "dialect/oracle/ddl.hpp"

#include <algorithm>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/text.hpp"
#include "dialect/oracle/literal.hpp"
#include "dialect/oracle/writer.hpp"

namespace limbeck::dialect::oracle {
namespace {

// Only in PL/SQL can a statement be tried.
std::string tried(int error, const std::string& statement) {
  return fmt::format(
      "BEGIN\n"
      "    EXECUTE IMMEDIATE {};\n"
      "EXCEPTION\n"
      "    WHEN OTHERS THEN\n"
      "        IF SQLCODE != -{} THEN\n"
      "            RAISE;\n"
      "        END IF;\n"
      "END;",
      quoted(statement), error);
}

}  // namespace

std::vector<std::string> ddl(const operation::Operation& operation) {
  return std::visit(Writer(operation), operation);
}

// A truth is a number there, which neither the text 'false' is nor the word.
std::string default_text(const ServerDefault& server_default, const Type& type) {
  if (std::holds_alternative<Boolean>(type)) {
    if (core::equal_ignoring_case(server_default.value, "true")) return "1";
    if (core::equal_ignoring_case(server_default.value, "false")) return "0";
  }
  if (server_default.is_expression) return server_default.value;
  return literal(server_default.value, type);
}

std::string counting_text(const Counting& counting) {
  auto counted = counting;
  const bool is_uncached = counting.cache && *counting.cache < 2;  // which CACHE does not take
  if (is_uncached) counted.cache.reset();
  auto words = counting_words(counted);
  for (std::size_t at = 0; (at = words.find("NO ", at)) != std::string::npos;) words.erase(at + 2, 1);
  if (is_uncached) words += words.empty() ? "NOCACHE" : " NOCACHE";
  if (counting.order) {
    words += words.empty() ? "" : " ";
    words += *counting.order ? "ORDER" : "NOORDER";
  }
  return words;
}

std::string identity_text(const Identity& identity) {
  const auto counting = counting_text(identity.counting());
  return fmt::format("GENERATED {}{} AS IDENTITY{}", identity.always ? "ALWAYS" : "BY DEFAULT",
                     identity.on_null ? " ON NULL" : "", counting.empty() ? "" : " (" + counting + ')');
}

std::string unless(bool asked, Missing error, const std::string& statement) {
  return asked ? tried(static_cast<int>(error), statement) : statement;
}

std::string unless(bool asked, Taken error, const std::string& statement) {
  return asked ? tried(static_cast<int>(error), statement) : statement;
}

void Writer::refuse(std::string_view what, std::string_view way_out) const {
  throw Error(fmt::format("Oracle cannot {}: {}; {}", what, operation::describe(operation_), way_out));
}

void Writer::refuse_cascade(bool cascade) const {
  if (cascade) refuse("drop what depends on a thing with it", "drop that first, and leave cascade out");
}

// The literal of a comment is no expression, so that one of several lines is put together in PL/SQL.
std::string Writer::comment_on(std::string_view kind, std::string_view name,
                               const std::optional<std::string>& comment) const {
  const auto text = comment.value_or("");
  auto statement = fmt::format("COMMENT ON {} {} IS {}", kind, name, sql::quote_literal(text));
  if (text.find_first_of("\r\n") == std::string::npos) return statement;
  return fmt::format("BEGIN\n    EXECUTE IMMEDIATE {};\nEND;", quoted(statement));
}

std::string Writer::comment_on_column(const TableName& table, std::string_view column,
                                      const std::optional<std::string>& comment) const {
  return comment_on("COLUMN", text_.name(table) + '.' + text_.name(column), comment);
}

}  // namespace limbeck::dialect::oracle
