// SPDX-License-Identifier: MIT
// A project's database beside its target.
#pragma once

#include <memory>
#include <string_view>

#include <limbeck/command/check.hpp>

#include "autogenerate/differences.hpp"
#include "command/script_set.hpp"
#include "dialect/dialect.hpp"

namespace limbeck::command {

struct Comparison {
  autogenerate::Differences differences;            // what brings the database to the target
  std::unique_ptr<const dialect::Dialect> dialect;  // the database's
};

// `purpose` is for the sentence of an error: "check the database". Throws Error as check() does.
Comparison compare_with_target(const Project& project, const ScriptSet& scripts, std::string_view purpose);

CheckReport report_of(const autogenerate::Differences& differences);

}  // namespace limbeck::command
