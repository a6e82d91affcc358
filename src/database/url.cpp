// SPDX-License-Identifier: MIT
#include "database/url.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/text.hpp"

namespace limbeck::database {
namespace {

constexpr std::string_view digits = "0123456789";
constexpr std::string_view form = "dialect://user:password@host:port/database";

// No part of the text is repeated beyond its dialect: anything else may hold a password.
[[noreturn]] void refuse(std::string_view why) {
  throw Error(fmt::format("cannot read the database URL: {}; write it as '{}'", why, form));
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// A '%' that no two hex digits follow stands for itself, as in Python.
std::string decode(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool coded =
        text[i] == '%' && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 && hex_value(text[i + 2]) >= 0;
    if (coded) {
      result += static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2]));
      i += 2;
    } else {
      result += text[i];
    }
  }
  return result;
}

std::string decode_option(std::string_view text) {
  std::string with_blanks(text);
  std::replace(with_blanks.begin(), with_blanks.end(), '+', ' ');
  return decode(with_blanks);
}

std::string encode(std::string_view text) {
  constexpr std::string_view special = "%:/?#[]@&=+ ";
  std::string result;
  for (const char c : text) {
    if (special.find(c) == std::string_view::npos) {
      result += c;
    } else {
      result += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return result;
}

std::string parse_dialect(std::string_view scheme) {
  const auto name = core::to_lower(scheme.substr(0, scheme.find('+')));
  const bool is_word =
      !name.empty() && name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos;
  if (!is_word) refuse("it does not begin with a dialect's name and '://'");
  return name == "postgres" ? "postgresql" : name;
}

// Where the '@' stands that ends user and password, npos where there are none. It is the last one before the
// path; a password that is not encoded may hold a '/' or '?' too, if no port can be meant.
std::size_t end_of_user(std::string_view rest) {
  const auto authority = rest.substr(0, rest.find_first_of("/?"));
  if (const auto at = authority.rfind('@'); at != std::string_view::npos) return at;
  const auto colon = authority.find(':');
  if (colon == std::string_view::npos || authority.front() == '[') return std::string_view::npos;
  const bool is_port = authority.find_first_not_of(digits, colon + 1) == std::string_view::npos;
  const auto at = rest.find('@', colon);
  const bool in_options = rest.find('?') < at;
  return is_port && in_options ? std::string_view::npos : at;
}

void parse_user(std::string_view text, Url& url) {
  const auto colon = std::min(text.find(':'), text.size());
  url.user = decode(text.substr(0, colon));
  if (colon < text.size()) url.password = decode(text.substr(colon + 1));
}

int parse_port(std::string_view text) {
  int port = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
  if (error != std::errc{} || end != text.data() + text.size() || port < 1 || port > 65535) {
    refuse("its port is no number between 1 and 65535");
  }
  return port;
}

void parse_host(std::string_view text, Url& url) {
  auto end = text.find(':');
  if (text.starts_with('[')) {
    const auto bracket = text.find(']');
    if (bracket == std::string_view::npos) refuse("the '[' before its host is not closed");
    url.host = text.substr(1, bracket - 1);
    end = bracket + 1;
    if (end < text.size() && text[end] != ':') refuse("something stands between its host and its port");
  } else {
    url.host = text.substr(0, end);
  }
  if (end < text.size() && end + 1 < text.size()) url.port = parse_port(text.substr(end + 1));
}

void parse_options(std::string_view text, Url& url) {
  for (const auto& pair : core::split_list(text, '&')) {
    const auto equals = std::min(pair.find('='), pair.size());
    const auto key = decode_option(std::string_view(pair).substr(0, equals));
    if (key.empty() || equals == pair.size()) refuse("what follows its '?' is no list of key=value");
    const auto added =
        url.options.emplace(key, decode_option(std::string_view(pair).substr(equals + 1))).second;
    if (!added) refuse(fmt::format("its option '{}' stands there twice", key));
  }
}

bool is_secret(std::string_view option) {
  constexpr std::array<std::string_view, 6> words{"password", "passwd", "pwd", "secret", "token", "scram_"};
  const auto key = core::to_lower(option);
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return key.find(word) != std::string::npos; });
}

}  // namespace

Url parse_url(std::string_view text) {
  text = core::trim(text);
  if (text.empty()) refuse("it is empty");
  const auto scheme_end = text.find("://");
  if (scheme_end == std::string_view::npos) refuse("it has no '://'");
  Url url;
  url.dialect = parse_dialect(text.substr(0, scheme_end));
  auto rest = text.substr(scheme_end + 3);
  if (const auto at = end_of_user(rest); at != std::string_view::npos) {
    parse_user(rest.substr(0, at), url);
    rest.remove_prefix(at + 1);
  }
  if (const auto question = rest.find('?'); question != std::string_view::npos) {
    parse_options(rest.substr(question + 1), url);
    rest = rest.substr(0, question);
  }
  const auto slash = std::min(rest.find('/'), rest.size());
  parse_host(rest.substr(0, slash), url);
  if (slash < rest.size()) url.database = rest.substr(slash + 1);
  return url;
}

std::string redacted(const Url& url) {
  std::string result = url.dialect + "://";
  if (!url.user.empty() || url.password) {
    result += encode(url.user) + (url.password ? ":***@" : "@");
  }
  result += url.host.find(':') == std::string::npos ? url.host : '[' + url.host + ']';
  if (url.port) result += fmt::format(":{}", *url.port);
  if (!url.database.empty()) result += '/' + url.database;
  char separator = '?';
  for (const auto& [key, value] : url.options) {
    result += fmt::format("{}{}={}", separator, encode(key), is_secret(key) ? "***" : encode(value));
    separator = '&';
  }
  return result;
}

}  // namespace limbeck::database
