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

struct Script {
  revision::Revision revision;  // its origin is the file's path
  std::string message;
  std::string doc;
  Language language = Language::sql;

  // Begins as its folder was given, so as a user knows it. Made when it is asked for: of thousands of scripts
  // it would take half of all memory.
  std::filesystem::path path() const { return revision.origin; }
};

enum class Subfolders { skip, search };

// The scripts in `folders`, sorted by path: `*.sql`, `*.cpp`, and what Alembic would take for a revision of
// `*.py`. Hidden files and folders and `__pycache__` are passed over, a folder that is not there is empty,
// and a file that is reached twice counts once. Reads no more of a file than its header. Throws Error for the
// first file that cannot be read, or that is half-written.
std::vector<Script> find_scripts(std::span<const std::filesystem::path> folders, Subfolders subfolders);

}  // namespace limbeck::script
