// SPDX-License-Identifier: MIT
// PostgreSQL's own types, as SQLAlchemy's package of that name has them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <limbeck/schema/expression.hpp>
#include <limbeck/schema/generic_types.hpp>
#include <limbeck/schema/nested_type.hpp>

namespace limbeck::postgresql {

// A type that is one word and nothing else. Written by its own name, as `postgresql::Inet()`.
class NativeType {
 public:
  // The type of that word, in any case; none where it is not one of those below.
  static std::optional<NativeType> find(std::string_view word);

  std::string_view word() const noexcept { return word_; }  // in upper case
  bool operator==(const NativeType&) const = default;

 protected:
  explicit constexpr NativeType(std::string_view word_that_stays) : word_(word_that_stays) {}

 private:
  std::string_view word_;
};

// clang-format off
struct Bytea : NativeType { Bytea() : NativeType("BYTEA") {} };
struct Jsonb : NativeType { Jsonb() : NativeType("JSONB") {} };
struct Jsonpath : NativeType { Jsonpath() : NativeType("JSONPATH") {} };
struct Inet : NativeType { Inet() : NativeType("INET") {} };
struct Cidr : NativeType { Cidr() : NativeType("CIDR") {} };
struct Macaddr : NativeType { Macaddr() : NativeType("MACADDR") {} };
struct Macaddr8 : NativeType { Macaddr8() : NativeType("MACADDR8") {} };
struct Tsvector : NativeType { Tsvector() : NativeType("TSVECTOR") {} };
struct Tsquery : NativeType { Tsquery() : NativeType("TSQUERY") {} };
struct Hstore : NativeType { Hstore() : NativeType("HSTORE") {} };
struct Citext : NativeType { Citext() : NativeType("CITEXT") {} };
struct Money : NativeType { Money() : NativeType("MONEY") {} };
struct Oid : NativeType { Oid() : NativeType("OID") {} };
struct Regclass : NativeType { Regclass() : NativeType("REGCLASS") {} };
struct Regconfig : NativeType { Regconfig() : NativeType("REGCONFIG") {} };
struct Xml : NativeType { Xml() : NativeType("XML") {} };
struct Int4Range : NativeType { Int4Range() : NativeType("INT4RANGE") {} };
struct Int8Range : NativeType { Int8Range() : NativeType("INT8RANGE") {} };
struct NumRange : NativeType { NumRange() : NativeType("NUMRANGE") {} };
struct DateRange : NativeType { DateRange() : NativeType("DATERANGE") {} };
struct TsRange : NativeType { TsRange() : NativeType("TSRANGE") {} };
struct TstzRange : NativeType { TstzRange() : NativeType("TSTZRANGE") {} };
struct Int4Multirange : NativeType { Int4Multirange() : NativeType("INT4MULTIRANGE") {} };
struct Int8Multirange : NativeType { Int8Multirange() : NativeType("INT8MULTIRANGE") {} };
struct NumMultirange : NativeType { NumMultirange() : NativeType("NUMMULTIRANGE") {} };
struct DateMultirange : NativeType { DateMultirange() : NativeType("DATEMULTIRANGE") {} };
struct TsMultirange : NativeType { TsMultirange() : NativeType("TSMULTIRANGE") {} };
struct TstzMultirange : NativeType { TstzMultirange() : NativeType("TSTZMULTIRANGE") {} };
// clang-format on

struct BitOptions {
  bool varying = false;
};

struct Bit {
  Bit() = default;
  explicit Bit(int bits, BitOptions options = {}) : length(bits), varying(options.varying) {}
  explicit Bit(BitOptions options) : varying(options.varying) {}

  std::optional<int> length;
  bool varying = false;
  bool operator==(const Bit&) const = default;
};

// INTERVAL in fields: `postgresql::Interval{.fields = "YEAR TO MONTH"}`.
struct Interval {
  std::string fields = {};
  std::optional<int> precision = {};  // digits of a second's fraction
  bool operator==(const Interval&) const = default;
};

struct ArrayOptions {
  int dimensions = 1;
};

// `postgresql::Array(Integer())`. PostgreSQL itself does not heed the dimensions.
struct Array {
  explicit Array(const Type& items, ArrayOptions options = {});

  NestedType item_type;
  int dimensions;
  bool operator==(const Array&) const = default;
};

struct DomainOptions {
  std::string schema = {};
  std::string collation = {};
  std::optional<ServerDefault> server_default = {};
  bool not_null = false;
  std::string check = {};            // SQL over VALUE, without the parentheses of CHECK (...)
  std::string constraint_name = {};  // of the check
  bool create_type = true;           // as in EnumOptions
};

// `postgresql::Domain("email", Text(), {.check = "VALUE LIKE '%@%'"})`
struct Domain {
  Domain(std::string_view domain_name, const Type& type, DomainOptions domain_options = {});

  std::string name;
  NestedType data_type;
  DomainOptions options;
  // Whatever create_type says.
  bool operator==(const Domain& other) const;
};

// A named type is what the generic Enum is on PostgreSQL.
using Enum = limbeck::Enum;

}  // namespace limbeck::postgresql
