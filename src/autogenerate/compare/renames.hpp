// SPDX-License-Identifier: MIT
// Tables and columns that go on under another name.
#pragma once

#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <limbeck/schema/table.hpp>

#include "autogenerate/compare/differences.hpp"
#include "dialect/dialect.hpp"
#include "schema/naming.hpp"

namespace limbeck::autogenerate {

// Gives the database's tables the names that they have once what `renames` and the target's `renamed_from`
// say is done, and gives the operations that do it. What is renamed already is left alone. Throws Error where
// one of `renames` names what neither side has.
std::vector<Difference> apply_renames(std::deque<Table>& database, const std::vector<Table>& target,
                                      const std::vector<std::string>& renames,
                                      const dialect::Dialect& dialect);

// For databases whose columns' names have no case: the database's table with its columns spelled as the
// target spells them; none where they are so already.
std::optional<Table> spelled_as(const Table& target, const Table& database, const dialect::Dialect& dialect);

// SQL in which the column bears its new name.
std::string with_renamed_column(const std::string& sql, const std::string& from, const std::string& to,
                                const dialect::Dialect& dialect);

// For what swaps its name with another, until that has let go of it.
std::string name_between(const std::string& name, const std::optional<schema::NameLimit>& limit,
                         const std::function<bool(const std::string&)>& is_taken);

}  // namespace limbeck::autogenerate
