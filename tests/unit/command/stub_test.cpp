// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "unit/command/project_folder.hpp"

namespace limbeck::command {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(StubTest, StandsBesideItsScriptAndChangesNothingForUs) {
  ProjectFolder given;
  given.add("a");
  given.add("b", "a");
  const auto report = stub(given.project, {"base:head"});
  EXPECT_THAT(report.written, ElementsAre(given.folder / "versions/b.py", given.folder / "versions/a.py"));
  EXPECT_THAT(ids_of(history(given.project)), ElementsAre("b", "a"));
}

TEST(StubTest, KeepsWhatIsThere) {
  ProjectFolder given;
  given.add("a");
  stub(given.project, {"a"});
  const auto report = stub(given.project, {"a"});
  EXPECT_THAT(report.written, IsEmpty());
  EXPECT_THAT(report.kept, ElementsAre(given.folder / "versions/a.py"));
}

TEST(StubTest, LeavesOutWhatIsAlembicsOwn) {
  ProjectFolder given;
  given.folder.write("versions/a.py", "revision = 'a'\ndown_revision = None\n");
  EXPECT_THAT(stub(given.project, {"a"}).written, IsEmpty());
}

}  // namespace
}  // namespace limbeck::command
