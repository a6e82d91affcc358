// SPDX-License-Identifier: MIT
#include "script/directory.hpp"

#include <algorithm>
#include <exception>
#include <optional>
#include <string_view>
#include <system_error>
#include <thread>
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
  std::string path;  // with '/' between folders; what the list is sorted by
  Language language;
};

bool by_path(const Found& a, const Found& b) {
  return a.path < b.path;
}

// The path with '/' between folders. What std::filesystem does for that costs more than to read a script.
template <class Path>
std::string shown(const Path& path) {
  if constexpr (Path::preferred_separator == '/') {
    return path.native();
  } else {
    return path.generic_string();
  }
}

class Finder {
 public:
  explicit Finder(Subfolders subfolders) : subfolders_(subfolders) {}

  void search(const fs::path& folder) {
    std::error_code error;
    const auto real = fs::canonical(folder, error);
    if (error == std::errc::no_such_file_or_directory) return;
    if (!error && folders_.insert(shown(real)).second) list(folder, error);
    if (error) fail_listing(folder, error);
  }

  // Each file once. Whether a symbolic link leads to a file that has its own place here is known only now.
  std::vector<Found> take() {
    std::sort(links_.begin(), links_.end(), by_path);
    std::unordered_set<std::string> targets;
    for (auto& link : links_) {
      std::error_code error;
      const auto target = fs::canonical(link.path, error);
      const bool has_a_place =
          !error && folders_.contains(shown(target.parent_path())) && language_of(shown(target.filename()));
      if (!has_a_place && (error || targets.insert(shown(target)).second)) found_.push_back(std::move(link));
    }
    std::sort(found_.begin(), found_.end(), by_path);
    return std::move(found_);
  }

 private:
  void list(const fs::path& folder, std::error_code& error) {
    fs::directory_iterator entries(folder, error);
    for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
      const auto& entry = *entries;
      auto path = shown(entry.path());
      const auto name = std::string_view(path).substr(path.rfind('/') + 1);
      if (const auto language = language_of(name)) {
        if (!is_folder(entry)) (is_link(entry) ? links_ : found_).push_back({std::move(path), *language});
      } else if (subfolders_ == Subfolders::search && !is_hidden_folder(name) && !is_link(entry) &&
                 is_folder(entry)) {
        search(entry.path());
      }
    }
  }

  // Only a symbolic link costs a look at the file system: the listing tells the kind of everything else.
  static bool is_folder(const fs::directory_entry& entry) {
    std::error_code error;
    return entry.is_directory(error);
  }
  static bool is_link(const fs::directory_entry& entry) {
    std::error_code error;
    return entry.is_symlink(error);
  }

  Subfolders subfolders_;
  std::unordered_set<std::string> folders_;  // that were searched, without symbolic links
  std::vector<Found> found_;
  std::vector<Found> links_;
};

// `text` is room that one file after the other is read into.
Identity read_commented_identity(const std::string& path, Language language, std::string& text) {
  constexpr std::size_t at_first = 1024;
  FileReader reader(path);
  text.clear();
  // Doubled each time, so that a header of any length is looked through in linear time.
  while (reader.read_more(text, std::max(at_first, text.size())) && !holds_header(text, language)) {
  }
  return read_header(text, language, path);
}

std::optional<Identity> read_identity(const std::string& path, Language language, std::string& text) {
  if (language == Language::python) return read_python(read_text(path), path);
  return read_commented_identity(path, language, text);
}

// Leaves both as they are where the file is no script.
void read(Found found, std::string& text, revision::Revision& revision, Source& source) {
  auto identity = read_identity(found.path, found.language, text);
  if (!identity) return;
  revision = {.id = std::move(identity->id),
              .down_revisions = std::move(identity->parents),
              .depends_on = std::move(identity->depends_on),
              .branch_labels = std::move(identity->branch_labels),
              .origin = std::move(found.path),
              .created = std::move(identity->create_date)};
  source = {std::move(identity->message), std::move(identity->doc), found.language};
}

// Those that turned out to be no scripts have no origin.
void remove_others(Scripts& scripts) {
  auto& [revisions, sources] = scripts;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < revisions.size(); ++i) {
    if (revisions[i].origin.empty()) continue;
    if (kept != i) {
      revisions[kept] = std::move(revisions[i]);
      sources[kept] = std::move(sources[i]);
    }
    ++kept;
  }
  revisions.resize(kept);
  sources.resize(kept);
}

// In several threads where there are many: most of the time is the system's, which opens and closes files.
Scripts read_all(std::vector<Found> found) {
  constexpr std::size_t worth_a_thread = 500;
  const std::size_t parts = std::clamp<std::size_t>(found.size() / worth_a_thread, 1,
                                                    std::max(1U, std::thread::hardware_concurrency()));
  Scripts scripts{std::vector<revision::Revision>(found.size()), std::vector<Source>(found.size())};
  std::vector<std::exception_ptr> errors(parts);
  const auto read_part = [&](std::size_t part) {
    try {
      std::string text;
      for (auto i = found.size() * part / parts; i < found.size() * (part + 1) / parts; ++i)
        read(std::move(found[i]), text, scripts.revisions[i], scripts.sources[i]);
    } catch (...) {
      errors[part] = std::current_exception();
    }
  };
  std::vector<std::thread> threads;
  for (std::size_t part = 1; part < parts; ++part) threads.emplace_back(read_part, part);
  read_part(0);
  for (auto& thread : threads) thread.join();
  // The first of them is that of the first file, however the threads went.
  for (const auto& error : errors) {
    if (error) std::rethrow_exception(error);
  }
  remove_others(scripts);
  return scripts;
}

}  // namespace

Scripts find_scripts(std::span<const fs::path> folders, Subfolders subfolders) {
  Finder finder(subfolders);
  for (const auto& folder : folders) finder.search(folder);
  return read_all(finder.take());
}

}  // namespace limbeck::script
