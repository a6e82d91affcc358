// SPDX-License-Identifier: MIT
// MariaDB's library, which speaks with MySQL too, loaded when a server is first connected to.
#pragma once

#include <mysql.h>

namespace limbeck::dialect::mysql {

// The functions that limbeck calls, under their names without "mysql_".
struct Client {
  decltype(&::mysql_init) init;
  decltype(&::mysql_options) options;
  decltype(&::mysql_real_connect) real_connect;
  decltype(&::mysql_get_ssl_cipher) get_ssl_cipher;
  decltype(&::mysql_close) close;
  decltype(&::mysql_real_query) real_query;
  decltype(&::mysql_next_result) next_result;
  decltype(&::mysql_store_result) store_result;
  decltype(&::mysql_free_result) free_result;
  decltype(&::mysql_field_count) field_count;
  decltype(&::mysql_num_rows) num_rows;
  decltype(&::mysql_num_fields) num_fields;
  decltype(&::mysql_fetch_row) fetch_row;
  decltype(&::mysql_fetch_lengths) fetch_lengths;
  decltype(&::mysql_affected_rows) affected_rows;
  decltype(&::mysql_errno) error_number;
  decltype(&::mysql_error) error_text;
};

// Loads the library at the first call; throws Error where it is missing or too old. Safe from any thread.
const Client& client();

}  // namespace limbeck::dialect::mysql
