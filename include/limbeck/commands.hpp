// SPDX-License-Identifier: MIT
// What a program includes that runs migrations by itself: `limbeck::command::upgrade(project, "head")`.
#pragma once

#include <limbeck/command/commands.hpp>
#include <limbeck/core/error.hpp>
