// SPDX-License-Identifier: MIT
// The CREATE VIEW, CREATE TRIGGER and CREATE VIRTUAL TABLE that SQLite keeps, taken apart.
#pragma once

#include <string>
#include <string_view>

#include <limbeck/schema/objects.hpp>

namespace limbeck::dialect::sqlite {

// All leave the schema out: SQLite does not keep it. They throw Error where the text is nothing that we
// understand: "an end where 'AS' should be".
View parse_view(std::string_view create_view);
// What need not be said is said: "BEFORE", and "ROW", since there is nothing else.
Trigger parse_trigger(std::string_view create_trigger);
// Of a virtual table: "USING fts5(title)".
std::string parse_virtual_table(std::string_view create_virtual_table);

}  // namespace limbeck::dialect::sqlite
