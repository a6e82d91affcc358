// SPDX-License-Identifier: MIT
// Symbols: what a user types to name revisions (`head`, `+2`, `ae10`, `label@head`, `a:b`).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "revision/graph.hpp"
#include "revision/plan.hpp"

namespace limbeck::revision {

// `lower:upper`, each side a symbol; an empty side is "".
struct SymbolRange {
  std::string lower;
  std::string upper;
};

// Splits a symbol with a colon; nothing where it has none. Throws UsageError where it has several.
std::optional<SymbolRange> split_range(std::string_view symbol);

// The nodes that a symbol names: one for an id, its unique beginning, `head`, `label@head`, `id-2`; any
// number for `heads` and `current`; none for `base`. `rows` is what `current` and a relative symbol without
// an anchor start from, and may be null where no database is asked: then these throw UsageError. Throws Error
// where the symbol names nothing or is ambiguous, and says what could be typed instead.
std::vector<Node> resolve(const Graph& graph, std::string_view symbol, const Rows* rows = nullptr);

// The same where exactly one revision is asked for.
Node resolve_one(const Graph& graph, std::string_view symbol, const Rows* rows = nullptr);

// Whether the symbol, or range, needs `rows`.
bool needs_rows(std::string_view symbol);
bool needs_rows(const SymbolRange& range);

// The nodes of a range as `history -r` shows it, newest first, both ends included. A relative side without an
// anchor counts from the other side, and stops at the end of the history.
std::vector<Node> resolve_range(const Graph& graph, const SymbolRange& range, const Rows* rows = nullptr);

}  // namespace limbeck::revision
