// SPDX-License-Identifier: MIT
// SQLite's library, loaded when a database is first opened.
#pragma once

#include <sqlite3.h>

namespace limbeck::dialect::sqlite {

// The functions that limbeck calls, under their names without "sqlite3_".
struct Client {
  decltype(&::sqlite3_open_v2) open_v2;
  decltype(&::sqlite3_close_v2) close_v2;
  decltype(&::sqlite3_busy_timeout) busy_timeout;
  decltype(&::sqlite3_db_config) db_config;
  decltype(&::sqlite3_get_autocommit) get_autocommit;
  decltype(&::sqlite3_errmsg) errmsg;
  decltype(&::sqlite3_system_errno) system_errno;
  decltype(&::sqlite3_prepare_v2) prepare_v2;
  decltype(&::sqlite3_step) step;
  decltype(&::sqlite3_finalize) finalize;
  decltype(&::sqlite3_stmt_readonly) stmt_readonly;
  decltype(&::sqlite3_column_count) column_count;
  decltype(&::sqlite3_column_text) column_text;
  decltype(&::sqlite3_column_bytes) column_bytes;
  decltype(&::sqlite3_changes64) changes64;
};

// Loads the library at the first call; throws Error where it is missing or too old. Safe from any thread.
const Client& client();

}  // namespace limbeck::dialect::sqlite
