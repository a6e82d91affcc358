// SPDX-License-Identifier: MIT
// How a project changes a script that autogenerate is about to write.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace limbeck {

// One thing that the script does.
struct ScriptStep {
  std::string description = {};           // "drop index 'ix' of 'user'"; not written
  std::string code = {};                  // whole lines, in the script's language; may be empty
  std::vector<std::string> remarks = {};  // sentences that stand before it as comments
  bool operator==(const ScriptStep&) const = default;
};

// As RevisionOptions has it, and what the script does each way. All of it may be changed; steps may be taken
// away, moved and added. Where none is left, no script is written.
struct RevisionDraft {
  std::string message = {};
  std::string rev_id = {};  // a new one where empty
  std::vector<std::string> branch_label = {};
  std::vector<std::string> depends_on = {};
  std::vector<ScriptStep> upgrade = {};
  std::vector<ScriptStep> downgrade = {};
};

// Called on the thread that writes, before anything is written; what it throws ends the command.
using ProcessRevision = std::function<void(RevisionDraft& draft)>;

}  // namespace limbeck
