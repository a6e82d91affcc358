// SPDX-License-Identifier: MIT
// The grammar of symbols.
#include "revision/symbol.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "revision/describe.hpp"
#include "revision/lookup.hpp"

namespace limbeck::revision {
namespace {

constexpr std::string_view digits = "0123456789";
constexpr std::string_view signs = "+-";

// More steps than any history has; a longer number means the same.
constexpr int endless = 1'000'000'000;

[[noreturn]] void refuse(std::string_view symbol, const std::string& reason) {
  throw UsageError(fmt::format("symbol '{}' cannot be read: {}", symbol, reason));
}

[[noreturn]] void refuse_rest(std::string_view symbol, std::size_t end) {
  refuse(symbol, fmt::format("'{}' is left over after '{}'; leave it out", symbol.substr(end),
                             symbol.substr(0, end)));
}

int to_number(std::string_view text) {
  int number = 0;
  const auto result = std::from_chars(text.data() + 1, text.data() + text.size(), number);
  if (result.ec != std::errc() || number > endless) number = endless;
  return text.front() == '-' ? -number : number;
}

// Where a sign and digits stand at the end of the text; npos where they do not.
std::size_t find_offset(std::string_view text) {
  const auto sign = text.find_last_of(signs);
  if (sign == std::string_view::npos || sign + 1 == text.size()) return std::string_view::npos;
  return text.find_first_not_of(digits, sign + 1) == std::string_view::npos ? sign : std::string_view::npos;
}

// Shows what does not fit in a symbol whose part from `begin` on is no name with an offset.
[[noreturn]] void refuse_signs(std::string_view symbol, std::size_t begin) {
  const auto sign = symbol.find_first_of(signs, begin);
  const auto end = std::min(symbol.find_first_not_of(digits, sign + 1), symbol.size());
  if (end == sign + 1) {
    refuse(symbol, fmt::format("a number is missing after '{}'; add one, as in '{}1'", symbol.substr(0, end),
                               symbol.substr(0, end)));
  }
  refuse_rest(symbol, end);
}

bool has_sign(std::string_view text) {
  return text.find_first_of(signs) != std::string_view::npos;
}

// Whether this is a label or its beginning, for a text with a sign in it: only labels may hold one.
bool begins_label(const Graph& graph, std::string_view text) {
  return !graph.find_beginning(text).empty();
}

void parse_point(Symbol& symbol, std::size_t begin, const Graph& graph) {
  const auto text = std::string_view(symbol.text).substr(begin);
  symbol.point = text;
  if (!has_sign(text) || graph.find_label(text) != Graph::npos) return;
  const auto sign = find_offset(text);
  if (sign != std::string_view::npos) {
    const auto point = text.substr(0, sign);
    if (!has_sign(point) || graph.find_label(point) != Graph::npos || begins_label(graph, point)) {
      symbol.point = point;
      symbol.offset = to_number(text.substr(sign));
      return;
    }
  }
  if (!begins_label(graph, text)) refuse_signs(symbol.text, begin);
}

bool counts_from_rows(std::string_view side) {
  if (const auto at = side.rfind('@'); at != std::string_view::npos) side.remove_prefix(at + 1);
  return !side.empty() && signs.find(side.front()) != std::string_view::npos;
}

bool is_current(std::string_view side) {
  if (const auto at = side.rfind('@'); at != std::string_view::npos) side.remove_prefix(at + 1);
  return side.substr(0, side.find_first_of(signs)) == "current";
}

}  // namespace

std::optional<SymbolRange> split_range(std::string_view symbol) {
  const auto colon = symbol.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  if (const auto second = symbol.find(':', colon + 1); second != std::string_view::npos) {
    throw UsageError(
        fmt::format("range '{}' cannot be read: '{}' is left over after '{}'; a range has one colon", symbol,
                    symbol.substr(second), symbol.substr(0, second)));
  }
  return SymbolRange{std::string(symbol.substr(0, colon)), std::string(symbol.substr(colon + 1))};
}

Symbol parse(std::string_view text, const Graph& graph) {
  Symbol symbol{.text = std::string(text), .branch = {}, .point = {}, .offset = {}};
  if (text.empty())
    refuse(text, "it is empty; type an id, a label, 'head', 'heads', 'base' or a number as in '+1'");
  if (text.find(':') != std::string_view::npos) {
    refuse(text,
           "it is a range, and one symbol is asked for; leave out the ':' and what stands on one side of it");
  }
  const auto at = text.find('@');
  if (at == std::string_view::npos) {
    parse_point(symbol, 0, graph);
    return symbol;
  }
  if (at == 0) refuse(text, "nothing stands before '@'; put a branch label or an id there");
  if (at + 1 == text.size()) {
    refuse(text, fmt::format("nothing stands after '@'; type more, as in '{}head'", text));
  }
  if (const auto second = text.find('@', at + 1); second != std::string_view::npos) refuse_rest(text, second);
  symbol.branch = text.substr(0, at);
  parse_point(symbol, at + 1, graph);
  return symbol;
}

bool needs_rows(std::string_view symbol) {
  if (const auto range = split_range(symbol)) return needs_rows(*range);
  return counts_from_rows(symbol) || is_current(symbol);
}

bool needs_rows(const SymbolRange& range) {
  return is_current(range.lower) || is_current(range.upper) ||
         (counts_from_rows(range.lower) && counts_from_rows(range.upper));
}

std::vector<Node> resolve(const Graph& graph, std::string_view symbol, const Rows* rows) {
  return Lookup(graph, symbol, rows).nodes();
}

Node resolve_one(const Graph& graph, std::string_view symbol, const Rows* rows) {
  const auto nodes = resolve(graph, symbol, rows);
  if (nodes.size() == 1) return nodes.front();
  if (nodes.empty()) {
    throw Error(
        fmt::format("symbol '{}' names no revision, and one is asked for; type an id or 'head'", symbol));
  }
  throw Error(
      fmt::format("symbol '{}' names {} revisions, and one is asked for: {}; type the id of one of them",
                  symbol, nodes.size(), describe_all(graph, nodes)));
}

}  // namespace limbeck::revision
