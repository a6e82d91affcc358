// SPDX-License-Identifier: MIT
#include <array>
#include <utility>

#include "autogenerate/render/cpp_schema.hpp"
#include "core/overloaded.hpp"

namespace limbeck::autogenerate {
namespace {

// "String(200, {.collation = "C"})": the numbers that there are, and the options.
Code type_call(std::string_view name, std::initializer_list<std::optional<int>> numbers,
               Fields options = {}) {
  std::vector<Code> arguments;
  for (const auto& number : numbers) {
    if (number) arguments.push_back(code_of(*number));
  }
  return call(name, with_options(std::move(arguments), std::move(options)));
}

// "DateTime{.timezone = true}", or "DateTime()".
Code type_braces(std::string_view name, Fields fields) {
  return fields.empty() ? call(name, {}) : std::move(fields).take(name);
}

Code characters(std::string_view name, const Characters& type) {
  Fields options;
  add_field(options, "collation", type.collation);
  return type_call(name, {type.length}, std::move(options));
}

template <class Timed>
Code timed(std::string_view name, const Timed& type) {
  Fields fields;
  add_field(fields, "timezone", type.timezone);
  add_field(fields, "precision", type.precision);
  return type_braces(name, std::move(fields));
}

struct NativeName {
  std::string_view word;
  std::string_view name;
};

constexpr std::array native_names{
    NativeName{"BYTEA", "Bytea"},
    NativeName{"JSONB", "Jsonb"},
    NativeName{"JSONPATH", "Jsonpath"},
    NativeName{"INET", "Inet"},
    NativeName{"CIDR", "Cidr"},
    NativeName{"MACADDR", "Macaddr"},
    NativeName{"MACADDR8", "Macaddr8"},
    NativeName{"TSVECTOR", "Tsvector"},
    NativeName{"TSQUERY", "Tsquery"},
    NativeName{"HSTORE", "Hstore"},
    NativeName{"CITEXT", "Citext"},
    NativeName{"MONEY", "Money"},
    NativeName{"OID", "Oid"},
    NativeName{"REGCLASS", "Regclass"},
    NativeName{"REGCONFIG", "Regconfig"},
    NativeName{"XML", "Xml"},
    NativeName{"INT4RANGE", "Int4Range"},
    NativeName{"INT8RANGE", "Int8Range"},
    NativeName{"NUMRANGE", "NumRange"},
    NativeName{"DATERANGE", "DateRange"},
    NativeName{"TSRANGE", "TsRange"},
    NativeName{"TSTZRANGE", "TstzRange"},
    NativeName{"INT4MULTIRANGE", "Int4Multirange"},
    NativeName{"INT8MULTIRANGE", "Int8Multirange"},
    NativeName{"NUMMULTIRANGE", "NumMultirange"},
    NativeName{"DATEMULTIRANGE", "DateMultirange"},
    NativeName{"TSMULTIRANGE", "TsMultirange"},
    NativeName{"TSTZMULTIRANGE", "TstzMultirange"},
};

Code native(const postgresql::NativeType& type) {
  for (const auto& [word, name] : native_names) {
    if (word == type.word()) return call("postgresql::" + std::string(name), {});
  }
  // One that is newer than the list is still the same type.
  return call("RawType", {code_of(std::string(type.word()))});
}

std::string_view name_of(mysql::IntegerType::Size size) {
  using Size = mysql::IntegerType::Size;
  switch (size) {
    case Size::tiny:
      return "mysql::Tinyint";
    case Size::small:
      return "mysql::Smallint";
    case Size::medium:
      return "mysql::Mediumint";
    case Size::normal:
      return "mysql::Integer";
    case Size::big:
      return "mysql::Bigint";
  }
  return {};
}

std::string_view name_of(mysql::NumberType::Kind kind) {
  using Kind = mysql::NumberType::Kind;
  switch (kind) {
    case Kind::decimal:
      return "mysql::Decimal";
    case Kind::single:
      return "mysql::Float";
    case Kind::twofold:
      return "mysql::Double";
  }
  return {};
}

std::string_view name_of(mysql::TextType::Kind kind) {
  using Kind = mysql::TextType::Kind;
  switch (kind) {
    case Kind::fixed:
      return "mysql::Char";
    case Kind::varying:
      return "mysql::Varchar";
    case Kind::tiny:
      return "mysql::Tinytext";
    case Kind::text:
      return "mysql::Text";
    case Kind::medium:
      return "mysql::Mediumtext";
    case Kind::longest:
      return "mysql::Longtext";
  }
  return {};
}

std::string_view name_of(mysql::BinaryType::Kind kind) {
  using Kind = mysql::BinaryType::Kind;
  switch (kind) {
    case Kind::fixed:
      return "mysql::Binary";
    case Kind::varying:
      return "mysql::Varbinary";
    case Kind::tiny:
      return "mysql::Tinyblob";
    case Kind::blob:
      return "mysql::Blob";
    case Kind::medium:
      return "mysql::Mediumblob";
    case Kind::longest:
      return "mysql::Longblob";
  }
  return {};
}

Fields character_options(const std::string& charset, const std::string& collation) {
  Fields options;
  add_field(options, "charset", charset);
  add_field(options, "collation", collation);
  return options;
}

template <class Words>
Code list_of_words(std::string_view name, const Words& type) {
  return call(name, with_options({code_of(type.values)}, character_options(type.charset, type.collation)));
}

// One function for each type.
class Writer {
 public:
  explicit Writer(const CppSchema& schema) : schema_(schema) {}

  Code operator()(const Integer&) const { return call("Integer", {}); }
  Code operator()(const SmallInteger&) const { return call("SmallInteger", {}); }
  Code operator()(const BigInteger&) const { return call("BigInteger", {}); }
  Code operator()(const Boolean& type) const {
    Fields fields;
    add_field(fields, "create_constraint", type.create_constraint);
    if (!type.name.empty()) fields.add("name", schema_.name("ck", type.name));
    return type_braces("Boolean", std::move(fields));
  }
  Code operator()(const String& type) const { return characters("String", type); }
  Code operator()(const Char& type) const { return characters("Char", type); }
  Code operator()(const Text& type) const { return characters("Text", type); }
  Code operator()(const Unicode& type) const { return characters("Unicode", type); }
  Code operator()(const UnicodeText& type) const { return characters("UnicodeText", type); }
  Code operator()(const Float& type) const { return type_call("Float", {type.precision}); }
  Code operator()(const Double&) const { return call("Double", {}); }
  Code operator()(const Numeric& type) const {
    return type_call("Numeric", {type.precision, type.precision ? type.scale : std::nullopt});
  }
  Code operator()(const Date&) const { return call("Date", {}); }
  Code operator()(const Time& type) const { return timed("Time", type); }
  Code operator()(const DateTime& type) const { return timed("DateTime", type); }
  Code operator()(const Interval& type) const {
    Fields fields;
    add_field(fields, "second_precision", type.second_precision);
    add_field(fields, "day_precision", type.day_precision);
    return type_braces("Interval", std::move(fields));
  }
  Code operator()(const LargeBinary& type) const { return type_call("LargeBinary", {type.length}); }
  Code operator()(const Enum& type) const {
    const auto& options = type.options;
    Fields fields;
    add_field(fields, "name", options.name);
    add_field(fields, "native_enum", options.native_enum, true);
    add_field(fields, "create_constraint", options.create_constraint);
    if (const auto& name = options.constraint_name; !name.empty())
      fields.add("constraint_name", schema_.name("ck", name));
    add_field(fields, "length", options.length);
    add_field(fields, "schema", options.schema);
    add_field(fields, "create_type", options.create_type, true);
    return call("Enum", with_options({code_of(type.values)}, std::move(fields)));
  }
  Code operator()(const Uuid& type) const {
    Fields fields;
    add_field(fields, "native_uuid", type.native_uuid, true);
    return type_braces("Uuid", std::move(fields));
  }
  Code operator()(const Json&) const { return call("Json", {}); }
  Code operator()(const RawType& type) const { return call("RawType", {code_of(type.sql)}); }

  Code operator()(const postgresql::NativeType& type) const { return native(type); }
  Code operator()(const postgresql::Bit& type) const {
    Fields options;
    add_field(options, "varying", type.varying);
    return type_call("postgresql::Bit", {type.length}, std::move(options));
  }
  Code operator()(const postgresql::Interval& type) const {
    Fields fields;
    add_field(fields, "fields", type.fields);
    add_field(fields, "precision", type.precision);
    return type_braces("postgresql::Interval", std::move(fields));
  }
  Code operator()(const postgresql::Array& type) const {
    Fields options;
    add_field(options, "dimensions", type.dimensions, 1);
    auto items = schema_.type(*type.item_type);
    // An array alone would be taken for what to copy.
    if (std::holds_alternative<postgresql::Array>(*type.item_type)) items = call("Type", {std::move(items)});
    return call("postgresql::Array", with_options({std::move(items)}, std::move(options)));
  }
  Code operator()(const postgresql::Domain& type) const {
    const auto& options = type.options;
    Fields fields;
    add_field(fields, "schema", options.schema);
    add_field(fields, "collation", options.collation);
    if (options.server_default) fields.add("server_default", schema_.server_default(*options.server_default));
    add_field(fields, "not_null", options.not_null);
    add_field(fields, "check", options.check);
    add_field(fields, "constraint_name", options.constraint_name);
    add_field(fields, "create_type", options.create_type, true);
    return call("postgresql::Domain",
                with_options({code_of(type.name), schema_.type(*type.data_type)}, std::move(fields)));
  }

  Code operator()(const mysql::IntegerType& type) const {
    const auto name = name_of(type.size);
    if (type.display_width && !type.unsigned_ && !type.zerofill) return type_call(name, {type.display_width});
    Fields options;
    add_field(options, "display_width", type.display_width);
    add_field(options, "unsigned_", type.unsigned_);
    add_field(options, "zerofill", type.zerofill);
    return type_call(name, {}, std::move(options));
  }
  Code operator()(const mysql::NumberType& type) const {
    Fields options;
    add_field(options, "unsigned_", type.unsigned_);
    add_field(options, "zerofill", type.zerofill);
    return type_call(name_of(type.kind), {type.precision, type.precision ? type.scale : std::nullopt},
                     std::move(options));
  }
  Code operator()(const mysql::TextType& type) const {
    return type_call(name_of(type.kind), {type.length}, character_options(type.charset, type.collation));
  }
  Code operator()(const mysql::BinaryType& type) const {
    return type_call(name_of(type.kind), {type.length});
  }
  Code operator()(const mysql::Bit& type) const {
    Fields fields;
    add_field(fields, "length", type.length);
    return type_braces("mysql::Bit", std::move(fields));
  }
  Code operator()(const mysql::Year&) const { return call("mysql::Year", {}); }
  Code operator()(const mysql::Timestamp& type) const {
    Fields fields;
    add_field(fields, "fsp", type.fsp);
    return type_braces("mysql::Timestamp", std::move(fields));
  }
  Code operator()(const mysql::Enum& type) const { return list_of_words("mysql::Enum", type); }
  Code operator()(const mysql::Set& type) const { return list_of_words("mysql::Set", type); }

 private:
  const CppSchema& schema_;
};

}  // namespace

Code CppSchema::type(const Type& type) const {
  if (auto own = replaced(&type)) return std::move(*own);
  return std::visit(Writer(*this), static_cast<const TypeVariant&>(type));
}

}  // namespace limbeck::autogenerate
