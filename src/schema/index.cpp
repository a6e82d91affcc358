// SPDX-License-Identifier: MIT
#include <unordered_map>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>
#include <limbeck/schema/index.hpp>

namespace limbeck {
namespace {

class Elements {
 public:
  Elements(std::string_view index, const IndexElements& elements)
      : index_(index), elements_(elements.begin(), elements.end()) {
    for (auto& element : elements_) by_value_.emplace(element.value, &element);
  }

  IndexElement& find(const std::string& value, std::string_view option) {
    const auto found = by_value_.find(value);
    if (found != by_value_.end()) return *found->second;
    throw UsageError(
        fmt::format("cannot make index '{}': {} names '{}', which the index is not over; correct the name",
                    index_, option, value));
  }
  IndexElements take() && { return std::move(elements_); }

 private:
  std::string_view index_;
  std::vector<IndexElement> elements_;
  std::unordered_map<std::string, IndexElement*> by_value_;
};

}  // namespace

IndexElement asc(IndexElement element) {
  element.order = SortOrder::ascending;
  return element;
}

IndexElement desc(IndexElement element) {
  element.order = SortOrder::descending;
  return element;
}

IndexElement nulls_first(IndexElement element) {
  element.nulls = NullsOrder::first;
  return element;
}

IndexElement nulls_last(IndexElement element) {
  element.nulls = NullsOrder::last;
  return element;
}

IndexElement collate(IndexElement element, std::string collation) {
  element.collation = std::move(collation);
  return element;
}

Index::Index(Name index_name, IndexElements index_elements, IndexOptions index_options)
    : name(std::move(index_name)), elements(std::move(index_elements)), options(std::move(index_options)) {
  // SQL Server alone has indexes over whole rows.
  if (elements.size() == 0 && !options.mssql_columnstore)
    throw UsageError(fmt::format("cannot make index '{}': it is over no column; name one", name));
  if (options.postgresql_ops.empty() && options.mysql_length.empty()) return;
  Elements found(name, elements);
  for (auto& [column, ops] : options.postgresql_ops)
    found.find(column, "postgresql_ops").postgresql_ops = ops;
  for (auto& [column, length] : options.mysql_length)
    found.find(column, "mysql_length").mysql_length = length;
  options.postgresql_ops.clear();
  options.mysql_length.clear();
  elements = std::move(found).take();
}

Index::Index(const Index& other) = default;
Index::Index(Index&& other) noexcept = default;
Index& Index::operator=(const Index& other) = default;
Index& Index::operator=(Index&& other) noexcept = default;
Index::~Index() = default;

bool Index::operator==(const Index& other) const = default;

}  // namespace limbeck
