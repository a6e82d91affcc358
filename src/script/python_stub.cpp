// SPDX-License-Identifier: MIT
#include "script/python_stub.hpp"

#include <filesystem>

#include <fmt/format.h>

#include "core/text.hpp"

namespace limbeck::script {
namespace {

// A literal in double quotes that holds any text. Bytes beyond ASCII stand as they are: Python reads UTF-8.
std::string python_string(std::string_view text) {
  std::string literal = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      literal += fmt::format("\\{}", c);
    } else if (byte < 0x20 || byte == 0x7f) {
      literal += fmt::format("\\x{:02x}", byte);
    } else {
      literal += c;
    }
  }
  return literal + '"';
}

// None, a string, or a tuple: what Alembic writes for none, one and several.
std::string python_value(const std::vector<std::string>& texts) {
  if (texts.empty()) return "None";
  std::vector<std::string> literals;
  for (const auto& text : texts) literals.push_back(python_string(text));
  return texts.size() == 1 ? literals.front() : fmt::format("({})", core::join(literals));
}

std::string python_function(std::string_view name, std::string_view id) {
  const auto why =
      fmt::format("revision '{}' is limbeck's, and Alembic cannot run it; run: limbeck {}", id, name);
  return fmt::format("def {}() -> None:\n    raise NotImplementedError({})\n", name, python_string(why));
}

}  // namespace

std::string python_stub(const revision::Revision& revision, std::string_view message) {
  const auto script = std::filesystem::path(revision.origin).filename();
  std::string text = python_string(message) + "\n\n";
  text += fmt::format(
      "# Tells Alembic of a revision that limbeck runs; limbeck passes over this file.\n{} = {}\n\n",
      stub_mark, python_string(script.string()));
  text += fmt::format("revision = {}\n", python_string(revision.id));
  text += fmt::format("down_revision = {}\n", python_value(revision.down_revisions));
  text += fmt::format("branch_labels = {}\n", python_value(revision.branch_labels));
  text += fmt::format("depends_on = {}\n\n\n", python_value(revision.depends_on));
  return text + python_function("upgrade", revision.id) + "\n\n" + python_function("downgrade", revision.id);
}

}  // namespace limbeck::script
