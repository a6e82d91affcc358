// SPDX-License-Identifier: MIT
// A script of ours as Alembic is to see it: its identity in Python, and nothing that could be run.
#pragma once

#include <string>
#include <string_view>

#include "revision/graph.hpp"

namespace limbeck::script {

// What a stub's module assigns beside its identity; read_python takes a module that does so for no revision.
inline constexpr std::string_view stub_mark = "limbeck_script";

// The text of the stub. Its upgrade() and downgrade() raise an exception that says what to run instead.
std::string python_stub(const revision::Revision& revision, std::string_view message);

}  // namespace limbeck::script
