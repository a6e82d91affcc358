// SPDX-License-Identifier: MIT
// A schema in, the text of a header with its models out.
#pragma once

#include <string>

#include <limbeck/schema/schema.hpp>

#include "dialect/dialect.hpp"

namespace limbeck::autogenerate {

// A struct for each table, in their order, the enums before them, and `target()`, whose schema holds the same
// tables also under that convention. What no model can say of a schema, such as its views, is named in a
// comment. Where the dialect is known that the schema was read from, what its database says by itself is not
// said, and members are made for what only that database's own words tell of their values.
std::string render_models(const Schema& schema, const NamingConvention& naming_convention = {},
                          const dialect::Dialect* dialect = nullptr);

}  // namespace limbeck::autogenerate
