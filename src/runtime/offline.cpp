// SPDX-License-Identifier: MIT
#include "runtime/offline.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "core/overloaded.hpp"
#include "core/text.hpp"

namespace limbeck::runtime {
namespace {

bool commits(const Entry& entry) {
  const auto* statement = std::get_if<Statement>(&entry);
  return statement != nullptr && statement->commits;
}

}  // namespace

OfflineScript::OfflineScript(const dialect::Dialect& dialect, const VersionTable& table, bool creates_table,
                             Headline headline)
    : dialect_(dialect), table_(table), creates_table_(creates_table), headline_(std::move(headline)) {}

// A unit with statements that commit by themselves has no transaction that could hold it.
void OfflineScript::run(const Unit& unit) {
  const bool in_transaction = unit.in_transaction && std::ranges::none_of(unit.entries, commits);
  const bool creates_table = unit.in_transaction && std::exchange(creates_table_, false);
  const bool creates_first = !dialect_.capabilities().transactional_ddl;
  if (creates_table && creates_first) create_table();
  if (in_transaction) statement(dialect_.begin_statement());
  if (creates_table && !creates_first) create_table();
  for (const auto& entry : unit.entries) {
    std::visit(core::Overloaded{
                   [&](const StepBegins& begins) {
                     text_ += fmt::format("-- {}\n\n", core::one_line(headline_(*begins.step)));
                   },
                   [&](const Statement& recorded) { statement(recorded.sql); },
                   [&](const StepEnds& ends) {
                     for (const auto& move : ends.step->moves) statement(table_.change(move));
                   },
               },
               entry);
  }
  if (in_transaction || !dialect_.capabilities().autocommit) statement("COMMIT");
}

void OfflineScript::create_table() {
  for (const auto& sql : table_.create()) statement(sql);
}

void OfflineScript::statement(std::string_view sql) {
  text_ += dialect_.for_shell(sql);
  text_ += "\n\n";
}

}  // namespace limbeck::runtime
