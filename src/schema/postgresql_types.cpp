// SPDX-License-Identifier: MIT
#include <algorithm>

#include <limbeck/schema/postgresql_types.hpp>
#include <limbeck/schema/type.hpp>

#include "core/text.hpp"

namespace limbeck::postgresql {

std::optional<NativeType> NativeType::find(std::string_view word) {
  static const NativeType known[] = {
      Bytea(),         Jsonb(),          Jsonpath(),     Inet(),          Cidr(),           Macaddr(),
      Macaddr8(),      Tsvector(),       Tsquery(),      Hstore(),        Citext(),         Money(),
      Oid(),           Regclass(),       Regconfig(),    Xml(),           Int4Range(),      Int8Range(),
      NumRange(),      DateRange(),      TsRange(),      TstzRange(),     Int4Multirange(), Int8Multirange(),
      NumMultirange(), DateMultirange(), TsMultirange(), TstzMultirange()};
  const auto found = std::find_if(std::begin(known), std::end(known), [&](const NativeType& type) {
    return core::equal_ignoring_case(type.word(), word);
  });
  return found == std::end(known) ? std::nullopt : std::optional(*found);
}

Array::Array(const Type& items, ArrayOptions options) : item_type(items), dimensions(options.dimensions) {}

Domain::Domain(std::string_view domain_name, const Type& type, DomainOptions domain_options)
    : name(domain_name), data_type(type), options(std::move(domain_options)) {}

bool Domain::operator==(const Domain& other) const {
  const auto& a = options;
  const auto& b = other.options;
  return name == other.name && data_type == other.data_type && a.schema == b.schema &&
         a.collation == b.collation && a.server_default == b.server_default && a.not_null == b.not_null &&
         a.check == b.check && a.constraint_name == b.constraint_name;
}

}  // namespace limbeck::postgresql
