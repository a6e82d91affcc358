// SPDX-License-Identifier: MIT
#include <limbeck/model/field.hpp>

namespace limbeck::models {
namespace {

// "id" of "constexpr const char* ...signature() [with auto Member = &User::id]", and of what Clang writes.
std::string_view member_name(std::string_view signature) {
  const auto end = signature.rfind(']');
  if (end == std::string_view::npos) return {};
  signature = signature.substr(0, end);
  return signature.substr(signature.rfind("::") + 2);
}

}  // namespace

FieldValue::FieldValue(const void* mark, std::string_view signature, Type column_type, bool is_optional,
                       FieldOptions field_options)
    : member(mark),
      name(field_options.name.empty() ? member_name(signature) : field_options.name),
      type(std::move(column_type)),
      nullable(field_options.nullable.value_or(is_optional)),
      options(std::move(field_options)) {}

FieldValue::FieldValue(const FieldValue& other) = default;
FieldValue::FieldValue(FieldValue&& other) noexcept = default;
FieldValue& FieldValue::operator=(const FieldValue& other) = default;
FieldValue& FieldValue::operator=(FieldValue&& other) noexcept = default;
FieldValue::~FieldValue() = default;

}  // namespace limbeck::models
