// SPDX-License-Identifier: MIT
#include "autogenerate/compare/sentence.hpp"

#include <fmt/format.h>

#include "core/text.hpp"

namespace limbeck::autogenerate {
namespace {

using operation::AlterColumn;

class Changes {
 public:
  Changes(const AlterColumn& op, const dialect::Dialect& dialect) : op_(op), dialect_(dialect) {}

  std::vector<std::string> texts() && {
    if (op_.new_name) texts_.push_back(fmt::format("is renamed to '{}'", *op_.new_name));
    if (op_.type && op_.type != op_.existing_type) add_type();
    if (op_.nullable && op_.nullable != op_.existing_nullable)
      texts_.emplace_back(*op_.nullable ? "may be NULL" : "may not be NULL");
    if (op_.autoincrement && op_.autoincrement != op_.existing_autoincrement)
      texts_.emplace_back(*op_.autoincrement ? "counts up" : "does not count up");
    add(op_.server_default, op_.existing_server_default, "default",
        [this](const ServerDefault& given) { return text_of(given); });
    add(op_.computed, op_.existing_computed, "computed as",
        [](const Computed& computed) { return computed.sqltext; });
    add(op_.identity, op_.existing_identity, "identity", [](const Identity&) { return std::string(); });
    const auto as_it_is = [](const std::string& text) { return text; };
    add(op_.mysql_on_update, op_.existing_mysql_on_update, "ON UPDATE", as_it_is);
    add(op_.mysql_check, op_.existing_mysql_check, "check", as_it_is);
    add(op_.sqlite_on_conflict_not_null, op_.existing_sqlite_on_conflict_not_null, "NOT NULL ON CONFLICT",
        as_it_is);
    add(op_.postgresql_storage, op_.existing_postgresql_storage, "storage", as_it_is);
    add(op_.postgresql_compression, op_.existing_postgresql_compression, "compression", as_it_is);
    add(op_.comment, op_.existing_comment, "comment",
        [this](const std::string& comment) { return dialect_.literal(comment, Text()); });
    return std::move(texts_);
  }

 private:
  void add_type() {
    const auto type = dialect_.type_name(*op_.type);
    texts_.push_back(op_.existing_type
                         ? fmt::format("{} becomes {}", dialect_.type_name(*op_.existing_type), type)
                         : fmt::format("becomes {}", type));
  }

  std::string text_of(const ServerDefault& given) const {
    if (given.is_expression) return given.value;
    return dialect_.literal(given.value, Text());
  }

  template <class T, class Shown>
  void add(const Change<T>& change, const Change<T>& existing, std::string_view what, const Shown& shown) {
    if (!change.touched() || change == existing) return;
    if (!change.value()) {
      texts_.push_back(fmt::format("no {}", what));
    } else if (existing.value() && !shown(*change.value()).empty()) {
      texts_.push_back(
          fmt::format("{} {} becomes {}", what, shown(*existing.value()), shown(*change.value())));
    } else {
      texts_.push_back(std::string(core::trim(fmt::format("{} {}", what, shown(*change.value())))));
    }
  }

  const AlterColumn& op_;
  const dialect::Dialect& dialect_;
  std::vector<std::string> texts_;
};

}  // namespace

std::string sentence(const operation::Operation& operation, const dialect::Dialect& dialect) {
  auto text = operation::describe(operation);
  const auto* alter = std::get_if<AlterColumn>(&operation);
  if (alter == nullptr) return text;
  const auto changes = Changes(*alter, dialect).texts();
  return changes.empty() ? text : fmt::format("{}: {}", text, core::one_line(core::join(changes)));
}

}  // namespace limbeck::autogenerate
