// SPDX-License-Identifier: MIT
// What a C++ script includes.
#pragma once

#include <limbeck/runtime/operations.hpp>
#include <limbeck/schema/table.hpp>
