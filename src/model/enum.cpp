// SPDX-License-Identifier: MIT
#include <limbeck/model/enum.hpp>

namespace limbeck::models {

Enum make_enum(std::string_view type_name, Names names, EnumOptions options) {
  if (options.name.empty()) options.name = type_name;
  return Enum(std::move(names), std::move(options));
}

}  // namespace limbeck::models
