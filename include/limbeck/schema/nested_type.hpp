// SPDX-License-Identifier: MIT
// A type inside a type.
#pragma once

#include <memory>

namespace limbeck {

class Type;

// A Type as a value inside another one, such as an array's items. Never changed, so that copies share it.
class NestedType {
 public:
  NestedType(Type type);

  const Type& operator*() const noexcept { return *type_; }
  const Type* operator->() const noexcept { return type_.get(); }
  bool operator==(const NestedType& other) const;

 private:
  std::shared_ptr<const Type> type_;
};

}  // namespace limbeck
