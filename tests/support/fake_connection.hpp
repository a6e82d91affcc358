// SPDX-License-Identifier: MIT
// A database that only remembers what it was told, for tests of what is sent and when.
#pragma once

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "database/connection.hpp"

namespace limbeck::support {

class FakeConnection : public database::Connection {
 public:
  // What was sent, one entry a round trip with " | " between its statements; "lock" and "unlock" too.
  std::vector<std::string> sent;

  // Rows that each SELECT of this text answers.
  std::map<std::string, std::vector<std::string>> answers;
  // Statements that fail, and how.
  std::map<std::string, database::Fault> failures;
  // How many rows a statement changes that is not a SELECT.
  std::int64_t affected = 1;
  int locks_refused = 0;  // how often try_lock says no before it says yes
  // Called before each round trip.
  std::function<void()> on_execute = [] {};

  std::vector<database::Result> execute(std::span<const std::string> statements) override {
    on_execute();
    std::string trip;
    std::vector<database::Result> results;
    for (const auto& statement : statements) {
      trip += (trip.empty() ? "" : " | ") + statement;
      if (const auto failure = failures.find(statement); failure != failures.end()) {
        sent.push_back(trip);
        throw database::DatabaseError("the database says no", results.size(), failure->second);
      }
      results.push_back(answer(statement));
    }
    sent.push_back(trip);
    return results;
  }

  bool try_lock(std::string_view name) override {
    sent.push_back("lock " + std::string(name));
    return locks_refused-- <= 0;
  }

  void unlock() noexcept override { sent.push_back("unlock"); }

 private:
  database::Result answer(const std::string& statement) const {
    database::Result result;
    result.affected = affected;
    if (const auto rows = answers.find(statement); rows != answers.end()) {
      for (const auto& value : rows->second) result.rows.push_back({value});
    }
    return result;
  }
};

}  // namespace limbeck::support
