// SPDX-License-Identifier: MIT
#include "cli/arguments.hpp"

#include <algorithm>
#include <span>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>
#include <limbeck/version.hpp>

#include "cli/help.hpp"
#include "cli/subcommands.hpp"
#include "core/text.hpp"

namespace limbeck::cli {
namespace {

void add_global_options(CLI::App& app, Parsed& parsed) {
  auto& arguments = parsed.arguments;
  app.add_option("-c,--config", arguments.project.config,
                 "The ini file, instead of limbeck.ini or alembic.ini");
  app.add_option("-n,--name", arguments.project.section, "The section of the ini file");
  app.add_option("--url", arguments.project.url, "The database, instead of the one in the ini file");
  app.add_option("-x", parsed.x_arguments, "key=value, for env.cpp and scripts to read; may be repeated")
      ->allow_extra_args(false);
  app.add_option("--color", parsed.color, "auto, always or never")
      ->check(CLI::IsMember({"auto", "always", "never"}));
  app.add_flag("-q,--quiet", arguments.output.quiet, "Print answers and errors, and no log");
  app.add_flag("--raiseerr", arguments.raise_errors,
               "Let an error abort the program where it arises, for a debugger");
}

ColorChoice parse_color(std::string_view word) {
  if (word == "always") return ColorChoice::always;
  return word == "never" ? ColorChoice::never : ColorChoice::automatic;
}

// "key=value"; a key alone has an empty value.
XArgument parse_x_argument(const std::string& text) {
  const auto equals = text.find('=');
  return {text.substr(0, equals), equals == std::string::npos ? "" : text.substr(equals + 1)};
}

std::vector<std::string> names_of_options(const CLI::App& app) {
  std::vector<std::string> names;
  for (const auto* option : app.get_options([](const CLI::Option* each) { return each->nonpositional(); })) {
    for (const auto& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

std::string suggestion(std::string_view typed, const std::vector<std::string>& names,
                       std::string_view otherwise) {
  const auto near = core::nearest(typed, names);
  return near.empty() ? std::string(otherwise) : fmt::format("did you mean '{}'?", near);
}

// What is wrong with words that no command takes.
std::string describe_top_level(const CLI::App& app) {
  const auto typed = app.remaining();
  if (typed.empty()) return "no command is given; 'limbeck --help' lists what there is";
  const bool is_option = typed.front().starts_with('-');
  std::vector<std::string> names = is_option ? names_of_options(app) : std::vector<std::string>();
  if (!is_option) {
    for (const auto* command : app.get_subcommands({})) {
      if (!command->get_group().empty()) names.push_back(command->get_name());
    }
  }
  return fmt::format("there is no {} '{}'; {}", is_option ? "option" : "command", typed.front(),
                     suggestion(typed.front(), names, "'limbeck --help' lists what there is"));
}

// What is wrong with a word that the command does not take.
std::string describe_extra(const CLI::App& app, const CLI::App& command, const std::string& word) {
  const auto cannot = fmt::format("cannot run 'limbeck {}'", command.get_name());
  const auto see_help = fmt::format("'limbeck {} --help' shows how it is written", command.get_name());
  if (!word.starts_with('-'))
    return fmt::format("{}: '{}' is one argument too many; {}", cannot, word, see_help);
  const auto option = word.substr(0, word.find('='));
  if (command.get_option_no_throw(option) != nullptr) {
    return fmt::format("{}: the option '{}' belongs to the command; write it behind '{}'", cannot, option,
                       command.get_name());
  }
  auto names = names_of_options(command);
  for (auto& global : names_of_options(app)) names.push_back(std::move(global));
  return fmt::format("{}: there is no option '{}'; {}", cannot, word, suggestion(option, names, see_help));
}

// Whether a word stands where the command should, and the name of one behind it.
bool stands_before(const std::vector<std::string>& words, const std::string& word,
                   const std::string& command) {
  if (word.starts_with('-') || word == command) return false;
  const auto first =
      std::ranges::find_if(words, [&](const auto& each) { return each == word || each == command; });
  return first != words.end() && *first == word;
}

// Says in the words of a user what CLI11 found wrong.
std::string describe(const CLI::App& app, const std::vector<std::string>& words,
                     const CLI::ParseError& error) {
  const auto commands = app.get_subcommands();
  if (commands.empty() && error.get_name() == "RequiredError") return describe_top_level(app);
  if (const auto extra = app.remaining(true); !commands.empty() && !extra.empty()) {
    const auto& command = *commands.front();
    if (stands_before(words, extra.front(), command.get_name())) return describe_top_level(app);
    if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::ExtrasError))
      return describe_extra(app, command, extra.front());
  }
  const auto name = commands.empty() ? "limbeck" : "limbeck " + commands.front()->get_name();
  auto why = core::one_line(error.what());
  if (why.starts_with("The ")) why.front() = 't';
  return fmt::format("cannot run '{0}': {1}; '{0} --help' shows how it is written", name, why);
}

}  // namespace

ColorChoice color_choice(int argc, char** argv) {
  constexpr std::string_view option = "--color";
  auto choice = ColorChoice::automatic;
  std::string_view last;
  for (const std::string_view word : std::span(argv, static_cast<std::size_t>(argc))) {
    if (last == option) choice = parse_color(word);
    if (word.starts_with("--color=")) choice = parse_color(word.substr(option.size() + 1));
    last = word;
  }
  return choice;
}

std::variant<Arguments, Answer> parse_arguments(int argc, char** argv) {
  CLI::App app("limbeck: database migrations for C++", "limbeck");
  Parsed parsed;
  app.formatter(make_help_formatter(look_of(stdout, ColorChoice::never).width));
  app.set_version_flag("--version", std::string("limbeck ") + LIMBECK_VERSION);
  app.require_subcommand(1);
  app.failure_message(CLI::FailureMessage::simple);
  add_global_options(app, parsed);
  add_subcommands(app, parsed);
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForVersion&) {
    return Answer{std::string("limbeck ") + LIMBECK_VERSION + "\n"};
  } catch (const CLI::CallForHelp&) {
    return Answer{app.help()};
  } catch (const CLI::ParseError& error) {
    throw UsageError(describe(app, {argv + 1, argv + argc}, error));
  }
  auto& arguments = parsed.arguments;
  arguments.output.color = parse_color(parsed.color);
  for (const auto& text : parsed.x_arguments) arguments.project.arguments.x.push_back(parse_x_argument(text));
  return std::move(arguments);
}

}  // namespace limbeck::cli
