// SPDX-License-Identifier: MIT
// The message of the Error that a call throws.
#pragma once

#include <string>

#include <limbeck/core/error.hpp>

namespace limbeck::support {

template <class Call>
std::string error_text(Call call) {
  try {
    call();
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

}  // namespace limbeck::support
