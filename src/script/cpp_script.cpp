// SPDX-License-Identifier: MIT
#include "script/cpp_script.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "script/cpp_lexer.hpp"

namespace limbeck::script {
namespace {

// What the scan has met, in the namespace that the header asks for.
class CppScan {
 public:
  explicit CppScan(std::string_view wanted) : wanted_(wanted) {}

  void run(std::string_view text) {
    CppLexer lexer(text);
    for (auto token = lexer.next(); !token.text.empty(); token = lexer.next()) see(token);
  }

  int namespace_line = 0;  // 0 where there is none
  CppToken other_namespace;
  bool has_upgrade = false;
  bool has_downgrade = false;

 private:
  void see(const CppToken& token) {
    std::rotate(last_.begin(), last_.begin() + 1, last_.end());
    last_.back() = token;
    if (token.text == "{") {
      if (depth_ == 0) enter();
      ++depth_;
    } else if (token.text == "}") {
      if (depth_ > 0) --depth_;
      inside_ = inside_ && depth_ > 0;
    } else if (token.text == "(" && inside_ && depth_ == 1 && last_[0].text == "void") {
      has_upgrade = has_upgrade || last_[1].text == "upgrade";
      has_downgrade = has_downgrade || last_[1].text == "downgrade";
    }
  }

  // A brace at the top, with `namespace x` before it.
  void enter() {
    if (last_[0].text != "namespace") return;
    inside_ = last_[1].text == wanted_;
    if (inside_) {
      namespace_line = last_[1].line;
    } else if (last_[1].text.starts_with("rev_")) {
      other_namespace = last_[1];
    }
  }

  std::string_view wanted_;
  std::array<CppToken, 3> last_ = {};
  int depth_ = 0;
  bool inside_ = false;
};

}  // namespace

bool fits_a_namespace(std::string_view id) {
  return !id.empty() && std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
  });
}

std::string cpp_namespace(std::string_view id) {
  auto name = fmt::format("rev_{}", id);
  std::replace(name.begin(), name.end(), '.', '_');
  return name;
}

CppScript read_cpp_script(std::string_view text, const Identity& identity, std::string_view file) {
  const auto wanted = cpp_namespace(identity.id);
  CppScan scan(wanted);
  scan.run(text);
  if (scan.namespace_line == 0 && !scan.other_namespace.text.empty()) {
    throw Error(fmt::format(
        "cannot use '{}' line {}: the namespace is '{}', but the header says revision '{}' in line {}; write "
        "'namespace {} {{'",
        file, scan.other_namespace.line, scan.other_namespace.text, identity.id, identity.line, wanted));
  }
  if (scan.namespace_line == 0) {
    throw Error(
        fmt::format("cannot use '{}' line {}: the header says revision '{}', but its namespace is missing; "
                    "write 'namespace {} {{' around the script's functions",
                    file, identity.line, identity.id, wanted));
  }
  if (!scan.has_upgrade) {
    throw Error(
        fmt::format("cannot use '{}' line {}: the namespace has no function 'upgrade'; write 'void "
                    "upgrade(Operations& op) {{ ... }}' in it",
                    file, scan.namespace_line));
  }
  return {.has_downgrade = scan.has_downgrade};
}

}  // namespace limbeck::script
