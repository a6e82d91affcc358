// SPDX-License-Identifier: MIT
// Changes of schemas, extensions and sequences.
#pragma once

#include <optional>
#include <string>

#include <limbeck/schema/sequence.hpp>

namespace limbeck::operation {

struct CreateSchema {
  std::string name;
  bool if_not_exists = false;
  std::string authorization = {};  // the role that owns it
};

struct DropSchema {
  std::string name;
  bool if_exists = false;
  bool cascade = false;
};

struct RenameSchema {
  std::string name;
  std::string new_name;
};

struct CreateExtension {
  std::string name;
  bool if_not_exists = false;
  std::string schema = {};
  std::string version = {};
  bool cascade = false;  // with the extensions that it needs
};

struct DropExtension {
  std::string name;
  bool if_exists = false;
  bool cascade = false;
};

struct CreateSequence {
  Sequence sequence;
  bool if_not_exists = false;
};

// What is unset in `sequence` stays as it is.
struct AlterSequence {
  Sequence sequence;
  std::optional<std::int64_t> restart = {};  // the next number
  std::string new_name = {};
};

struct DropSequence {
  TableName sequence;
  bool if_exists = false;
  bool cascade = false;
  std::optional<Sequence> existing = {};  // as it was, where that is known
};

}  // namespace limbeck::operation
