// SPDX-License-Identifier: MIT
#include "runtime/message.hpp"

#include <filesystem>

#include <fmt/format.h>

#include "core/text.hpp"

namespace limbeck::runtime {

std::string show_file(std::string_view file) {
  std::error_code failed;
  const std::filesystem::path path(file);
  const auto here = std::filesystem::current_path(failed);
  const auto relative = failed || path.is_relative() ? path : path.lexically_relative(here);
  const bool inside = !relative.empty() && *relative.begin() != "..";
  return inside ? relative.string() : path.string();
}

std::string show(const Place& place) {
  return fmt::format("{}:{}", show_file(place.file), place.line);
}

std::string show_sql(std::string_view sql) {
  return core::one_line(sql, 160);
}

std::string cannot(const revision::Step& step) {
  switch (step.direction) {
    case revision::Direction::up:
      return fmt::format("cannot upgrade to '{}'", step.id);
    case revision::Direction::down:
      return fmt::format("cannot downgrade '{}'", step.id);
    case revision::Direction::stamp:
      return fmt::format("cannot stamp '{}'", step.id);
  }
  return {};
}

}  // namespace limbeck::runtime
