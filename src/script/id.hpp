// SPDX-License-Identifier: MIT
// New ids for revisions.
#pragma once

#include <string>

namespace limbeck::script {

// 12 hexadecimal digits at random.
std::string new_id();

}  // namespace limbeck::script
