// SPDX-License-Identifier: MIT
// A script's identity, as its header states it. The header is the first run of comment lines that has a line
// `Revision ID:`, the same in C++ (`//`) and SQL (`--`): free text, then the fields.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "script/language.hpp"

namespace limbeck::script {

struct Identity {
  std::string id;
  std::vector<std::string> parents;  // none for a base
  std::vector<std::string> branch_labels;
  std::vector<std::string> depends_on;
  std::string create_date;
  std::string message;  // the first paragraph of `doc`, in one line
  std::string doc;      // the free text before the fields
  int line = 1;         // where the id stands
};

// Whether `beginning`, the first part of a script, goes beyond the header, so that read_header needs no more
// of it.
bool holds_header(std::string_view beginning, Language language);

// The identity in the header of a C++ or SQL script. Fields of other names are passed over. Throws Error,
// naming `file` and a line, where `Revision ID` or `Revises` is missing, a field stands twice, or a C++
// script's id cannot be part of a namespace's name.
Identity read_header(std::string_view text, Language language, std::string_view file);

}  // namespace limbeck::script
