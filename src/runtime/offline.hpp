// SPDX-License-Identifier: MIT
// Writes units as SQL text that a database's own shell runs.
#pragma once

#include <functional>
#include <string>

#include "dialect/dialect.hpp"
#include "runtime/unit.hpp"
#include "runtime/version_table.hpp"

namespace limbeck::runtime {

using Headline = std::function<std::string(const revision::Step& step)>;

class OfflineScript {
 public:
  // Both must outlive it. `creates_table`: the script begins at the base, so that it makes the version table.
  // `headline` is a step in one line, for a comment.
  OfflineScript(const dialect::Dialect& dialect, const VersionTable& table, bool creates_table,
                Headline headline);

  void run(const Unit& unit);

  // The version table, where it is missing.
  void create_table();

  // The SQL so far, ready for a shell.
  const std::string& text() const noexcept { return text_; }

 private:
  void statement(std::string_view sql);

  const dialect::Dialect& dialect_;
  const VersionTable& table_;
  bool creates_table_;
  Headline headline_;
  std::string text_;
};

}  // namespace limbeck::runtime
