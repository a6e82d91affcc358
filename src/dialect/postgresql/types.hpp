// SPDX-License-Identifier: MIT
// The names of types on PostgreSQL.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <limbeck/schema/type.hpp>

#include "dialect/ddl.hpp"

namespace limbeck::dialect::postgresql {

// "VARCHAR(20) COLLATE \"C\"". Throws Error for a type of another database, and for an Enum that is to be a
// type without a name.
std::string type_name(const Type& type);

// The type behind the words of format_type(): "character varying(40)". Words that are none of ours become a
// RawType, which writes them as they are.
Type parse_type(std::string_view words);

// Whether the type is an Enum that is a type by itself.
bool is_named_enum(const Type& type);

// The check of an Enum that is a VARCHAR, where it asks for one.
std::optional<CheckConstraint> check_of_type(const DdlText& text, const Column& column);

}  // namespace limbeck::dialect::postgresql
