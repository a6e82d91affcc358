// SPDX-License-Identifier: MIT
// How places, statements and revisions are shown in messages.
#pragma once

#include <string>
#include <string_view>

#include <limbeck/core/place.hpp>

#include "revision/plan.hpp"

namespace limbeck::runtime {

// The path, relative to the working folder where the file lies inside it.
std::string show_file(std::string_view file);

// "versions/abc123_add_user.sql:12"
std::string show(const Place& place);

// The statement in one line, cut where it is long.
std::string show_sql(std::string_view sql);

// "cannot upgrade to 'abc123'": how an error about a step begins.
std::string cannot(const revision::Step& step);

}  // namespace limbeck::runtime
