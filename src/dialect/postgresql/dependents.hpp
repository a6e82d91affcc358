// SPDX-License-Identifier: MIT
// What stands on a type, found and taken apart by the server itself.
#pragma once

#include <string>
#include <string_view>

namespace limbeck::dialect::postgresql {

// A statement of PL/pgSQL about the type, whose name is given as a literal. It looks for what stands on the
// type or a domain over it, or on a column of these where PostgreSQL does not look after that itself, and for
// what stands on that. Of this it gives, as lists of text and in the order in which they run, `drops` and
// `makes`: what drops it, and what makes it again with its privileges, owner and comment, those of the type
// and its domains among them. `in_the_way` are the names of what cannot be so made again; else it is NULL.
std::string find_dependents(std::string_view type);

}  // namespace limbeck::dialect::postgresql
