// SPDX-License-Identifier: MIT
// What a trigger runs: "EXECUTE FUNCTION f()", or in the words of servers before version 11, which later ones
// take but do not keep, "EXECUTE PROCEDURE f()".
#pragma once

#include <string>

namespace limbeck::dialect::postgresql {

// Both leave alone what is no such call.
std::string call_in_new_words(std::string sql);
std::string call_in_old_words(std::string sql);

}  // namespace limbeck::dialect::postgresql
