// SPDX-License-Identifier: MIT
// Operations in, the text of a SQL script's section out.
#pragma once

#include <string>
#include <vector>

#include "autogenerate/entry.hpp"
#include "dialect/dialect.hpp"

namespace limbeck::autogenerate {

// What stands behind `-- limbeck: upgrade` or `-- limbeck: downgrade`: the statements in the dialect's words,
// an empty line between operations, without the last line's end. Empty where there are no entries. In the
// rehearsal, unless it is null, tables are looked at that must be known, and each operation is carried out.
// Throws Error where the dialect refuses an operation, or cannot write it without knowing the table, and
// where a line of it would be read as one of limbeck's own.
std::string render_sql(const std::vector<Entry>& entries, const dialect::Dialect& dialect,
                       database::Connection* rehearsal = nullptr);

}  // namespace limbeck::autogenerate
