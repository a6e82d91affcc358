// SPDX-License-Identifier: MIT
#include "dialect/mysql/server.hpp"

#include <array>
#include <charconv>

namespace limbeck::dialect::mysql {
namespace {

// Old clients were told "5.5.5-10.11.6-MariaDB" by servers behind some proxies.
constexpr std::string_view replication_prefix = "5.5.5-";

Version parse_version(std::string_view text) {
  std::array<int, 3> parts{};
  for (auto& part : parts) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), part);
    if (error != std::errc{}) break;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    if (!text.starts_with('.')) break;
    text.remove_prefix(1);
  }
  return {parts[0], parts[1], parts[2]};
}

Features features_of_mysql(const Version& version) {
  return {
      .flavour = Flavour::mysql,
      .check_constraints = version >= Version{8, 0, 16},
      .drop_check = version >= Version{8, 0, 16},
      .drop_constraint = version >= Version{8, 0, 19},
      .rename_column = version >= Version{8, 0, 0},
      .rename_index = version >= Version{5, 7, 0},
      .expression_defaults = version >= Version{8, 0, 13},
      .expression_indexes = version >= Version{8, 0, 13},
      .trigger_if_not_exists = version >= Version{8, 0, 29},
      .view_if_not_exists = version >= Version{9, 1, 0},
      .invisible_columns = version >= Version{8, 0, 23},
      .reference_systems = version >= Version{8, 0, 3},
  };
}

Features features_of_mariadb(const Version& version) {
  return {
      .flavour = Flavour::mariadb,
      .check_constraints = version >= Version{10, 2, 1},
      .drop_constraint = version >= Version{10, 2, 1},
      .rename_column = version >= Version{10, 5, 2},
      .rename_index = version >= Version{10, 5, 2},
      .expression_defaults = version >= Version{10, 2, 1},
      .literal_text_defaults = version >= Version{10, 2, 1},
      .if_exists = true,
      .trigger_if_not_exists = true,
      .view_if_not_exists = true,
      .uuid = version >= Version{10, 7, 0},
      .inet = version >= Version{10, 10, 0},
      .returning = version >= Version{10, 5, 0},
      .sequences = version >= Version{10, 3, 0},
      .invisible_columns = version >= Version{10, 3, 3},
      .reference_systems = version >= Version{10, 1, 2},
  };
}

}  // namespace

std::string_view title(Flavour flavour) {
  switch (flavour) {
    case Flavour::mysql:
      return "MySQL";
    case Flavour::mariadb:
      return "MariaDB";
  }
  return {};
}

Server parse_server(std::string_view version) {
  if (version.find("MariaDB") == std::string_view::npos) return {Flavour::mysql, parse_version(version)};
  if (version.starts_with(replication_prefix)) version.remove_prefix(replication_prefix.size());
  return {Flavour::mariadb, parse_version(version)};
}

Server usual_server(Flavour flavour) {
  switch (flavour) {
    case Flavour::mysql:
      return {flavour, {8, 0, 35}};
    case Flavour::mariadb:
      return {flavour, {10, 11, 0}};
  }
  return {};
}

Features features_of(const Server& server) {
  switch (server.flavour) {
    case Flavour::mysql:
      return features_of_mysql(server.version);
    case Flavour::mariadb:
      return features_of_mariadb(server.version);
  }
  return {};
}

}  // namespace limbeck::dialect::mysql
