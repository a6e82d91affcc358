// SPDX-License-Identifier: MIT
// A zone's rules in POSIX's notation, as "CET-1CEST,M3.5.0,M10.5.0/3": what a file of the tz database ends
// with, for the time after its last entry.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace limbeck::script {

// How far ahead of UTC such a zone is at `time`; nothing where the rules cannot be read.
std::optional<std::chrono::seconds> posix_utc_offset(std::string_view rules, std::chrono::sys_seconds time);

}  // namespace limbeck::script
