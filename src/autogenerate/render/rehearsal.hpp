// SPDX-License-Identifier: MIT
// Tells how a table stands after what was written of it so far.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "dialect/dialect.hpp"

namespace limbeck::autogenerate {

// The scratch database of Dialect::rehearse(), made and filled only once a table must be looked at: most
// operations are written from what they say alone, and to carry out thousands of them takes minutes.
class Rehearsal {
 public:
  using Begin = std::function<std::unique_ptr<database::Connection>()>;

  // `begin` may give null, where there is no such database. The dialect must outlive the rehearsal.
  Rehearsal(const dialect::Dialect& dialect, Begin begin);

  // The table that the dialect must know before it can write the operation; nothing where it need not, or
  // where there is none. Throws DatabaseError.
  std::optional<dialect::Existing> table_for(const operation::Operation& operation);

  void carry_out(std::vector<std::string> statements);

 private:
  database::Connection* database();

  const dialect::Dialect& dialect_;
  Begin begin_;  // empty once it was called
  std::unique_ptr<database::Connection> database_;
  std::vector<std::string> pending_;  // what was not carried out yet
};

}  // namespace limbeck::autogenerate
