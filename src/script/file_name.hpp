// SPDX-License-Identifier: MIT
// The names of new scripts' files, after the project's `file_template`.
#pragma once

#include <string>
#include <string_view>

#include "script/create_time.hpp"

namespace limbeck::script {

inline constexpr std::string_view default_file_template = "%(rev)s_%(slug)s";

struct FileNameParts {
  std::string_view rev;
  std::string_view slug;
  CreateTime time;
};

// The file's name without its extension; it may have folders in front. The template is in Python's notation,
// with the tokens rev, slug, epoch, year, month, day, hour, minute and second:
// `%(year)d-%(month).2d-%(rev)s`. Throws Error, naming the token, for one that is not known or not fit for
// its conversion, and for an id that would lead into another folder.
std::string file_name(std::string_view file_template, const FileNameParts& parts);

}  // namespace limbeck::script
