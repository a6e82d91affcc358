// SPDX-License-Identifier: MIT
// Names of a database as identifiers of C++.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace limbeck::autogenerate {

// The name itself where it is an identifier that nobody else claims (a keyword, a macro of the standard
// library, a reserved name), else one like it: "etime" of "ETIME", since C++ leaves what is wholly upper-case
// to macros.
std::string identifier(std::string_view name);

// "PostTag" of "post_tag" or "POST_TAG", as far as an identifier can be like the name: "Iso3166_1" of
// "iso_3166_1", whose digits would run together.
std::string type_identifier(std::string_view name);

// Whether a public header declares such a type in the namespace that users open, `limbeck`.
bool is_type_of_limbeck(std::string_view name);

// Gives each identifier once, with a number behind it where it was given before.
class UniqueNames {
 public:
  UniqueNames() = default;
  explicit UniqueNames(std::unordered_set<std::string> taken) : taken_(std::move(taken)) {}

  std::string make(std::string wanted);
  const std::unordered_set<std::string>& taken() const noexcept { return taken_; }

 private:
  std::unordered_set<std::string> taken_;
  std::unordered_map<std::string, int> numbers_;  // the last one behind a name
};

}  // namespace limbeck::autogenerate
