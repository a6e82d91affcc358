// SPDX-License-Identifier: MIT
#include "schema/naming.hpp"

#include <gmock/gmock.h>

#include "support/error_text.hpp"

namespace limbeck::schema {
namespace {

using support::error_text;
using testing::SizeIs;

const TableName post{"post"};
const TableName user{"user", "app"};
const UniqueConstraint unique({"a", "b"});
const ForeignKeyConstraint foreign_key({"a", "b"}, {"app.user.id", "app.user.team"});

std::string named(const Constraint& constraint, std::string rule, const TableName& table = post) {
  NamingConvention convention;
  for (const auto* kind : {"ix", "uq", "ck", "fk", "pk"}) convention.push_back({kind, rule});
  return name_by_convention(convention, table, constraint);
}

// What is expected here is what SQLAlchemy 1.4 makes of the same.
TEST(NamingConvention, KnowsSqlalchemysTokens) {
  EXPECT_EQ(named(unique, "uq_%(table_name)s_%(column_0_name)s"), "uq_post_a");
  EXPECT_EQ(named(unique, "uq_%(table_name)s_%(column_0N_name)s_%(column_1_name)s_%(column_7_name)s"),
            "uq_post_ab_b_");
  EXPECT_EQ(named(unique, "%(column_0_N_name)s"), "a_b");
  EXPECT_EQ(named(unique, "%(column_0_key)s_%(column_1_key)s"), "a_b");
  EXPECT_EQ(
      named(
          foreign_key,
          "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s_%(referred_column_0_N_name)s_%(column_0_N_"
          "label)s"),
      "fk_post_a_user_id_team_post_a_post_b");
  EXPECT_EQ(named(foreign_key, "%(referred_column_1_name)s"), "team");
  EXPECT_EQ(named(PrimaryKeyConstraint({"id"}), "pk_%(column_0_label)s", user), "pk_app_user_id");
  EXPECT_EQ(named(CheckConstraint("a > 0", {.name = "pos"}), "ck_%(table_name)s_%(constraint_name)s"),
            "ck_post_pos");
}

TEST(NamingConvention, IsForItsKindAlone) {
  const NamingConvention convention{{"uq", "%(table_name)s_key"}};
  EXPECT_EQ(name_by_convention(convention, post, unique), "post_key");
  EXPECT_EQ(name_by_convention(convention, post, foreign_key), "");
  EXPECT_EQ(name_by_convention(convention, post, ExcludeConstraint({{"a", "="}})), "");
}

TEST(NamingConvention, OfIndexesIsSqlalchemysUnlessSaid) {
  EXPECT_EQ(name_by_convention({}, post, Index("", {"a", "b"})), "ix_post_a");
  EXPECT_EQ(name_by_convention({}, TableName{"user", "a.b"}, Index("", {"e"})), "ix_a_b_user_e");
  EXPECT_EQ(name_by_convention({{"ix", "%(column_0_N_name)s_idx"}}, post, Index("", {"a", desc("b")})),
            "a_b_idx");
}

TEST(NamingConvention, TakesAPercentSignAndNamesThatLookLikeTokens) {
  EXPECT_EQ(named(unique, "100%%_%(table_name)s", {"%(column_0_name)s"}), "100%_%(column_0_name)s");
}

TEST(NamingConvention, SaysWhatIsWrongWithIt) {
  EXPECT_EQ(
      error_text([] { (void)named(unique, "%(columns)s"); }),
      "cannot name a unique constraint of table 'post' by the naming convention '%(columns)s': limbeck knows no "
      "token 'columns'; correct it");
  for (const auto* rule : {"%s", "%(table_name", "100%"}) {
    EXPECT_EQ(error_text([&] { (void)named(unique, rule); }),
              "cannot name a unique constraint of table 'post' by the naming convention '" +
                  std::string(rule) +
                  "': a '%' begins no token; write %(table_name)s, or %% for the sign itself");
  }
  for (const auto* token :
       {"column_x_name", "column_0", "column_0_", "column_0N", "referred_column_0_label", "column_0_names"})
    EXPECT_THAT(error_text([&] { (void)named(unique, "%(" + std::string(token) + ")s"); }),
                testing::HasSubstr("no token"));
}

TEST(NamingConvention, SaysWhatItLacksOfTheConstraint) {
  EXPECT_EQ(
      error_text([] { (void)named(CheckConstraint("a > 0"), "ck_%(constraint_name)s"); }),
      "cannot name a check constraint of table 'post' by the naming convention 'ck_%(constraint_name)s': it has no "
      "name of its own, which %(constraint_name)s needs; give it one");
  EXPECT_EQ(
      error_text([] { (void)named(CheckConstraint("a > 0"), "ck_%(column_0_name)s"); }),
      "cannot name a check constraint of table 'post' by the naming convention 'ck_%(column_0_name)s': its columns "
      "are not known; give it a name, or name it in full with op.f()");
  EXPECT_EQ(
      error_text([] { (void)name_by_convention({}, post, Index("", {text("lower(a)")})); }),
      "cannot name an index of table 'post' by the naming convention 'ix_%(column_0_label)s': its columns are not "
      "known; give it a name, or name it in full with op.f()");
  EXPECT_EQ(
      error_text([] { (void)named(PrimaryKeyConstraint({"a"}), "%(referred_table_name)s"); }),
      "cannot name a primary key of table 'post' by the naming convention '%(referred_table_name)s': only a foreign "
      "key has a referred table; leave the token out");
  EXPECT_EQ(
      error_text([] { (void)named(PrimaryKeyConstraint({"a"}), "%(referred_column_0_name)s"); }),
      "cannot name a primary key of table 'post' by the naming convention '%(referred_column_0_name)s': only a "
      "foreign key has referred columns; leave the token out");
}

Name in_force(const Name& name, std::string rule) {
  Constraint constraint = UniqueConstraint({"a"}, {.name = name});
  apply({.convention = {{"uq", std::move(rule)}}}, post, constraint);
  return std::get<UniqueConstraint>(constraint).name;
}

TEST(NameInForce, IsTheConventionsWhereNobodyGaveOne) {
  EXPECT_EQ(in_force("", "uq_%(column_0_name)s"), "uq_a");
  EXPECT_EQ(in_force(Name("ix_post_a", Name::Origin::implied), "uq_%(column_0_name)s"), "uq_a");
  EXPECT_EQ(in_force("mine", "uq_%(column_0_name)s"), "mine");
  EXPECT_EQ(in_force(conv("mine"), "uq_%(column_0_name)s"), "mine");
}

TEST(NameInForce, IsMadeOfAGivenNameButNotOfAFinalOne) {
  EXPECT_EQ(in_force("mine", "uq_%(constraint_name)s"), "uq_mine");
  EXPECT_EQ(in_force(conv("mine"), "uq_%(constraint_name)s"), "mine");
}

TEST(NameInForce, IsNotMadeOfTwice) {
  const auto once = in_force("mine", "uq_%(constraint_name)s");
  EXPECT_EQ(in_force(once, "uq_%(constraint_name)s"), "uq_mine");
}

TEST(NameInForce, IsFoundForWhatIsKnownByItsNameAlone) {
  const Naming naming{.convention = {{"ck", "ck_%(table_name)s_%(constraint_name)s"},
                                     {"uq", "uq_%(column_0_name)s_%(constraint_name)s"}}};
  EXPECT_EQ(name_in_force(naming, "ck", post, "pos"), "ck_post_pos");
  EXPECT_EQ(name_in_force(naming, "ck", post, conv("pos")), "pos");
  EXPECT_EQ(name_in_force(naming, "", post, "pos"), "pos");
  EXPECT_EQ(
      error_text([&] { (void)name_in_force(naming, "uq", post, "x"); }),
      "cannot name a unique constraint of table 'post' by the naming convention "
      "'uq_%(column_0_name)s_%(constraint_name)s': its columns are not known; give it a name, or name it in full "
      "with op.f()");
}

TEST(NameInForce, IsThatOfTheCheckThatATypeAsksFor) {
  const auto check_of = [](Type type, std::string rule) {
    apply({.convention = {{"ck", std::move(rule)}}}, post, "flag", type);
    const auto* words = std::get_if<Enum>(&type);
    return words == nullptr ? std::get<Boolean>(type).name : words->options.constraint_name;
  };
  const std::string by_column = "ck_%(table_name)s_%(column_0_name)s";
  const std::string by_name = "ck_%(table_name)s_%(constraint_name)s";
  EXPECT_EQ(check_of(Boolean{.create_constraint = true}, by_column), "ck_post_flag");
  EXPECT_EQ(check_of(Boolean{.create_constraint = true, .name = "is"}, by_name), "ck_post_is");
  EXPECT_EQ(check_of(Boolean{.create_constraint = true, .name = conv("is")}, by_name), "is");
  EXPECT_EQ(check_of(Boolean{.create_constraint = true}, by_name), "");
  EXPECT_EQ(check_of(Boolean(), by_column), "");
  EXPECT_EQ(check_of(Enum({"a"}, {.name = "mood", .create_constraint = true}), by_name), "ck_post_mood");
  EXPECT_EQ(check_of(Enum({"a"}, {.name = "mood", .create_constraint = true}), by_column), "");
  EXPECT_EQ(
      check_of(Enum({"a"}, {.name = "mood", .create_constraint = true, .constraint_name = "is"}), by_name),
      "ck_post_is");
  EXPECT_EQ(check_of(Enum({"a"}, {.name = "mood"}), by_name), "");
}

TEST(NameInForce, IsShortenedUnlessAUserGaveItAsItIs) {
  const std::string name(70, 'n');
  const Naming naming{.limit = NameLimit{63}};
  EXPECT_THAT(name_in_force(naming, "uq", post, conv(name)), SizeIs(60));
  EXPECT_THAT(name_in_force(naming, "uq", post, Name(name, Name::Origin::implied)), SizeIs(60));
  EXPECT_EQ(name_in_force(naming, "uq", post, name), name);
}

// As SQLAlchemy 1.4 shortens, but that it counts characters on PostgreSQL too, which counts bytes.
TEST(ShortenedName, IsItsBeginningAndFourDigits) {
  const std::string name = "uq_a_table_with_a_name_that_is_rather_long_and_a_column_that_is_also_long";
  EXPECT_EQ(shorten(name, NameLimit{63}), "uq_a_table_with_a_name_that_is_rather_long_and_a_column_fd85");
  EXPECT_EQ(shorten(name, NameLimit{64}), "uq_a_table_with_a_name_that_is_rather_long_and_a_column__fd85");
  EXPECT_EQ(shorten(name, NameLimit{name.size()}), name);
}

TEST(ShortenedName, CountsWhatTheDatabaseCountsAndCutsNoCharacter) {
  const std::string name = "uq_größe_größe_größe_größe_größe_größe_größe_größe__spalte_größer_x";
  EXPECT_EQ(shorten(name, NameLimit{63, NameLimit::Unit::characters}),
            "uq_größe_größe_größe_größe_größe_größe_größe_größe__spa_d01f");
  EXPECT_EQ(shorten(name, NameLimit{63, NameLimit::Unit::bytes}),
            "uq_größe_größe_größe_größe_größe_größe_grö_d01f");
  EXPECT_EQ(shorten(name, NameLimit{67, NameLimit::Unit::characters}), name);
}

}  // namespace
}  // namespace limbeck::schema
