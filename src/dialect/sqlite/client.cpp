// SPDX-License-Identifier: MIT
#include "dialect/sqlite/client.hpp"

#include "core/shared_library.hpp"
#include "dialect/sqlite/name_tables.hpp"

namespace limbeck::dialect::sqlite {
namespace {

Client load() {
  const core::SharedLibrary library({
      .names = {"libsqlite3.so.0", "libsqlite3.so", "libsqlite3.0.dylib", "libsqlite3.dylib", "sqlite3.dll"},
      .package = "libsqlite3-0",
  });
  let_name_tables_grow(library.function<decltype(::sqlite3_config)>("sqlite3_config"));
  return {
      .open_v2 = library.function<decltype(::sqlite3_open_v2)>("sqlite3_open_v2"),
      .close_v2 = library.function<decltype(::sqlite3_close_v2)>("sqlite3_close_v2"),
      .busy_timeout = library.function<decltype(::sqlite3_busy_timeout)>("sqlite3_busy_timeout"),
      .db_config = library.function<decltype(::sqlite3_db_config)>("sqlite3_db_config"),
      .get_autocommit = library.function<decltype(::sqlite3_get_autocommit)>("sqlite3_get_autocommit"),
      .errmsg = library.function<decltype(::sqlite3_errmsg)>("sqlite3_errmsg"),
      .system_errno = library.function<decltype(::sqlite3_system_errno)>("sqlite3_system_errno"),
      .prepare_v2 = library.function<decltype(::sqlite3_prepare_v2)>("sqlite3_prepare_v2"),
      .step = library.function<decltype(::sqlite3_step)>("sqlite3_step"),
      .finalize = library.function<decltype(::sqlite3_finalize)>("sqlite3_finalize"),
      .stmt_readonly = library.function<decltype(::sqlite3_stmt_readonly)>("sqlite3_stmt_readonly"),
      .column_count = library.function<decltype(::sqlite3_column_count)>("sqlite3_column_count"),
      .column_text = library.function<decltype(::sqlite3_column_text)>("sqlite3_column_text"),
      .column_bytes = library.function<decltype(::sqlite3_column_bytes)>("sqlite3_column_bytes"),
      .changes64 = library.function<decltype(::sqlite3_changes64)>("sqlite3_changes64"),
  };
}

}  // namespace

const Client& client() {
  static const Client loaded = load();
  return loaded;
}

}  // namespace limbeck::dialect::sqlite
