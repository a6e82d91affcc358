// SPDX-License-Identifier: MIT
// Changes of a table's partitions.
#pragma once

#include <string>

#include <limbeck/schema/names.hpp>

namespace limbeck::operation {

struct CreatePartition {
  TableName partition;
  TableName table;
  std::string bounds;             // SQL: "FOR VALUES FROM (1) TO (10)", "DEFAULT"
  std::string partition_by = {};  // SQL, where it is divided further
  std::string tablespace = {};
  bool if_not_exists = false;
  bool operator==(const CreatePartition&) const = default;
};

struct AttachPartition {
  TableName table;
  TableName partition;
  std::string bounds;
  bool operator==(const AttachPartition&) const = default;
};

struct DetachPartition {
  TableName table;
  TableName partition;
  bool concurrently = false;
  bool finalize = false;             // ends what was begun concurrently and broke off
  std::string existing_bounds = {};  // empty where they are not known
  bool operator==(const DetachPartition&) const = default;
};

}  // namespace limbeck::operation
