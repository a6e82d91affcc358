// SPDX-License-Identifier: MIT
// Connections to SQLite databases.
#pragma once

#include <memory>
#include <string_view>

#include "database/connection.hpp"
#include "database/url.hpp"

namespace limbeck::dialect::sqlite {

// Statements that this connection carries out by itself, for what SQLite has no statement that works inside a
// transaction: to heed foreign keys no more, and again where they were heeded. They are so in any case when
// that transaction ends; outside of one, the next of these statements does it.
inline constexpr std::string_view foreign_keys_off = "PRAGMA limbeck_foreign_keys = OFF";
inline constexpr std::string_view foreign_keys_on = "PRAGMA limbeck_foreign_keys = ON";

// What the name of a CHECK begins with that limbeck made to fail with that name as its message.
inline constexpr std::string_view check_mark = "limbeck: ";

// Opens the database. Its options: `timeout`, the seconds to wait for another connection's lock (5), and
// those of Python's driver that mean nothing here. A file that is not there is created by the first statement
// that is no SELECT.
std::unique_ptr<database::Connection> connect(const database::Url& url);

}  // namespace limbeck::dialect::sqlite
