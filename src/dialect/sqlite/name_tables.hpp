// SPDX-License-Identifier: MIT
// Lets SQLite find the names of a schema of 10,000 tables as quickly as those of ten.
//
// SQLite keeps them in hash tables and asks for at most 1,024 bytes for each, 64 chains, as most are compiled
// (SQLITE_MALLOC_SOFT_LIMIT), but makes use of all that its allocator gives it (hash.c). 10,000 tables with
// three indexes each are read in a fifteenth of the time with longer tables.
#pragma once

#include <sqlite3.h>

namespace limbeck::dialect::sqlite {

// Sets SQLite's allocator to heed GrowingNameTables. SQLite takes that only before its first use in a
// process; later, nothing changes.
void let_name_tables_grow(decltype(&::sqlite3_config) config);

// While one lives, SQLite's tables of names on this thread are as long as the schema that is being read
// needs. Not to be nested.
class GrowingNameTables {
 public:
  GrowingNameTables() noexcept;
  ~GrowingNameTables();
  GrowingNameTables(const GrowingNameTables&) = delete;
  GrowingNameTables& operator=(const GrowingNameTables&) = delete;
};

}  // namespace limbeck::dialect::sqlite
