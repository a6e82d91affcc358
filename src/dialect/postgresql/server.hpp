// SPDX-License-Identifier: MIT
// What a PostgreSQL server can do, computed once from its version.
#pragma once

#include <string_view>

namespace limbeck::dialect::postgresql {

// As its release notes say. Where no server is asked, SQL may hold whatever the newest can do.
struct Features {
  int major = 0;  // for messages; 0 where no server was asked
  bool default_partitions = true;
  bool included_columns = true;  // INDEX (a) INCLUDE (b)
  bool execute_function = true;  // CREATE TRIGGER ... EXECUTE FUNCTION; else PROCEDURE
  bool stored_columns = true;    // GENERATED ALWAYS AS (expression) STORED
  bool virtual_columns = true;   // the same, VIRTUAL
};

// `version` is what SHOW server_version_num answers: "150004".
Features features_of(std::string_view version);

}  // namespace limbeck::dialect::postgresql
