// SPDX-License-Identifier: MIT
#include "dialect/sqlite/name_tables.hpp"

#include <algorithm>
#include <utility>

namespace limbeck::dialect::sqlite {
namespace {

constexpr int asked_for = 1024;
constexpr int first = 4 * 1024;
constexpr int longest = 16 * 1024 * 1024;  // for two million names

int (*usual_size)(int) = nullptr;
thread_local int next = 0;  // bytes of the next table of names; 0: as it is asked for

// SQLite asks again for the same size whenever a table is too short, so each time it gets twice as much.
int size_for(int bytes) {
  if (bytes != asked_for || next == 0) return usual_size(bytes);
  return std::exchange(next, std::min(2 * next, longest));
}

}  // namespace

void let_name_tables_grow(decltype(&::sqlite3_config) config) {
  sqlite3_mem_methods methods;
  if (config(SQLITE_CONFIG_GETMALLOC, &methods) != SQLITE_OK) return;
  usual_size = std::exchange(methods.xRoundup, size_for);
  config(SQLITE_CONFIG_MALLOC, &methods);
}

GrowingNameTables::GrowingNameTables() noexcept {
  next = first;
}

GrowingNameTables::~GrowingNameTables() {
  next = 0;
}

}  // namespace limbeck::dialect::sqlite
