// SPDX-License-Identifier: MIT
// What a model includes: C++ structs as tables.
#pragma once

#include <limbeck/model/model.hpp>
#include <limbeck/model/schema_of.hpp>
#include <limbeck/model/values.hpp>
