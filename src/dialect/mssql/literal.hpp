// SPDX-License-Identifier: MIT
// Values as SQL Server's literals.
#pragma once

#include <string>
#include <string_view>

#include "dialect/literal.hpp"

namespace limbeck::dialect::mssql {

const LiteralWords& literal_words() noexcept;

// A string as 'x', or as N'x' where it holds more than ASCII, of which the former would lose all that is not
// in the code page of the database.
std::string quoted(std::string_view text);

// A string as N'x', as the server's procedures and functions ask for it.
std::string national(std::string_view text);

}  // namespace limbeck::dialect::mssql
