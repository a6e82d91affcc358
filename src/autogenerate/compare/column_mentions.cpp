// SPDX-License-Identifier: MIT
#include "autogenerate/compare/column_mentions.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>
#include <vector>

#include <limbeck/core/error.hpp>

#include "core/text.hpp"
#include "sql/tokens.hpp"

namespace limbeck::autogenerate {
namespace {

bool is_name(const sql::Token& token) {
  return token.kind == sql::TokenKind::word ||
         (token.kind == sql::TokenKind::quoted && !token.text.ends_with('\''));
}

class Columns {
 public:
  Columns(std::string_view sql, const std::string& table, const dialect::Dialect& dialect)
      : tokens_(sql::tokens_of(sql, dialect.split_rules())), table_(table) {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (stands_before_relation(i)) read_relations(i + 1);
      if (is(i, ")")) add_query(is(i + 1, "as") ? i + 2 : i + 1);
      if (is(i, "as") && i > 0 && is(i + 1, "(")) add_query(i - 1);
    }
  }

  MentionedNames mentioned() const {
    MentionedNames names;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (is_name(tokens_[i]) && !is_given(i) && !is_of_another(i))
        names.insert(mentioned_name(tokens_[i].text));
    }
    return names;
  }

 private:
  bool is(std::size_t place, std::string_view word) const {
    return place < tokens_.size() && core::equal_ignoring_case(tokens_[place].text, word);
  }
  bool is_name_at(std::size_t place) const { return place < tokens_.size() && is_name(tokens_[place]); }
  std::string name_at(std::size_t place) const { return mentioned_name(tokens_[place].text); }

  bool stands_before_relation(std::size_t place) const {
    return is(place, "from") || is(place, "join") || is(place, "update");
  }

  // "a, (b AS c", up to a query of its own.
  void read_relations(std::size_t place) {
    while (is(place, "(") || is(place, "only") || is(place, "lateral")) ++place;
    if (!is_name_at(place) || is(place, "select") || is(place, "with") || is(place, "values")) return;
    while (is(place + 1, ".") && is_name_at(place + 2)) place += 2;
    const auto relation = name_at(place);
    relations_[relation].insert(relation);
    place += is(place + 1, "as") ? 2 : 1;
    if (is_name_at(place)) relations_[name_at(place++)].insert(relation);
    if (is(place, ",")) read_relations(place + 1);
  }

  // Of a query's name nobody knows what it may stand for.
  void add_query(std::size_t place) {
    if (is_name_at(place)) relations_[name_at(place)].insert(table_);
  }

  // "age" in "id AS age".
  bool is_given(std::size_t place) const { return place > 0 && is(place - 1, "as"); }

  // "age" in "c.age".
  bool is_of_another(std::size_t place) const {
    if (place < 2 || !is(place - 1, ".") || !is_name(tokens_[place - 2])) return false;
    const auto name = name_at(place - 2);
    const auto found = relations_.find(name);
    return name != table_ && found != relations_.end() && !found->second.contains(table_);
  }

  std::vector<sql::Token> tokens_;
  const std::string& table_;
  std::unordered_map<std::string, MentionedNames> relations_;  // by what they are called before columns
};

}  // namespace

MentionedNames columns_mentioned(std::string_view sql, const std::string& table,
                                 const dialect::Dialect& dialect) {
  try {
    return Columns(sql, table, dialect).mentioned();
  } catch (const Error&) {  // a quote or a comment is left open
    return words_in(sql, dialect);
  }
}

}  // namespace limbeck::autogenerate
