// SPDX-License-Identifier: MIT
#include "script/zone.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>

#include <limbeck/core/error.hpp>

#include "script/file.hpp"
#include "script/posix_zone.hpp"

namespace limbeck::script {
namespace {

// A file of the tz database, version 2 or later (RFC 8536): a block with times of 32 bits, which is passed
// over, one with 64 bits, and a line of POSIX rules.
class TzFile {
 public:
  explicit TzFile(std::string_view bytes) : bytes_(bytes) {}

  std::optional<std::chrono::seconds> utc_offset(std::chrono::sys_seconds time) const {
    const auto first = read_counts(0);
    if (!first) return {};
    const auto begin = header_size + first->block_size(4);
    const auto counts = read_counts(begin);
    if (!counts) return {};
    const auto block = begin + header_size;
    const auto end = block + counts->block_size(8);
    if (end > bytes_.size() || counts->types == 0) return {};

    const auto entry = count_entries_until(time.time_since_epoch().count(), block, counts->times);
    const auto rules = bytes_.substr(end);
    if (entry == counts->times && rules.size() > 2) {
      return posix_utc_offset(rules.substr(1, rules.find('\n', 1) - 1), time);
    }
    return offset_of(entry, block, *counts);
  }

 private:
  static constexpr std::size_t header_size = 44;

  struct Counts {
    std::size_t utc_flags, standard_flags, leaps, times, types, characters;

    std::size_t block_size(std::size_t time_size) const {
      return times * (time_size + 1) + types * 6 + characters + leaps * (time_size + 4) + standard_flags +
             utc_flags;
    }
  };

  std::optional<Counts> read_counts(std::size_t header) const {
    constexpr std::size_t limit = 100'000;
    if (header + header_size > bytes_.size()) return {};
    const auto text = bytes_.substr(header);
    if (!text.starts_with("TZif") || text[4] < '2') return {};
    const auto count = [&](std::size_t index) {
      return static_cast<std::size_t>(number(header + 20 + 4 * index, 4));
    };
    const Counts counts{count(0), count(1), count(2), count(3), count(4), count(5)};
    const bool sane = std::max({counts.leaps, counts.times, counts.types, counts.characters}) < limit &&
                      std::max(counts.standard_flags, counts.utc_flags) < limit;
    return sane ? std::optional(counts) : std::nullopt;
  }

  // How many of the entries, which are sorted, have begun by then.
  std::size_t count_entries_until(std::int64_t time, std::size_t block, std::size_t entries) const {
    std::size_t low = 0;
    std::size_t high = entries;
    while (low < high) {
      const auto middle = low + (high - low) / 2;
      if (static_cast<std::int64_t>(number(block + 8 * middle, 8)) <= time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  // The offset after `entry` entries; before all of them, that of the first type.
  std::optional<std::chrono::seconds> offset_of(std::size_t entry, std::size_t block,
                                                const Counts& counts) const {
    const auto indexes = block + 8 * counts.times;
    const auto type = entry == 0 ? 0 : static_cast<std::size_t>(number(indexes + entry - 1, 1));
    if (type >= counts.types) return {};
    const auto types = indexes + counts.times;
    return std::chrono::seconds(static_cast<std::int32_t>(number(types + 6 * type, 4)));
  }

  // An unsigned number, the highest byte first.
  std::uint64_t number(std::size_t position, std::size_t size) const {
    std::uint64_t value = 0;
    for (const char byte : bytes_.substr(position, size))
      value = (value << 8U) | static_cast<unsigned char>(byte);
    return value;
  }

  std::string_view bytes_;
};

// Names in the tz database hold no dot: no path leads out of it.
bool is_zone_name(std::string_view name) {
  return !name.empty() && name.front() != '/' && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("_+-/").find(c) != std::string_view::npos;
  });
}

}  // namespace

std::filesystem::path tz_database() {
  const char* const folder = std::getenv("TZDIR");
  return folder != nullptr && *folder != '\0' ? folder : "/usr/share/zoneinfo";
}

std::optional<std::chrono::seconds> utc_offset(std::string_view zone, std::chrono::sys_seconds time,
                                               const std::filesystem::path& database) {
  if (zone == "UTC") return std::chrono::seconds(0);
  if (!is_zone_name(zone)) return {};
  const auto path = database / zone;
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error)) return {};
  return TzFile(read_text(path)).utc_offset(time);
}

}  // namespace limbeck::script
