// SPDX-License-Identifier: MIT
// The schema that a database shall have. This header is light: it knows neither models nor tables.
#pragma once

#include <memory>
#include <utility>
#include <vector>

#include <limbeck/schema/names.hpp>

namespace limbeck {

struct Schema;

namespace models {

class Definition;
using Define = Definition (*)();  // of one model

}  // namespace models

// A schema as it is, or models that become one. These are looked at only when somebody asks for the schema,
// so that a command that needs none does not wait for it, and a mistake in a model is reported as any other.
class Target {
 public:
  Target(Schema schema);
  explicit Target(std::vector<models::Define> definitions) : definitions_(std::move(definitions)) {}

  // Throws UsageError where models make no sense by themselves or together: a table, a column or a constraint
  // that has its name twice, a foreign key to what no model has or of another type, a convention that cannot
  // name a constraint. The convention names what models leave without a name; a schema as it is stays as it
  // is.
  Schema schema(const NamingConvention& naming_convention = {}) const;
  operator Schema() const;

 private:
  std::shared_ptr<const Schema> schema_;  // null where there are definitions
  std::vector<models::Define> definitions_;
};

}  // namespace limbeck
