// SPDX-License-Identifier: MIT
// Needs a public header and the library behind it.
#include <iostream>

#include <limbeck/schema/table.hpp>
#include <limbeck/version.hpp>

int main() {
  std::cout << "limbeck " LIMBECK_VERSION ": " << limbeck::text("now()").sql << '\n';
}
