// SPDX-License-Identifier: MIT
// What the methods of Operations have in common: they record values, and name the place of the call in what
// goes wrong.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>
#include <limbeck/schema/names.hpp>

#include "runtime/live_run.hpp"
#include "runtime/message.hpp"
#include "runtime/recorder.hpp"

namespace limbeck::runtime {

inline TableName named(std::string_view name, const std::string& schema) {
  return {std::string(name), schema};
}

// What `call` gives; adds the place to what goes wrong.
template <class Call>
auto with_place(const Place& at, const Call& call) {
  try {
    return call();
  } catch (const RunError&) {
    throw;  // of what was recorded before, and sent first
  } catch (const Error& error) {
    throw Error(fmt::format("{}: {}", show(at), error.what()));
  }
}

// Records what `make` gives.
template <class Make>
std::shared_ptr<Answer> record(Recorder& recorder, const Place& at, const Make& make) {
  return with_place(at, [&] { return recorder.record(make(), at); });
}

}  // namespace limbeck::runtime
