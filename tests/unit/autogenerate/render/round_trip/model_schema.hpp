// SPDX-License-Identifier: MIT
// A schema that is rendered as models, compiled, and made of them again.
#pragma once

#include <limbeck/schema/schema.hpp>

namespace limbeck::autogenerate::round_trip {

Schema model_schema();

}  // namespace limbeck::autogenerate::round_trip
