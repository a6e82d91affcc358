// SPDX-License-Identifier: MIT
// What indexes and keys are over: what a foreign key may rest on, and a column may count up by.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <limbeck/schema/table.hpp>

#include "autogenerate/compare/differences.hpp"
#include "operation/operation.hpp"

namespace limbeck::autogenerate {

// Whole columns in their order; none where the index holds parts of them, or other things.
std::optional<Names> key_columns(const Index& index);
// The same of primary keys and unique constraints.
std::optional<Names> key_columns(const Constraint& constraint);
// The same of what an operation makes or drops, which must be known there.
std::optional<Names> key_columns(const operation::Operation& operation);

// Of the index or the constraint that an operation makes or drops; empty of others, and where it has none.
std::string key_name(const operation::Operation& operation);
bool drops_primary_key(const operation::Operation& operation);

bool contains(const Names& names, const std::string& name);
bool begins_with(const Names& columns, const Names& beginning);
// Whether an index or a key of the table begins with these columns.
bool has_index_over(const Table& table, const Names& columns);
// Whether an index does that is no key: it stays where a foreign key needs it, whatever a target says.
bool has_plain_index_over(const Table& table, const Names& columns);
// Whether the index may be one that the database made for the key, and lets go once another one serves it.
bool is_named_for(const Index& index, const ForeignKeyConstraint& key);
// Whether it may be one that the database made for `made_for`, and lets go once it makes one for `next`,
// which has another name: nothing tells it from one that was asked for.
bool may_give_way(const Index& index, const ForeignKeyConstraint& made_for, const ForeignKeyConstraint& next);
// Whether one of these does that is not among what is dropped.
bool keeps_index_over(const Table& table, const std::vector<Difference>& dropped, const Names& columns);

}  // namespace limbeck::autogenerate
