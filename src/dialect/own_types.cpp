// SPDX-License-Identifier: MIT
#include "dialect/own_types.hpp"

#include <fmt/format.h>

namespace limbeck::dialect {
namespace {

std::string_view word_of(limbeck::mysql::IntegerType::Size size) {
  switch (size) {
    case limbeck::mysql::IntegerType::Size::tiny:
      return "TINYINT";
    case limbeck::mysql::IntegerType::Size::small:
      return "SMALLINT";
    case limbeck::mysql::IntegerType::Size::medium:
      return "MEDIUMINT";
    case limbeck::mysql::IntegerType::Size::normal:
      return "INTEGER";
    case limbeck::mysql::IntegerType::Size::big:
      return "BIGINT";
  }
  return "";
}

std::string_view word_of(limbeck::mysql::NumberType::Kind kind) {
  switch (kind) {
    case limbeck::mysql::NumberType::Kind::decimal:
      return "DECIMAL";
    case limbeck::mysql::NumberType::Kind::single:
      return "FLOAT";
    case limbeck::mysql::NumberType::Kind::twofold:
      return "DOUBLE";
  }
  return "";
}

std::string_view word_of(limbeck::mysql::TextType::Kind kind) {
  switch (kind) {
    case limbeck::mysql::TextType::Kind::fixed:
      return "CHAR";
    case limbeck::mysql::TextType::Kind::varying:
      return "VARCHAR";
    case limbeck::mysql::TextType::Kind::tiny:
      return "TINYTEXT";
    case limbeck::mysql::TextType::Kind::text:
      return "TEXT";
    case limbeck::mysql::TextType::Kind::medium:
      return "MEDIUMTEXT";
    case limbeck::mysql::TextType::Kind::longest:
      return "LONGTEXT";
  }
  return "";
}

std::string_view word_of(limbeck::mysql::BinaryType::Kind kind) {
  switch (kind) {
    case limbeck::mysql::BinaryType::Kind::fixed:
      return "BINARY";
    case limbeck::mysql::BinaryType::Kind::varying:
      return "VARBINARY";
    case limbeck::mysql::BinaryType::Kind::tiny:
      return "TINYBLOB";
    case limbeck::mysql::BinaryType::Kind::blob:
      return "BLOB";
    case limbeck::mysql::BinaryType::Kind::medium:
      return "MEDIUMBLOB";
    case limbeck::mysql::BinaryType::Kind::longest:
      return "LONGBLOB";
  }
  return "";
}

std::string of_mysql(std::string_view word) {
  return fmt::format("MySQL's {}", word);
}

}  // namespace

std::string own_name(const limbeck::postgresql::NativeType& type) {
  return fmt::format("PostgreSQL's {}", type.word());
}
std::string own_name(const limbeck::postgresql::Bit& type) {
  return type.varying ? "PostgreSQL's BIT VARYING" : "PostgreSQL's BIT";
}
std::string own_name(const limbeck::postgresql::Interval&) {
  return "PostgreSQL's INTERVAL with fields";
}
std::string own_name(const limbeck::postgresql::Array&) {
  return "PostgreSQL's arrays";
}
std::string own_name(const limbeck::postgresql::Domain& type) {
  return fmt::format("PostgreSQL's domain '{}'", type.name);
}
std::string own_name(const limbeck::mysql::IntegerType& type) {
  return of_mysql(word_of(type.size));
}
std::string own_name(const limbeck::mysql::NumberType& type) {
  return of_mysql(word_of(type.kind));
}
std::string own_name(const limbeck::mysql::TextType& type) {
  return of_mysql(word_of(type.kind));
}
std::string own_name(const limbeck::mysql::BinaryType& type) {
  return of_mysql(word_of(type.kind));
}
std::string own_name(const limbeck::mysql::Bit&) {
  return of_mysql("BIT");
}
std::string own_name(const limbeck::mysql::Year&) {
  return of_mysql("YEAR");
}
std::string own_name(const limbeck::mysql::Timestamp&) {
  return of_mysql("TIMESTAMP");
}
std::string own_name(const limbeck::mysql::Enum&) {
  return of_mysql("ENUM");
}
std::string own_name(const limbeck::mysql::Set&) {
  return of_mysql("SET");
}

std::string_view generic_for(const limbeck::postgresql::NativeType& type) {
  const auto word = type.word();
  if (word == "BYTEA") return "LargeBinary()";
  if (word == "JSONB") return "Json()";
  if (word == "MONEY") return "Numeric()";
  return word == "OID" ? "BigInteger()" : "Text()";
}
std::string_view generic_for(const limbeck::postgresql::Bit&) {
  return "String()";
}
std::string_view generic_for(const limbeck::postgresql::Interval&) {
  return "Interval()";
}
std::string_view generic_for(const limbeck::postgresql::Array&) {
  return "Json()";
}
std::string_view generic_for(const limbeck::postgresql::Domain&) {
  return "the type that it stands for";
}
std::string_view generic_for(const limbeck::mysql::IntegerType& type) {
  switch (type.size) {
    case limbeck::mysql::IntegerType::Size::tiny:
    case limbeck::mysql::IntegerType::Size::small:
      return "SmallInteger()";
    case limbeck::mysql::IntegerType::Size::medium:
    case limbeck::mysql::IntegerType::Size::normal:
      return "Integer()";
    case limbeck::mysql::IntegerType::Size::big:
      return "BigInteger()";
  }
  return "Integer()";
}
std::string_view generic_for(const limbeck::mysql::NumberType& type) {
  switch (type.kind) {
    case limbeck::mysql::NumberType::Kind::decimal:
      return "Numeric()";
    case limbeck::mysql::NumberType::Kind::single:
      return "Float()";
    case limbeck::mysql::NumberType::Kind::twofold:
      return "Double()";
  }
  return "Numeric()";
}
std::string_view generic_for(const limbeck::mysql::TextType& type) {
  const bool is_text = type.kind != limbeck::mysql::TextType::Kind::fixed &&
                       type.kind != limbeck::mysql::TextType::Kind::varying;
  return is_text ? "Text()" : "String()";
}
std::string_view generic_for(const limbeck::mysql::BinaryType&) {
  return "LargeBinary()";
}
std::string_view generic_for(const limbeck::mysql::Bit&) {
  return "Boolean() or BigInteger()";
}
std::string_view generic_for(const limbeck::mysql::Year&) {
  return "SmallInteger()";
}
std::string_view generic_for(const limbeck::mysql::Timestamp&) {
  return "DateTime()";
}
std::string_view generic_for(const limbeck::mysql::Enum&) {
  return "Enum()";
}
std::string_view generic_for(const limbeck::mysql::Set&) {
  return "Text()";
}

}  // namespace limbeck::dialect
