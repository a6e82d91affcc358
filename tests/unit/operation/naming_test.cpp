// SPDX-License-Identifier: MIT
#include "operation/naming.hpp"

#include <gmock/gmock.h>

namespace limbeck::operation {
namespace {

using testing::ElementsAre;

const schema::Naming naming{.convention = {{"ix", "%(column_0_name)s_idx"},
                                           {"uq", "%(table_name)s_%(column_0_name)s_key"},
                                           {"ck", "%(table_name)s_%(constraint_name)s_check"},
                                           {"pk", "%(table_name)s_pkey"}}};

template <class Op>
Op in_force(Op operation) {
  return std::get<Op>(with_names(std::move(operation), naming));
}

TEST(WithNames, NamesAllThatATableConsistsOf) {
  const auto op = in_force(CreateTable{
      make_table({"t"}, {Column("id", Integer(), {.primary_key = true}),
                         Column("a", Integer(), {.unique = true}), Column("b", Integer(), {.index = true}),
                         CheckConstraint("a > 0", {.name = "positive"}), Index(conv("mine"), {"a"})})});
  std::vector<std::string> names;
  for (const auto& constraint : op.table.constraints) names.push_back(name_of(constraint));
  for (const auto& index : op.table.indexes) names.push_back(index.name);
  EXPECT_THAT(names, ElementsAre("t_a_key", "t_positive_check", "t_pkey", "b_idx", "mine"));
}

TEST(WithNames, NamesWhatIsMadeByItself) {
  EXPECT_EQ(in_force(CreateIndex{{"t"}, Index("", {"a"})}).index.name, "a_idx");
  EXPECT_EQ(name_of(in_force(AddConstraint{{"t"}, UniqueConstraint({"a"})}).constraint), "t_a_key");
  const auto added = in_force(AddColumn{{"t"}, Column("a", Integer()), {UniqueConstraint({"a"})}});
  EXPECT_EQ(name_of(added.constraints.at(0)), "t_a_key");
}

TEST(WithNames, NamesWhatIsDroppedInTheSameWay) {
  EXPECT_EQ(in_force(DropConstraint{{"t"}, "positive", ConstraintKind::check}).name, "t_positive_check");
  EXPECT_EQ(in_force(DropConstraint{{"t"}, conv("positive"), ConstraintKind::check}).name, "positive");
  EXPECT_EQ(in_force(DropConstraint{{"t"}, "positive"}).name, "positive");
  EXPECT_EQ(in_force(DropIndex{"a", {"t"}}).name, "a");
}

TEST(WithNames, NamesTheChecksOfTypes) {
  const Boolean flag{.create_constraint = true, .name = "is"};
  const auto name_of_check = [](const Type& type) { return std::get<Boolean>(type).name; };
  EXPECT_EQ(name_of_check(in_force(AddColumn{{"t"}, Column("a", flag)}).column.type), "t_is_check");
  const auto altered =
      in_force(AlterColumn{.table = {"t"}, .column = "a", .type = flag, .existing_type = flag});
  EXPECT_EQ(name_of_check(*altered.type), "t_is_check");
  EXPECT_EQ(name_of_check(*altered.existing_type), "t_is_check");
  const auto dropped = in_force(DropColumn{.table = {"t"}, .column = "a", .existing_type = flag});
  EXPECT_EQ(name_of_check(*dropped.existing_type), "t_is_check");
}

TEST(WithNames, NamesTheChangesOfABatch) {
  BatchAlterTable batch{.table = {"t"},
                        .changes = {{AddConstraint{{"t"}, UniqueConstraint({"a"})}},
                                    {DropConstraint{{"t"}, "positive", ConstraintKind::check}}},
                        .table_args = {CheckConstraint("b > 0", {.name = "b"})}};
  const auto op = in_force(std::move(batch));
  EXPECT_EQ(name_of(std::get<AddConstraint>(op.changes.at(0).change).constraint), "t_a_key");
  EXPECT_EQ(std::get<DropConstraint>(op.changes.at(1).change).name, "t_positive_check");
  EXPECT_EQ(name_of(op.table_args.at(0)), "t_b_check");
}

TEST(WithNames, GivesNoNameToWhatIsDroppedAsItIsWorded) {
  EXPECT_EQ(in_force(DropConstraint{.table = {"t"},
                                    .name = "",
                                    .kind = ConstraintKind::unique,
                                    .existing = UniqueConstraint({"a"})})
                .name,
            "");
}

TEST(WithNames, LeavesOtherOperationsAlone) {
  EXPECT_EQ(in_force(RenameIndex{"a", "b", {"t"}}).new_name, "b");
}

}  // namespace
}  // namespace limbeck::operation
