// SPDX-License-Identifier: MIT
// PostgreSQL, put together from the other files of this folder.
#pragma once

#include <memory>

#include "dialect/dialect.hpp"

namespace limbeck::dialect::postgresql {

std::unique_ptr<const Dialect> make_dialect();

}  // namespace limbeck::dialect::postgresql
