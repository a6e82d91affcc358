// SPDX-License-Identifier: MIT
// Time zones by name, from the tz database that the system keeps. (GCC 12 and Clang 14 have no
// std::chrono::locate_zone; it takes this file's place once the compilers do.)
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string_view>

namespace limbeck::script {

// Where the tz database lies: ${TZDIR}, else where systems keep it.
std::filesystem::path tz_database();

// How far the zone is ahead of UTC at `time`; nothing where `database` has no zone of that name. UTC needs no
// database.
std::optional<std::chrono::seconds> utc_offset(std::string_view zone, std::chrono::sys_seconds time,
                                               const std::filesystem::path& database = tz_database());

}  // namespace limbeck::script
