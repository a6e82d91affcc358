// SPDX-License-Identifier: MIT
// Runs one script, upwards or downwards, into a recorder.
#pragma once

#include <limbeck/script/registry.hpp>

#include "revision/plan.hpp"
#include "runtime/recorder.hpp"
#include "script/directory.hpp"

namespace limbeck::runtime {

// `registered` holds the script's functions or text where the program carries it; where null, a SQL script's
// file is read. Throws Error where the script cannot be run: it has no downgrade, or is in Python, or in C++
// but not built.
void run_script(const script::Script& script, const RegisteredScript* registered,
                revision::Direction direction, Recorder& recorder);

}  // namespace limbeck::runtime
