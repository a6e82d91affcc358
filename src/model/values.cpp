// SPDX-License-Identifier: MIT
#include <optional>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>
#include <limbeck/model/values.hpp>

namespace limbeck::values {
namespace {

std::optional<int> digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return std::nullopt;
}

}  // namespace

Uuid Uuid::parse(std::string_view text) {
  const auto refuse = [&] {
    throw UsageError(fmt::format(
        "'{}' is no UUID; write 32 hexadecimal digits, as in 123e4567-e89b-12d3-a456-426614174000", text));
  };
  Uuid uuid;
  std::size_t digits = 0;
  for (const char c : text) {
    if (c == '-') continue;
    const auto value = digit(c);
    if (!value || digits == 32) refuse();
    auto& byte = uuid.bytes[digits / 2];
    byte = static_cast<std::uint8_t>(byte << 4 | *value);
    ++digits;
  }
  if (digits != 32) refuse();
  return uuid;
}

std::string Uuid::text() const {
  std::string text;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
    text += fmt::format("{:02x}", bytes[i]);
  }
  return text;
}

}  // namespace limbeck::values
