// SPDX-License-Identifier: MIT
#include "cli/json.hpp"

#include <gtest/gtest.h>

namespace limbeck::cli {
namespace {

TEST(HistoryJson, SaysAllOfARevision) {
  command::RevisionInfo revision;
  revision.id = "abc123";
  revision.down_revisions = {"ae10"};
  revision.message = "Say \"hello\"";
  revision.is_head = true;
  EXPECT_EQ(history_json({revision}), R"({
  "revisions": [
    {
      "id": "abc123",
      "down_revisions": [
        "ae10"
      ],
      "depends_on": [],
      "branch_labels": [],
      "children": [],
      "message": "Say \"hello\"",
      "doc": "",
      "create_date": "",
      "path": "",
      "is_head": true,
      "is_effective_head": false,
      "is_branch_point": false,
      "is_merge_point": false,
      "is_current": null,
      "is_applied": null
    }
  ]
}
)");
}

TEST(HistoryJson, IsJsonWhateverAScriptHolds) {
  command::RevisionInfo revision;
  revision.message = "caf\xe9";
  EXPECT_NE(history_json({revision}).find("caf\xef\xbf\xbd"), std::string::npos);
}

TEST(StepsJson, TellsWhatWasDone) {
  command::StepInfo upgrade{command::Direction::upgrade, "b", {"a"}, {"b"}, "Add b"};
  command::StepInfo stamp{command::Direction::stamp, "", {"b"}, {}, ""};
  EXPECT_EQ(steps_json({upgrade, stamp}), R"({
  "steps": [
    {
      "direction": "upgrade",
      "id": "b",
      "from": [
        "a"
      ],
      "to": [
        "b"
      ],
      "message": "Add b"
    },
    {
      "direction": "stamp",
      "id": null,
      "from": [
        "b"
      ],
      "to": [],
      "message": ""
    }
  ]
}
)");
  EXPECT_EQ(steps_json({}), "{\n  \"steps\": []\n}\n");
}

TEST(CheckJson, TellsWhatDiffersAndWhatIsToBeSaidOfIt) {
  EXPECT_EQ(check_json({.differences = {{"drop column 'user.phone'", {"was it renamed?"}}},
                        .remarks = {"table 'old' is in no model"}}),
            R"({
  "differences": [
    {
      "operation": "drop column 'user.phone'",
      "remarks": [
        "was it renamed?"
      ]
    }
  ],
  "remarks": [
    "table 'old' is in no model"
  ]
}
)");
}

TEST(NoScriptJson, IsTheAnswerWhereNothingWasWritten) {
  EXPECT_EQ(no_script_json(), "{\n  \"revision\": null\n}\n");
}

}  // namespace
}  // namespace limbeck::cli
