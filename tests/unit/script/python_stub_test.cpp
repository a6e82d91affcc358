// SPDX-License-Identifier: MIT
#include "script/python_stub.hpp"

#include <gmock/gmock.h>

#include "script/python.hpp"

namespace limbeck::script {
namespace {

revision::Revision user_table() {
  return {.id = "abc123", .origin = "versions/abc123_add_user_table.sql"};
}

TEST(PythonStub, IsAScriptOfAlembicsThatRefusesToRun) {
  auto revision = user_table();
  revision.down_revisions = {"a1", "b1"};
  revision.branch_labels = {"users"};
  EXPECT_EQ(python_stub(revision, "Add user table"), R"("Add user table"

# Tells Alembic of a revision that limbeck runs; limbeck passes over this file.
limbeck_script = "abc123_add_user_table.sql"

revision = "abc123"
down_revision = ("a1", "b1")
branch_labels = "users"
depends_on = None


def upgrade() -> None:
    raise NotImplementedError("revision 'abc123' is limbeck's, and Alembic cannot run it; run: limbeck upgrade")


def downgrade() -> None:
    raise NotImplementedError("revision 'abc123' is limbeck's, and Alembic cannot run it; run: limbeck downgrade")
)");
}

TEST(PythonStub, QuotesWhateverNamesHold) {
  EXPECT_THAT(python_stub(user_table(), "Say \"hi\"\\\nand go"),
              testing::StartsWith(R"("Say \"hi\"\\\x0aand go")"
                                  "\n\n"));
}

TEST(PythonStub, IsNoRevisionOfOurs) {
  EXPECT_FALSE(read_python(python_stub(user_table(), "Add user table"), "abc123.py").has_value());
}

}  // namespace
}  // namespace limbeck::script
