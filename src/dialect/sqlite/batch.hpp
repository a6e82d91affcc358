// SPDX-License-Identifier: MIT
// Batches on SQLite: what ALTER TABLE can do is done in place, all else by way of a new table.
#pragma once

#include <string>
#include <vector>

#include "dialect/dialect.hpp"
#include "operation/batch.hpp"

namespace limbeck::dialect::sqlite {

// The batch in parts. New names are given in place and first, as far as nothing before them in the batch has
// to do with the names: SQLite then brings them into views, triggers and the keys of other tables. Changes
// behind a new name may use the old one too, where it is not a new column's. The rest stays a batch.
std::vector<operation::Operation> divide(const operation::BatchAlterTable& batch);

// Whether the table must be known before such a part can be written.
bool must_know(const operation::BatchAlterTable& batch);

// Whether the operation changes how the rows are stored, which takes a new table.
bool is_stored_otherwise(const operation::AlterTable& op);

// The name that a new table bears until the old one is gone: Alembic's.
std::string temporary_name(const std::string& table);

}  // namespace limbeck::dialect::sqlite
