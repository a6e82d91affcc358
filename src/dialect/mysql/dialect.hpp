// SPDX-License-Identifier: MIT
// MySQL and MariaDB, put together from the other files of this folder.
#pragma once

#include <memory>

#include "dialect/dialect.hpp"

namespace limbeck::dialect::mysql {

// "mysql": MySQL 8 where no server is asked, and what the server is where one is; MariaDB too.
std::unique_ptr<const Dialect> make_mysql();
// "mariadb": MariaDB alone.
std::unique_ptr<const Dialect> make_mariadb();

}  // namespace limbeck::dialect::mysql
