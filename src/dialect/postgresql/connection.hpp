// SPDX-License-Identifier: MIT
// Connections to PostgreSQL servers.
#pragma once

#include <memory>

#include "database/connection.hpp"
#include "database/url.hpp"

namespace limbeck::dialect::postgresql {

// Connects by libpq; the URL's options are libpq's keywords.
std::unique_ptr<database::Connection> connect(const database::Url& url);

}  // namespace limbeck::dialect::postgresql
