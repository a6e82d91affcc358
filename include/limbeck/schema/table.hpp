// SPDX-License-Identifier: MIT
// A table and all that belongs to it, as values that name each other by name.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <limbeck/schema/column.hpp>
#include <limbeck/schema/constraint.hpp>
#include <limbeck/schema/expression.hpp>
#include <limbeck/schema/names.hpp>

namespace limbeck {

// What an index is over: a column, or an expression written `text("lower(email)")`.
struct IndexElement {
  IndexElement(const char* column) : value(column) {}
  IndexElement(std::string column) : value(std::move(column)) {}
  IndexElement(Expression expression) : value(std::move(expression.sql)), is_expression(true) {}

  std::string value;
  bool is_expression = false;
  bool operator==(const IndexElement&) const = default;
};

// A list of them, written `{"email", text("lower(name)")}`; out of line for the same reason as Type.
class IndexElements {
 public:
  using value_type = IndexElement;

  IndexElements() = default;
  IndexElements(std::initializer_list<IndexElement> elements);
  IndexElements(std::vector<IndexElement> elements);
  IndexElements(const IndexElements& other);
  IndexElements(IndexElements&& other) noexcept;
  IndexElements& operator=(const IndexElements& other);
  IndexElements& operator=(IndexElements&& other) noexcept;
  ~IndexElements();

  auto begin() const noexcept { return elements_.begin(); }
  auto end() const noexcept { return elements_.end(); }
  std::size_t size() const noexcept { return elements_.size(); }

  bool operator==(const IndexElements&) const = default;

 private:
  std::vector<IndexElement> elements_;
};

struct Index {
  std::string name;
  IndexElements elements;
  bool unique = false;
  bool operator==(const Index&) const = default;
};

// One thing between the braces of create_table; out of line for the same reason as Type.
class TableElement : public std::variant<Column, PrimaryKeyConstraint, UniqueConstraint, ForeignKeyConstraint,
                                         CheckConstraint> {
 public:
  TableElement(Column element);
  TableElement(PrimaryKeyConstraint element);
  TableElement(UniqueConstraint element);
  TableElement(ForeignKeyConstraint element);
  TableElement(CheckConstraint element);

  TableElement(const TableElement& other);
  TableElement(TableElement&& other) noexcept;
  TableElement& operator=(const TableElement& other);
  TableElement& operator=(TableElement&& other) noexcept;
  ~TableElement();
};

// What create_table takes between its braces.
class TableElements {
 public:
  TableElements(std::initializer_list<TableElement> elements);
  TableElements(std::vector<TableElement> elements);
  TableElements(const TableElements& other);
  TableElements(TableElements&& other) noexcept;
  TableElements& operator=(const TableElements& other);
  TableElements& operator=(TableElements&& other) noexcept;
  ~TableElements();

  std::vector<TableElement> take() && { return std::move(elements_); }

 private:
  std::vector<TableElement> elements_;
};

struct Table {
  TableName name;
  std::vector<Column> columns;  // with no shorthand left in their options
  std::vector<Constraint> constraints;
  std::vector<Index> indexes;
};

// Puts a table together: the shorthand in its columns becomes constraints and indexes, and what the primary
// key names is made NOT NULL. Throws UsageError where a column stands twice, a constraint names a column that
// is not there, or two primary keys are asked for.
Table make_table(TableName name, TableElements elements);

// The constraints and indexes that a column's shorthand stands for, taken out of its options.
struct ColumnParts {
  Column column;
  std::vector<Constraint> constraints;
  std::vector<Index> indexes;
};
ColumnParts split_shorthand(const TableName& table, Column column);

}  // namespace limbeck
