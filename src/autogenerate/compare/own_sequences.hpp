// SPDX-License-Identifier: MIT
// Columns that count up by a sequence which is not what SERIAL makes: one with another name or other steps.
#pragma once

#include <optional>
#include <unordered_map>

#include <limbeck/schema/schema.hpp>

#include "autogenerate/compare/pairing.hpp"
#include "autogenerate/compare/table_changes.hpp"

namespace limbeck::autogenerate {

// The sequence that gives the column its default; none where that is something else.
std::optional<TableName> sequence_behind(const Column& column);
// Those that give columns of the tables their defaults.
NameSet sequences_behind(const std::vector<Table>& tables);

// A column that merely counts up in the target keeps the sequence that gives it its numbers in the database:
// a table that was renamed has one under its old name, and may stay so. One that was no column's, or is not
// what SERIAL makes, gets the name that the column's own would have, where the target is complete and the
// name is free. And where the target has a sequence of the name of a SERIAL's, which counts up no more or
// goes, it is known as that, and outlives the column. Both sides get the sequences that are compared then.
void keep_own_sequences(Schema& database, Schema& target, Pairing& pairing, const Comparison& comparison);

// Renames the columns' own sequences with their tables and columns, where the target is complete.
void rename_own_sequences(const Schema& database, const Schema& target, Pairing& pairing,
                          const Comparison& comparison);

// The tables as models say them, whose columns count up by whatever sequence they own.
std::vector<Table> with_counting_columns(std::vector<Table> tables, const std::vector<Sequence>& sequences);
// Of a schema's sequences those of which such tables do not tell: a column's own counts as any does.
std::vector<Sequence> sequences_beside_columns(const Schema& schema);

}  // namespace limbeck::autogenerate
