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
  revision::Revision revision;  // its origin is `path`, with '/' between folders
  std::string message;
  std::string doc;
  std::filesystem::path path;  // begins as its folder was given, so as a user knows it
  Language language = Language::sql;
};

enum class Subfolders { skip, search };

// The scripts in `folders`, sorted by path: `*.sql`, `*.cpp`, and what Alembic would take for a revision of
// `*.py`. Hidden files and folders and `__pycache__` are passed over, a folder that is not there is empty,
// and a file that is reached twice counts once. Reads no more of a file than its header. Throws Error for the
// first file that cannot be read, or that is half-written.
std::vector<Script> find_scripts(std::span<const std::filesystem::path> folders, Subfolders subfolders);

}  // namespace limbeck::script
