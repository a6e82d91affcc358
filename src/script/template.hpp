// SPDX-License-Identifier: MIT
// Renders a new script from the project's template, `script.cpp.mustache` or `script.sql.mustache`: Mustache,
// with
// `<%& name %>` for a variable, since C++ has `{{`.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "script/language.hpp"

namespace limbeck::script {

struct NewScript {
  std::string message;
  std::string id;
  std::vector<std::string> parents = {};
  std::vector<std::string> branch_labels = {};
  std::vector<std::string> depends_on = {};
  std::string create_date = {};
  // Code, taken as it stands; `upgrades` and `downgrades` hold whole, indented lines.
  std::string imports = {};
  std::string upgrades = {};
  std::string downgrades = {};
  // What the project's template knows beyond that, as `author`. A name from above keeps its own value.
  std::map<std::string, std::string> extra = {};
};

struct Template {
  std::string text;
  std::string name;  // for messages
};

// The variables are message, up_revision, down_revision, branch_labels, depends_on, create_date, imports,
// upgrades, downgrades, namespace (of a C++ script) and the extra ones. All but the code is made fit for a
// comment line: whatever a user writes there, the text around it stays what the template says. Throws Error,
// naming the template and a line, for an unknown variable and for a tag or section that is left open; and for
// an id that no C++ script can have.
std::string render_script(const Template& script_template, const NewScript& script, Language language);

}  // namespace limbeck::script
