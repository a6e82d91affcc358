// SPDX-License-Identifier: MIT
#include <limbeck/schema/type.hpp>

namespace limbeck {

Type::Type(Integer type) : variant(type) {}
Type::Type(SmallInteger type) : variant(type) {}
Type::Type(BigInteger type) : variant(type) {}
Type::Type(Boolean type) : variant(type) {}
Type::Type(String type) : variant(type) {}
Type::Type(Text type) : variant(type) {}
Type::Type(Float type) : variant(type) {}
Type::Type(Double type) : variant(type) {}
Type::Type(Numeric type) : variant(type) {}
Type::Type(Date type) : variant(type) {}
Type::Type(Time type) : variant(type) {}
Type::Type(DateTime type) : variant(type) {}
Type::Type(Interval type) : variant(type) {}
Type::Type(LargeBinary type) : variant(type) {}
Type::Type(Uuid type) : variant(type) {}
Type::Type(Json type) : variant(type) {}
Type::Type(RawType type) : variant(std::move(type)) {}

Type::Type(const Type& other) = default;
Type::Type(Type&& other) noexcept = default;
Type& Type::operator=(const Type& other) = default;
Type& Type::operator=(Type&& other) noexcept = default;
Type::~Type() = default;

}  // namespace limbeck
