// SPDX-License-Identifier: MIT
#include "layering/layers.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

namespace limbeck::layering {
namespace {

struct Row {
  std::string_view name;
  std::string_view may_include;  // beside itself
};

// A layer is a folder under src/ together with the one of the same name under include/limbeck/. "dialect/*"
// is each folder inside dialect/, "limbeck/*" the umbrella headers directly in include/limbeck/, "src/*" the
// files directly in src/ that have no row of their own.
constexpr std::array layers{
    Row{"core", ""},
    Row{"schema", "core"},
    Row{"revision", "core"},
    Row{"sql", "core"},
    Row{"operation", "core schema"},
    Row{"database", "core"},
    Row{"dialect", "core schema sql operation database"},
    Row{"dialect/*", "core schema sql operation database dialect"},
    Row{"autogenerate", "core schema"},
    Row{"autogenerate/compare", "core schema sql operation dialect autogenerate"},
    Row{"autogenerate/render", "core schema sql operation dialect autogenerate autogenerate/compare"},
    Row{"model", "core schema sql database dialect"},
    Row{"script", "core revision sql"},
    Row{"runtime", "core schema revision sql operation database dialect script"},
    Row{"command",
        "core schema revision sql operation database dialect autogenerate autogenerate/compare autogenerate/render model script runtime"},
    Row{"environment",
        "core schema revision sql operation database dialect autogenerate autogenerate/compare autogenerate/render model script runtime command"},
    Row{"build", "core revision script"},
    Row{"cli", "core command environment build limbeck/*"},
    Row{"limbeck/*",
        "core schema revision sql operation database dialect autogenerate autogenerate/compare autogenerate/render model script runtime command "
        "environment"},
    Row{"src/main.cpp", "core command environment cli limbeck/* src/*"},
    Row{"src/databases.cpp", "core database dialect dialect/* limbeck/* src/*"},
    Row{"src/*", "core dialect"},
};

// Headers directly in include/limbeck/ that belong to a layer.
constexpr std::array strays{
    Row{"include/limbeck/version.hpp", "core"},
    Row{"include/limbeck/databases.hpp", "dialect"},
};

// Headers of others, by their beginning, that only some layers may include.
constexpr std::array libraries{
    Row{"sqlite3.h", "dialect/sqlite"},
    Row{"libpq", "dialect/postgresql"},
    Row{"mysql", "dialect/mysql"},
    Row{"errmsg.h", "dialect/mysql"},
    Row{"CLI/", "cli"},
    Row{"nlohmann/", "cli"},
    Row{"kainjow/", "script"},
};

bool has_word(std::string_view words, std::string_view word) {
  return fmt::format(" {} ", words).find(fmt::format(" {} ", word)) != std::string::npos;
}

const Row* find_row(std::string_view name) {
  const auto* const row =
      std::find_if(layers.begin(), layers.end(), [&](const Row& r) { return r.name == name; });
  return row == layers.end() ? nullptr : row;
}

// "dialect/sqlite" stands in the row "dialect/*".
std::string row_name(std::string_view layer) {
  return layer.starts_with("dialect/") ? "dialect/*" : std::string(layer);
}

// The layer of a file of ours; empty where it belongs to none.
std::string layer_of(std::string_view path) {
  for (const auto& [stray, layer] : strays) {
    if (path == stray) return std::string(layer);
  }
  std::string_view rest = path;
  std::string_view root = "src/*";
  if (path.starts_with("include/limbeck/")) {
    rest.remove_prefix(std::string_view("include/limbeck/").size());
    root = "limbeck/*";
  } else if (path.starts_with("src/")) {
    rest.remove_prefix(std::string_view("src/").size());
  } else {
    return {};
  }
  const auto folder = rest.substr(0, rest.find_last_of('/'));
  if (folder == rest) return std::string(find_row(path) != nullptr ? path : root);
  const auto first = folder.substr(0, folder.find('/'));
  const bool is_divided = first == "dialect" || first == "autogenerate";
  if (!is_divided || first == folder) return std::string(first);
  return std::string(folder.substr(0, folder.find('/', first.size() + 1)));
}

// The name behind an `#include`, in its quotes or angle brackets; empty where the line holds none.
std::string_view included_name(std::string_view line) {
  const auto skip_blanks = [&] { line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size())); };
  skip_blanks();
  if (!line.starts_with('#')) return {};
  line.remove_prefix(1);
  skip_blanks();
  constexpr std::string_view directive = "include";
  if (!line.starts_with(directive)) return {};
  line.remove_prefix(directive.size());
  skip_blanks();
  const auto end = line.find_first_of("\">", 1);
  const bool is_name = line.starts_with('"') || line.starts_with('<');
  return is_name && end != std::string_view::npos ? line.substr(0, end + 1) : std::string_view();
}

// Why `layer` may not include the file of ours at `path`.
std::optional<std::string> fault_of_own(const std::string& layer, std::string_view path) {
  const auto* const row = find_row(row_name(layer));
  if (row == nullptr) return fmt::format("'{}' has no row in tests/layering/layers.cpp", layer);
  const auto other = layer_of(path);
  if (other == layer || has_word(row->may_include, row_name(other))) return std::nullopt;
  return fmt::format("'{}' may not include '{}'", layer, other);
}

// Why `layer` may not include the header `name` of somebody else.
std::optional<std::string> fault_of_foreign(const std::string& layer, bool is_public, std::string_view name) {
  if (is_public && name.find_first_of("./") != std::string_view::npos) {
    return "a public header may include only public and standard ones";
  }
  for (const auto& [beginning, owners] : libraries) {
    if (!name.starts_with(beginning) || has_word(owners, layer)) continue;
    return fmt::format("'{}' may not include headers of '{}'", layer, beginning);
  }
  return std::nullopt;
}

std::optional<std::string> fault_of(std::string_view path, std::string_view included) {
  const auto layer = layer_of(path);
  const bool is_public = path.starts_with("include/");
  const auto name = included.substr(1, included.size() - 2);
  if (name.starts_with("limbeck/")) return fault_of_own(layer, fmt::format("include/{}", name));
  if (included.starts_with('"') && !is_public) return fault_of_own(layer, fmt::format("src/{}", name));
  return fault_of_foreign(layer, is_public, name);
}

// What prints in the line, where the layer may not; empty elsewhere.
std::string_view printing_word(const std::string& layer, std::string_view line) {
  constexpr std::array<std::string_view, 6> words{"fmt::print",  "std::cout",    "std::cerr",
                                                  "std::printf", "std::fprintf", "std::puts"};
  if (layer == "cli" || layer == "src/main.cpp") return {};
  const auto* const found = std::find_if(words.begin(), words.end(),
                                         [&](std::string_view word) { return line.find(word) != line.npos; });
  return found == words.end() ? std::string_view() : *found;
}

}  // namespace

std::vector<std::string> find_faults(std::string_view path, std::string_view text) {
  std::vector<std::string> faults;
  const auto layer = layer_of(path);
  if (layer.empty()) return faults;
  for (int number = 1; !text.empty(); ++number) {
    const auto line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (const auto word = printing_word(layer, line); !word.empty())
      faults.push_back(fmt::format("{}:{}: {}: only 'cli' may print", path, number, word));
    const auto included = included_name(line);
    if (included.empty()) continue;
    if (const auto fault = fault_of(path, included)) {
      faults.push_back(fmt::format("{}:{}: {}: {}", path, number, included, *fault));
    }
  }
  return faults;
}

}  // namespace limbeck::layering
