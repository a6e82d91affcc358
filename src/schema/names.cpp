// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <limbeck/schema/expression.hpp>
#include <limbeck/schema/names.hpp>

namespace limbeck {

Names::Names(std::initializer_list<std::string_view> names) : names_(names.begin(), names.end()) {}

Names::Names(std::vector<std::string> names) : names_(std::move(names)) {}

Expression sql_of_number(double number) {
  return text(fmt::format("{}", number));
}

Expression text(std::string_view sql) {
  return {std::string(sql)};
}

Name conv(std::string_view name) {
  return Name(std::string(name), Name::Origin::final);
}

}  // namespace limbeck
