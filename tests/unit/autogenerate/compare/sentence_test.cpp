// SPDX-License-Identifier: MIT
#include "autogenerate/compare/sentence.hpp"

#include "unit/autogenerate/compare/comparing.hpp"

namespace limbeck::autogenerate {
namespace {

std::vector<std::string> sentences(const Column& before, const Column& after) {
  const Compared compared(schema_of(with_id("t", {before})), schema_of(with_id("t", {after})));
  std::vector<std::string> texts;
  for (const auto& step : compared.differences.steps)
    texts.push_back(sentence(step.operation, compared.dialect));
  return texts;
}

using testing::ElementsAre;

TEST(Sentence, SaysHowAColumnDiffers) {
  EXPECT_THAT(sentences(Column("a", Integer()), Column("a", BigInteger())),
              ElementsAre("alter column 't.a': INTEGER becomes BIGINT"));
  EXPECT_THAT(
      sentences(Column("a", Text(), {.nullable = false}), Column("a", Text(), {.server_default = "it's"})),
      ElementsAre("alter column 't.a': may be NULL, default 'it''s'"));
  EXPECT_THAT(sentences(Column("a", Text(), {.server_default = "x"}),
                        Column("a", Text(), {.server_default = text("lower('X')")})),
              ElementsAre("alter column 't.a': default 'x' becomes lower('X')"));
  EXPECT_THAT(sentences(Column("a", Text(), {.server_default = "x", .comment = "why"}), Column("a", Text())),
              ElementsAre("alter column 't.a': no default, no comment"));
  EXPECT_THAT(
      sentences(Column("a", Integer()), Column("a", Integer(), {.nullable = false, .identity = Identity{}})),
      ElementsAre("alter column 't.a': may not be NULL, identity"));
  EXPECT_THAT(sentences(Column("a", Integer()), Column("b", Integer(), {.renamed_from = "a"})),
              ElementsAre("alter column 't.a': is renamed to 'b'"));
}

TEST(Sentence, SaysWhatNotNullDoesOnAConflict) {
  operation::AlterColumn op{.table = {"t"}, .column = "a"};
  op.sqlite_on_conflict_not_null = std::string("IGNORE");
  op.existing_sqlite_on_conflict_not_null = none;
  EXPECT_EQ(sentence(op, sqlite()), "alter column 't.a': NOT NULL ON CONFLICT IGNORE");
}

TEST(Sentence, SaysOfOtherThingsWhatIsDone) {
  EXPECT_EQ(sentence(operation::DropTable{.table = {"t"}}, postgresql()), "drop table 't'");
}

}  // namespace
}  // namespace limbeck::autogenerate
