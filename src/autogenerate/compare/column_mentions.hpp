// SPDX-License-Identifier: MIT
// Which columns of a table SQL may name.
#pragma once

#include <string>
#include <string_view>

#include "autogenerate/compare/code_item.hpp"
#include "dialect/dialect.hpp"

namespace limbeck::autogenerate {

// In lower case, with names that may be of other things. No strings, no names that the SQL gives, and no
// columns of what it calls otherwise than the table, mentioned as `table`.
MentionedNames columns_mentioned(std::string_view sql, const std::string& table,
                                 const dialect::Dialect& dialect);

}  // namespace limbeck::autogenerate
