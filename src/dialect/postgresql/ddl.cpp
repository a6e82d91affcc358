// SPDX-License-Identifier: MIT
#include "dialect/postgresql/ddl.hpp"

#include <fmt/format.h>

#include "dialect/postgresql/writer.hpp"

namespace limbeck::dialect::postgresql {

std::vector<std::string> ddl(const operation::Operation& operation, const Features& features,
                             const Existing* existing) {
  const Writer writer(features);
  auto statements = std::visit(writer, operation);
  if (existing == nullptr || !is_left_invalid(operation, *existing)) return statements;
  const auto& create = std::get<operation::CreateIndex>(operation);
  auto drop = writer(operation::DropIndex{.name = create.index.name,
                                          .table = create.table,
                                          .postgresql_concurrently = create.postgresql_concurrently});
  statements.insert(statements.begin(), drop.begin(), drop.end());
  return statements;
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
  return settings.empty() ? "" : " WITH " + in_parentheses(settings);
}

std::string Writer::in_parentheses(const Settings& settings) const {
  return '(' +
         listed(settings,
                [](const Setting& setting) { return fmt::format("{} = {}", setting.name, setting.value); }) +
         ')';
}

std::string Writer::comment_on(std::string_view kind, std::string_view name,
                               const std::optional<std::string>& comment) const {
  return fmt::format("COMMENT ON {} {} IS {}", kind, name, comment ? sql::quote_literal(*comment) : "NULL");
}

}  // namespace limbeck::dialect::postgresql
