// SPDX-License-Identifier: MIT
// What a script does, one thing after another, with what is to be said of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "autogenerate/compare/differences.hpp"
#include "dialect/dialect.hpp"
#include "operation/operation.hpp"

namespace limbeck::autogenerate {

struct Entry {
  std::optional<operation::Operation> operation = {};  // none: there are remarks alone
  std::vector<std::string> remarks = {};               // become comments before it
  bool operator==(const Entry&) const = default;
};

// What a script does to go up: the steps, with a remark on each that drops data, and last what is to be said
// of things that are left as they are.
std::vector<Entry> upgrade_of(const Differences& differences, const dialect::Dialect& dialect);

// The way back: the steps backwards, each undone as it says itself or else by its operation's reverse. Where
// there is none, a remark says what cannot be brought back, and another one what a column's enum loses.
// Remarks on the way up are not repeated.
std::vector<Entry> downgrade_of(const Differences& differences);

// With neighbours that change the same table in one batch, behind the remarks on all of them.
std::vector<Entry> in_batches(const std::vector<Entry>& entries);

}  // namespace limbeck::autogenerate
