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

// Records what `make` gives, and adds the place to what goes wrong.
template <class Make>
std::shared_ptr<Answer> record(Recorder& recorder, const Place& at, const Make& make) {
  try {
    return recorder.record(make(), at);
  } catch (const RunError&) {
    throw;  // of what was recorded before, and sent first
  } catch (const Error& error) {
    throw Error(fmt::format("{}: {}", show(at), error.what()));
  }
}

}  // namespace limbeck::runtime
