// SPDX-License-Identifier: MIT
// The type of a column, as a plain value. What it becomes in a database's words is that dialect's business.
#pragma once

#include <variant>

#include <limbeck/schema/generic_types.hpp>
#include <limbeck/schema/mysql_types.hpp>
#include <limbeck/schema/postgresql_types.hpp>

namespace limbeck {

using TypeVariant =
    std::variant<Integer, SmallInteger, BigInteger, Boolean, String, Char, Text, Unicode, UnicodeText, Float,
                 Double, Numeric, Date, Time, DateTime, Interval, LargeBinary, Enum, Uuid, Json, RawType,
                 postgresql::NativeType, postgresql::Bit, postgresql::Interval, postgresql::Array,
                 postgresql::Domain, mysql::IntegerType, mysql::NumberType, mysql::TextType,
                 mysql::BinaryType, mysql::Bit, mysql::Year, mysql::Timestamp, mysql::Enum, mysql::Set>;

// One of these. Everything that a std::variant can do, but made and destroyed out of line: a script's compile
// time goes into such templates.
class Type : public TypeVariant {
 public:
  Type(Integer type);
  Type(SmallInteger type);
  Type(BigInteger type);
  Type(Boolean type);
  Type(String type);
  Type(Char type);
  Type(Text type);
  Type(Unicode type);
  Type(UnicodeText type);
  Type(Float type);
  Type(Double type);
  Type(Numeric type);
  Type(Date type);
  Type(Time type);
  Type(DateTime type);
  Type(Interval type);
  Type(LargeBinary type);
  Type(Enum type);
  Type(Uuid type);
  Type(Json type);
  Type(RawType type);
  Type(postgresql::NativeType type);
  Type(postgresql::Bit type);
  Type(postgresql::Interval type);
  Type(postgresql::Array type);
  Type(postgresql::Domain type);
  Type(mysql::IntegerType type);
  Type(mysql::NumberType type);
  Type(mysql::TextType type);
  Type(mysql::BinaryType type);
  Type(mysql::Bit type);
  Type(mysql::Year type);
  Type(mysql::Timestamp type);
  Type(mysql::Enum type);
  Type(mysql::Set type);

  Type(const Type& other);
  Type(Type&& other) noexcept;
  Type& operator=(const Type& other);
  Type& operator=(Type&& other) noexcept;
  ~Type();

  bool operator==(const Type& other) const;
};

}  // namespace limbeck
