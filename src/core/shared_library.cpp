// SPDX-License-Identifier: MIT
#include "core/shared_library.hpp"

#ifdef _WIN32
#include <windows.h>
#else
#include <dlfcn.h>
#endif

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/text.hpp"

namespace limbeck::core {
namespace {

#ifdef _WIN32
void* open_library(const std::string& name) {
  return LoadLibraryA(name.c_str());
}
void* find_symbol(void* library, const char* name) {
  return reinterpret_cast<void*>(GetProcAddress(static_cast<HMODULE>(library), name));
}
std::string last_reason() {
  return fmt::format("error {}", GetLastError());
}
#else
void* open_library(const std::string& name) {
  return dlopen(name.c_str(), RTLD_NOW | RTLD_LOCAL);
}
void* find_symbol(void* library, const char* name) {
  return dlsym(library, name);
}
std::string last_reason() {
  const char* reason = dlerror();
  return one_line(reason == nullptr ? "no reason is known" : reason);
}
#endif

}  // namespace

SharedLibrary::SharedLibrary(const LibrarySource& source) : package_(source.package) {
  std::string first_reason;
  for (const auto& name : source.names) {
    handle_ = open_library(name);
    if (handle_ != nullptr) {
      name_ = name;
      return;
    }
    if (first_reason.empty()) first_reason = last_reason();
  }
  throw Error(fmt::format(
      "cannot load the library {}: {}; install the Debian package '{}', or what your system calls it",
      join(source.names, " or ", "'"), first_reason, package_));
}

void* SharedLibrary::address_of(const char* name) const {
  void* address = find_symbol(handle_, name);
  if (address == nullptr) {
    throw Error(fmt::format("cannot use the library '{}': it has no function '{}'; install a newer '{}'",
                            name_, name, package_));
  }
  return address;
}

}  // namespace limbeck::core
