// SPDX-License-Identifier: MIT
// Operations in, the text of a C++ script's function out.
#pragma once

#include <string>
#include <vector>

#include <limbeck/autogenerate/render_item.hpp>

#include "autogenerate/entry.hpp"

namespace limbeck::autogenerate {

struct RenderCppOptions {
  RenderItem render_item = {};
  // Puts what changes a table that exists into op.batch_alter_table, neighbours into one.
  bool render_as_batch = false;
};

// What stands between the braces of upgrade() or downgrade(), as whole lines but for the last one's end:
// recorded, it gives the operations again, without what they hold of the state before them. Empty where there
// are no entries.
std::string render_cpp(const std::vector<Entry>& entries, const RenderCppOptions& options = {});

}  // namespace limbeck::autogenerate
