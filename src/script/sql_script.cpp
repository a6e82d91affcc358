// SPDX-License-Identifier: MIT
#include "script/sql_script.hpp"

#include <map>
#include <vector>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/text.hpp"
#include "script/lines.hpp"
#include "sql/splitter.hpp"

namespace limbeck::script {
namespace {

// Behind the comment sign; empty for any other line.
std::string_view section_words(std::string_view line) {
  auto rest = core::trim(line);
  if (!rest.starts_with("--")) return {};
  rest = core::trim(rest.substr(2));
  return rest.starts_with("limbeck:") ? rest : std::string_view{};
}

class SqlScriptReader {
 public:
  SqlScriptReader(std::string_view text, std::string_view file) : text_(text), file_(file) {}

  SqlScript read() {
    LineReader reader(text_);
    auto begin = reader.rest();
    while (const auto line = reader.next()) {
      if (!is_section_line(line->text)) continue;
      finish(begin, line->text);
      open(*line);
      begin = reader.rest();
    }
    finish(begin, begin.substr(begin.size()));
    return take();
  }

 private:
  // Ends the current section, whose text goes from `begin` to where `next` stands.
  void finish(std::string_view begin, std::string_view next) {
    const auto text = begin.substr(0, static_cast<std::size_t>(next.data() - begin.data()));
    if (current_.empty()) {
      check_preamble(text);
    } else {
      sections_.at(current_).text = text;
    }
  }

  void check_preamble(std::string_view text) const {
    std::vector<sql::ScriptStatement> statements;
    try {
      statements = sql::split(text, {});
    } catch (const Error& error) {
      throw Error(fmt::format("cannot read '{}': {}", file_, error.what()));
    }
    if (statements.empty()) return;
    fail(statements.front().line,
         "SQL stands before the first section; write '-- limbeck: upgrade' above it");
  }

  void open(const Line& line) {
    constexpr std::string_view mark = "limbeck:";
    const auto words = core::split_list(section_words(line.text).substr(mark.size()), ',');
    const auto name = words.empty() ? std::string() : words.front();
    if (name != "upgrade" && name != "downgrade") {
      fail(line.number,
           fmt::format("'{}' is no section; write '-- limbeck: upgrade' or '-- limbeck: downgrade'", name));
    }
    const auto [section, added] = sections_.try_emplace(name, Section{{}, line.number + 1});
    if (!added) {
      fail(line.number, fmt::format("the {} section began in line {} already; join the two", name,
                                    section->second.line - 1));
    }
    for (auto option = words.begin() + 1; option != words.end(); ++option) {
      if (*option != "no transaction") {
        fail(line.number,
             fmt::format("'{}' is no option of a section; 'no transaction' is the only one", *option));
      }
      section->second.transactional = false;
    }
    current_ = name;
  }

  SqlScript take() {
    const auto upgrade = sections_.find("upgrade");
    if (upgrade == sections_.end()) {
      throw Error(
          fmt::format("cannot read '{}': it has no upgrade section; write '-- limbeck: upgrade' above the "
                      "SQL that makes the change",
                      file_));
    }
    SqlScript script{.upgrade = std::move(upgrade->second), .downgrade = {}};
    if (const auto downgrade = sections_.find("downgrade"); downgrade != sections_.end()) {
      script.downgrade = std::move(downgrade->second);
    }
    return script;
  }

  [[noreturn]] void fail(int line, std::string_view why) const {
    throw Error(fmt::format("cannot read '{}' line {}: {}", file_, line, why));
  }

  std::string_view text_;
  std::string_view file_;
  std::string current_;
  std::map<std::string, Section, std::less<>> sections_;
};

}  // namespace

bool is_section_line(std::string_view line) {
  return !section_words(line).empty();
}

SqlScript read_sql_script(std::string_view text, std::string_view file) {
  return SqlScriptReader(text, file).read();
}

}  // namespace limbeck::script
