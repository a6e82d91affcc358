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
  bool operator==(const CreateSchema&) const = default;
};

struct DropSchema {
  std::string name;
  bool if_exists = false;
  bool cascade = false;
  std::string existing_authorization = {};
  bool operator==(const DropSchema&) const = default;
};

struct RenameSchema {
  std::string name;
  std::string new_name;
  bool operator==(const RenameSchema&) const = default;
};

struct CreateExtension {
  std::string name;
  bool if_not_exists = false;
  std::string schema = {};
  std::string version = {};
  bool cascade = false;  // with the extensions that it needs
  bool operator==(const CreateExtension&) const = default;
};

// To a version, or to the newest that the server has; or to a schema, with its objects.
struct AlterExtension {
  std::string name;
  std::string version = {};
  std::string schema = {};
  std::optional<CreateExtension> existing = {};  // as it was, where that is known
  bool operator==(const AlterExtension&) const = default;
};

struct DropExtension {
  std::string name;
  bool if_exists = false;
  bool cascade = false;
  std::optional<CreateExtension> existing = {};  // as it was, where that is known
  bool operator==(const DropExtension&) const = default;
};

struct CreateSequence {
  Sequence sequence;
  bool if_not_exists = false;
  bool operator==(const CreateSequence&) const = default;
};

// What is unset in `sequence` stays as it is.
struct AlterSequence {
  Sequence sequence;
  std::optional<std::int64_t> restart = {};  // the next number
  std::string new_name = {};
  std::optional<Sequence> existing = {};  // as it was, where that is known
  bool operator==(const AlterSequence&) const = default;
};

struct DropSequence {
  TableName sequence;
  bool if_exists = false;
  bool cascade = false;
  std::optional<Sequence> existing = {};  // as it was, where that is known
  bool operator==(const DropSequence&) const = default;
};

}  // namespace limbeck::operation
