// SPDX-License-Identifier: MIT
// SQL Server, put together from the other files of this folder. Its SQL is only written.
#pragma once

#include <memory>

#include "dialect/dialect.hpp"

namespace limbeck::dialect::mssql {

std::unique_ptr<const Dialect> make_dialect();

}  // namespace limbeck::dialect::mssql
