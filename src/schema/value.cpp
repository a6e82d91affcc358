// SPDX-License-Identifier: MIT
#include <limbeck/schema/value.hpp>

namespace limbeck {

bool Value::operator==(const Value& other) const {
  return value_ == other.value_;
}

ValueRow::ValueRow(std::initializer_list<Value> values) : values_(values) {}
ValueRow::ValueRow(std::vector<Value> values) : values_(std::move(values)) {}

ValueRows::ValueRows(std::initializer_list<ValueRow> rows) : rows_(rows) {}
ValueRows::ValueRows(std::vector<ValueRow> rows) : rows_(std::move(rows)) {}

}  // namespace limbeck
