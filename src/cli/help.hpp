// SPDX-License-Identifier: MIT
// The layout of --help: two columns, as wide as the terminal.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <CLI/CLI.hpp>

namespace limbeck::cli {

// Any width where `width` is 0.
std::shared_ptr<CLI::Formatter> make_help_formatter(std::size_t width);

// The text with its lines broken at blanks, so that none is wider than `width` unless a word is.
std::string wrap(std::string_view text, std::size_t width);

}  // namespace limbeck::cli
