// SPDX-License-Identifier: MIT
#include "dialect/mysql/table_options.hpp"

#include <algorithm>
#include <array>

#include "core/text.hpp"

namespace limbeck::dialect::mysql {
namespace {

// A character set stands for the collation that is its own.
std::string collation_of(const TableOptions& options, const std::string& schema, const Usual& usual) {
  if (!options.mysql_collate.empty()) return core::to_lower(options.mysql_collate);
  if (options.mysql_charset.empty()) {
    const auto elsewhere = usual.elsewhere.find(schema);
    return elsewhere == usual.elsewhere.end() ? usual.collation : elsewhere->second;
  }
  const auto found = usual.collations.find(core::to_lower(options.mysql_charset));
  return found == usual.collations.end() ? "" : found->second;
}

}  // namespace

std::string_view usual_value(std::string_view option) {
  constexpr std::array<std::string_view, 7> numbers{"AVG_ROW_LENGTH", "CHECKSUM", "DELAY_KEY_WRITE",
                                                    "KEY_BLOCK_SIZE", "MAX_ROWS", "MIN_ROWS",
                                                    "TABLE_CHECKSUM"};
  const bool is_number = std::ranges::any_of(
      numbers, [&](std::string_view name) { return core::equal_ignoring_case(name, option); });
  return is_number ? "0" : "DEFAULT";
}

bool hashes_by_itself(std::string_view engine) {
  return core::equal_ignoring_case(engine, "MEMORY") || core::equal_ignoring_case(engine, "HEAP");
}

TableOptions canonical_options(const TableOptions& options, const std::string& schema, const Usual& usual) {
  const auto collation = collation_of(options, schema, usual);
  TableOptions kept{
      .mysql_engine = options.mysql_engine.empty() ? usual.engine : options.mysql_engine,
      .mysql_charset = collation.empty() ? core::to_lower(options.mysql_charset)
                                         : collation.substr(0, collation.find('_')),
      .mysql_collate = collation,
      .mysql_row_format = core::to_upper(options.mysql_row_format),
      .mysql_partition_by = options.mysql_partition_by,
  };
  for (const auto& option : options.mysql_options) {
    if (!core::equal_ignoring_case(option.value, usual_value(option.name)))
      kept.mysql_options.push_back(option);
  }
  if (kept.mysql_row_format == "DEFAULT") kept.mysql_row_format.clear();
  return kept;
}

}  // namespace limbeck::dialect::mysql
