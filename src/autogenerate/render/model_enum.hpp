// SPDX-License-Identifier: MIT
// The enums of a schema as enums of C++.
#pragma once

#include <string>
#include <vector>

#include <limbeck/schema/schema.hpp>

#include "autogenerate/render/cpp_name.hpp"

namespace limbeck::autogenerate {

struct ModelEnum {
  std::string name;                // in C++
  Enum type;                       // as the C++ enum stands for it
  std::vector<std::string> words;  // in C++, one for each of the type's values
  std::string text;                // the definition, and the specialisation with its names
};

class ModelEnums {
 public:
  // Makes one for every enum of a column, or of its array; those of the same values are one, unless they have
  // names of their own.
  ModelEnums(const Schema& schema, UniqueNames& names);

  const std::vector<ModelEnum>& all() const noexcept { return enums_; }
  // That of the type, which is a column's or one inside of it; null where it is no enum.
  const ModelEnum* find(const Type& type) const;

 private:
  std::vector<ModelEnum> enums_;
  std::unordered_map<std::string, std::size_t> places_;
};

}  // namespace limbeck::autogenerate
