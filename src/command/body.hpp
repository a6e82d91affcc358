// SPDX-License-Identifier: MIT
// What a comparison found, as a script's body.
#pragma once

#include "command/comparison.hpp"
#include "command/write.hpp"

namespace limbeck::command {

// The script that the options ask for, with what it does each way. Throws Error where the language cannot say
// an operation.
RevisionDraft draft_of(const Project& project, const Comparison& comparison, const RevisionOptions& options,
                       script::Language language);

ScriptBody body_of(const RevisionDraft& draft, script::Language language);

}  // namespace limbeck::command
