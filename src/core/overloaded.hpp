// SPDX-License-Identifier: MIT
// Makes one visitor of several lambdas, so that std::visit is exhaustive at compile time.
#pragma once

namespace limbeck::core {

template <class... Handlers>
struct Overloaded : Handlers... {
  using Handlers::operator()...;
};

// Clang deduces an aggregate's parameters by itself from version 17 on.
template <class... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

}  // namespace limbeck::core
