// SPDX-License-Identifier: MIT
#include "runtime/script_run.hpp"

#include <exception>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>
#include <limbeck/runtime/operations.hpp>

#include "core/text.hpp"
#include "runtime/message.hpp"
#include "script/file.hpp"
#include "script/sql_script.hpp"

namespace limbeck::runtime {
namespace {

using revision::Direction;

[[noreturn]] void refuse_downgrade(const ScriptToRun& script) {
  throw Error(
      fmt::format("{} has no downgrade, so it cannot be reversed; write one, or stamp the revision below it",
                  show_file(script.revision.origin)));
}

[[noreturn]] void refuse_python(const ScriptToRun& script, Direction direction) {
  const auto reads_only = fmt::format(
      "{} is one of Alembic's scripts, which limbeck reads but does not run; run it with Alembic, or stamp",
      script.revision.origin);
  if (direction == Direction::up)
    throw Error(fmt::format("{} '{}' where the database has what it does", reads_only, script.revision.id));
  const auto& parents = script.revision.down_revisions;
  throw Error(fmt::format("{} {} where what it did is undone", reads_only,
                          parents.empty() ? "'base'" : core::join(parents, " and ", "'")));
}

void run_sql(const ScriptToRun& script, std::string_view text, Direction direction, Recorder& recorder) {
  const auto sections = script::read_sql_script(text, script.revision.origin);
  if (direction == Direction::down && !sections.downgrade) refuse_downgrade(script);
  const auto& section = direction == Direction::down ? *sections.downgrade : sections.upgrade;
  recorder.record_script(section.text, {script.revision.origin.c_str(), section.line},
                         section.transactional ? Transaction::shared : Transaction::none);
}

void run_cpp(const ScriptToRun& script, Direction direction, Recorder& recorder) {
  if (script.registered == nullptr) {
    throw Error(
        fmt::format("{} is a C++ script, and this program does not carry it; keep it in a project made by "
                    "'limbeck init', which builds it",
                    script.revision.origin));
  }
  const auto function =
      direction == Direction::down ? script.registered->downgrade : script.registered->upgrade;
  if (function == nullptr) refuse_downgrade(script);
  Operations operations(recorder);
  try {
    function(operations);
  } catch (const Error&) {
    throw;
  } catch (const std::exception& exception) {
    throw Error(
        fmt::format("{} threw an exception: {}", show_file(script.revision.origin), exception.what()));
  } catch (...) {
    throw Error(fmt::format(
        "{} threw something that is no std::exception and so says no reason; throw a limbeck::Error",
        show_file(script.revision.origin)));
  }
}

}  // namespace

void run_script(const ScriptToRun& script, Direction direction, Recorder& recorder) {
  switch (script.language) {
    case script::Language::sql:
      if (script.registered != nullptr) return run_sql(script, script.registered->sql, direction, recorder);
      return run_sql(script, script::read_text(script.revision.origin), direction, recorder);
    case script::Language::cpp:
      return run_cpp(script, direction, recorder);
    case script::Language::python:
      refuse_python(script, direction);
  }
}

}  // namespace limbeck::runtime
