// SPDX-License-Identifier: MIT
#include "operation/reverse.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "core/sequence.hpp"
#include "operation/creation.hpp"
#include "operation/named_types.hpp"
#include "operation/sequence_change.hpp"
#include "operation/table_change.hpp"

namespace limbeck::operation {
namespace {

template <class T>
Reversal irreversible(const T& op, std::string_view why) {
  return {{}, fmt::format("cannot undo '{}': {}", describe(op), why)};
}

template <class T>
Reversal unknown(const T& op, std::string_view what) {
  return irreversible(op, fmt::format("{} before it is not known; write what brings it back", what));
}

// For all that takes other objects with it.
template <class T>
Reversal cascaded(const T& op) {
  return irreversible(op, "what depended on it goes too, and is not known; write what brings it back");
}

template <class... Operations>
Reversal by(Operations... operations) {
  Reversal reversal;
  (reversal.operations.emplace_back(std::move(operations)), ...);
  return reversal;
}

// The value that a change sets, as one that takes it away where it sets none.
template <class T>
Change<T> change_to(const std::optional<T>& value) {
  return value ? Change<T>(*value) : Change<T>(none);
}

// Changes places with the state before. False where that is not known.
template <class T>
bool swap_property(std::optional<T>& value, std::optional<T>& existing) {
  if (value && !existing) return false;
  if (value) std::swap(value, existing);
  return true;
}

template <class T>
bool swap_property(Change<T>& value, Change<T>& existing) {
  if (value.touched() && !existing.touched()) return false;
  if (value.touched()) std::swap(value, existing);
  return true;
}

std::vector<std::string> with_value(const AddEnumValue& op) {
  std::vector<std::string> values(op.existing_values.begin(), op.existing_values.end());
  auto place = values.end();
  if (!op.before.empty()) place = std::ranges::find(values, op.before);
  if (!op.after.empty()) {
    place = std::ranges::find(values, op.after);
    if (place != values.end()) ++place;
  }
  values.insert(place, op.value);
  return values;
}

// The settings that `now` sets, as they were; none where one of them is not known.
std::optional<Settings> restored(const Settings& now, const Settings& before) {
  Settings back;
  for (const auto& setting : now) {
    const auto found = std::ranges::find(before, setting.name, &Setting::name);
    if (found == before.end()) return std::nullopt;
    back.push_back(*found);
  }
  return back;
}

// As the domain is once it has been altered.
postgresql::Domain altered(const AlterDomain& op) {
  auto result = *op.existing;
  auto& options = result.options;
  if (!op.new_name.empty()) result.name = op.new_name;
  if (op.server_default.touched()) options.server_default = op.server_default.value();
  options.not_null = op.not_null.value_or(options.not_null);
  if (!op.drop_constraint.empty() || !op.check.empty()) {
    options.check = op.check;
    options.constraint_name = op.constraint_name;
  }
  return result;
}

// As the policy is once it has been altered.
CreatePolicy altered(const AlterPolicy& op) {
  auto result = *op.existing;
  if (!op.new_name.empty()) result.name = op.new_name;
  if (!op.roles.empty()) result.roles = op.roles;
  if (!op.using_.empty()) result.using_ = op.using_;
  if (!op.with_check.empty()) result.with_check = op.with_check;
  return result;
}

// One function for each operation, by theme as in the headers.
struct Reverser {
  Reversal operator()(const CreateTable& op) const {
    return by(DropTable{.table = op.table.name,
                        .if_exists = op.if_not_exists,
                        .enum_types = types_made_with(op.table.columns),
                        .existing = op.table});
  }
  Reversal operator()(const DropTable& op) const {
    if (op.cascade) return cascaded(op);
    if (!op.existing) return unknown(op, "the table");
    auto table = *op.existing;
    for (auto& column : table.columns) column.type = with_made_types(column.type, op.enum_types);
    return by(CreateTable{std::move(table), op.if_exists});
  }
  Reversal operator()(const RenameTable& op) const {
    return by(RenameTable{{op.new_name, op.table.schema}, op.table.name});
  }
  Reversal operator()(const AlterTable& op) const {
    auto back = op;
    const auto swap = [&](auto... options) {
      return (swap_property(back.changes.*options, back.existing.*options) && ...);
    };
    using Options = TableOptionChanges;
    const bool is_known = swap(
        &Options::postgresql_unlogged, &Options::postgresql_using, &Options::postgresql_tablespace,
        &Options::sqlite_strict, &Options::sqlite_with_rowid, &Options::mysql_engine, &Options::mysql_charset,
        &Options::mysql_collate, &Options::mysql_row_format, &Options::mysql_auto_increment,
        &Options::mysql_partition_by, &Options::oracle_tablespace, &Options::oracle_compress);
    const auto with = restored(op.changes.postgresql_with, op.existing.postgresql_with);
    const auto others = restored(op.changes.mysql_options, op.existing.mysql_options);
    if (!is_known || !with || !others) return unknown(op, "what the options were");
    back.changes.postgresql_with = *with;
    back.existing.postgresql_with = op.changes.postgresql_with;
    back.changes.mysql_options = *others;
    back.existing.mysql_options = op.changes.mysql_options;
    return by(std::move(back));
  }
  Reversal operator()(const AlterTableComment& op) const {
    if (!op.existing_comment.touched()) return unknown(op, "the comment");
    return by(AlterTableComment{op.table, op.existing_comment.value(), change_to(op.comment)});
  }
  Reversal operator()(const BulkInsert& op) const {
    return irreversible(op, "its rows cannot be told from others; write an op.execute() that deletes them");
  }
  Reversal operator()(const Execute& op) const {
    return irreversible(op, "what SQL does is not known; write what undoes it");
  }

  Reversal operator()(const AddColumn& op) const {
    return by(DropColumn{.table = op.table,
                         .column = op.column.name,
                         .if_exists = op.if_not_exists,
                         .enum_types = types_made_with({op.column}),
                         .existing = op.column,
                         .existing_constraints = op.constraints});
  }
  Reversal operator()(const DropColumn& op) const {
    if (op.cascade) return cascaded(op);
    if (!op.existing) return unknown(op, "the column");
    auto column = *op.existing;
    column.type = with_made_types(column.type, op.enum_types);
    return by(AddColumn{op.table, std::move(column), op.existing_constraints, op.if_exists});
  }
  Reversal operator()(const AlterColumn& op) const {
    auto back = op;
    back.postgresql_using.clear();
    if (op.new_name) {
      back.column = *op.new_name;
      back.new_name = op.column;
    }
    if (!swap_property(back.type, back.existing_type)) return unknown(op, "the column's type");
    if (!swap_property(back.nullable, back.existing_nullable))
      return unknown(op, "whether the column could be NULL");
    if (!swap_property(back.server_default, back.existing_server_default))
      return unknown(op, "the column's default");
    if (!swap_property(back.comment, back.existing_comment)) return unknown(op, "the column's comment");
    if (!swap_property(back.identity, back.existing_identity)) return unknown(op, "the column's identity");
    if (!swap_property(back.computed, back.existing_computed))
      return unknown(op, "what the column was computed of");
    if (!swap_property(back.autoincrement, back.existing_autoincrement))
      return unknown(op, "whether the column counted up");
    if (!swap_property(back.mysql_on_update, back.existing_mysql_on_update))
      return unknown(op, "the column's ON UPDATE");
    if (!swap_property(back.mysql_check, back.existing_mysql_check))
      return unknown(op, "the check in the column's definition");
    if (!swap_property(back.sqlite_on_conflict_not_null, back.existing_sqlite_on_conflict_not_null))
      return unknown(op, "what the column's NOT NULL did on a conflict");
    if (!swap_property(back.postgresql_storage, back.existing_postgresql_storage))
      return unknown(op, "how the column was stored");
    if (!swap_property(back.postgresql_compression, back.existing_postgresql_compression))
      return unknown(op, "how the column was compressed");
    return with_types_dropped(op, std::move(back));
  }

  Reversal operator()(const CreateIndex& op) const {
    return by(DropIndex{.name = op.index.name,
                        .table = op.table,
                        .if_exists = op.if_not_exists,
                        .postgresql_concurrently = op.postgresql_concurrently,
                        .existing = op.index});
  }
  Reversal operator()(const DropIndex& op) const {
    if (!op.existing || op.table.name.empty()) return unknown(op, "the index");
    return by(CreateIndex{op.table, *op.existing, op.if_exists, op.postgresql_concurrently});
  }
  Reversal operator()(const RenameIndex& op) const { return by(RenameIndex{op.new_name, op.name, op.table}); }
  Reversal operator()(const AddConstraint& op) const {
    const auto& name = limbeck::name_of(op.constraint);
    if (name.empty()) {
      return irreversible(op, "the database chooses the constraint's name; give it one");
    }
    return by(DropConstraint{
        .table = op.table, .name = name, .kind = kind_of(op.constraint), .existing = op.constraint});
  }
  Reversal operator()(const DropConstraint& op) const {
    if (op.cascade) return cascaded(op);
    if (!op.existing) return unknown(op, "the constraint");
    return by(AddConstraint{op.table, *op.existing});
  }
  Reversal operator()(const RenameConstraint& op) const {
    return by(RenameConstraint{op.table, op.new_name, op.name});
  }
  Reversal operator()(const BatchAlterTable& op) const;

  Reversal operator()(const CreateEnum& op) const {
    return by(DropEnum{.type = op.type, .if_exists = op.if_not_exists, .existing_values = op.values});
  }
  Reversal operator()(const DropEnum& op) const {
    if (op.cascade) return cascaded(op);
    if (op.existing_values.empty()) return unknown(op, "the list of its values");
    return by(CreateEnum{op.type, op.existing_values, op.if_exists});
  }
  Reversal operator()(const RenameEnum& op) const {
    return by(RenameEnum{{op.new_name, op.type.schema}, op.type.name});
  }
  Reversal operator()(const AddEnumValue& op) const {
    if (op.existing_values.empty()) return unknown(op, "the list of its values");
    return by(AlterEnum{.type = op.type, .values = op.existing_values, .existing_values = with_value(op)});
  }
  Reversal operator()(const RenameEnumValue& op) const {
    return by(RenameEnumValue{op.type, op.new_value, op.value});
  }
  Reversal operator()(const AlterEnum& op) const {
    if (op.existing_values.empty()) return unknown(op, "the list of its values");
    return by(AlterEnum{.type = op.type, .values = op.existing_values, .existing_values = op.values});
  }
  Reversal operator()(const CreateDomain& op) const {
    return by(DropDomain{.domain = {op.domain.name, op.domain.options.schema}, .existing = op.domain});
  }
  Reversal operator()(const AlterDomain& op) const {
    if (!op.existing) return unknown(op, "the domain");
    const auto& was = op.existing->options;
    if (!op.check.empty() && op.constraint_name.empty())
      return irreversible(op, "the database chooses the check's name; give it one");
    if (!op.drop_constraint.empty() && op.drop_constraint != was.constraint_name)
      return unknown(op, "the check");
    AlterDomain back{.domain = op.domain, .drop_constraint = op.constraint_name, .existing = altered(op)};
    if (!op.new_name.empty()) back.new_name = std::exchange(back.domain.name, op.new_name);
    if (op.server_default.touched()) back.server_default = change_to(was.server_default);
    if (op.not_null) back.not_null = was.not_null;
    if (!op.drop_constraint.empty()) {
      back.check = was.check;
      back.constraint_name = was.constraint_name;
    }
    return by(std::move(back));
  }
  Reversal operator()(const DropDomain& op) const {
    if (op.cascade) return cascaded(op);
    return op.existing ? by(CreateDomain{*op.existing}) : unknown(op, "the domain");
  }

  Reversal operator()(const CreateSchema& op) const {
    return by(DropSchema{
        .name = op.name, .if_exists = op.if_not_exists, .existing_authorization = op.authorization});
  }
  Reversal operator()(const DropSchema& op) const {
    if (op.cascade) return cascaded(op);
    return by(CreateSchema{op.name, op.if_exists, op.existing_authorization});
  }
  Reversal operator()(const RenameSchema& op) const { return by(RenameSchema{op.new_name, op.name}); }
  Reversal operator()(const CreateExtension& op) const {
    return by(DropExtension{.name = op.name, .if_exists = op.if_not_exists, .existing = op});
  }
  Reversal operator()(const AlterExtension& op) const {
    const bool is_updated = op.schema.empty() || !op.version.empty();
    if (!op.existing || (is_updated && op.existing->version.empty()) ||
        (!op.schema.empty() && op.existing->schema.empty()))
      return unknown(op, "the extension's schema and version");
    auto now = *op.existing;
    AlterExtension back{.name = op.name};
    if (is_updated) back.version = std::exchange(now.version, op.version);
    if (!op.schema.empty()) back.schema = std::exchange(now.schema, op.schema);
    back.existing = std::move(now);
    return by(std::move(back));
  }
  Reversal operator()(const DropExtension& op) const {
    if (op.cascade) return cascaded(op);
    return op.existing ? by(*op.existing) : unknown(op, "the extension's schema and version");
  }
  Reversal operator()(const CreateSequence& op) const {
    return by(
        DropSequence{.sequence = op.sequence.name, .if_exists = op.if_not_exists, .existing = op.sequence});
  }
  Reversal operator()(const AlterSequence& op) const {
    if (op.restart) return unknown(op, "the number that the sequence stood at");
    if (!op.existing) return unknown(op, "the sequence");
    AlterSequence back{.sequence = change_back(op.sequence, *op.existing), .existing = altered(op)};
    if (!op.new_name.empty()) back.new_name = std::exchange(back.sequence.name.name, op.new_name);
    return by(std::move(back));
  }
  Reversal operator()(const DropSequence& op) const {
    if (op.cascade) return cascaded(op);
    return op.existing ? by(CreateSequence{*op.existing, op.if_exists}) : unknown(op, "the sequence");
  }

  Reversal operator()(const CreateView& op) const {
    if (op.or_replace) return replaced(op);
    return by(DropView{.view = op.view, .if_exists = op.if_not_exists, .existing = op});
  }
  Reversal operator()(const DropView& op) const {
    if (op.cascade) return cascaded(op);
    return op.existing ? by(*op.existing) : unknown(op, "the view");
  }
  Reversal operator()(const CreateMaterializedView& op) const {
    return by(DropMaterializedView{.view = op.view, .if_exists = op.if_not_exists, .existing = op});
  }
  Reversal operator()(const DropMaterializedView& op) const {
    if (op.cascade) return cascaded(op);
    return op.existing ? by(*op.existing) : unknown(op, "the view");
  }
  Reversal operator()(const RefreshMaterializedView&) const { return {}; }

  Reversal operator()(const CreateFunction& op) const {
    if (op.or_replace) return replaced(op);
    return by(removal_of(op));
  }
  Reversal operator()(const DropFunction& op) const {
    if (op.cascade) return cascaded(op);
    return op.existing ? by(*op.existing) : unknown(op, "what it did");
  }
  Reversal operator()(const CreateTrigger& op) const {
    if (op.or_replace) return replaced(op);
    return by(DropTrigger{.name = op.name, .table = op.table, .if_exists = op.if_not_exists, .existing = op});
  }
  Reversal operator()(const DropTrigger& op) const {
    if (op.cascade) return cascaded(op);
    return op.existing ? by(*op.existing) : unknown(op, "the trigger");
  }

  Reversal operator()(const Grant& op) const {
    return by(Revoke{op.privileges, op.object, op.roles, op.columns});
  }
  Reversal operator()(const Revoke& op) const {
    if (op.cascade) return cascaded(op);
    return by(Grant{op.privileges, op.object, op.roles, op.columns, op.grant_option_for});
  }
  Reversal operator()(const AlterRowSecurity& op) const {
    const auto other = [](const std::optional<bool>& value) {
      return value ? std::optional(!*value) : std::nullopt;
    };
    return by(AlterRowSecurity{op.table, other(op.enabled), other(op.forced)});
  }
  Reversal operator()(const CreatePolicy& op) const {
    return by(DropPolicy{.name = op.name, .table = op.table, .existing = op});
  }
  Reversal operator()(const AlterPolicy& op) const {
    if (!op.existing) return unknown(op, "the policy");
    const auto& was = *op.existing;
    if ((!op.using_.empty() && was.using_.empty()) || (!op.with_check.empty() && was.with_check.empty()))
      return irreversible(op, "a condition cannot be taken from a policy; drop it, and create it anew");
    AlterPolicy back{.name = op.name, .table = op.table, .existing = altered(op)};
    if (!op.new_name.empty()) back.new_name = std::exchange(back.name, op.new_name);
    if (!op.roles.empty()) back.roles = was.roles.empty() ? Names{"PUBLIC"} : was.roles;
    if (!op.using_.empty()) back.using_ = was.using_;
    if (!op.with_check.empty()) back.with_check = was.with_check;
    return by(std::move(back));
  }
  Reversal operator()(const DropPolicy& op) const {
    return op.existing ? by(*op.existing) : unknown(op, "the policy");
  }

  Reversal operator()(const CreatePartition& op) const {
    return by(DropTable{.table = op.partition, .if_exists = op.if_not_exists});
  }
  Reversal operator()(const AttachPartition& op) const {
    return by(DetachPartition{.table = op.table, .partition = op.partition, .existing_bounds = op.bounds});
  }
  Reversal operator()(const DetachPartition& op) const {
    if (op.existing_bounds.empty()) return unknown(op, "which rows the partition held");
    return by(AttachPartition{op.table, op.partition, op.existing_bounds});
  }

 private:
  template <class T>
  static Reversal replaced(const T& op) {
    return irreversible(op, "what it replaces is not known; write what brings it back");
  }

  // A type that the change made goes behind it; the one before it is still there.
  static Reversal with_types_dropped(const AlterColumn& op, AlterColumn back) {
    if (back.type) back.type = with_made_types(*back.type, {});
    const bool made = op.type && !(op.existing_type && *op.existing_type == *op.type);
    auto reversal = by(std::move(back));
    if (!made) return reversal;
    for (const auto& type : types_made_with({Column(op.column, *op.type)}))
      reversal.operations.emplace_back(DropEnum{.type = type});
    return reversal;
  }
};

// Its changes backwards, and behind them what is no change of the table. A new table is made in the same way.
Reversal Reverser::operator()(const BatchAlterTable& op) const {
  if (op.copy_from) {
    return irreversible(op, "its copy_from says what the table was before it; write the way back");
  }
  if (!op.reflect_args.empty()) {
    return irreversible(op, "its reflect_args say what columns were before it; write the way back");
  }
  if (!op.table_args.empty()) {
    return irreversible(op, "it cannot be told whether its table_args are new; write the way back");
  }
  if (op.table_kwargs != TableOptions{}) {
    return irreversible(op, "it cannot be told whether its table_kwargs are new; write the way back");
  }
  BatchAlterTable back{.table = op.table, .recreate = op.recreate, .naming_convention = op.naming_convention};
  std::vector<Operation> behind;
  for (const auto& each : core::reversed(op.changes)) {
    auto reversal = std::visit(Reverser(), each.change);
    if (!reversal.reason.empty()) return {{}, std::move(reversal.reason)};
    for (auto& operation : reversal.operations) {
      if (auto change = as_change(operation)) {
        back.changes.push_back({std::move(*change)});
      } else {
        behind.push_back(std::move(operation));
      }
    }
  }
  auto reversal = by(std::move(back));
  std::ranges::move(behind, std::back_inserter(reversal.operations));
  return reversal;
}

}  // namespace

Reversal reverse(const Operation& operation) {
  return std::visit(Reverser(), operation);
}

}  // namespace limbeck::operation
