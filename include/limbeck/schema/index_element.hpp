// SPDX-License-Identifier: MIT
// What an index, or an exclude constraint, is over.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include <limbeck/schema/expression.hpp>

namespace limbeck {

// `{"name", 10}`: how much of a column MySQL puts into an index.
struct PrefixLength {
  std::string column;
  int length;
  bool operator==(const PrefixLength&) const = default;
};

enum class SortOrder { unsaid, ascending, descending };
enum class NullsOrder { unsaid, first, last };

// A column, or an expression written `text("lower(email)")`, and how it is sorted: `desc("created_at")`.
struct IndexElement {
  IndexElement(const char* column) : value(column) {}
  IndexElement(std::string column) : value(std::move(column)) {}
  IndexElement(Expression expression) : value(std::move(expression.sql)), is_expression(true) {}

  std::string value;
  bool is_expression = false;
  SortOrder order = SortOrder::unsaid;
  NullsOrder nulls = NullsOrder::unsaid;
  std::string collation = {};
  std::string postgresql_ops = {};       // an operator class; SQL: "text_pattern_ops"
  std::optional<int> mysql_length = {};  // characters, or bytes, of the column's beginning
  bool operator==(const IndexElement&) const = default;
};

IndexElement asc(IndexElement element);
IndexElement desc(IndexElement element);
IndexElement nulls_first(IndexElement element);
IndexElement nulls_last(IndexElement element);
IndexElement collate(IndexElement element, std::string collation);

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

}  // namespace limbeck
