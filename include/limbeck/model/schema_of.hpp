// SPDX-License-Identifier: MIT
// The list of a project's models.
#pragma once

#include <vector>

#include <limbeck/model/model.hpp>
#include <limbeck/model/target.hpp>
#include <limbeck/schema/schema.hpp>

namespace limbeck {

namespace models {

template <class Struct>
Definition define() {
  return table_of<Struct>().take();
}

}  // namespace models

// The schema of these models, whose foreign keys may refer to each other in any order:
// `schema_of<User, Task>()`.
template <class... Structs>
Target schema_of() {
  static_assert((models::stands_once<Structs, models::RowOf<Structs...>> && ...),
                "a model stands twice in schema_of");
  return Target(std::vector<models::Define>{&models::define<Structs>...});
}

}  // namespace limbeck
