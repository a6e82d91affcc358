// SPDX-License-Identifier: MIT
#include "autogenerate/compare/nested_domains.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "autogenerate/compare/altered_column.hpp"
#include "autogenerate/compare/code_item.hpp"
#include "autogenerate/compare/columns_of_types.hpp"
#include "autogenerate/compare/names.hpp"
#include "autogenerate/compare/property.hpp"
#include "core/sequence.hpp"
#include "schema/qualified_name.hpp"
#include "sql/lexer.hpp"

namespace limbeck::autogenerate {
namespace {

using operation::AlterColumn;
using operation::AlterDomain;

// "ALTER DOMAIN s.d ADD CONSTRAINT ...", as checks beside a domain's own are made and dropped.
std::optional<TableName> domain_of(const operation::Execute& op) {
  constexpr std::string_view alter = "ALTER DOMAIN ";
  if (!op.sql.starts_with(alter)) return std::nullopt;
  const auto end = std::min(op.sql.find(" ADD CONSTRAINT "), op.sql.find(" DROP CONSTRAINT "));
  const auto [name, schema] = schema::qualified_name(op.sql.substr(alter.size(), end - alter.size()));
  return TableName{sql::unquoted(name), sql::unquoted(schema)};
}

// The domain that asks for something else behind the step.
std::optional<TableName> changed_by(const Difference& step) {
  if (const auto* execute = std::get_if<operation::Execute>(&step.operation)) return domain_of(*execute);
  const auto* alter = std::get_if<AlterDomain>(&step.operation);
  if (alter == nullptr || (!alter->not_null && alter->check.empty() && alter->drop_constraint.empty()))
    return std::nullopt;
  return alter->domain;
}

bool changes_domain(const Difference& step) {
  return changed_by(step).has_value();
}

// What holds values of the domains within its own.
class Holders {
 public:
  Holders(const NameSet& domains, const Schema& database, const dialect::Dialect& dialect)
      : domains_(domains), dialect_(dialect) {
    for (const auto& domain : database.domains)
      all_domains_.emplace(TableName{domain.name, domain.options.schema}, &domain);
    MentionedNames held;
    for (const auto& domain : domains) held.insert(mention_of(domain));
    for (const auto& table : database.tables) {
      if (any_holds_one_of(domains, {table})) rows_.insert(mention_of(table.name));
    }
    held.insert(rows_.begin(), rows_.end());
    for (bool is_complete = false; !std::exchange(is_complete, true);) {
      for (const auto& object : database.others) {
        if (object.kind != "composite type" || !holds_one(object, held)) continue;
        const auto name = mentioned_name(object.name.substr(object.name.rfind('.') + 1));
        is_complete = !held.insert(name).second && is_complete;
        rows_.insert(name);
      }
    }
  }

  // Of what type such values are that hold none: arrays of what the domain is over, and else text.
  std::optional<Type> type_without(const Type& type) const {
    if (const auto* domain = std::get_if<postgresql::Domain>(&type)) return type_without(*domain->data_type);
    const auto* array = std::get_if<postgresql::Array>(&type);
    if (array != nullptr && holds_one_of(domains_, *array->item_type)) return without_domains(type);
    if (array != nullptr) return type_without(*array->item_type);
    const auto* raw = std::get_if<RawType>(&type);
    if (raw == nullptr) return std::nullopt;
    if (const auto* domain = named_by(*raw)) return type_without(*domain->data_type);
    const auto words = words_in(raw->sql, dialect_);
    const bool is_row = std::ranges::any_of(words, [&](const auto& word) { return rows_.contains(word); });
    return is_row ? std::optional<Type>(Text()) : std::nullopt;
  }

 private:
  Type without_domains(const Type& type) const {
    if (const auto* domain = std::get_if<postgresql::Domain>(&type))
      return without_domains(*domain->data_type);
    if (const auto* array = std::get_if<postgresql::Array>(&type))
      return postgresql::Array(without_domains(*array->item_type), {.dimensions = array->dimensions});
    const auto* raw = std::get_if<RawType>(&type);
    const auto* domain = raw == nullptr ? nullptr : named_by(*raw);
    return domain == nullptr ? type : without_domains(*domain->data_type);
  }

  // What a domain is over is there by its name alone.
  const postgresql::Domain* named_by(const RawType& raw) const {
    const auto [name, schema] = schema::qualified_name(raw.sql);
    const auto found = all_domains_.find({sql::unquoted(name), sql::unquoted(schema)});
    return found == all_domains_.end() ? nullptr : found->second;
  }

  bool holds_one(const OtherObject& composite, const MentionedNames& held) const {
    const auto types = types_in(composite.create.substr(composite.create.find('(')), dialect_);
    return std::ranges::any_of(types, [&](const auto& name) { return held.contains(name); });
  }

  const NameSet& domains_;
  const dialect::Dialect& dialect_;
  ByName<const postgresql::Domain*> all_domains_;
  MentionedNames rows_;
};

// The column's change to the type and back. Its default is none of the other type.
struct Moves {
  Difference away;
  Difference back;
};

AlterColumn change(const TableName& table, const Column& from, const Column& to,
                   const Comparison& comparison) {
  AlterColumn op{.table = table, .column = from.name};
  op.type = as_made(to, comparison.can).type;
  op.existing_type = as_made(from, comparison.can).type;
  op.postgresql_using = comparison.dialect.implied_using(from, to.type);
  if (from.options.server_default || to.options.server_default) {
    op.server_default = change_to(to.options.server_default);
    op.existing_server_default = change_to(from.options.server_default);
  }
  return op;
}

Moves moves_of(const TableName& table, const Column& column, const Type& type, const Comparison& comparison) {
  auto meanwhile = column;
  meanwhile.type = type;
  meanwhile.options.server_default.reset();
  const operation::Operation away = change(table, column, meanwhile, comparison);
  const operation::Operation back = change(table, meanwhile, column, comparison);
  auto remark = fmt::format(
      "'{}.{}' holds values of a domain that changes within its own, where PostgreSQL changes none: it is of "
      "another type meanwhile, and its table is written twice",
      shown(table), column.name);
  return {{away, {std::move(remark)}, std::vector{back}}, {back, {}, std::vector{away}}};
}

void insert(std::vector<Difference>& steps, std::ptrdiff_t place, std::vector<Difference>&& more) {
  steps.insert(steps.begin() + place, std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
}

}  // namespace

void move_nested_values(const Schema& database, const Comparison& comparison, ObjectChanges& objects) {
  NameSet domains;
  for (const auto* steps : {&objects.first, &objects.before}) {
    for (const auto& step : *steps) {
      if (auto domain = changed_by(step)) domains.insert(*std::move(domain));
    }
  }
  if (domains.empty()) return;
  const Holders holders(domains, database, comparison.dialect);
  std::vector<Difference> away;
  std::vector<Difference> back;
  for (const auto& table : database.tables) {
    for (const auto& column : table.columns) {
      const auto meanwhile = holders.type_without(column.type);
      if (!meanwhile || column.options.computed) continue;
      auto moves = moves_of(table.name, column, *meanwhile, comparison);
      away.push_back(std::move(moves.away));
      back.push_back(std::move(moves.back));
    }
  }
  if (away.empty()) return;
  auto& steps = objects.before;
  insert(steps, 0, core::take_if(objects.first, changes_domain));
  const auto last = std::find_if(steps.rbegin(), steps.rend(), changes_domain).base();
  insert(steps, last - steps.begin(), std::move(back));
  const auto first = std::ranges::find_if(steps, changes_domain);
  insert(steps, first - steps.begin(), std::move(away));
}

}  // namespace limbeck::autogenerate
