// SPDX-License-Identifier: MIT
// Whether a new script's header says what was asked for: nothing may be lost between the command line and the
// file.
#pragma once

#include <string_view>

#include "script/language.hpp"
#include "script/template.hpp"

namespace limbeck::command {

// Throws Error for a name that no header can hold, such as one with a comma in it.
void check_names(const script::NewScript& script);

// Throws Error, naming the template and the field, where the header of `text`, which the template made of the
// script, says anything else than the script does.
void check_header(std::string_view text, const script::NewScript& script, const script::Template& used,
                  script::Language language);

}  // namespace limbeck::command
