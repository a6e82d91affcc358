// SPDX-License-Identifier: MIT
// The members of structs that hold the values of columns.
#pragma once

#include <optional>
#include <string>

#include <limbeck/schema/expression.hpp>
#include <limbeck/schema/type.hpp>

namespace limbeck::autogenerate {

struct Member {
  std::string type;                     // "std::string"
  std::optional<Type> stands_for = {};  // the column type of such a member; none where it is always said
  std::string initial = {};             // "0"; empty where the type has a value of its own from the beginning
};

// For a column of that type. An enum's member is a C++ enum, whose name the caller knows.
Member member_for(const Type& type);
// That of an array of what the other is for.
Member array_of(Member item, const postgresql::Array& array);

// The database's default as a member's of a number or a truth; none where it is no literal of such a type.
std::optional<std::string> initial_of(const Member& member, const ServerDefault& said);

}  // namespace limbeck::autogenerate
