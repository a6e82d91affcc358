// SPDX-License-Identifier: MIT
// The tables of a schema as structs of C++: their names, and the order in which they stand.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include <limbeck/schema/table.hpp>

#include "autogenerate/compare/names.hpp"
#include "autogenerate/render/cpp_name.hpp"

namespace limbeck::autogenerate {

struct ModelStruct {
  const Table* table;
  std::string name;
  std::vector<std::string> members = {};  // one for each column
};

class ModelStructs {
 public:
  // Each stands behind those that its foreign keys refer to, as far as these go in no circle, and else in the
  // tables' order. The tables must outlive it.
  ModelStructs(const std::vector<Table>& tables, UniqueNames& names);

  const std::vector<ModelStruct>& all() const noexcept { return structs_; }
  // "City::id", of the column, where the struct that stands at `place` can name it with limbeck's names at
  // hand: its own, or one before it.
  std::optional<std::string> member(const TableName& table, const std::string& column,
                                    std::size_t place) const;
  // Whether a name of limbeck's has another meaning inside of the struct that stands there.
  bool is_taken(const std::string& name, std::size_t place) const;

 private:
  std::vector<ModelStruct> structs_;
  ByName<std::size_t> places_;
  std::unordered_set<std::string> types_;
};

}  // namespace limbeck::autogenerate
