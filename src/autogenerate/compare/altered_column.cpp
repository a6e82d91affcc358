// SPDX-License-Identifier: MIT
#include "autogenerate/compare/altered_column.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "autogenerate/compare/filled_column.hpp"
#include "autogenerate/compare/names.hpp"
#include "autogenerate/compare/property.hpp"
#include "core/overloaded.hpp"
#include "dialect/ddl.hpp"
#include "operation/named_types.hpp"
#include "operation/reverse.hpp"

namespace limbeck::autogenerate {
namespace {

using operation::AlterColumn;

// A named type by its name alone: what it consists of is compared by itself.
Type by_name(const Type& type) {
  return std::visit(
      core::Overloaded{
          [](const Enum& words) -> Type {
            return Enum({}, {.name = words.options.name, .schema = words.options.schema});
          },
          [](const postgresql::Array& array) -> Type {
            return postgresql::Array(by_name(*array.item_type), {.dimensions = array.dimensions});
          },
          [](const postgresql::Domain& domain) -> Type {
            return postgresql::Domain(domain.name, Integer(), {.schema = domain.options.schema});
          },
          [](const auto& any) -> Type { return any; },
      },
      type);
}

// The type alone: the check that it asks for is compared among the constraints.
Type without_check(Type type) {
  if (std::holds_alternative<Boolean>(type)) return Boolean();
  if (auto* words = std::get_if<Enum>(&type)) words->options.create_constraint = false;
  return type;
}

bool says_collation(const Type& type) {
  return std::visit(
      [](const auto& any) {
        if constexpr (requires { any.charset; }) {
          if (!any.charset.empty()) return true;
        }
        if constexpr (requires { any.collation; }) return !any.collation.empty();
        return false;
      },
      type);
}

class Alteration {
 public:
  Alteration(const ColumnPair& column, const TablePair& table, const Comparison& comparison)
      : existing_(column.existing),
        said_(column.said),
        old_(column.old.options),
        wanted_(column.wanted.options),
        table_(table),
        comparison_(comparison),
        op_{.table = table.target.name, .column = existing_.name} {
    op_.existing_type = as_made(existing_, comparison.can).type;
  }

  std::optional<AlterColumn> of(const ColumnPair& column, std::vector<std::string>& remarks) {
    compare_type_and_default(column);
    compare_nulls(column.wanted);
    compare(&ColumnOptions::comment, op_.comment, op_.existing_comment);
    compare(&ColumnOptions::identity, op_.identity, op_.existing_identity);
    compare(&ColumnOptions::computed, op_.computed, op_.existing_computed);
    compare(&ColumnOptions::mysql_on_update, op_.mysql_on_update, op_.existing_mysql_on_update);
    compare(&ColumnOptions::sqlite_on_conflict_not_null, op_.sqlite_on_conflict_not_null,
            op_.existing_sqlite_on_conflict_not_null);
    compare_storage(&ColumnOptions::postgresql_storage, op_.postgresql_storage,
                    op_.existing_postgresql_storage);
    compare_storage(&ColumnOptions::postgresql_compression, op_.postgresql_compression,
                    op_.existing_postgresql_compression);
    compare_counting(remarks);
    if (!altered_) return std::nullopt;
    // What changes anyway says what its key alone does not.
    if (!op_.nullable && existing_.options.nullable && !said_.options.nullable) change_nulls();
    if (comparison_.can.alters_whole_columns) {
      state_whole(existing_, dialect::counts_up(table_.database, existing_), op_);
      state_collations();
    }
    return std::move(op_);
  }

 private:
  void compare_type_and_default(const ColumnPair& column) {
    const ComparedColumn compared{table_.target.name, existing_, said_};
    const auto& options = comparison_.options;
    const bool type = options.compare_type.differs(
        compared, !same_type(column.old.type, column.wanted.type, comparison_.can));
    const bool server_default =
        options.compare_server_default.differs(compared, old_.server_default != wanted_.server_default);
    altered_ = type || server_default;
    if (type) {
      op_.type = without_check(as_made(said_, comparison_.can).type);
      op_.postgresql_using = comparison_.dialect.implied_using(existing_, said_.type);
    }
    const bool has_defaults = existing_.options.server_default && said_.options.server_default;
    if (server_default || (type && has_defaults && needs_cast(column, comparison_.dialect))) {
      op_.server_default = change_to(held_default(said_, column.wanted));
      op_.existing_server_default = change_to(existing_.options.server_default);
    }
  }

  // A column that is in a key alone holds no NULL for that, and SQLite's may: there a model says nothing of
  // it, and what is stricter than the target may stay.
  void compare_nulls(const Column& wanted) {
    if (existing_.options.nullable == wanted_.nullable ||
        existing_.options.nullable == said_.options.nullable)
      return;
    const bool has_keys = is_in_key(existing_, table_.database) && is_in_key(wanted, table_.target_kept);
    if (has_keys && !(old_.nullable && comparison_.options.target_is_complete)) return;
    change_nulls();
    altered_ = true;
  }

  void change_nulls() {
    op_.nullable = said_.options.nullable;
    op_.existing_nullable = existing_.options.nullable;
  }

  template <class Option, class Value>
  void compare(Option ColumnOptions::*option, Change<Value>& change, Change<Value>& before) {
    if (old_.*option != wanted_.*option) state(option, change, before);
  }

  template <class Option, class Value>
  void state(Option ColumnOptions::*option, Change<Value>& change, Change<Value>& before) {
    change = change_to(said_.options.*option);
    before = change_to(existing_.options.*option);
    altered_ = true;
  }

  // Another type has its own, and a target that says none leaves what it is, unless it says everything.
  void compare_storage(std::string ColumnOptions::*option, Change<std::string>& change,
                       Change<std::string>& before) {
    const auto& wanted = wanted_.*option;
    if (wanted.empty() && !comparison_.options.target_is_complete) return;
    if (old_.*option != wanted || (op_.type && !wanted.empty())) state(option, change, before);
  }

  void compare_counting(std::vector<std::string>& remarks) {
    const bool counts = dialect::counts_up(table_.database, existing_);
    const bool shall = dialect::counts_up(table_.target, said_);
    const bool alters = comparison_.can.alters_autoincrement;
    // What counts may have to follow the type.
    if (counts && shall && op_.type && alters) op_.existing_autoincrement = true;
    // An identity may be no more than another word for it.
    const bool has_identity = existing_.options.identity || said_.options.identity;
    if (counts == shall || (has_identity && !op_.identity.touched())) return;
    if (alters) {
      op_.autoincrement = shall;
      op_.existing_autoincrement = counts;
      altered_ = true;
      return;
    }
    // An integer that is alone in its key counts up there whatever is said, but by its type.
    if (comparison_.can.plain_keys_count_up) {
      if (op_.type && counts) op_.autoincrement = false;
    } else {
      remarks.push_back(
          fmt::format("column '{}.{}' {} count up by itself, which {} cannot alter; it is left as it is",
                      shown(table_.target.name), said_.name, shall ? "shall" : "shall no longer",
                      comparison_.dialect.title()));
    }
  }

  // A type that says no collation keeps the one that was there: where one of the two has its table's, it says
  // so.
  void state_collations() {
    if (!op_.type || says_collation(*op_.type) == says_collation(*op_.existing_type)) return;
    if (says_collation(*op_.type)) {
      op_.existing_type = with_collation(*op_.existing_type, table_.database_kept.options.mysql_collate);
    } else {
      op_.type = with_collation(*op_.type, collation_of_target());
    }
  }

  // A target that says nothing of a table's options leaves them as they are, unless it says everything.
  const std::string& collation_of_target() const {
    const auto& said = table_.target.options;
    const bool is_left =
        said.mysql_charset.empty() && said.mysql_collate.empty() && !comparison_.options.target_is_complete;
    return (is_left ? table_.database_kept : table_.target_kept).options.mysql_collate;
  }

  const Column& existing_;
  const Column& said_;
  const ColumnOptions& old_;
  const ColumnOptions& wanted_;
  const TablePair& table_;
  const Comparison& comparison_;
  AlterColumn op_;
  bool altered_ = false;
};

}  // namespace

std::optional<AlterColumn> alteration_of(const ColumnPair& column, const TablePair& table,
                                         const Comparison& comparison, std::vector<std::string>& remarks) {
  return Alteration(column, table, comparison).of(column, remarks);
}

Difference with_way_back(AlterColumn op, const ColumnPair& column, const TablePair& table,
                         const Comparison& comparison) {
  const auto cast = op.type ? comparison.dialect.implied_using(column.said, column.existing.type) : "";
  const bool counted = dialect::counts_up(table.database, column.existing);
  const bool counts_by_type = comparison.can.plain_keys_count_up && op.type &&
                              counted != dialect::counts_up(table.target, column.said);
  auto there = op;
  if (counts_by_type) there.autoincrement.reset();
  std::optional<FilledAlteration> filled;
  if (op.nullable && loses_null(column.wanted, column.old, column.existing, table.database))
    filled = fill_beside(there, column.existing, comparison);
  Difference difference{std::move(op)};
  auto back = operation::reverse(there).operations;
  const auto is_type = [](const auto& each) { return std::holds_alternative<operation::DropEnum>(each); };
  const auto types = comparison.can.named_types ? 0 : std::erase_if(back, is_type);
  if (cast.empty() && !counts_by_type && types == 0 && !filled) return difference;
  for (auto& operation : back) {
    auto* altered = std::get_if<AlterColumn>(&operation);
    if (altered == nullptr) continue;
    altered->postgresql_using = cast;
    if (counts_by_type && !counted) altered->autoincrement = false;
  }
  if (filled) {
    auto& [fill, forbidding] = *filled;
    back.insert(forbidding ? back.end() : back.begin(), std::move(fill.step));
    if (forbidding) back.emplace_back(*std::move(forbidding));
    if (!fill.remark.empty()) difference.downgrade_remarks.push_back(std::move(fill.remark));
  }
  difference.downgrade = std::move(back);
  return difference;
}

bool same_type(const Type& a, const Type& b, const dialect::Capabilities& can) {
  return can.named_types ? by_name(a) == by_name(b) : a == b;
}

bool is_in_key(const Column& column, const Table& table) {
  const auto* key = dialect::primary_key_of(table);
  return key != nullptr && std::ranges::find(key->columns, column.name) != key->columns.end();
}

bool needs_cast(const ColumnPair& column, const dialect::Dialect& dialect) {
  return !dialect.implied_using(column.existing, column.said.type).empty() ||
         !dialect.implied_using(column.said, column.existing.type).empty();
}

Column as_made(Column column, const dialect::Capabilities& can) {
  column.options.renamed_from.clear();
  if (can.named_types) column.type = operation::with_made_types(column.type, {});
  return column;
}

const std::optional<ServerDefault>& held_default(const Column& said, const Column& kept) {
  return std::holds_alternative<Uuid>(said.type) ? kept.options.server_default : said.options.server_default;
}

void state_whole(const Column& existing, bool counts, AlterColumn& op) {
  const auto& options = existing.options;
  const auto is_any = [&](const auto& kind) { return kind(existing.type) || (op.type && kind(*op.type)); };
  op.existing_nullable = options.nullable;
  if (!op.existing_server_default.touched()) op.existing_server_default = change_to(options.server_default);
  if (!op.existing_comment.touched()) op.existing_comment = change_to(options.comment);
  if (options.computed && !op.existing_computed.touched()) op.existing_computed = *options.computed;
  if (is_any(dialect::is_temporal) && !op.existing_mysql_on_update.touched())
    op.existing_mysql_on_update = change_to(options.mysql_on_update);
  // What has a default does not count up.
  const bool keeps_default = options.server_default && !op.server_default.touched();
  if (is_any(dialect::is_whole_number) && !keeps_default && !op.existing_autoincrement)
    op.existing_autoincrement = counts;
}

bool alters_nothing(const AlterColumn& op) {
  return !op.new_name && !op.type && !op.nullable && !op.autoincrement && !op.server_default.touched() &&
         !op.comment.touched() && !op.identity.touched() && !op.computed.touched() &&
         !op.mysql_on_update.touched() && !op.mysql_check.touched() &&
         !op.sqlite_on_conflict_not_null.touched() && !op.postgresql_storage.touched() &&
         !op.postgresql_compression.touched();
}

}  // namespace limbeck::autogenerate
