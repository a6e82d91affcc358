// SPDX-License-Identifier: MIT
// The languages that a script may be written in.
#pragma once

#include <string_view>

namespace limbeck::script {

// `python` is Alembic's own scripts: read for their identity, never run.
enum class Language { sql, cpp, python };

// What begins a comment line, and so a line of the header.
constexpr std::string_view comment_sign(Language language) {
  switch (language) {
    case Language::sql:
      return "--";
    case Language::cpp:
      return "//";
    case Language::python:
      return "#";
  }
  return {};
}

}  // namespace limbeck::script
