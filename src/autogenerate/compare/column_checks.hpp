// SPDX-License-Identifier: MIT
// MariaDB's checks that stand in the definitions of columns.
#pragma once

#include "autogenerate/compare/table_changes.hpp"

namespace limbeck::autogenerate {

// A column that is altered says its check again, or loses it where that goes; one that is not altered is for
// that alone.
void keep_checks_of_columns(const TablePair& pair, TableChanges& changes);

}  // namespace limbeck::autogenerate
