// SPDX-License-Identifier: MIT
// Connections to SQLite databases.
#pragma once

#include <memory>

#include "database/connection.hpp"
#include "database/url.hpp"

namespace limbeck::dialect::sqlite {

// Opens the database. Its options: `timeout`, the seconds to wait for another connection's lock (5), and
// those of Python's driver that mean nothing here. A file that is not there is created by the first statement
// that is no SELECT.
std::unique_ptr<database::Connection> connect(const database::Url& url);

}  // namespace limbeck::dialect::sqlite
