// SPDX-License-Identifier: MIT
#include <limbeck/model/model.hpp>

namespace limbeck::models {

Part::Part(FieldValue field) : value_(std::move(field)) {}
Part::Part(TableElement element) : value_(std::move(element)) {}
Part::Part(const Part& other) = default;
Part::Part(Part&& other) noexcept = default;
Part& Part::operator=(const Part& other) = default;
Part& Part::operator=(Part&& other) noexcept = default;
Part::~Part() = default;

Definition::Definition(const void* struct_mark_of_it, std::string_view table, ModelOptions table_options,
                       std::initializer_list<Part> table_parts)
    : mark(struct_mark_of_it),
      name{std::string(table), table_options.schema},
      options(std::move(table_options)),
      parts(table_parts) {}
Definition::Definition(const Definition& other) = default;
Definition::Definition(Definition&& other) noexcept = default;
Definition& Definition::operator=(const Definition& other) = default;
Definition& Definition::operator=(Definition&& other) noexcept = default;
Definition::~Definition() = default;

}  // namespace limbeck::models
