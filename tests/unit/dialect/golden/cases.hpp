// SPDX-License-Identifier: MIT
// The operations whose SQL stands in tests/golden/ddl, by theme.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "operation/operation.hpp"

namespace limbeck::dialect::golden {

struct Case {
  std::string name;
  operation::Operation operation;
  // By a dialect's name, how and why our SQL differs there from what Alembic 1.19 writes.
  std::map<std::string, std::string> differs = {};
};

using Cases = std::vector<Case>;

Cases table_cases();
Cases type_cases();
Cases column_cases();
Cases index_cases();
Cases row_cases();
Cases named_type_cases();
Cases object_cases();
Cases code_cases();
Cases batch_cases();
Cases mysql_cases();

// Says of the cases above how MySQL's and MariaDB's SQL differs from Alembic's.
void add_mysql_notes(Cases& all);

// The same for SQL Server and Oracle, whose SQL is only written.
Cases written_cases();
void add_written_notes(Cases& all);

// All of the above, with their notes.
Cases all_cases();

inline const TableName user{"user"};
inline const TableName in_schema{"user", "s"};

}  // namespace limbeck::dialect::golden
