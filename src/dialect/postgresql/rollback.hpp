// SPDX-License-Identifier: MIT
// A transaction that leaves nothing behind.
#pragma once

#include <string>

#include "database/connection.hpp"

namespace limbeck::dialect::postgresql {

// Ends the transaction that is open on the connection when the object goes, however that comes.
class Rollback {
 public:
  explicit Rollback(database::Connection& connection) : connection_(connection) {}
  Rollback(const Rollback&) = delete;
  Rollback& operator=(const Rollback&) = delete;
  ~Rollback() {
    try {
      const std::string statement = "ROLLBACK";
      connection_.execute(std::span(&statement, 1));
    } catch (const Error&) {  // a connection that is lost has rolled back
    }
  }

 private:
  database::Connection& connection_;
};

}  // namespace limbeck::dialect::postgresql
