// SPDX-License-Identifier: MIT
#include "runtime/offline.hpp"

#include <fmt/format.h>

#include "core/overloaded.hpp"
#include "core/text.hpp"

namespace limbeck::runtime {

OfflineScript::OfflineScript(const dialect::Dialect& dialect, const VersionTable& table, bool creates_table,
                             Headline headline)
    : dialect_(dialect), table_(table), creates_table_(creates_table), headline_(std::move(headline)) {}

void OfflineScript::run(const Unit& unit) {
  if (unit.in_transaction) statement(dialect_.begin_statement());
  if (unit.in_transaction && creates_table_) {
    for (const auto& sql : table_.create()) statement(sql);
    creates_table_ = false;
  }
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
  if (unit.in_transaction) statement("COMMIT");
}

void OfflineScript::statement(std::string_view sql) {
  text_ += sql;
  text_ += ";\n\n";
}

}  // namespace limbeck::runtime
