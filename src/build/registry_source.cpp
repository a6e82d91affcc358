// SPDX-License-Identifier: MIT
#include "build/registry_source.hpp"

#include <unordered_map>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>
#include <limbeck/version.hpp>

#include "core/hash.hpp"
#include "core/text.hpp"
#include "revision/graph.hpp"
#include "script/cpp_script.hpp"
#include "script/directory.hpp"
#include "script/file.hpp"
#include "script/sql_script.hpp"

namespace limbeck::build {
namespace {

// A C++ literal of the text, a line of it in each line.
std::string literal(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '\n') {
      result += "\\n\"\n\"";
    } else if (c == '"' || c == '\\') {
      result += '\\';
      result += c;
    } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      result += fmt::format("\\{:03o}", static_cast<unsigned>(c));
    } else {
      result += c;
    }
  }
  return result + '"';
}

// A change of a script shows in it; it is no guard against one who wants to deceive.
std::string checksum(std::string_view text) {
  return fmt::format("{:016x}", core::fnv1a(text));
}

struct Functions {
  std::string declarations;
  std::string upgrade = "nullptr";
  std::string downgrade = "nullptr";
};

Functions functions_of(const script::Script& script, std::string_view text) {
  if (script.language != script::Language::cpp) return {};
  const auto space = script::cpp_namespace(script.revision.id);
  const auto identity = script::read_header(text, script.language, script.revision.origin);
  const auto found = script::read_cpp_script(text, identity, script.revision.origin);
  Functions functions;
  functions.upgrade = space + "::upgrade";
  functions.declarations = "void upgrade(limbeck::Operations& op); ";
  if (found.has_downgrade) {
    functions.downgrade = space + "::downgrade";
    functions.declarations += "void downgrade(limbeck::Operations& op); ";
  }
  functions.declarations = fmt::format("namespace {} {{ {}}}\n", space, functions.declarations);
  return functions;
}

std::string entry(const script::Script& script, std::string_view text, const Functions& functions) {
  const auto& revision = script.revision;
  std::string sql = "nullptr";
  if (script.language == script::Language::sql) {
    script::read_sql_script(text, revision.origin);
    sql = literal(text);
  }
  return fmt::format("    {{{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}}},\n", literal(revision.origin),
                     literal(revision.id), literal(core::join(revision.down_revisions)),
                     literal(core::join(revision.branch_labels)), literal(core::join(revision.depends_on)),
                     literal(script.revision.created), literal(script.message), literal(script.doc),
                     literal(checksum(text)), sql, functions.upgrade, functions.downgrade);
}

}  // namespace

std::string registry_source(const std::vector<std::filesystem::path>& folders, bool recursive) {
  const auto scripts =
      script::find_scripts(folders, recursive ? script::Subfolders::search : script::Subfolders::skip);
  std::vector<revision::Revision> revisions;
  std::string declarations;
  std::string entries;
  std::unordered_map<std::string, std::string> origins;  // of the namespaces
  for (const auto& script : scripts) {
    const auto text = script::read_text(script.path());
    const auto functions = functions_of(script, text);
    if (const auto [known, is_new] = origins.emplace(functions.declarations, script.revision.origin);
        !is_new && !functions.declarations.empty()) {
      throw Error(
          fmt::format("cannot build {} and {} into one program: '{}' is the namespace of both; give one of "
                      "them another id",
                      known->second, script.revision.origin, script::cpp_namespace(script.revision.id)));
    }
    declarations += functions.declarations;
    entries += entry(script, text, functions);
    revisions.push_back(script.revision);
  }
  // Throws where the scripts make no graph: better at the build than at the database.
  const revision::Graph graph(std::move(revisions));
  const std::string table = scripts.empty()
                                ? "constexpr const RegisteredScript* scripts = nullptr;\n"
                                : fmt::format("constexpr RegisteredScript scripts[] = {{\n{}}};\n", entries);
  return fmt::format(R"(// Made by limbeck from the headers of the scripts; the next build makes it anew.
#include <limbeck/script/registry.hpp>
#include <limbeck/version.hpp>

namespace limbeck {{ class Operations; }}

{}
namespace limbeck {{
namespace {{

constexpr bool same(const char* a, const char* b) {{ return *a == *b && (*a == 0 || same(a + 1, b + 1)); }}
static_assert(same(LIMBECK_VERSION, "{}"),
              "the tool that collected the scripts and the limbeck they are compiled with differ in version; "
              "point limbeck_DIR at the tool's own package");

{}
}}  // namespace

const Registry& registry() noexcept {{
  static constexpr Registry all{{"{}", scripts, {}}};
  return all;
}}

}}  // namespace limbeck
)",
                     declarations, LIMBECK_VERSION, table, LIMBECK_VERSION, scripts.size());
}

}  // namespace limbeck::build
