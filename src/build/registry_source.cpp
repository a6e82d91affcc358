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

Functions functions_of(const revision::Revision& revision, script::Language language, std::string_view text) {
  if (language != script::Language::cpp) return {};
  const auto space = script::cpp_namespace(revision.id);
  const auto identity = script::read_header(text, language, revision.origin);
  const auto found = script::read_cpp_script(text, identity, revision.origin);
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

std::string entry(const revision::Revision& revision, const script::Source& source, std::string_view text,
                  const Functions& functions) {
  std::string sql = "nullptr";
  if (source.language == script::Language::sql) {
    script::read_sql_script(text, revision.origin);
    sql = literal(text);
  }
  return fmt::format("    {{{}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}}},\n", literal(revision.origin),
                     literal(revision.id), literal(core::join(revision.down_revisions)),
                     literal(core::join(revision.branch_labels)), literal(core::join(revision.depends_on)),
                     literal(revision.created), literal(source.message), literal(source.doc),
                     literal(checksum(text)), sql, functions.upgrade, functions.downgrade);
}

}  // namespace

std::string registry_source(const std::vector<std::filesystem::path>& folders, bool recursive) {
  auto [revisions, sources] =
      script::find_scripts(folders, recursive ? script::Subfolders::search : script::Subfolders::skip);
  std::string declarations;
  std::string entries;
  std::unordered_map<std::string, std::string> origins;  // of the namespaces
  for (std::size_t i = 0; i < revisions.size(); ++i) {
    const auto& revision = revisions[i];
    const auto text = script::read_text(revision.origin);
    const auto functions = functions_of(revision, sources[i].language, text);
    if (const auto [known, is_new] = origins.emplace(functions.declarations, revision.origin);
        !is_new && !functions.declarations.empty()) {
      throw Error(
          fmt::format("cannot build {} and {} into one program: '{}' is the namespace of both; give one of "
                      "them another id",
                      known->second, revision.origin, script::cpp_namespace(revision.id)));
    }
    declarations += functions.declarations;
    entries += entry(revision, sources[i], text, functions);
  }
  // Throws where the scripts make no graph: better at the build than at the database.
  const revision::Graph graph(std::move(revisions));
  const std::string table = sources.empty()
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
                     declarations, LIMBECK_VERSION, table, LIMBECK_VERSION, sources.size());
}

}  // namespace limbeck::build
