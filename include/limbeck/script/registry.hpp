// SPDX-License-Identifier: MIT
// The scripts that a program carries. The build makes this from the scripts' own headers; nobody writes it by
// hand.
#pragma once

#include <cstddef>

namespace limbeck {

class Operations;

// One script, as plain constant data: a program that carries thousands starts no slower for it. Lists hold
// commas between their values. Every pointer is to a literal.
struct RegisteredScript {
  const char* path;  // as the build saw it, for messages
  const char* id;
  const char* down_revisions;
  const char* branch_labels;
  const char* depends_on;
  const char* create_date;
  const char* message;
  const char* doc;
  const char* checksum;               // of the script's text
  const char* sql;                    // the text of a SQL script; null otherwise
  void (*upgrade)(Operations& op);    // of a C++ script; null otherwise
  void (*downgrade)(Operations& op);  // null where the script has none
};

struct Registry {
  const char* limbeck_version;  // of the limbeck that made it
  const RegisteredScript* scripts;
  std::size_t size;
};

// The scripts of this program: defined in the code that limbeck_add_migrations() generates.
const Registry& registry() noexcept;

}  // namespace limbeck
