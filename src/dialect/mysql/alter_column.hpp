// SPDX-License-Identifier: MIT
// Which changes of a column state it anew.
#pragma once

#include "dialect/mysql/server.hpp"
#include "operation/operation.hpp"

namespace limbeck::dialect::mysql {

// Whether the change must know the column as it stands: all do but the bare new name, for which most servers
// have words that leave the rest alone.
bool touches_definition(const operation::AlterColumn& op, const Features& features);

}  // namespace limbeck::dialect::mysql
