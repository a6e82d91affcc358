// SPDX-License-Identifier: MIT
#include "cli/arguments.hpp"

#include <gmock/gmock.h>

#include "support/error_text.hpp"

namespace limbeck::cli {
namespace {

using support::error_text;
using testing::ElementsAre;
using testing::HasSubstr;

std::variant<Arguments, Answer> parse_any(std::vector<std::string> words) {
  words.insert(words.begin(), "limbeck");
  std::vector<char*> argv;
  for (auto& word : words) argv.push_back(word.data());
  return parse_arguments(static_cast<int>(argv.size()), argv.data());
}

Arguments parse(const std::vector<std::string>& words) {
  return std::get<Arguments>(parse_any(words));
}

template <class Value>
Value command_of(const std::vector<std::string>& words) {
  return std::get<Value>(parse(words).command);
}

TEST(ParseArguments, TakesRelativeSymbolsForWhatTheyAre) {
  EXPECT_EQ(command_of<UpgradeCommand>({"upgrade", "+1"}).revision, "+1");
  EXPECT_EQ(command_of<DowngradeCommand>({"downgrade", "-1"}).revision, "-1");
  EXPECT_EQ(command_of<HistoryCommand>({"history", "-r-3:current"}).options.range, "-3:current");
}

TEST(ParseArguments, TakesGlobalOptionsBeforeAndBehindTheCommand) {
  EXPECT_EQ(parse({"-c", "a.ini", "heads"}).project.config, "a.ini");
  EXPECT_EQ(parse({"heads", "-c", "a.ini"}).project.config, "a.ini");
  EXPECT_TRUE(parse({"upgrade", "head", "-q"}).output.quiet);
  EXPECT_EQ(parse({"heads", "--color", "never"}).output.color, ColorChoice::never);
}

TEST(ParseArguments, ReadsWhatARevisionIsMadeOf) {
  const auto options =
      command_of<RevisionCommand>({"revision", "-m", "Add user", "--rev-id", "a", "--head", "b", "--splice",
                                   "--depends-on", "c", "--branch-label", "d"})
          .options;
  EXPECT_EQ(options.message, "Add user");
  EXPECT_EQ(options.rev_id, "a");
  EXPECT_THAT(options.head, ElementsAre("b"));
  EXPECT_TRUE(options.splice);
  EXPECT_THAT(options.depends_on, ElementsAre("c"));
  EXPECT_THAT(options.branch_label, ElementsAre("d"));
}

TEST(ParseArguments, TakesSeveralRevisionsToMergeOrStamp) {
  EXPECT_THAT(command_of<MergeCommand>({"merge", "a", "b"}).options.head, ElementsAre("a", "b"));
  EXPECT_THAT(command_of<StampCommand>({"stamp", "--purge", "a", "b"}).revisions, ElementsAre("a", "b"));
}

TEST(ParseArguments, LeavesToRepeatableOptionsOneValueEach) {
  const auto merge = command_of<MergeCommand>({"merge", "--branch-label", "x", "a", "b"});
  EXPECT_THAT(merge.options.branch_label, ElementsAre("x"));
  EXPECT_THAT(merge.options.head, ElementsAre("a", "b"));
}

TEST(ParseArguments, KeepsWhatHasAMeaningToTheProjectAlone) {
  const auto project =
      parse({"-x", "tenant=blue=green", "-x", "dry", "upgrade", "head", "--tag", "t"}).project;
  EXPECT_THAT(project.arguments.x, ElementsAre(XArgument{"tenant", "blue=green"}, XArgument{"dry", ""}));
  EXPECT_EQ(project.arguments.tag, "t");
}

TEST(ParseArguments, TellsTheCheckOfHeadsFromTheConfigFile) {
  const auto arguments = parse({"-c", "a.ini", "current", "-c"});
  EXPECT_EQ(arguments.project.config, "a.ini");
  EXPECT_TRUE(std::get<CurrentCommand>(arguments.command).options.check_heads);
}

TEST(ParseArguments, TakesRenamesForAutogenerateAlone) {
  const auto revision = command_of<RevisionCommand>(
      {"revision", "--autogenerate", "--rename", "user.name:full_name", "--rename", "job:task"});
  EXPECT_TRUE(revision.autogenerate);
  EXPECT_THAT(revision.options.rename, ElementsAre("user.name:full_name", "job:task"));
  EXPECT_THAT(error_text([] {
                parse({"revision", "--rename", "job:task"});
              }),
              HasSubstr("--rename requires --autogenerate"));
}

TEST(ParseArguments, TakesAnotherDatabaseAsTheTarget) {
  EXPECT_EQ(parse({"check", "--target-url", "sqlite:///b.db"}).project.target_url, "sqlite:///b.db");
  EXPECT_EQ(parse({"revision", "--autogenerate", "--target-url", "x"}).project.target_url, "x");
  EXPECT_THAT(error_text([] {
                parse({"revision", "--target-url", "x"});
              }),
              HasSubstr("--target-url requires --autogenerate"));
}

TEST(ParseArguments, RefusesJsonWhereTheAnswerIsSql) {
  EXPECT_THAT(error_text([] {
                parse({"upgrade", "head", "--sql", "--json"});
              }),
              HasSubstr("--sql excludes --json"));
}

TEST(ParseArguments, ShowsExamplesInTheHelpOfEveryCommand) {
  for (const auto* name :
       {"init", "list_templates", "revision", "merge", "edit", "stub", "heads", "branches", "history", "show",
        "current", "check", "adopt", "models", "upgrade", "downgrade", "stamp", "ensure_version"}) {
    EXPECT_THAT(std::get<Answer>(parse_any({name, "--help"})).text,
                HasSubstr("Examples:\n  limbeck " + std::string(name)));
  }
}

TEST(ParseArguments, AnswersAMistypedCommandWithTheNearestOne) {
  EXPECT_EQ(error_text([] {
              parse({"upgarde", "head"});
            }),
            "there is no command 'upgarde'; did you mean 'upgrade'?");
  EXPECT_EQ(error_text([] { parse({"frobnicate"}); }),
            "there is no command 'frobnicate'; 'limbeck --help' lists what there is");
  EXPECT_EQ(error_text([] {
              parse({"-q", "upgarde", "heads"});
            }),
            "there is no command 'upgarde'; did you mean 'upgrade'?");
  EXPECT_EQ(error_text([] {
              parse({"shwo", "upgrade"});
            }),
            "there is no command 'shwo'; did you mean 'show'?");
  EXPECT_EQ(error_text([] { parse({}); }), "no command is given; 'limbeck --help' lists what there is");
}

TEST(ParseArguments, SaysThatAnOptionOfTheCommandBelongsBehindIt) {
  for (const auto* const tag : {"--tag", "--tag=x"}) {
    EXPECT_EQ(
        error_text([&] {
          parse({tag, "upgrade", "head"});
        }),
        "cannot run 'limbeck upgrade': the option '--tag' belongs to the command; write it behind 'upgrade'");
  }
  EXPECT_EQ(error_text([] {
              parse({"-v", "heads"});
            }),
            "cannot run 'limbeck heads': the option '-v' belongs to the command; write it behind 'heads'");
}

TEST(ColorChoice, IsKnownOfACommandLineThatMakesNoSense) {
  const auto choice = [](std::vector<std::string> words) {
    std::vector<char*> argv;
    for (auto& word : words) argv.push_back(word.data());
    return color_choice(static_cast<int>(argv.size()), argv.data());
  };
  EXPECT_EQ(choice({"limbeck", "--color", "never", "frobnicate"}), ColorChoice::never);
  EXPECT_EQ(choice({"limbeck", "frobnicate", "--color=always"}), ColorChoice::always);
  EXPECT_EQ(choice({"limbeck", "frobnicate", "--color"}), ColorChoice::automatic);
}

TEST(ParseArguments, SaysWhatACommandLacks) {
  EXPECT_EQ(
      error_text([] { parse({"upgrade"}); }),
      "cannot run 'limbeck upgrade': revision is required; 'limbeck upgrade --help' shows how it is written");
  EXPECT_EQ(error_text([] {
              parse({"heads", "--frob"});
            }),
            "cannot run 'limbeck heads': there is no option '--frob'; 'limbeck heads --help' shows how it is "
            "written");
  EXPECT_EQ(error_text([] {
              parse({"heads", "--verbos"});
            }),
            "cannot run 'limbeck heads': there is no option '--verbos'; did you mean '--verbose'?");
  EXPECT_EQ(error_text([] {
              parse({"--quite", "heads"});
            }),
            "cannot run 'limbeck heads': there is no option '--quite'; did you mean '--quiet'?");
  EXPECT_EQ(
      error_text([] {
        parse({"heads", "abc"});
      }),
      "cannot run 'limbeck heads': 'abc' is one argument too many; 'limbeck heads --help' shows how it is "
      "written");
}

}  // namespace
}  // namespace limbeck::cli
