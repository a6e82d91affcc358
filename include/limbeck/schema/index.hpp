// SPDX-License-Identifier: MIT
// An index as a value.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <limbeck/schema/index_element.hpp>
#include <limbeck/schema/names.hpp>

namespace limbeck {

// What may be said of an index. A database heeds what bears its name; MariaDB what bears MySQL's.
struct IndexOptions {
  bool unique = false;
  std::string postgresql_using = {};  // "gin"
  std::string postgresql_where = {};  // SQL
  Names postgresql_include = {};      // columns that the index carries beside its own
  Settings postgresql_ops = {};       // of each column, its operator class: {{"data", "jsonb_path_ops"}}
  Settings postgresql_with = {};      // {{"fillfactor", "70"}}
  std::string postgresql_tablespace = {};
  bool postgresql_nulls_not_distinct = false;
  std::string sqlite_where = {};
  std::vector<PrefixLength> mysql_length = {};
  std::string mysql_prefix = {};  // "FULLTEXT", "SPATIAL"
  std::string mysql_using = {};   // "btree", "hash"
  std::string mysql_with_parser = {};
  std::string mysql_comment = {};
  std::string mssql_where = {};
  Names mssql_include = {};
  std::optional<bool> mssql_clustered = {};
  bool mssql_columnstore = false;
  bool oracle_bitmap = false;
  std::optional<int> oracle_compress = {};
  bool operator==(const IndexOptions&) const = default;
};

// `Index("ix_user_email", {"email"}, {.unique = true})`
struct Index {
  // `postgresql_ops` and `mysql_length` move from the options to their elements. Throws UsageError where they
  // name a column that the index is not over, and where it is over none and no `mssql_columnstore`.
  Index(Name index_name, IndexElements index_elements, IndexOptions index_options = {});
  // Out of line for the same reason as Type's.
  Index(const Index& other);
  Index(Index&& other) noexcept;
  Index& operator=(const Index& other);
  Index& operator=(Index&& other) noexcept;
  ~Index();

  Name name;
  IndexElements elements;
  IndexOptions options;
  bool operator==(const Index& other) const;
};

}  // namespace limbeck
