// SPDX-License-Identifier: MIT
#include "cli/json.hpp"

#include <nlohmann/json.hpp>

namespace limbeck::cli {
namespace {

using Json = nlohmann::ordered_json;

Json to_json(const command::RevisionInfo& revision) {
  Json json;
  json["id"] = revision.id;
  json["down_revisions"] = revision.down_revisions;
  json["depends_on"] = revision.depends_on;
  json["branch_labels"] = revision.branch_labels;
  json["children"] = revision.children;
  json["message"] = revision.message;
  json["doc"] = revision.doc;
  json["create_date"] = revision.create_date;
  json["path"] = revision.path;
  json["is_head"] = revision.is_head;
  json["is_effective_head"] = revision.is_effective_head;
  json["is_branch_point"] = revision.is_branch_point;
  json["is_merge_point"] = revision.is_merge_point;
  json["is_current"] = revision.is_applied ? Json(revision.is_current) : Json();
  json["is_applied"] = revision.is_applied ? Json(*revision.is_applied) : Json();
  return json;
}

std::string_view to_text(command::Direction direction) {
  switch (direction) {
    case command::Direction::upgrade:
      return "upgrade";
    case command::Direction::downgrade:
      return "downgrade";
    case command::Direction::stamp:
      return "stamp";
  }
  return "";
}

Json to_json(const command::StepInfo& step) {
  Json json;
  json["direction"] = to_text(step.direction);
  json["id"] = step.id.empty() ? Json() : Json(step.id);
  json["from"] = step.from;
  json["to"] = step.to;
  json["message"] = step.message;
  return json;
}

Json to_json(const command::BranchPoint& point);

Json to_json(const command::TemplateInfo& info) {
  return {{"name", info.name}, {"summary", info.summary}};
}

Json to_json(const command::DifferenceInfo& difference) {
  return {{"operation", difference.operation}, {"remarks", difference.remarks}};
}

Json to_json(const std::filesystem::path& path) {
  return path.generic_string();
}

template <class Value>
Json list(const std::vector<Value>& values) {
  auto json = Json::array();
  for (const auto& value : values) json.push_back(to_json(value));
  return json;
}

Json to_json(const command::BranchPoint& point) {
  return {{"revision", to_json(point.revision)}, {"children", list(point.children)}};
}

// Text of a script may be in any encoding; what is no UTF-8 becomes the replacement character.
std::string document(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace

std::string heads_json(const std::vector<command::RevisionInfo>& heads) {
  return document({{"heads", list(heads)}});
}

std::string history_json(const std::vector<command::RevisionInfo>& revisions) {
  return document({{"revisions", list(revisions)}});
}

std::string branches_json(const std::vector<command::BranchPoint>& points) {
  return document({{"branch_points", list(points)}});
}

std::string current_json(const std::string& url, const std::vector<command::RevisionInfo>& revisions) {
  return document({{"database", url}, {"current", list(revisions)}});
}

std::string check_json(const command::CheckReport& report) {
  return document({{"differences", list(report.differences)}, {"remarks", report.remarks}});
}

std::string steps_json(const std::vector<command::StepInfo>& steps) {
  return document({{"steps", list(steps)}});
}

std::string new_script_json(const command::RevisionInfo& revision) {
  return document({{"revision", to_json(revision)}});
}

std::string no_script_json() {
  return document({{"revision", Json()}});
}

std::string files_json(const std::vector<std::filesystem::path>& written,
                       const std::vector<std::filesystem::path>& kept) {
  return document({{"written", list(written)}, {"kept", list(kept)}});
}

std::string templates_json(const std::vector<command::TemplateInfo>& templates) {
  return document({{"templates", list(templates)}});
}

}  // namespace limbeck::cli
