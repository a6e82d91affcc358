// SPDX-License-Identifier: MIT
// What MySQL keeps of a table beside its columns. A target that is silent asks for nothing, unless it says
// everything: then it asks for what a table has that says nothing. There is no operation for it, in Alembic
// neither: the options have MySQL's words as their names, and so they are written.
#include <algorithm>
#include <array>
#include <unordered_map>

#include <fmt/format.h>

#include "autogenerate/names.hpp"
#include "autogenerate/table_changes.hpp"
#include "core/overloaded.hpp"
#include "core/text.hpp"
#include "dialect/canonical.hpp"

namespace limbeck::autogenerate {
namespace {

using operation::Execute;

// What an option is called that takes it back to what a table has that does not say it.
std::string_view usual_value(std::string_view option) {
  constexpr std::array<std::string_view, 7> numbers{"AVG_ROW_LENGTH", "CHECKSUM", "DELAY_KEY_WRITE",
                                                    "KEY_BLOCK_SIZE", "MAX_ROWS", "MIN_ROWS",
                                                    "TABLE_CHECKSUM"};
  const bool is_number = std::ranges::any_of(
      numbers, [&](std::string_view name) { return core::equal_ignoring_case(name, option); });
  return is_number ? "0" : "DEFAULT";
}

const Setting* find(const Settings& options, std::string_view name) {
  const auto found = std::ranges::find_if(
      options, [&](const Setting& option) { return core::equal_ignoring_case(option.name, name); });
  return found == options.end() ? nullptr : &*found;
}

std::string value_of(const Settings& options, std::string_view name) {
  const auto* option = find(options, name);
  return option == nullptr ? std::string(usual_value(name)) : option->value;
}

// Whether both ask for the same character set.
bool same_characters(const TableOptions& a, const TableOptions& b) {
  return a.mysql_charset == b.mysql_charset && a.mysql_collate == b.mysql_collate;
}

// The statements that bring a table from options to others.
class Alteration {
 public:
  Alteration(const TableName& table, const dialect::Dialect& dialect)
      : rules_(dialect.identifiers()),
        head_("ALTER TABLE " + sql::quote_name(table.schema, table.name, rules_) + ' ') {}

  std::string options(const TableOptions& from, const TableOptions& to) const {
    std::vector<std::string> words;
    if (from.mysql_engine != to.mysql_engine && !to.mysql_engine.empty())
      words.push_back("ENGINE=" + word(to.mysql_engine));
    if (!same_characters(from, to)) words.push_back(characters(to));
    if (from.mysql_row_format != to.mysql_row_format)
      words.push_back("ROW_FORMAT=" + (to.mysql_row_format.empty() ? "DEFAULT" : to.mysql_row_format));
    for (const auto& [name, value] : to.mysql_options) words.push_back(fmt::format("{}={}", name, value));
    return head_ + core::join(words, ", ");
  }

  std::string division(const std::string& partition_by) const {
    return head_ + (partition_by.empty() ? "REMOVE PARTITIONING" : "PARTITION BY " + partition_by);
  }

 private:
  std::string characters(const TableOptions& to) const {
    std::vector<std::string> words;
    if (!to.mysql_charset.empty()) words.push_back("CHARSET=" + word(to.mysql_charset));
    if (!to.mysql_collate.empty()) words.push_back("COLLATE=" + word(to.mysql_collate));
    return words.empty() ? "CHARSET=DEFAULT" : core::join(words, " ");
  }

  std::string word(const std::string& text) const {
    const bool is_plain = std::ranges::all_of(text, [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    });
    return is_plain ? text : sql::quote_name(text, rules_);
  }

  const sql::IdentifierRules& rules_;
  std::string head_;
};

// The type with the collation of its table, where it is one of characters that says none.
Type with_collation(const Type& type, const std::string& collation) {
  const auto generic = [&](auto text) -> Type {
    if (text.collation.empty()) text.collation = collation;
    return text;
  };
  const auto own = [&](auto text) -> Type {
    if (text.charset.empty() && text.collation.empty()) text.collation = collation;
    return text;
  };
  return std::visit(
      core::Overloaded{
          [&](const String& text) { return generic(text); }, [&](const Char& text) { return generic(text); },
          [&](const Text& text) { return generic(text); },
          [&](const mysql::TextType& text) { return own(text); },
          [&](const mysql::Enum& words) { return own(words); },
          [&](const mysql::Set& words) { return own(words); },
          [&](const Enum& words) -> Type { return mysql::Enum(words.values, {.collation = collation}); },
          [](const auto& any) -> Type { return any; }},
      type);
}

void say_collation(Table& table, const std::string& collation) {
  if (collation.empty()) return;
  for (auto& column : table.columns) column.type = with_collation(column.type, collation);
}

Difference reversible(Execute there, Execute back) {
  return {std::move(there), {}, std::vector<operation::Operation>{std::move(back)}};
}

// How a table is divided: "RANGE (id)", and its partitions by their names.
struct Division {
  std::string by;
  std::unordered_map<std::string, std::string> partitions = {};
};

// "PARTITION p0 VALUES LESS THAN (10)" among the partitions that stand in parentheses behind all else.
Division division_of(const std::string& sql, const dialect::Dialect& dialect) {
  const auto tokens = dialect::tokens_of(sql, dialect.split_rules());
  Division division{.by = sql};
  std::size_t first = 0;
  while (first + 1 < tokens.size() &&
         !(tokens[first].text == "(" && core::equal_ignoring_case(tokens[first + 1].text, "PARTITION")))
    ++first;
  if (first + 1 >= tokens.size()) return division;
  division.by = dialect.canonical_sql(sql.substr(0, tokens[first].begin));
  std::size_t depth = 1;
  auto begin = first + 1;
  for (auto at = begin; at < tokens.size(); ++at) {
    const auto& text = tokens[at].text;
    if (text == "(") ++depth;
    if (text == ")") --depth;
    if (depth > 1 || (depth == 1 && text != ",")) continue;
    const auto end = tokens[at].begin;
    if (begin + 1 < at) {
      division.partitions.emplace(
          dialect.canonical_sql(tokens[begin + 1].text),
          dialect.canonical_sql(sql.substr(tokens[begin].begin, end - tokens[begin].begin)));
    }
    begin = at + 1;
  }
  return division;
}

// Whether the one has partitions of all the names that the other has.
bool has_all(const Division& one, const Division& other) {
  return std::ranges::all_of(other.partitions,
                             [&](const auto& partition) { return one.partitions.contains(partition.first); });
}

// The same of the partitions themselves.
bool has_all_alike(const Division& one, const Division& other) {
  return std::ranges::all_of(other.partitions, [&](const auto& partition) {
    const auto found = one.partitions.find(partition.first);
    return found != one.partitions.end() && found->second == partition.second;
  });
}

// The options that differ, as they are and as they shall be.
class OptionComparison {
 public:
  // `says_all`: what the target does not say it wants as a table has it that says nothing.
  OptionComparison(const TablePair& pair, bool says_all)
      : said_(pair.target.options),
        wanted_(pair.target_kept.options),
        is_(pair.database_kept.options),
        says_all_(says_all) {
    compare_word(&TableOptions::mysql_engine);
    compare_word(&TableOptions::mysql_row_format);
    for (const auto& option : said_.mysql_options) compare_other(option.name);
    for (const auto& option : is_.mysql_options) {
      if (says_all_ && find(said_.mysql_options, option.name) == nullptr) compare_other(option.name);
    }
    compare_characters();
  }

  const TableOptions& from() const noexcept { return from_; }
  const TableOptions& to() const noexcept { return to_; }
  bool other_characters() const { return !same_characters(from_, to_); }

 private:
  void compare_word(std::string TableOptions::*option) {
    const bool is_silent = (said_.*option).empty();
    if ((is_silent && !says_all_) || core::equal_ignoring_case(is_.*option, wanted_.*option)) return;
    from_.*option = is_.*option;
    to_.*option = is_silent ? wanted_.*option : said_.*option;
  }

  void compare_other(const std::string& name) {
    const auto now = value_of(is_.mysql_options, name);
    if (now == value_of(wanted_.mysql_options, name)) return;
    from_.mysql_options.push_back({name, now});
    to_.mysql_options.push_back({name, value_of(said_.mysql_options, name)});
  }

  void compare_characters() {
    const bool is_silent = said_.mysql_charset.empty() && said_.mysql_collate.empty();
    if ((is_silent && !says_all_) || same_characters(is_, wanted_)) return;
    from_.mysql_charset = is_.mysql_charset;
    from_.mysql_collate = is_.mysql_collate;
    to_.mysql_charset = is_silent ? wanted_.mysql_charset : said_.mysql_charset;
    to_.mysql_collate = is_silent ? wanted_.mysql_collate : said_.mysql_collate;
  }

  const TableOptions& said_;
  const TableOptions& wanted_;
  const TableOptions& is_;
  bool says_all_;
  TableOptions from_;
  TableOptions to_;
};

}  // namespace

std::optional<TablePair> compare_table_options(const TablePair& pair, const Comparison& comparison,
                                               TableChanges& changes) {
  const OptionComparison options(pair, comparison.options.target_is_complete);
  if (options.from() != options.to()) {
    const Alteration alteration(pair.target.name, comparison.dialect);
    const auto description = fmt::format("alter options of table '{}'", shown(pair.target.name));
    changes.columns.push_back(reversible({alteration.options(options.from(), options.to()), description},
                                         {alteration.options(options.to(), options.from()), description}));
  }
  if (!options.other_characters()) return std::nullopt;
  auto with_collations = pair;
  const auto& old = pair.database_kept.options.mysql_collate;
  const auto& wanted = pair.target_kept.options.mysql_collate;
  for (auto* table : {&with_collations.database, &with_collations.database_kept}) say_collation(*table, old);
  for (auto* table : {&with_collations.target, &with_collations.target_kept}) say_collation(*table, wanted);
  return with_collations;
}

// As partitions are elsewhere: they come where the target has them, and never go.
void compare_partitioning(const TablePair& pair, const Comparison& comparison, TableChanges& changes) {
  const auto& said = pair.target.options.mysql_partition_by;
  const auto& wanted = pair.target_kept.options.mysql_partition_by;
  const auto& is = pair.database_kept.options.mysql_partition_by;
  if (said.empty() || wanted == is) return;
  const auto there = division_of(is, comparison.dialect);
  const auto shall = division_of(wanted, comparison.dialect);
  if (there.by == shall.by && !has_all(shall, there)) {
    if (has_all_alike(there, shall)) return;
    changes.remarks.push_back(fmt::format(
        "table '{}' has partitions that the target does not have, and others than it has: they stay as they are, "
        "since none is dropped; write ALTER TABLE with op.execute",
        shown(pair.target.name)));
    return;
  }
  const Alteration alteration(pair.target.name, comparison.dialect);
  const auto description = fmt::format("divide table '{}' anew", shown(pair.target.name));
  changes.make.push_back(
      reversible({alteration.division(said), description},
                 {alteration.division(pair.database.options.mysql_partition_by), description}));
}

}  // namespace limbeck::autogenerate
