// SPDX-License-Identifier: MIT
#include "cli/stream.hpp"

#include <cstdlib>
#include <string_view>

#include <sys/ioctl.h>
#include <unistd.h>

namespace limbeck::cli {
namespace {

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

std::size_t width_of(int descriptor) {
  constexpr std::size_t usual = 80;
  winsize size{};
  if (::ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return usual;
}

bool has_color(bool is_terminal, ColorChoice choice) {
  switch (choice) {
    case ColorChoice::always:
      return true;
    case ColorChoice::never:
      return false;
    case ColorChoice::automatic:
      return is_terminal && variable("NO_COLOR").empty() && variable("TERM") != "dumb";
  }
  return false;
}

}  // namespace

StreamLook look_of(std::FILE* stream, ColorChoice choice) {
  const int descriptor = ::fileno(stream);
  const bool is_terminal = ::isatty(descriptor) == 1;
  return {.is_terminal = is_terminal,
          .has_color = has_color(is_terminal, choice),
          .width = is_terminal ? width_of(descriptor) : 0};
}

}  // namespace limbeck::cli
