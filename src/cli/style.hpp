// SPDX-License-Identifier: MIT
// How words stand out on a terminal.
#pragma once

#include <string>
#include <string_view>

namespace limbeck::cli {

// What a word is; each kind has a colour of its own.
enum class Tone { plain, id, label, mark, current, error };

// The text in its colour; as it is where there shall be none.
class Style {
 public:
  explicit Style(bool has_color = false) : has_color_(has_color) {}

  std::string operator()(Tone tone, std::string_view text) const;

 private:
  bool has_color_;
};

// How many columns the text takes: a character of UTF-8 is one, what colours it is none.
std::size_t columns_of(std::string_view text);

// The text cut to so many columns, with an ellipsis for what is cut off; whole where `columns` is 0.
std::string fit(std::string_view text, std::size_t columns);

}  // namespace limbeck::cli
