// SPDX-License-Identifier: MIT
// Scratch places, where the server is asked what it makes of tables and scripts.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dialect/dialect.hpp"

namespace limbeck::dialect {

// The table as it is made there, under the name that `number` gives it: without foreign keys, which would
// lock what they refer to, without comments, and with names of its own for what is to be found again.
Table scratch_table(const Table& table, std::size_t number);

// The table with the types and the SQL of what was made of it, everything in its own order and under its own
// names. What is not found again stays as it is.
Table with_words_of(const Table& made, Table table, std::size_t number);

// The same for all of them, which were made under the numbers of their places.
std::vector<Table> with_words_of(const std::vector<Table>& made, std::vector<Table> tables);

// Makes all tables at once, and where that fails each by itself: one that cannot be made stays as it is, with
// a remark that says why. Throws DatabaseError where the connection is lost.
Normalized one_by_one_if_needed(const std::vector<Table>& tables,
                                const std::function<std::vector<Table>(const std::vector<Table>&)>& make);

// Begins the name of every scratch database.
inline constexpr std::string_view scratch_prefix = "limbeck_scratch_";

// Throws the Error of a server that lets no scratch database be made; `grant` is the statement that would.
[[noreturn]] void refuse_scratch(const database::Url& url, std::string_view reason, std::string_view grant);

// Runs a script's statements, each as `classify` lets it travel. Throws DatabaseError that says which one
// failed, or may not run at all.
void run_script(database::Connection& connection, std::span<const std::string> statements,
                FlowClass (*classify)(std::string_view statement));

}  // namespace limbeck::dialect
