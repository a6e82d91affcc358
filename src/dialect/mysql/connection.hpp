// SPDX-License-Identifier: MIT
// Connections to MySQL and MariaDB servers.
#pragma once

#include <memory>

#include "database/connection.hpp"
#include "database/url.hpp"

namespace limbeck::dialect::mysql {

// Connects by MariaDB's library, in UTF-8, to a server of either kind; a URL that begins with "mariadb" takes
// MariaDB alone. Backslashes in strings are escapes on every connection, whatever the server's sql_mode says.
std::unique_ptr<database::Connection> connect(const database::Url& url);

}  // namespace limbeck::dialect::mysql
