// SPDX-License-Identifier: MIT
// The version of limbeck: the one place where it is written. CMake reads it from here.
#pragma once

#define LIMBECK_VERSION "0.1.0"
