// SPDX-License-Identifier: MIT
// One run at a time: what every database must keep apart.
#include <chrono>

#include "contract/test_database.hpp"

namespace limbeck::contract {
namespace {

class LockContract : public Contract {
 protected:
  // Whether this connection comes into a run of its own.
  bool enters(database::Connection& other) const {
    if (!other.try_lock(lock_name)) return false;
    const auto statement = begin();
    try {
      other.execute(std::span(&statement, 1));
    } catch (const database::DatabaseError&) {
      return false;
    }
    return true;
  }

  // A server notices the end of a connection a moment later.
  bool enters_soon(database::Connection& other) const {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    while (std::chrono::steady_clock::now() < deadline) {
      if (enters(other)) return true;
    }
    return false;
  }

  void leave(database::Connection& other) const {
    const std::string statement = "ROLLBACK";
    other.execute(std::span(&statement, 1));
    other.unlock();
  }

  // Tests may run side by side on one server.
  const std::string lock_name = unique_name();
};
INSTANTIATE_TEST_SUITE_P(On, LockContract, testing::ValuesIn(test_databases()), name_of_parameter);

TEST_P(LockContract, LetsOneRunInAtATime) {
  const auto other = connect_impatiently();
  ASSERT_TRUE(enters(*connection));
  EXPECT_FALSE(enters(*other));
  leave(*connection);
  EXPECT_TRUE(enters(*other));
}

TEST_P(LockContract, IsLetGoWithTheConnection) {
  const auto other = connect_impatiently();
  ASSERT_TRUE(enters(*connection));
  connection = connect_impatiently();
  EXPECT_TRUE(enters_soon(*other));
}

TEST_P(LockContract, IsTakenInSpiteOfALockOfAnotherName) {
  const auto other = connect_impatiently();
  ASSERT_TRUE(connection->try_lock("another " + lock_name));
  EXPECT_TRUE(other->try_lock(lock_name));
}

TEST_P(LockContract, NeedsNoLockToUnlock) {
  connection->unlock();
  EXPECT_EQ(value_of("SELECT 1"), "1");
}

}  // namespace
}  // namespace limbeck::contract
