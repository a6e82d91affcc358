// SPDX-License-Identifier: MIT
// One statement, which answers for itself.
#pragma once

#include <span>
#include <string>
#include <utility>

#include "database/connection.hpp"

namespace limbeck::database {

// Throws DatabaseError.
inline Result execute_one(Connection& connection, const std::string& statement) {
  return std::move(connection.execute(std::span(&statement, 1)).at(0));
}

}  // namespace limbeck::database
