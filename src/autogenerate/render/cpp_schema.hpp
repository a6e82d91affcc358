// SPDX-License-Identifier: MIT
// Schema values as the C++ expressions that make them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <limbeck/autogenerate/render_item.hpp>
#include <limbeck/schema/sequence.hpp>
#include <limbeck/schema/table.hpp>
#include <limbeck/schema/value.hpp>

#include "autogenerate/render/code.hpp"

namespace limbeck::autogenerate {

Code code_of(bool value);
Code code_of(int value);
Code code_of(std::int64_t value);
Code code_of(const std::string& text);
Code code_of(const Names& names);
Code code_of(const Settings& settings);
Code code_of(const ForeignKey& key);
Code code_of(const Identity& identity);
Code code_of(const Computed& computed);
Code code_of(const IndexElement& element);
Code code_of(const IndexElements& elements);
Code code_of(const ExcludeElement& element);
Code code_of(const std::vector<ExcludeElement>& elements);
Code code_of(const Setting& setting);
Code code_of(const PrefixLength& length);
Code code_of(const Value& value);
Code code_of(const ValueRow& row);
Code code_of(const ValueRows& rows);

template <class T>
Code code_of(const std::optional<T>& value) {
  return code_of(*value);
}

// Names the field if it has another value than it would have by itself.
template <class T>
void add_field(Fields& fields, std::string_view name, const T& value, const T& otherwise = T()) {
  if (!(value == otherwise)) fields.add(name, code_of(value));
}

template <class T>
void add_field(Fields& fields, std::string_view name, const Change<T>& change) {
  if (!change.touched()) return;
  fields.add(name, change.value() ? code_of(*change.value()) : Code{"none"});
}

// The fields that operations and values have in common, in the order of both.
void add_deferral(Fields& fields, const Deferral& deferral);
void add_key_index(Fields& fields, const KeyIndex& index);
void add_counting(Fields& fields, const Counting& counting);
// With the classes and lengths of the elements, which stand in the options where a user writes them.
void add_index_options(Fields& fields, const Index& index);
void add_table_options(Fields& fields, const TableOptions& options);
// The operator classes of the elements.
void add_ops(Fields& fields, const ExcludeConstraint& constraint);

// The arguments, and the options behind them where there are any.
std::vector<Code> with_options(std::vector<Code> arguments, Fields fields);

class CppSchema {
 public:
  // `naming_convention` is the one under which the code runs.
  explicit CppSchema(const RenderItem& render_item, NamingConvention naming_convention = {})
      : render_item_(render_item), naming_convention_(std::move(naming_convention)) {}

  // In src/autogenerate/render/cpp_type.cpp.
  Code type(const Type& type) const;
  Code server_default(const ServerDefault& server_default) const;
  Code column(const Column& column) const;
  // As an element of a table.
  Code constraint(const Constraint& constraint) const;
  Code index(const Index& index, Code name) const;

  // `kind` is "uq", as conventions have it. `conv("uq_1")` where the convention would make another name of
  // this one.
  Code name(std::string_view kind, const std::string& name) const;
  Code name(const Constraint& constraint) const;

  void add_type(Fields& fields, std::string_view name, const std::optional<Type>& value) const;
  void add_default(Fields& fields, std::string_view name, const Change<ServerDefault>& change) const;

  // What the project writes in the place of an item, if it does.
  std::optional<Code> replaced(const RenderedItem& item) const;

 private:
  const RenderItem& render_item_;
  NamingConvention naming_convention_;
};

// The key as its column says it; none where it cannot be said there.
std::optional<ForeignKey> at_column(const ForeignKeyConstraint& key);
// "references<&City::id>({.ondelete = "CASCADE"})": the same of a model that refers to that member.
Code reference_to(std::string_view member, const ForeignKeyConstraint& key);

}  // namespace limbeck::autogenerate
