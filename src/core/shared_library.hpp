// SPDX-License-Identifier: MIT
// Shared libraries that are loaded at run time, by what first needs them: a command that needs none starts
// without.
#pragma once

#include <string>
#include <vector>

namespace limbeck::core {

// Where a library is found, and what to install where it is not.
struct LibrarySource {
  std::vector<std::string> names;  // file names, tried in this order
  std::string package;             // Debian's package
};

// A library that stays loaded until the process ends, so that its symbols may be kept.
class SharedLibrary {
 public:
  // Throws Error where none of the names can be loaded.
  explicit SharedLibrary(const LibrarySource& source);

  // The function `name`, whose type the library's header tells: `function<decltype(::PQfinish)>("PQfinish")`.
  // Throws Error where the library has none, being too old.
  template <class Function>
  Function* function(const char* name) const {
    return reinterpret_cast<Function*>(address_of(name));
  }

 private:
  void* address_of(const char* name) const;

  void* handle_ = nullptr;
  std::string name_;
  std::string package_;
};

}  // namespace limbeck::core
