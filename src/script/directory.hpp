// SPDX-License-Identifier: MIT
// The script directory: every script of a project, read for its identity.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "revision/graph.hpp"
#include "script/language.hpp"

namespace limbeck::script {

// What a script is beside a revision of the graph.
struct Source {
  std::string message;
  std::string doc;
  Language language = Language::sql;
};

// The scripts by their parts, each script at the same place in both: the graph takes the revisions for its
// own.
struct Scripts {
  std::vector<revision::Revision>
      revisions;  // their origin is the file's path, beginning as its folder was given
  std::vector<Source> sources;
};

enum class Subfolders { skip, search };

// The scripts in `folders`, sorted by path: `*.sql`, `*.cpp`, and what Alembic would take for a revision of
// `*.py`. Hidden files and folders and `__pycache__` are passed over, a folder that is not there is empty,
// and a file that is reached twice counts once, a symbolic link to it not at all. Reads no more of a file
// than its header. Throws Error for the first file that cannot be read, or that is half-written.
Scripts find_scripts(std::span<const std::filesystem::path> folders, Subfolders subfolders);

}  // namespace limbeck::script
