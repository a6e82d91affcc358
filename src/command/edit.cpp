// SPDX-License-Identifier: MIT
// Opening scripts in an editor.
#include <array>
#include <cstdlib>

#include <fmt/format.h>

#include <limbeck/command/commands.hpp>
#include <limbeck/core/error.hpp>

#include "core/process.hpp"

namespace limbeck::command {
namespace {

std::string find_editor() {
  for (const char* variable : {"VISUAL", "EDITOR"}) {
    if (const char* editor = std::getenv(variable); editor != nullptr && *editor != '\0') return editor;
  }
  for (const char* program : {"sensible-editor", "editor", "nano", "vim", "vi"}) {
    if (core::is_on_path(program)) return program;
  }
  throw Error("cannot open an editor: none is installed that limbeck knows; set EDITOR to one");
}

}  // namespace

std::vector<RevisionInfo> edit(const Project& project, std::string_view symbol, std::string editor) {
  auto revisions = show(project, symbol);
  if (revisions.empty()) {
    throw Error(fmt::format("cannot edit '{}': it names no script; name a revision", symbol));
  }
  if (editor.empty()) editor = find_editor();
  for (const auto& revision : revisions) {
    // The shell takes the editor's arguments apart, quotes and all, and gives it the path as one more.
    const int status = core::run_interactively({"sh", "-c", editor + " \"$@\"", editor, revision.path});
    if (status == 0) continue;
    throw Error(
        fmt::format("cannot edit '{}': the editor '{}' ended with exit code {}; set EDITOR to another",
                    revision.path, editor, status));
  }
  return revisions;
}

}  // namespace limbeck::command
