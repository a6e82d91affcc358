// SPDX-License-Identifier: MIT
#include <limbeck/schema/table_element.hpp>

namespace limbeck {

TableElement::TableElement(Column element) : variant(std::move(element)) {}
TableElement::TableElement(PrimaryKeyConstraint element) : variant(std::move(element)) {}
TableElement::TableElement(UniqueConstraint element) : variant(std::move(element)) {}
TableElement::TableElement(ForeignKeyConstraint element) : variant(std::move(element)) {}
TableElement::TableElement(CheckConstraint element) : variant(std::move(element)) {}
TableElement::TableElement(ExcludeConstraint element) : variant(std::move(element)) {}
TableElement::TableElement(Index element) : variant(std::move(element)) {}

TableElement::TableElement(const TableElement& other) = default;
TableElement::TableElement(TableElement&& other) noexcept = default;
TableElement& TableElement::operator=(const TableElement& other) = default;
TableElement& TableElement::operator=(TableElement&& other) noexcept = default;
TableElement::~TableElement() = default;

TableElements::TableElements(std::initializer_list<TableElement> elements) : elements_(elements) {}
TableElements::TableElements(std::vector<TableElement> elements) : elements_(std::move(elements)) {}
TableElements::TableElements(const TableElements& other) = default;
TableElements::TableElements(TableElements&& other) noexcept = default;
TableElements& TableElements::operator=(const TableElements& other) = default;
TableElements& TableElements::operator=(TableElements&& other) noexcept = default;
TableElements::~TableElements() = default;

IndexElements::IndexElements(std::initializer_list<IndexElement> elements) : elements_(elements) {}
IndexElements::IndexElements(std::vector<IndexElement> elements) : elements_(std::move(elements)) {}
IndexElements::IndexElements(const IndexElements& other) = default;
IndexElements::IndexElements(IndexElements&& other) noexcept = default;
IndexElements& IndexElements::operator=(const IndexElements& other) = default;
IndexElements& IndexElements::operator=(IndexElements&& other) noexcept = default;
IndexElements::~IndexElements() = default;

}  // namespace limbeck
