// SPDX-License-Identifier: MIT
#include "command/header_check.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/text.hpp"
#include "script/fields.hpp"
#include "script/header.hpp"

namespace limbeck::command {
namespace {

using Names = std::vector<std::string>;

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20U || c == '\x7f';
}

void check_name(std::string_view what, const std::string& name) {
  const bool fits = name == core::trim(name) && name.find(',') == std::string::npos &&
                    std::ranges::none_of(name, is_control);
  if (fits) return;
  auto shown = name;
  std::ranges::replace_if(shown, is_control, ' ');
  throw Error(
      fmt::format("cannot write a script: its {} '{}' cannot stand in a header, where commas and line ends "
                  "part names and blanks around them are lost; give it another name",
                  what, shown));
}

script::Identity read_back(std::string_view text, const script::Template& used, script::Language language) {
  try {
    return script::read_header(text, language, used.name);
  } catch (const Error&) {
    throw Error(
        fmt::format("cannot use the template '{0}': a script needs a header, and what it makes has none that "
                    "can be read; begin it with the lines '{1} Revision ID: <%& up_revision %>' and '{1} "
                    "Revises: <%& down_revision %>'",
                    used.name, script::comment_sign(language)));
  }
}

std::string shown(const Names& names) {
  return names.empty() ? "nothing" : core::join(names, ", ", "'");
}

}  // namespace

void check_names(const script::NewScript& script) {
  check_name("id", script.id);
  for (const auto& parent : script.parents) check_name("parent", parent);
  for (const auto& label : script.branch_labels) check_name("branch label", label);
  for (const auto& dependency : script.depends_on) check_name("dependency", dependency);
}

void check_header(std::string_view text, const script::NewScript& script, const script::Template& used,
                  script::Language language) {
  const auto written = read_back(text, used, language);
  const auto compare = [&](script::Field field, std::string_view variable, const Names& meant,
                           const Names& found) {
    if (meant == found) return;
    throw Error(
        fmt::format("cannot use the template '{}': it writes {} for '{}' in place of {}; write the line "
                    "'{} {}: <%& {} %>' into its header",
                    used.name, shown(found), script::name_of(field), shown(meant),
                    script::comment_sign(language), script::name_of(field), variable));
  };
  compare(script::Field::revision_id, "up_revision", {script.id}, {written.id});
  compare(script::Field::revises, "down_revision", script.parents, written.parents);
  compare(script::Field::branch_labels, "branch_labels", script.branch_labels, written.branch_labels);
  compare(script::Field::depends_on, "depends_on", script.depends_on, written.depends_on);
}

}  // namespace limbeck::command
