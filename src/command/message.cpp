// SPDX-License-Identifier: MIT
#include "command/message.hpp"

#include <fmt/format.h>

#include "core/text.hpp"
#include "revision/describe.hpp"

namespace limbeck::command {

std::string headline(const StepInfo& step) {
  const auto or_base = [](const std::vector<std::string>& ids) {
    return ids.empty() ? "<base>" : core::join(ids);
  };
  const auto text = fmt::format("{} -> {}", or_base(step.from), or_base(step.to));
  const auto message = step.message.empty() ? "" : ", " + step.message;
  switch (step.direction) {
    case Direction::upgrade:
      return fmt::format("Running upgrade {}{}", text, message);
    case Direction::downgrade:
      return fmt::format("Running downgrade {}{}", text, message);
    case Direction::stamp:
      return fmt::format("Running stamp {}", text);
  }
  return {};
}

std::string several_heads(const std::vector<RevisionInfo>& heads) {
  std::vector<std::string> described;
  std::vector<std::string> ids;
  for (const auto& head : heads) {
    described.push_back(
        revision::describe({.id = head.id, .origin = head.path, .created = head.create_date}));
    ids.push_back(head.id);
  }
  return fmt::format("there are {} heads, {}; join them with '{}'", heads.size(),
                     revision::enumerate(described), revision::merge_command(ids));
}

}  // namespace limbeck::command
