// SPDX-License-Identifier: MIT
// The CREATE VIEW and CREATE TRIGGER that SQLite keeps, taken apart.
#pragma once

#include <string_view>

#include <limbeck/schema/objects.hpp>

namespace limbeck::dialect::sqlite {

// Both leave the schema empty: SQLite does not keep it. They throw Error where the text is nothing that we
// understand: "an end where 'AS' should be".
View parse_view(std::string_view create_view);
// What need not be said is said: "BEFORE", and "ROW", since there is nothing else.
Trigger parse_trigger(std::string_view create_trigger);

}  // namespace limbeck::dialect::sqlite
