// SPDX-License-Identifier: MIT
// Answers for programs; docs/json.md is their schema.
#pragma once

#include <string>
#include <vector>

#include <limbeck/command/commands.hpp>

namespace limbeck::cli {

// Each is one JSON document, with a line end.
std::string heads_json(const std::vector<command::RevisionInfo>& heads);
std::string history_json(const std::vector<command::RevisionInfo>& revisions);
std::string branches_json(const std::vector<command::BranchPoint>& points);
std::string current_json(const std::string& url, const std::vector<command::RevisionInfo>& revisions);
std::string check_json(const command::CheckReport& report);
std::string steps_json(const std::vector<command::StepInfo>& steps);
std::string new_script_json(const command::RevisionInfo& revision);
std::string no_script_json();
std::string files_json(const std::vector<std::filesystem::path>& written,
                       const std::vector<std::filesystem::path>& kept);
std::string templates_json(const std::vector<command::TemplateInfo>& templates);

}  // namespace limbeck::cli
