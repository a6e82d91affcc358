// SPDX-License-Identifier: MIT
// Operations in, the text of a C++ script's function out.
#pragma once

#include <string>
#include <vector>

#include <limbeck/autogenerate/process_revision.hpp>
#include <limbeck/autogenerate/render_item.hpp>

#include "autogenerate/render/entry.hpp"

namespace limbeck::autogenerate {

struct RenderCppOptions {
  RenderItem render_item = {};
  NamingConvention naming_convention = {};  // under which the script runs
  // Puts what changes a table that exists into op.batch_alter_table, neighbours into one.
  bool render_as_batch = false;
  // Makes and drops the indexes of tables that come and go in calls of their own.
  bool indexes_apart = false;
};

// A step for each entry, or for each batch: recorded, their code gives the operations again, without what
// they hold of the state before them.
std::vector<ScriptStep> cpp_steps(const std::vector<Entry>& entries, const RenderCppOptions& options = {});

// What stands between the braces of upgrade() or downgrade(), as whole lines but for the last one's end.
// Empty where there are no steps.
std::string cpp_text(const std::vector<ScriptStep>& steps);

inline std::string render_cpp(const std::vector<Entry>& entries, const RenderCppOptions& options = {}) {
  return cpp_text(cpp_steps(entries, options));
}

}  // namespace limbeck::autogenerate
