// SPDX-License-Identifier: MIT
// How messages speak of revisions.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "revision/graph.hpp"

namespace limbeck::revision {

// "'a1' (versions/a1.sql, 2024-01-15 14:30:00)", as far as these are known.
std::string describe(const Revision& revision);

// "x", "x and y", "x, y and z"; after the first ten, "x, y and 7 more".
std::string enumerate(const std::vector<std::string>& parts, std::string_view last_word = "and");

// All of them described, or by their ids alone, and enumerated.
std::string describe_all(const Graph& graph, std::span<const Node> nodes, std::string_view last_word = "and");
std::string quote_all(const Graph& graph, std::span<const Node> nodes, std::string_view last_word = "and");

// "limbeck merge b2 c3", or `all`, which stands for them, where the ids would be too many to type.
std::string merge_command(const std::vector<std::string>& ids, std::string_view all = "heads");

}  // namespace limbeck::revision
