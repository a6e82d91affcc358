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
  std::string shown;  // with '/' between folders; what the list is sorted by
  std::string real;   // without symbolic links
  Language language;
};

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
    if (!error) list(folder, shown(real) + '/', error);
    if (error) fail_listing(folder, error);
  }

  // Each file once, under the first of its paths.
  std::vector<Found> take() {
    std::sort(found_.begin(), found_.end(), [](const Found& a, const Found& b) { return a.shown < b.shown; });
    std::unordered_set<std::string> seen;
    seen.reserve(found_.size());
    std::erase_if(found_, [&](const Found& found) { return !seen.insert(found.real).second; });
    return std::move(found_);
  }

 private:
  void list(const fs::path& folder, const std::string& real_folder, std::error_code& error) {
    fs::directory_iterator entries(folder, error);
    for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
      auto path = shown(entries->path());
      const auto name = path.substr(path.rfind('/') + 1);
      if (const auto language = language_of(name)) {
        add(*entries, {std::move(path), real_folder + name, *language});
      } else if (subfolders_ == Subfolders::search && !is_hidden_folder(name) && is_real_folder(*entries)) {
        search(entries->path());
      }
    }
  }

  // Only a symbolic link costs a look at the file system: the listing tells the kind of everything else.
  void add(const fs::directory_entry& entry, Found found) {
    std::error_code error;
    if (entry.is_directory(error)) return;
    if (entry.is_symlink(error)) {
      const auto target = fs::canonical(entry.path(), error);
      if (!error) found.real = shown(target);
    }
    found_.push_back(std::move(found));
  }

  static bool is_real_folder(const fs::directory_entry& entry) {
    std::error_code error;
    return !entry.is_symlink(error) && entry.is_directory(error);
  }

  Subfolders subfolders_;
  std::vector<Found> found_;
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

// Without an origin where the file is none.
Script read(Found found, std::string& text) {
  auto identity = read_identity(found.shown, found.language, text);
  if (!identity) return {};
  return {
      .revision = {.id = std::move(identity->id),
                   .down_revisions = std::move(identity->parents),
                   .depends_on = std::move(identity->depends_on),
                   .branch_labels = std::move(identity->branch_labels),
                   .origin = std::move(found.shown),
                   .created = std::move(identity->create_date)},
      .message = std::move(identity->message),
      .doc = std::move(identity->doc),
      .language = found.language,
  };
}

// In several threads where there are many: most of the time is the system's, which opens and closes files.
std::vector<Script> read_all(std::vector<Found> found) {
  constexpr std::size_t worth_a_thread = 500;
  const std::size_t parts = std::clamp<std::size_t>(found.size() / worth_a_thread, 1,
                                                    std::max(1U, std::thread::hardware_concurrency()));
  std::vector<Script> scripts(found.size());
  std::vector<std::exception_ptr> errors(parts);
  const auto read_part = [&](std::size_t part) {
    try {
      std::string text;
      for (auto i = found.size() * part / parts; i < found.size() * (part + 1) / parts; ++i)
        scripts[i] = read(std::move(found[i]), text);
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
  return scripts;
}

}  // namespace

std::vector<Script> find_scripts(std::span<const fs::path> folders, Subfolders subfolders) {
  Finder finder(subfolders);
  for (const auto& folder : folders) finder.search(folder);
  auto scripts = read_all(finder.take());
  std::erase_if(scripts, [](const Script& script) { return script.revision.origin.empty(); });
  return scripts;
}

}  // namespace limbeck::script
