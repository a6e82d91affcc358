// SPDX-License-Identifier: MIT
// How a database that does not have them speaks of another's own types.
#pragma once

#include <string>
#include <string_view>

#include <limbeck/schema/type.hpp>

namespace limbeck::dialect {

// "PostgreSQL's INET", "MySQL's TINYINT".
std::string own_name(const limbeck::postgresql::NativeType& type);
std::string own_name(const limbeck::postgresql::Bit& type);
std::string own_name(const limbeck::postgresql::Interval& type);
std::string own_name(const limbeck::postgresql::Array& type);
std::string own_name(const limbeck::postgresql::Domain& type);
std::string own_name(const limbeck::mysql::IntegerType& type);
std::string own_name(const limbeck::mysql::NumberType& type);
std::string own_name(const limbeck::mysql::TextType& type);
std::string own_name(const limbeck::mysql::BinaryType& type);
std::string own_name(const limbeck::mysql::Bit& type);
std::string own_name(const limbeck::mysql::Year& type);
std::string own_name(const limbeck::mysql::Timestamp& type);
std::string own_name(const limbeck::mysql::Enum& type);
std::string own_name(const limbeck::mysql::Set& type);

// What may stand for it on every database: "Text()".
std::string_view generic_for(const limbeck::postgresql::NativeType& type);
std::string_view generic_for(const limbeck::postgresql::Bit& type);
std::string_view generic_for(const limbeck::postgresql::Interval& type);
std::string_view generic_for(const limbeck::postgresql::Array& type);
std::string_view generic_for(const limbeck::postgresql::Domain& type);
std::string_view generic_for(const limbeck::mysql::IntegerType& type);
std::string_view generic_for(const limbeck::mysql::NumberType& type);
std::string_view generic_for(const limbeck::mysql::TextType& type);
std::string_view generic_for(const limbeck::mysql::BinaryType& type);
std::string_view generic_for(const limbeck::mysql::Bit& type);
std::string_view generic_for(const limbeck::mysql::Year& type);
std::string_view generic_for(const limbeck::mysql::Timestamp& type);
std::string_view generic_for(const limbeck::mysql::Enum& type);
std::string_view generic_for(const limbeck::mysql::Set& type);

}  // namespace limbeck::dialect
