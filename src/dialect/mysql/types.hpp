// SPDX-License-Identifier: MIT
// The types of columns in MySQL's and MariaDB's words.
#pragma once

#include <string>
#include <string_view>

#include <limbeck/schema/type.hpp>

#include "dialect/mysql/server.hpp"

namespace limbeck::dialect::mysql {

// Throws Error for a type that the server has not.
std::string type_name(const Type& type, const Features& features);

// What the server says of a column's type, and of its characters where these are not the table's own.
struct CatalogueType {
  std::string column_type;  // "int(10) unsigned"
  std::string charset = {};
  std::string collation = {};
};

// The type that is written so; a RawType where it is none that we know.
Type parse_type(const CatalogueType& type);

// " CHARACTER SET latin1 COLLATE latin1_bin", or nothing.
std::string character_words(std::string_view charset, std::string_view collation);

// Of a type of characters what it says of them; nothing for others.
struct Characteristics {
  bool is_text = false;
  std::string charset = {};
  std::string collation = {};
};
Characteristics characteristics_of(const Type& type);

bool is_spatial(const Type& type);  // POINT and its like, by their words alone
bool is_long(const Type& type);     // TEXT, BLOB, JSON: their defaults have rules of their own
bool is_binary(const Type& type);   // BINARY, VARBINARY, BLOB and its like

}  // namespace limbeck::dialect::mysql
