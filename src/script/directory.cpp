// SPDX-License-Identifier: MIT
#include "script/directory.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <system_error>
#include <unordered_set>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "script/file.hpp"
#include "script/header.hpp"
#include "script/python.hpp"

namespace limbeck::script {
namespace {

namespace fs = std::filesystem;

std::optional<Language> language_of(std::string_view file_name) {
  if (file_name.starts_with('.')) return {};
  if (file_name.ends_with(".sql")) return Language::sql;
  if (file_name.ends_with(".cpp")) return Language::cpp;
  if (file_name.ends_with(".py") && !file_name.starts_with("__init__")) return Language::python;
  return {};
}

bool is_hidden_folder(std::string_view name) {
  return name.starts_with('.') || name == "__pycache__";
}

[[noreturn]] void fail_listing(const fs::path& folder, std::error_code reason) {
  throw Error(fmt::format("cannot list the folder '{}': {}", folder.generic_string(), reason.message()));
}

struct Found {
  std::string shown;  // what the list is sorted by
  std::string real;   // without symbolic links
  fs::path path;
  Language language;
};

class Finder {
 public:
  explicit Finder(Subfolders subfolders) : subfolders_(subfolders) {}

  void search(const fs::path& folder) {
    std::error_code error;
    const auto real = fs::canonical(folder, error);
    if (error == std::errc::no_such_file_or_directory) return;
    if (!error) list(folder, real, error);
    if (error) fail_listing(folder, error);
  }

  // Each file once, under the first of its paths.
  std::vector<Found> take() {
    std::sort(found_.begin(), found_.end(), [](const Found& a, const Found& b) { return a.shown < b.shown; });
    std::unordered_set<std::string> seen;
    std::erase_if(found_, [&](const Found& found) { return !seen.insert(found.real).second; });
    return std::move(found_);
  }

 private:
  void list(const fs::path& folder, const fs::path& real, std::error_code& error) {
    fs::directory_iterator entries(folder, error);
    for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
      const auto name = entries->path().filename();
      const auto text = name.string();
      if (const auto language = language_of(text)) {
        add(*entries, real / name, *language);
      } else if (subfolders_ == Subfolders::search && !is_hidden_folder(text) && is_real_folder(*entries)) {
        search(entries->path());
      }
    }
  }

  // Only a symbolic link costs a look at the file system: the listing tells the kind of everything else.
  void add(const fs::directory_entry& entry, const fs::path& real, Language language) {
    std::error_code error;
    if (entry.is_directory(error)) return;
    const auto target = entry.is_symlink(error) ? fs::canonical(entry.path(), error) : real;
    found_.push_back(
        {entry.path().generic_string(), (error ? real : target).string(), entry.path(), language});
  }

  static bool is_real_folder(const fs::directory_entry& entry) {
    std::error_code error;
    return !entry.is_symlink(error) && entry.is_directory(error);
  }

  Subfolders subfolders_;
  std::vector<Found> found_;
};

Identity read_commented_identity(const fs::path& path, Language language, const std::string& shown) {
  constexpr std::size_t at_first = 4096;
  FileReader reader(path);
  std::string text;
  // Doubled each time, so that a header of any length is looked through in linear time.
  while (reader.read_more(text, std::max(at_first, text.size())) && !holds_header(text, language)) {
  }
  return read_header(text, language, shown);
}

std::optional<Identity> read_identity(const fs::path& path, Language language, const std::string& shown) {
  if (language == Language::python) return read_python(read_text(path), shown);
  return read_commented_identity(path, language, shown);
}

std::optional<Script> read(const fs::path& path, Language language) {
  auto shown = path.generic_string();
  auto identity = read_identity(path, language, shown);
  if (!identity) return {};
  return Script{
      .revision = {.id = std::move(identity->id),
                   .down_revisions = std::move(identity->parents),
                   .depends_on = std::move(identity->depends_on),
                   .branch_labels = std::move(identity->branch_labels),
                   .origin = std::move(shown),
                   .created = std::move(identity->create_date)},
      .message = std::move(identity->message),
      .doc = std::move(identity->doc),
      .path = path,
      .language = language,
  };
}

}  // namespace

std::vector<Script> find_scripts(std::span<const fs::path> folders, Subfolders subfolders) {
  Finder finder(subfolders);
  for (const auto& folder : folders) finder.search(folder);
  std::vector<Script> scripts;
  for (const auto& found : finder.take()) {
    if (auto script = read(found.path, found.language)) scripts.push_back(std::move(*script));
  }
  return scripts;
}

}  // namespace limbeck::script
