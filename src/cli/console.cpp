// SPDX-License-Identifier: MIT
#include "cli/console.hpp"

#include <cstdio>
#include <iostream>
#include <string>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/text.hpp"

namespace limbeck::cli {
namespace {

void check_written(bool was_written) {
  if (was_written) return;
  throw Error("cannot write the answer to stdout: the device is full or closed; check where it is sent to");
}

}  // namespace

Console::Console(const OutputOptions& options)
    : options_(options),
      answers_(look_of(stdout, options.color)),
      style_(answers_.has_color),
      progress_(stderr, look_of(stderr, options.color), std::chrono::seconds(1)) {}

void Console::begin_answer(std::string_view part) {
  progress_.end();
  if (part.empty()) return;  // its data may be null, which fwrite() does not take
  check_written(std::fwrite(part.data(), 1, part.size(), stdout) == part.size());
}

void Console::answer(std::string_view text) {
  begin_answer(text);
  check_written(std::fflush(stdout) == 0);
}

void Console::log(std::string_view line) {
  if (!options_.quiet) progress_.log(line);
}

bool Console::can_ask() const noexcept {
  return look_of(stdin, options_.color).is_terminal && look_of(stderr, options_.color).is_terminal;
}

bool Console::confirm(std::string_view question) {
  progress_.end();
  fmt::print(stderr, "{} [y/N] ", question);
  std::string answer;
  std::getline(std::cin, answer);
  return core::equal_ignoring_case(answer, "y") || core::equal_ignoring_case(answer, "yes");
}

void Console::begin_work(std::string what) {
  if (!options_.quiet) progress_.begin(std::move(what));
}

void print_error(std::string_view message, ColorChoice color) {
  const Style style(look_of(stderr, color).has_color);
  fmt::print(stderr, "{} {}\n", style(Tone::error, "limbeck:"), message);
}

}  // namespace limbeck::cli
