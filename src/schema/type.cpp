// SPDX-License-Identifier: MIT
#include <limbeck/schema/type.hpp>

namespace limbeck {

Type::Type(Integer type) : variant(type) {}
Type::Type(SmallInteger type) : variant(type) {}
Type::Type(BigInteger type) : variant(type) {}
Type::Type(Boolean type) : variant(std::move(type)) {}
Type::Type(String type) : variant(std::move(type)) {}
Type::Type(Char type) : variant(std::move(type)) {}
Type::Type(Text type) : variant(std::move(type)) {}
Type::Type(Unicode type) : variant(std::move(type)) {}
Type::Type(UnicodeText type) : variant(std::move(type)) {}
Type::Type(Float type) : variant(type) {}
Type::Type(Double type) : variant(type) {}
Type::Type(Numeric type) : variant(type) {}
Type::Type(Date type) : variant(type) {}
Type::Type(Time type) : variant(type) {}
Type::Type(DateTime type) : variant(type) {}
Type::Type(Interval type) : variant(type) {}
Type::Type(LargeBinary type) : variant(type) {}
Type::Type(Enum type) : variant(std::move(type)) {}
Type::Type(Uuid type) : variant(type) {}
Type::Type(Json type) : variant(type) {}
Type::Type(RawType type) : variant(std::move(type)) {}
Type::Type(postgresql::NativeType type) : variant(type) {}
Type::Type(postgresql::Bit type) : variant(type) {}
Type::Type(postgresql::Interval type) : variant(std::move(type)) {}
Type::Type(postgresql::Array type) : variant(std::move(type)) {}
Type::Type(postgresql::Domain type) : variant(std::move(type)) {}
Type::Type(mysql::IntegerType type) : variant(type) {}
Type::Type(mysql::NumberType type) : variant(type) {}
Type::Type(mysql::TextType type) : variant(std::move(type)) {}
Type::Type(mysql::BinaryType type) : variant(type) {}
Type::Type(mysql::Bit type) : variant(type) {}
Type::Type(mysql::Year type) : variant(type) {}
Type::Type(mysql::Timestamp type) : variant(type) {}
Type::Type(mysql::Enum type) : variant(std::move(type)) {}
Type::Type(mysql::Set type) : variant(std::move(type)) {}

Type::Type(const Type& other) = default;
Type::Type(Type&& other) noexcept = default;
Type& Type::operator=(const Type& other) = default;
Type& Type::operator=(Type&& other) noexcept = default;
Type::~Type() = default;

bool Type::operator==(const Type& other) const {
  return static_cast<const TypeVariant&>(*this) == static_cast<const TypeVariant&>(other);
}

NestedType::NestedType(Type type) : type_(std::make_shared<const Type>(std::move(type))) {}

bool NestedType::operator==(const NestedType& other) const {
  return *type_ == *other.type_;
}

bool Enum::operator==(const Enum& other) const {
  auto said = options;
  said.create_type = other.options.create_type;
  return values == other.values && said == other.options;
}

}  // namespace limbeck
