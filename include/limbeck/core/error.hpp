// SPDX-License-Identifier: MIT
// What limbeck throws. Every message is one sentence without a final full stop: what could not be done,
// why, and what to do next. No message holds a password.
#pragma once

#include <stdexcept>

namespace limbeck {

// Something could not be done; the tool exits with 1.
class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// What was asked for makes no sense, whatever the project or the database holds; the tool exits with 2.
class UsageError : public Error {
 public:
  using Error::Error;
};

}  // namespace limbeck
