// SPDX-License-Identifier: MIT
#include "dialect/postgresql/server.hpp"

#include <charconv>

namespace limbeck::dialect::postgresql {

Features features_of(std::string_view version) {
  int number = 0;
  std::from_chars(version.data(), version.data() + version.size(), number);
  const int major = number / 10000;
  return {.major = major,
          .default_partitions = major >= 11,
          .included_columns = major >= 11,
          .execute_function = major >= 11,
          .stored_columns = major >= 12,
          .virtual_columns = major >= 18};
}

}  // namespace limbeck::dialect::postgresql
