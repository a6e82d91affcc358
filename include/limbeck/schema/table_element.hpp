// SPDX-License-Identifier: MIT
// What stands between the braces of create_table.
#pragma once

#include <initializer_list>
#include <variant>
#include <vector>

#include <limbeck/schema/column.hpp>
#include <limbeck/schema/constraint.hpp>
#include <limbeck/schema/index.hpp>

namespace limbeck {

// One thing there; out of line for the same reason as Type.
class TableElement : public std::variant<Column, PrimaryKeyConstraint, UniqueConstraint, ForeignKeyConstraint,
                                         CheckConstraint, ExcludeConstraint, Index> {
 public:
  TableElement(Column element);
  TableElement(PrimaryKeyConstraint element);
  TableElement(UniqueConstraint element);
  TableElement(ForeignKeyConstraint element);
  TableElement(CheckConstraint element);
  TableElement(ExcludeConstraint element);
  TableElement(Index element);

  TableElement(const TableElement& other);
  TableElement(TableElement&& other) noexcept;
  TableElement& operator=(const TableElement& other);
  TableElement& operator=(TableElement&& other) noexcept;
  ~TableElement();
};

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

}  // namespace limbeck
