// SPDX-License-Identifier: MIT
// The commands as CLI11 is told of them: names, options, help and examples.
#pragma once

#include <CLI/CLI.hpp>

#include "cli/arguments.hpp"

namespace limbeck::cli {

// Each command's value lives in here while CLI11 fills it in; the one that was typed ends up in `arguments`.
struct Parsed {
  Arguments arguments;
  std::vector<std::string> x_arguments;  // as they were typed: "key=value"
  std::string color = "auto";
  InitCommand init;
  ListTemplatesCommand list_templates;
  RevisionCommand revision;
  MergeCommand merge;
  EditCommand edit;
  StubCommand stub;
  HeadsCommand heads;
  BranchesCommand branches;
  HistoryCommand history;
  ShowCommand show;
  CurrentCommand current;
  CheckCommand check;
  AdoptCommand adopt;
  ModelsCommand models;
  UpgradeCommand upgrade;
  DowngradeCommand downgrade;
  StampCommand stamp;
  EnsureVersionCommand ensure_version;
  RegistryCommand registry;
};

// `parsed` must outlive the parsing.
void add_subcommands(CLI::App& app, Parsed& parsed);

}  // namespace limbeck::cli
