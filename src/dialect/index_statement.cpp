// SPDX-License-Identifier: MIT
#include "dialect/index_statement.hpp"

#include <string>
#include <utility>

#include <limbeck/core/error.hpp>

#include "core/text.hpp"
#include "sql/lexer.hpp"

namespace limbeck::dialect {
namespace {

// Reads no more of a statement than is asked for: it may be long.
class Beginning {
 public:
  Beginning(std::string_view statement, const sql::SplitRules& rules)
      : statement_(statement), lexer_(statement, rules), token_(lexer_.next()) {}

  bool take(std::string_view word) {
    const bool is_bare = token_.kind != sql::TokenKind::quoted;
    const bool fits = is_bare && core::equal_ignoring_case(token_.text, word);
    if (fits) token_ = lexer_.next();
    return fits;
  }

  std::optional<std::string> name() {
    if (token_.kind != sql::TokenKind::word && token_.kind != sql::TokenKind::quoted) return std::nullopt;
    auto name =
        token_.kind == sql::TokenKind::word ? core::to_lower(token_.text) : sql::unquoted(token_.text);
    token_ = lexer_.next();
    return name;
  }

  std::string_view rest() const { return statement_.substr(token_.begin); }

 private:
  std::string_view statement_;
  sql::Lexer lexer_;
  sql::Token token_;
};

std::optional<TableName> read_table(Beginning& beginning) {
  auto name = beginning.name();
  if (!name || !beginning.take(".")) return name ? std::optional(TableName{*name}) : std::nullopt;
  auto schema = std::exchange(name, beginning.name());
  return name ? std::optional(TableName{*name, *schema}) : std::nullopt;
}

std::optional<operation::CreateIndex> read_index(Beginning beginning) {
  if (!beginning.take("CREATE")) return std::nullopt;
  const bool unique = beginning.take("UNIQUE");
  if (!beginning.take("INDEX")) return std::nullopt;
  const bool concurrently = beginning.take("CONCURRENTLY");
  const bool if_not_exists = beginning.take("IF") && beginning.take("NOT") && beginning.take("EXISTS");
  const auto name = beginning.name();
  if (!name || !beginning.take("ON")) return std::nullopt;
  beginning.take("ONLY");
  auto table = read_table(beginning);
  if (!table) return std::nullopt;
  return operation::CreateIndex{
      .table = std::move(*table),
      .index = Index(*name, {text(std::string(beginning.rest()))}, {.unique = unique}),
      .if_not_exists = if_not_exists,
      .postgresql_concurrently = concurrently};
}

}  // namespace

std::optional<operation::CreateIndex> index_made_by(std::string_view statement,
                                                    const sql::SplitRules& rules) {
  try {
    return read_index(Beginning(statement, rules));
  } catch (const Error&) {  // a quote that is never closed, which the server will say more of
    return std::nullopt;
  }
}

}  // namespace limbeck::dialect
