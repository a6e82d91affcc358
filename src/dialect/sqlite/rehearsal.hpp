// SPDX-License-Identifier: MIT
// A place where changes of tables are tried out.
#pragma once

#include <memory>

#include "database/connection.hpp"

namespace limbeck::dialect::sqlite {

// As Dialect::rehearse(). Foreign keys are heeded in it, so that what is written of a table holds in any
// case.
std::unique_ptr<database::Connection> rehearse(database::Connection& connection);

}  // namespace limbeck::dialect::sqlite
