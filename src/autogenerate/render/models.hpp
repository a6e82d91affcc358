// SPDX-License-Identifier: MIT
// A schema in, the text of a header with its models out.
#pragma once

#include <string>

#include <limbeck/schema/schema.hpp>

namespace limbeck::autogenerate {

// A struct for each table, in their order, the enums before them, and `target()`, whose schema holds the same
// tables also under that convention. What no model can say of a schema, such as its views, is named in a
// comment.
std::string render_models(const Schema& schema, const NamingConvention& naming_convention = {});

}  // namespace limbeck::autogenerate
