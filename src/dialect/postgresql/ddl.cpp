// SPDX-License-Identifier: MIT
#include "dialect/postgresql/ddl.hpp"

#include <fmt/format.h>

#include "dialect/postgresql/writer.hpp"

namespace limbeck::dialect::postgresql {

std::vector<std::string> ddl(const operation::Operation& operation, const Features& features) {
  return std::visit(Writer(features), operation);
}

std::string default_text(const ServerDefault& server_default) {
  return server_default.is_expression ? server_default.value : sql::quote_literal(server_default.value);
}

std::string dollar_quoted(std::string_view text) {
  std::string tag = "$limbeck$";
  for (int i = 2; text.find(tag.substr(0, tag.size() - 1)) != std::string_view::npos; ++i)
    tag = fmt::format("$limbeck{}$", i);
  return fmt::format("{}{}{}", tag, text, tag);
}

std::string Writer::drop(std::string_view kind, std::string_view name, bool if_exists, bool cascade) const {
  return fmt::format("DROP {} {}{}{}", kind, if_exists ? "IF EXISTS " : "", name, cascade ? " CASCADE" : "");
}

std::string Writer::with(const Settings& settings) const {
  if (settings.empty()) return "";
  return fmt::format(" WITH ({})", listed(settings, [&](const Setting& setting) {
                       return fmt::format("{} = {}", setting.name, setting.value);
                     }));
}

std::string Writer::comment_on(std::string_view kind, std::string_view name,
                               const std::optional<std::string>& comment) const {
  return fmt::format("COMMENT ON {} {} IS {}", kind, name, comment ? sql::quote_literal(*comment) : "NULL");
}

}  // namespace limbeck::dialect::postgresql
