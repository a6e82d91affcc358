// SPDX-License-Identifier: MIT
#include "script/python.hpp"

#include <gmock/gmock.h>

#include "support/error_text.hpp"

namespace limbeck::script {
namespace {

using support::error_text;
using testing::ElementsAre;
using testing::IsEmpty;

std::optional<Identity> read(std::string_view text) {
  return read_python(text, "v/a.py");
}
std::string error_of(std::string_view text) {
  return error_text([&] { read(text); });
}

TEST(ReadPython, ReadsAScriptAsAlembicWritesIt) {
  const auto identity = read(R"("""Add user table

For log-ins.

Revision ID: abc123
Revises: 111
Create Date: 2024-01-15 14:30:00.123456

"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa


# revision identifiers, used by Alembic.
revision: str = 'abc123'
down_revision: Union[str, Sequence[str], None] = '111'
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    """Upgrade schema."""
    revision = 'local'
    op.execute("""
revision = 'text'
""")
)");
  ASSERT_TRUE(identity.has_value());
  EXPECT_EQ(identity->id, "abc123");
  EXPECT_THAT(identity->parents, ElementsAre("111"));
  EXPECT_THAT(identity->branch_labels, IsEmpty());
  EXPECT_THAT(identity->depends_on, IsEmpty());
  EXPECT_EQ(identity->create_date, "2024-01-15 14:30:00.123456");
  EXPECT_EQ(identity->message, "Add user table");
  EXPECT_EQ(identity->doc, "Add user table\n\nFor log-ins.");
  EXPECT_EQ(identity->line, 17);
}

struct Written {
  std::string_view value;
  std::vector<std::string> strings;
};

class PythonValueForms : public testing::TestWithParam<Written> {};

TEST_P(PythonValueForms, AreAllRead) {
  const auto& [value, strings] = GetParam();
  const auto text = "revision = 'x'\ndown_revision = " + std::string(value) + "\nlast = ')'\n";
  const auto identity = read(text);
  ASSERT_TRUE(identity.has_value());
  EXPECT_EQ(identity->parents, strings);
}

INSTANTIATE_TEST_SUITE_P(
    ReadPython, PythonValueForms,
    testing::Values(Written{"None", {}}, Written{"(None)", {}}, Written{"()", {}}, Written{"[]", {}},
                    Written{"'a'", {"a"}}, Written{"\"a\"", {"a"}}, Written{"'''a'''", {"a"}},
                    Written{"\"\"\"a\"\"\"", {"a"}}, Written{"r'a'", {"a"}}, Written{"u\"a\"", {"a"}},
                    Written{"('a')", {"a"}}, Written{"(('a'))", {"a"}}, Written{"'a' 'b' \"c\"", {"abc"}},
                    Written{"('a'\n  # comment's\n  'b')", {"ab"}}, Written{"'a' \\\n  'b'", {"ab"}},
                    Written{"('a',)", {"a"}}, Written{"('a', 'b')", {"a", "b"}},
                    Written{"'a', 'b'", {"a", "b"}}, Written{"'a',", {"a"}},
                    Written{"['a', 'b',]", {"a", "b"}}, Written{"['a']", {"a"}},
                    Written{"{'b', 'a'}", {"b", "a"}},
                    Written{"(\n    'a',  # one\n\n    \"b\",\n)", {"a", "b"}},
                    Written{"['a', ('b')]", {"a", "b"}}, Written{"'a'  # None", {"a"}},
                    Written{"'a'; x = 1", {"a"}}, Written{"'it\\'s'", {"it's"}},
                    Written{"'a\\\\b\\n\\\"\\t\\d'", {"a\\b\n\"\t\\d"}}, Written{"r'a\\b'", {"a\\b"}}));

TEST(ReadPython, ReadsLabelsAndDependencies) {
  const auto identity = read("revision='a'\ndown_revision=None\nbranch_labels=('x','y')\ndepends_on=\"z\"\n");
  ASSERT_TRUE(identity.has_value());
  EXPECT_THAT(identity->branch_labels, ElementsAre("x", "y"));
  EXPECT_THAT(identity->depends_on, ElementsAre("z"));
}

TEST(ReadPython, TakesTheLastAssignmentAsPythonDoes) {
  const auto identity = read("revision = 'a'; revision = 'b'\ndown_revision: str\ndown_revision = None\n");
  ASSERT_TRUE(identity.has_value());
  EXPECT_EQ(identity->id, "b");
}

TEST(ReadPython, ReadsSeveralAssignmentsInOneStatement) {
  const auto identity =
      read("(revision, down_revision) = 'a', ('b', 'c')\nbranch_labels = depends_on = None\nx, y = f()\n");
  ASSERT_TRUE(identity.has_value());
  EXPECT_EQ(identity->id, "a");
  EXPECT_THAT(identity->parents, ElementsAre("b", "c"));
  EXPECT_THAT(identity->branch_labels, IsEmpty());
  EXPECT_EQ(read("depends_on = branch_labels = ['x']\nrevision, down_revision = 'a', None")->depends_on,
            std::vector<std::string>{"x"});
  EXPECT_EQ(error_of("revision, down_revision = sys.argv\n"),
            "cannot read 'v/a.py' line 1: the value of 'revision' is not a string, a tuple or list of "
            "strings, or None; write it out, since limbeck runs no Python");
}

TEST(ReadPython, FollowsVariablesOfTheModuleThatHoldStrings) {
  const auto identity = read(
      "REV: Final = 'a'\nLABELS = ('x', 'y')\nrevision = REV\ndown_revision = None\nbranch_labels = LABELS\n"
      "depends_on = (REV, 'z')\nREV = 'b'\nLABELS = f()\nx.revision = y[0] = 'c'\n");
  ASSERT_TRUE(identity.has_value());
  EXPECT_EQ(identity->id, "a");
  EXPECT_THAT(identity->branch_labels, ElementsAre("x", "y"));
  EXPECT_THAT(identity->depends_on, ElementsAre("a", "z"));
}

TEST(ReadPython, ReadsOnlyAssignmentsAtTheTopLevel) {
  const auto identity = read(
      "revision = 'a'\ndown_revision = None\nrevision == 'b'\nrevision.x = 'c'\nif True:\n\trevision = 'd'\n"
      "class C:\n    revision = 'e'; revision = 'f'\nprint(\nrevision, 'g')\n;\n");
  ASSERT_TRUE(identity.has_value());
  EXPECT_EQ(identity->id, "a");
}

TEST(ReadPython, TakesWindowsLineEndsAndAByteOrderMark) {
  const auto identity =
      read("\xEF\xBB\xBF'''Add\r\nusers'''\r\nrevision = 'a'\r\ndown_revision = 'b' \\\r\n 'c'\r\n");
  ASSERT_TRUE(identity.has_value());
  EXPECT_EQ(identity->message, "Add users");
  EXPECT_EQ(identity->id, "a");
  EXPECT_THAT(identity->parents, ElementsAre("bc"));
}

TEST(ReadPython, GivesNothingForAHelperModule) {
  EXPECT_FALSE(read("").has_value());
  EXPECT_FALSE(read("'''Helpers.'''\nimport os\n\ndef f():\n    revision = 'a'\n").has_value());
}

TEST(ReadPython, RefusesAnIdentityThatIsAssignedInABlock) {
  const std::string sentence =
      ": 'revision' gets its value inside of a block; write revision = '<id>' at the top level, since limbeck "
      "runs no Python";
  EXPECT_EQ(error_of("if True:\n    revision = 'a'\n    down_revision = None\n"),
            "cannot read 'v/a.py' line 2" + sentence);
  EXPECT_EQ(error_of("def f():\n  pass\ntry:\n  if x:\n    revision: str = 'a'\nexcept E:\n  pass\n"),
            "cannot read 'v/a.py' line 5" + sentence);
  EXPECT_EQ(error_of("if x: revision = 'a'\nelse: revision = 'b'\n"),
            "cannot read 'v/a.py' line 1" + sentence);
}

TEST(ReadPython, LooksIntoNoFunctionOrClass) {
  EXPECT_FALSE(read("if x:\n  def f():\n    revision = 'a'\n    return revision\n").has_value());
  EXPECT_FALSE(read("class C:\n  def f(self):\n    pass\n  revision = 'a'\n").has_value());
  EXPECT_FALSE(read("async def f():\n  if x:\n    revision = 'a'\n").has_value());
  EXPECT_FALSE(read("for revision in x:\n  revision.f()\n").has_value());
}

TEST(ReadPython, TakesAFormFeedForTheBeginningOfALine) {
  const auto identity = read("\frevision = 'a'\n  \fdown_revision = 'b'\n");
  ASSERT_TRUE(identity.has_value());
  EXPECT_THAT(identity->parents, ElementsAre("b"));
}

TEST(ReadPython, ReadsEscapesInTheIdentityAndTheDocstring) {
  const auto identity =
      read("\"\"\"Gr\\xfc\\u00dfe\\n\\nMore.\"\"\"\nrevision = '\\141'\ndown_revision = None\n");
  ASSERT_TRUE(identity.has_value());
  EXPECT_EQ(identity->message, "Grüße");
  EXPECT_EQ(identity->doc, "Grüße\n\nMore.");
  EXPECT_EQ(identity->id, "a");
}

TEST(ReadPython, PassesOverStringsThatAreNestedInOthers) {
  const auto identity = read(
      "revision = 'a'\ndown_revision = None\ndef upgrade():\n    op.execute(f\"{d[\"it's\"]}\")\n"
      "branch_labels = 'x'\n");
  ASSERT_TRUE(identity.has_value());
  EXPECT_THAT(identity->branch_labels, ElementsAre("x"));
}

class PythonComputedValue : public testing::TestWithParam<std::string_view> {};

TEST_P(PythonComputedValue, IsRefused) {
  EXPECT_EQ(error_of("revision = 'a'\ndown_revision = " + std::string(GetParam()) + "\n"),
            "cannot read 'v/a.py' line 2: the value of 'down_revision' is not a string, a tuple or list of "
            "strings, or None; write it out, since limbeck runs no Python");
}

INSTANTIATE_TEST_SUITE_P(ReadPython, PythonComputedValue,
                         testing::Values("revision_x", "f'a'", "b'a'", "'a' + 'b'", "get('a')", "'a'.strip()",
                                         "['a', x]", "('a', None)", "[None]", "None, 'a'",
                                         "('a', 'b'), ('c', 'd')", "['a', ['b']]", "{'a': 'b'}",
                                         "'a' if x else None", "42", "set(['a'])", "('a',,)"));

TEST(ReadPython, RefusesAVariableWhoseValueIsComputed) {
  for (const auto* const before : {"REV = f()", "from x import REV", "REV = 'a'\nREV = f()",
                                   "REV = 'a'; REV += 'b'", "REV = (('a', 'b'), 'c')"}) {
    EXPECT_THAT(error_of(std::string(before) + "\ndown_revision = REV\n"),
                testing::HasSubstr("the value of 'down_revision' is not a string"))
        << before;
  }
  EXPECT_THAT(error_of("revision = 'a'\nrevision += 'b'\n"),
              testing::StartsWith("cannot read 'v/a.py' line 2: the value of 'revision' is not a string"));
}

TEST(ReadPython, RefusesAValueNestedBeyondReason) {
  EXPECT_THAT(
      error_of("revision = 'a'\ndown_revision = " + std::string(100'000, '(') + std::string(100'000, ')')),
      testing::StartsWith("cannot read 'v/a.py' line 2: the value of 'down_revision' is not a string"));
}

TEST(ReadPython, RefusesAHalfWrittenScript) {
  EXPECT_EQ(error_of("\ndown_revision = 'a'\n"),
            "cannot read 'v/a.py' line 2: it has 'down_revision' but no 'revision'; write revision = '<id>'");
  EXPECT_EQ(error_of("\nrevision = 'a'\n"),
            "cannot read 'v/a.py' line 2: it has 'revision' but no 'down_revision'; write down_revision = "
            "'<id>', or None for a base");
  EXPECT_EQ(
      error_of("revision = ('a', 'b')\ndown_revision = None"),
      "cannot read 'v/a.py' line 1: the value of 'revision' is not one string; write revision = '<id>'");
  EXPECT_EQ(
      error_of("revision = None\ndown_revision = None"),
      "cannot read 'v/a.py' line 1: the value of 'revision' is not one string; write revision = '<id>'");
}

TEST(ReadPython, SaysWhatIsLeftOpen) {
  EXPECT_EQ(error_of("\n'''a"), "cannot read 'v/a.py': a string that begins in line 2 is not closed");
  EXPECT_EQ(error_of("revision = 'a\n'"),
            "cannot read 'v/a.py': a string that begins in line 1 is not closed");
  EXPECT_EQ(error_of("x = 1\ny = (\n[1]"),
            "cannot read 'v/a.py': a bracket that begins in line 2 is not closed");
}

}  // namespace
}  // namespace limbeck::script
