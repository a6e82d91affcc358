// SPDX-License-Identifier: MIT
#include "dialect/mysql/table_options.hpp"

#include "core/text.hpp"

namespace limbeck::dialect::mysql {
namespace {

// A character set stands for the collation that is its own.
std::string collation_of(const TableOptions& options, const Usual& usual) {
  if (!options.mysql_collate.empty()) return core::to_lower(options.mysql_collate);
  if (options.mysql_charset.empty()) return usual.collation;
  const auto found = usual.collations.find(core::to_lower(options.mysql_charset));
  return found == usual.collations.end() ? "" : found->second;
}

}  // namespace

TableOptions canonical_options(const TableOptions& options, const Usual& usual) {
  const auto collation = collation_of(options, usual);
  TableOptions kept{
      .mysql_engine = options.mysql_engine.empty() ? usual.engine : options.mysql_engine,
      .mysql_charset = collation.empty() ? core::to_lower(options.mysql_charset)
                                         : collation.substr(0, collation.find('_')),
      .mysql_collate = collation,
      .mysql_row_format = core::to_upper(options.mysql_row_format),
      .mysql_partition_by = options.mysql_partition_by,
      .mysql_options = options.mysql_options,
  };
  if (kept.mysql_row_format == "DEFAULT") kept.mysql_row_format.clear();
  return kept;
}

}  // namespace limbeck::dialect::mysql
