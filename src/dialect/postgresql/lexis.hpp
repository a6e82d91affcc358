// SPDX-License-Identifier: MIT
// How PostgreSQL's SQL is quoted, where its statements end, and which of them travel by themselves.
#pragma once

#include <string>
#include <string_view>

#include "dialect/dialect.hpp"

namespace limbeck::dialect::postgresql {

const sql::IdentifierRules& identifiers();
const sql::SplitRules& split_rules();
FlowClass classify(std::string_view statement);

// " COLLATE name", or nothing where there is none. A collation of another schema stands as SQL, all of it in
// quotes, since names may hold dots: `"schema"."name"`.
std::string collation_words(std::string_view collation);

}  // namespace limbeck::dialect::postgresql
