// SPDX-License-Identifier: MIT
#include "operation/naming.hpp"

#include <string_view>
#include <utility>

#include "core/overloaded.hpp"

namespace limbeck::operation {
namespace {

std::string_view kind_of(ConstraintKind kind) {
  switch (kind) {
    case ConstraintKind::primary_key:
      return "pk";
    case ConstraintKind::unique:
      return "uq";
    case ConstraintKind::foreign_key:
      return "fk";
    case ConstraintKind::check:
      return "ck";
    case ConstraintKind::unknown:
    case ConstraintKind::exclude:
      return "";
  }
  return "";
}

class Namer {
 public:
  explicit Namer(const schema::Naming& naming) : naming_(naming) {}

  void operator()(CreateTable& op) const { schema::apply(naming_, op.table); }
  void operator()(AddColumn& op) const {
    for (auto& constraint : op.constraints) schema::apply(naming_, op.table, constraint);
  }
  void operator()(CreateIndex& op) const { schema::apply(naming_, op.table, op.index); }
  void operator()(DropIndex& op) const { op.name = schema::name_in_force(naming_, "ix", op.table, op.name); }
  void operator()(AddConstraint& op) const { schema::apply(naming_, op.table, op.constraint); }
  void operator()(DropConstraint& op) const {
    op.name = schema::name_in_force(naming_, kind_of(op.kind), op.table, op.name);
  }
  void operator()(BatchAlterTable& op) const {
    for (auto& change : op.changes) std::visit(*this, change.change);
    for (auto& constraint : op.table_args) schema::apply(naming_, op.table, constraint);
  }
  template <class Other>
  void operator()(Other&) const {}

 private:
  const schema::Naming& naming_;
};

}  // namespace

Operation with_names(Operation operation, const schema::Naming& naming) {
  std::visit(Namer(naming), operation);
  return operation;
}

}  // namespace limbeck::operation
