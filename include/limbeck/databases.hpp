// SPDX-License-Identifier: MIT
// The databases that limbeck knows.
#pragma once

namespace limbeck {

// A list of dialects, opaque to its users.
class Databases;

// SQLite and PostgreSQL. Made at the first call; lives as long as the program, and may be used from any
// thread.
const Databases& databases();

}  // namespace limbeck
