// SPDX-License-Identifier: MIT
// Columns whose values the database makes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace limbeck {

// A column that is computed of others: `Computed{.sqltext = "price * count", .persisted = true}`.
struct Computed {
  std::string sqltext = {};
  std::optional<bool> persisted = {};  // stored with the row, or computed when read; else the database's way
  bool operator==(const Computed&) const = default;
};

// How a sequence counts. What is unset is left to the database.
struct Counting {
  std::optional<std::int64_t> start = {};
  std::optional<std::int64_t> increment = {};
  std::optional<std::int64_t> minvalue = {};
  std::optional<std::int64_t> maxvalue = {};
  bool nominvalue = false;
  bool nomaxvalue = false;
  std::optional<bool> cycle = {};
  std::optional<std::int64_t> cache = {};
  std::optional<bool> order = {};  // on Oracle
  bool operator==(const Counting&) const = default;
};

// GENERATED ... AS IDENTITY: `Identity{.always = true, .start = 100}`.
struct Identity {
  bool always = false;   // ALWAYS, else BY DEFAULT
  bool on_null = false;  // ON NULL, on Oracle
  std::optional<std::int64_t> start = {};
  std::optional<std::int64_t> increment = {};
  std::optional<std::int64_t> minvalue = {};
  std::optional<std::int64_t> maxvalue = {};
  bool nominvalue = false;
  bool nomaxvalue = false;
  std::optional<bool> cycle = {};
  std::optional<std::int64_t> cache = {};
  std::optional<bool> order = {};

  Counting counting() const {
    return {start, increment, minvalue, maxvalue, nominvalue, nomaxvalue, cycle, cache, order};
  }
  bool operator==(const Identity&) const = default;
};

}  // namespace limbeck
