// SPDX-License-Identifier: MIT
#include "dialect/mysql/client.hpp"

#include "core/shared_library.hpp"

namespace limbeck::dialect::mysql {
namespace {

Client load() {
  const core::SharedLibrary library({
      .names = {"libmariadb.so.3", "libmariadb.so", "libmariadb.3.dylib", "libmariadb.dylib",
                "libmariadb.dll"},
      .package = "libmariadb3",
  });
  // What mysql_init() would do by itself, but not safely from several threads.
  library.function<decltype(::mysql_server_init)>("mysql_server_init")(0, nullptr, nullptr);
  return {
      .init = library.function<decltype(::mysql_init)>("mysql_init"),
      .options = library.function<decltype(::mysql_options)>("mysql_options"),
      .real_connect = library.function<decltype(::mysql_real_connect)>("mysql_real_connect"),
      .get_ssl_cipher = library.function<decltype(::mysql_get_ssl_cipher)>("mysql_get_ssl_cipher"),
      .close = library.function<decltype(::mysql_close)>("mysql_close"),
      .real_query = library.function<decltype(::mysql_real_query)>("mysql_real_query"),
      .next_result = library.function<decltype(::mysql_next_result)>("mysql_next_result"),
      .store_result = library.function<decltype(::mysql_store_result)>("mysql_store_result"),
      .free_result = library.function<decltype(::mysql_free_result)>("mysql_free_result"),
      .field_count = library.function<decltype(::mysql_field_count)>("mysql_field_count"),
      .num_rows = library.function<decltype(::mysql_num_rows)>("mysql_num_rows"),
      .num_fields = library.function<decltype(::mysql_num_fields)>("mysql_num_fields"),
      .fetch_row = library.function<decltype(::mysql_fetch_row)>("mysql_fetch_row"),
      .fetch_lengths = library.function<decltype(::mysql_fetch_lengths)>("mysql_fetch_lengths"),
      .affected_rows = library.function<decltype(::mysql_affected_rows)>("mysql_affected_rows"),
      .error_number = library.function<decltype(::mysql_errno)>("mysql_errno"),
      .error_text = library.function<decltype(::mysql_error)>("mysql_error"),
  };
}

}  // namespace

const Client& client() {
  static const Client loaded = load();
  return loaded;
}

}  // namespace limbeck::dialect::mysql
