// SPDX-License-Identifier: MIT
// MD5, for names that others have made with it and we must make in the same way. It protects nothing.
#pragma once

#include <string>
#include <string_view>

namespace limbeck::core {

// As 32 hexadecimal digits in lower case.
std::string md5_hex(std::string_view bytes);

}  // namespace limbeck::core
