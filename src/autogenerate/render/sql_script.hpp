// SPDX-License-Identifier: MIT
// Operations in, the text of a SQL script's section out.
#pragma once

#include <string>
#include <vector>

#include <limbeck/autogenerate/process_revision.hpp>

#include "autogenerate/render/entry.hpp"
#include "autogenerate/render/rehearsal.hpp"
#include "dialect/dialect.hpp"

namespace limbeck::autogenerate {

// A step for each entry, or for each batch, with the statements in the dialect's words. Tables
// that must be known are asked for in the rehearsal, unless it is null, and it is told what was written.
// Throws Error where the dialect refuses an operation, or cannot write it without knowing the table, and
// where a line of it would be read as one of limbeck's own.
std::vector<ScriptStep> sql_steps(const std::vector<Entry>& entries, const dialect::Dialect& dialect,
                                  Rehearsal* rehearsal = nullptr);

// What stands behind `-- limbeck: upgrade` or `-- limbeck: downgrade`: an empty line between steps, without
// the last line's end. Empty where there are no steps.
std::string sql_text(const std::vector<ScriptStep>& steps);

inline std::string render_sql(const std::vector<Entry>& entries, const dialect::Dialect& dialect,
                              Rehearsal* rehearsal = nullptr) {
  return sql_text(sql_steps(entries, dialect, rehearsal));
}

}  // namespace limbeck::autogenerate
