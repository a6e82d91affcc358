// SPDX-License-Identifier: MIT
#include "operation/naming.hpp"

#include <string_view>
#include <utility>

#include "core/overloaded.hpp"

namespace limbeck::operation {
namespace {

class Namer {
 public:
  explicit Namer(const schema::Naming& naming) : naming_(naming) {}

  void operator()(CreateTable& op) const { schema::apply(naming_, op.table); }
  void operator()(AddColumn& op) const {
    schema::apply(naming_, op.table, op.column.name, op.column.type);
    for (auto& constraint : op.constraints) schema::apply(naming_, op.table, constraint);
  }
  void operator()(AlterColumn& op) const {
    if (op.existing_type) schema::apply(naming_, op.table, op.column, *op.existing_type);
    if (op.type) schema::apply(naming_, op.table, op.new_name.value_or(op.column), *op.type);
  }
  void operator()(DropColumn& op) const {
    if (op.existing_type) schema::apply(naming_, op.table, op.column, *op.existing_type);
  }
  void operator()(CreateIndex& op) const { schema::apply(naming_, op.table, op.index); }
  void operator()(DropIndex& op) const { op.name = schema::name_in_force(naming_, "ix", op.table, op.name); }
  void operator()(AddConstraint& op) const { schema::apply(naming_, op.table, op.constraint); }
  // What is dropped as it is worded has no name.
  void operator()(DropConstraint& op) const {
    if (op.name.empty() && op.existing) return;
    op.name = schema::name_in_force(naming_, convention_kind(op.kind), op.table, op.name);
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

std::string_view convention_kind(ConstraintKind kind) {
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

Operation with_names(Operation operation, const schema::Naming& naming) {
  std::visit(Namer(naming), operation);
  return operation;
}

}  // namespace limbeck::operation
