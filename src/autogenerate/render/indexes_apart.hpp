// SPDX-License-Identifier: MIT
// Tables that come and go with their indexes, as operations of which each makes or drops one thing.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "autogenerate/compare/names.hpp"
#include "autogenerate/render/entry.hpp"
#include "operation/operation.hpp"

namespace limbeck::autogenerate {

class IndexesApart {
 public:
  // The entries of the whole script.
  explicit IndexesApart(const std::vector<Entry>& entries);

  // A table's creation with that of its indexes behind it, its removal with theirs before it, but of those
  // that foreign keys of dropped tables stand on; any other operation alone.
  std::vector<operation::Operation> split(const operation::Operation& operation) const;

 private:
  bool stands_alone(const TableName& table, const Index& index) const;

  ByName<std::set<std::set<std::string>>> referred_;  // the columns that foreign keys of dropped tables name
};

}  // namespace limbeck::autogenerate
