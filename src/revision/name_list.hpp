// SPDX-License-Identifier: MIT
// Many short names in one string.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace limbeck::revision {

// The names lie side by side, so that to look at one after the other is to walk through memory as it lies.
class NameList {
 public:
  // Memory that is not used costs nothing, and to grow costs a copy.
  void reserve(std::size_t names) {
    constexpr std::size_t usual_length = 16;
    begins_.reserve(names + 1);
    text_.reserve(names * usual_length);
  }
  // The names at these places. Some are looked at together, so that their waits for memory overlap.
  NameList picked(const std::vector<std::uint32_t>& places) const {
    NameList names;
    names.reserve(places.size());
    std::array<std::string_view, 32> batch;
    for (std::size_t begin = 0; begin < places.size(); begin += batch.size()) {
      const auto some = std::span(places).subspan(begin, std::min(batch.size(), places.size() - begin));
      for (std::size_t i = 0; i < some.size(); ++i) batch[i] = (*this)[some[i]];
      for (const auto name : std::span(batch).first(some.size())) __builtin_prefetch(name.data());
      for (const auto name : std::span(batch).first(some.size())) names.add(name);
    }
    return names;
  }
  void add(std::string_view name) {
    text_ += name;
    begins_.push_back(static_cast<std::uint32_t>(text_.size()));
  }
  std::size_t size() const noexcept { return begins_.size() - 1; }
  // Puts places in the order of their names' bytes.
  void sort(std::span<std::uint32_t> places) const;
  // As long as nothing is added.
  std::string_view operator[](std::size_t i) const {
    return std::string_view(text_).substr(begins_[i], begins_[i + 1] - begins_[i]);
  }

 private:
  std::string text_;
  std::vector<std::uint32_t> begins_ = {0};  // and where the last name ends
};

}  // namespace limbeck::revision
