// SPDX-License-Identifier: MIT
#include "unit/dialect/golden/cases.hpp"

namespace limbeck::dialect::golden {

Cases all_cases() {
  Cases all;
  for (auto& cases :
       {table_cases(), type_cases(), column_cases(), index_cases(), row_cases(), named_type_cases(),
        object_cases(), code_cases(), batch_cases(), mysql_cases(), written_cases()}) {
    all.insert(all.end(), cases.begin(), cases.end());
  }
  add_mysql_notes(all);
  add_written_notes(all);
  return all;
}

}  // namespace limbeck::dialect::golden
