// SPDX-License-Identifier: MIT
// Oracle, put together from the other files of this folder. Its SQL is only written.
#pragma once

#include <memory>

#include "dialect/dialect.hpp"

namespace limbeck::dialect::oracle {

std::unique_ptr<const Dialect> make_dialect();

}  // namespace limbeck::dialect::oracle
