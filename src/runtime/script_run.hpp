// SPDX-License-Identifier: MIT
// Runs one script, upwards or downwards, into a recorder.
#pragma once

#include <limbeck/script/registry.hpp>

#include "revision/graph.hpp"
#include "revision/plan.hpp"
#include "runtime/recorder.hpp"
#include "script/language.hpp"

namespace limbeck::runtime {

struct ScriptToRun {
  // Must outlive the recorder, and every error that names its file.
  const revision::Revision& revision;
  script::Language language;
  // Its functions or text where the program carries it; where null, a SQL script's file is read.
  const RegisteredScript* registered;
};

// Throws Error where the script cannot be run: it has no downgrade, or is in Python, or in C++
// but not built.
void run_script(const ScriptToRun& script, revision::Direction direction, Recorder& recorder);

}  // namespace limbeck::runtime
