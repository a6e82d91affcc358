// SPDX-License-Identifier: MIT
// A transaction that leaves nothing behind.
#pragma once

#include "database/execute_one.hpp"

namespace limbeck::dialect::postgresql {

// Ends the transaction that is open on the connection when the object goes, however that comes.
class Rollback {
 public:
  explicit Rollback(database::Connection& connection) : connection_(connection) {}
  Rollback(const Rollback&) = delete;
  Rollback& operator=(const Rollback&) = delete;
  ~Rollback() {
    try {
      execute_one(connection_, "ROLLBACK");
    } catch (const Error&) {  // a connection that is lost has rolled back
    }
  }

 private:
  database::Connection& connection_;
};

}  // namespace limbeck::dialect::postgresql
