// SPDX-License-Identifier: MIT
#include "dialect/mysql/options.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <unordered_map>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/text.hpp"

namespace limbeck::dialect::mysql {
namespace {

[[noreturn]] void refuse(std::string_view option, std::string_view why) {
  throw Error(fmt::format("cannot read the database URL: its option '{}' {}", option, why));
}

bool read_bool(std::string_view option, std::string_view value) {
  constexpr std::array<std::string_view, 4> yes{"true", "1", "yes", "on"};
  constexpr std::array<std::string_view, 4> no{"false", "0", "no", "off"};
  const auto is = [&](std::string_view word) { return core::equal_ignoring_case(word, value); };
  if (std::ranges::any_of(yes, is)) return true;
  if (std::ranges::any_of(no, is)) return false;
  refuse(option, "is neither 'true' nor 'false'");
}

unsigned read_seconds(std::string_view option, std::string_view value) {
  unsigned seconds = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), seconds);
  if (error != std::errc{} || end != value.data() + value.size()) refuse(option, "is no number of seconds");
  return seconds;
}

// SQL and names go to the server as UTF-8, so that no other character set may be spoken.
void check_charset(std::string_view option, std::string_view value) {
  constexpr std::array<std::string_view, 3> unicode{"utf8mb4", "utf8mb3", "utf8"};
  const auto is = [&](std::string_view word) { return core::equal_ignoring_case(word, value); };
  if (std::ranges::none_of(unicode, is)) {
    refuse(option,
           "is not 'utf8mb4', in which limbeck speaks; leave it out, and give tables and columns "
           "their own character sets");
  }
}

void read_ssl_mode(std::string_view option, std::string_view value, ConnectionOptions& options) {
  const auto mode = core::to_lower(value);
  options.ssl_verify = mode == "verify_ca" || mode == "verify_identity";
  options.ssl = options.ssl_verify || mode == "required";
  if (!options.ssl && mode != "disabled" && mode != "preferred") {
    refuse(option, "is none of 'DISABLED', 'PREFERRED', 'REQUIRED', 'VERIFY_CA', 'VERIFY_IDENTITY'");
  }
}

using Reader =
    std::function<void(std::string_view option, std::string_view value, ConnectionOptions& options)>;

Reader text_into(std::string ConnectionOptions::*field) {
  return [field](std::string_view, std::string_view value, ConnectionOptions& options) {
    options.*field = value;
  };
}

Reader seconds_into(unsigned ConnectionOptions::*field) {
  return [field](std::string_view option, std::string_view value, ConnectionOptions& options) {
    options.*field = read_seconds(option, value);
  };
}

Reader bool_into(bool ConnectionOptions::*field) {
  return [field](std::string_view option, std::string_view value, ConnectionOptions& options) {
    options.*field = read_bool(option, value);
  };
}

const std::unordered_map<std::string_view, Reader>& readers() {
  static const std::unordered_map<std::string_view, Reader> all{
      {"unix_socket", text_into(&ConnectionOptions::unix_socket)},
      {"collation", text_into(&ConnectionOptions::collation)},
      {"init_command", text_into(&ConnectionOptions::init_command)},
      {"read_default_file", text_into(&ConnectionOptions::read_default_file)},
      {"read_default_group", text_into(&ConnectionOptions::read_default_group)},
      {"connect_timeout", seconds_into(&ConnectionOptions::connect_timeout)},
      {"read_timeout", seconds_into(&ConnectionOptions::read_timeout)},
      {"write_timeout", seconds_into(&ConnectionOptions::write_timeout)},
      {"compress", bool_into(&ConnectionOptions::compress)},
      {"ssl", bool_into(&ConnectionOptions::ssl)},
      {"ssl_verify_cert", bool_into(&ConnectionOptions::ssl_verify)},
      {"ssl_verify_identity", bool_into(&ConnectionOptions::ssl_verify)},
      {"ssl_mode", read_ssl_mode},
      {"ssl_ca", text_into(&ConnectionOptions::ssl_ca)},
      {"ssl_capath", text_into(&ConnectionOptions::ssl_capath)},
      {"ssl_cert", text_into(&ConnectionOptions::ssl_cert)},
      {"ssl_key", text_into(&ConnectionOptions::ssl_key)},
      {"ssl_cipher", text_into(&ConnectionOptions::ssl_cipher)},
      {"charset", [](std::string_view option, std::string_view value,
                     ConnectionOptions&) { check_charset(option, value); }},
      {"sql_mode", [](std::string_view, std::string_view value,
                      ConnectionOptions& options) { options.sql_mode = std::string(value); }},
  };
  return all;
}

// What the Python drivers alone have a use for.
constexpr std::array<std::string_view, 8> passed_over{"use_unicode", "binary_prefix", "autocommit",
                                                      "client_flag", "local_infile",  "auth_plugin",
                                                      "use_pure",    "program_name"};

}  // namespace

ConnectionOptions read_options(const database::Url& url) {
  ConnectionOptions options;
  for (const auto& [key, value] : url.options) {
    if (const auto reader = readers().find(key); reader != readers().end()) {
      reader->second(key, value, options);
    } else if (std::ranges::find(passed_over, key) == passed_over.end()) {
      std::vector<std::string> known;
      for (const auto& [name, read] : readers()) known.emplace_back(name);
      std::ranges::sort(known);
      refuse(key, fmt::format("is unknown; known are {}", core::join(known)));
    }
  }
  return options;
}

}  // namespace limbeck::dialect::mysql
