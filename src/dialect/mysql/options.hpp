// SPDX-License-Identifier: MIT
// What a URL's options ask of a connection, in the words of the Python drivers that SQLAlchemy uses.
#pragma once

#include <optional>
#include <string>

#include "database/url.hpp"

namespace limbeck::dialect::mysql {

struct ConnectionOptions {
  std::string unix_socket = {};
  std::string collation = {};  // of the connection; empty leaves it to the server
  std::optional<std::string> sql_mode = {};
  std::string init_command = {};
  std::string read_default_file = {};
  std::string read_default_group = {};
  unsigned connect_timeout = 10;  // seconds; 0 is the library's own
  unsigned read_timeout = 0;      // seconds; 0 waits for ever
  unsigned write_timeout = 0;
  bool compress = false;
  bool ssl = false;         // required: a connection without it is refused
  bool ssl_verify = false;  // the certificate, and that it is this host's
  std::string ssl_ca = {};
  std::string ssl_capath = {};
  std::string ssl_cert = {};
  std::string ssl_key = {};
  std::string ssl_cipher = {};
};

// Throws Error for an option that is unknown or has a value that makes no sense; no message repeats a value.
ConnectionOptions read_options(const database::Url& url);

}  // namespace limbeck::dialect::mysql
