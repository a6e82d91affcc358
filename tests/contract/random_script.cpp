// SPDX-License-Identifier: MIT
#include "contract/random_script.hpp"

#include <fmt/format.h>

#include "core/text.hpp"

namespace limbeck::contract {

std::size_t RandomScript::pick(std::size_t below) {
  return std::uniform_int_distribution<std::size_t>(0, below - 1)(random_);
}

Statements RandomScript::make() {
  statements_ = any(words_.prologues);
  code_ = any(words_.codes);
  tables_.clear();
  for (const auto* name : {"t", "order", "x y", "Größe"}) {
    if (!one_in(4)) tables_.emplace_back(name);
  }
  for (const auto& name : tables_) add_table(name);
  for (const auto& name : tables_) {
    if (words_.adds_keys && one_in(2))
      statements_.push_back(fmt::format("ALTER TABLE {} ADD {}", quoted_(name), foreign_key(name)));
  }
  add_views();
  return std::move(statements_);
}

void RandomScript::add_table(const std::string& name) {
  std::vector<std::string> parts{"id " + any(words_.keys), one_in(2) ? "a INTEGER" : "a INTEGER NOT NULL",
                                 fmt::format("code {} NOT NULL", code_)};
  std::vector<std::string> keys;
  for (const auto* column_name : {"c", "d", "e f", "select"}) {
    if (one_in(4)) continue;
    const auto& type = any(words_.types);
    parts.push_back(column(column_name, type));
    if (type.is_key) keys.emplace_back(column_name);
  }
  if (one_in(3)) parts.push_back("made " + any(words_.computed));
  parts.push_back(fmt::format("CONSTRAINT {} UNIQUE (code)", quoted_("uq code " + name)));
  if (one_in(2)) parts.push_back(fmt::format("CONSTRAINT {} CHECK (a > {})", quoted_("ck " + name), pick(3)));
  for (const auto& key : keys) {
    if (!one_in(3)) continue;
    parts.push_back(fmt::format("CONSTRAINT {} UNIQUE (id, {})", quoted_(fmt::format("uq {} {}", name, key)),
                                quoted_(key)));
  }
  if (!words_.adds_keys && one_in(2)) parts.push_back(foreign_key(name));
  statements_.push_back(
      fmt::format("CREATE TABLE {} ({}){}", quoted_(name), core::join(parts, ", "), any(words_.options)));
  add_indexes(name, keys);
  if (one_in(2)) return;
  for (const auto& statement : any(words_.epilogues))
    statements_.push_back(fmt::format(fmt::runtime(statement), quoted_(name), quoted_("tr " + name)));
}

std::string RandomScript::column(const std::string& name, const RandomType& type) {
  auto text = fmt::format("{} {}", quoted_(name), type.name);
  if (!type.defaults.empty() && one_in(2)) text += " DEFAULT " + any(type.defaults);
  if (one_in(2)) text += " NOT NULL";
  return text;
}

// To any table, itself and in circles too.
std::string RandomScript::foreign_key(const std::string& name) {
  static const std::vector<std::string> actions{"", " ON DELETE CASCADE", " ON UPDATE CASCADE"};
  const auto& action = any(actions);
  return fmt::format("CONSTRAINT {} FOREIGN KEY (code) REFERENCES {} (code){}", quoted_("fk " + name),
                     quoted_(any(tables_)), action);
}

void RandomScript::add_indexes(const std::string& table, const std::vector<std::string>& keys) {
  const auto add = [&](const std::string& name, const std::string& elements) {
    statements_.push_back(fmt::format("CREATE INDEX {} ON {} ({}){}",
                                      quoted_(fmt::format("ix {} {}", table, name)), quoted_(table), elements,
                                      any(words_.tails)));
  };
  for (const auto& key : keys) {
    if (one_in(4)) add(key, quoted_(key));
  }
  if (one_in(2)) add("own", any(words_.elements));
}

void RandomScript::add_views() {
  if (tables_.empty() || one_in(2)) return;
  const auto* more = one_in(2) ? ", code" : "";
  statements_.push_back(
      fmt::format("CREATE VIEW one AS SELECT id, a{} FROM {}", more, quoted_(any(tables_))));
  if (one_in(2))
    statements_.push_back(fmt::format("CREATE VIEW {} AS SELECT id FROM one", quoted_("an other")));
}

}  // namespace limbeck::contract
