// SPDX-License-Identifier: MIT
#include "autogenerate/compare/nested_domains.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "autogenerate/compare/altered_column.hpp"
#include "autogenerate/compare/code_item.hpp"
#include "autogenerate/compare/columns_of_types.hpp"
#include "autogenerate/compare/early_release.hpp"
#include "autogenerate/compare/names.hpp"
#include "autogenerate/compare/property.hpp"
#include "core/sequence.hpp"
#include "core/text.hpp"
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
  // How many rows one within another stand around a value of the domains; none where no such value is held.
  using Depth = std::optional<std::size_t>;

  Holders(const NameSet& domains, const Schema& database, const dialect::Dialect& dialect)
      : domains_(domains), database_(database), dialect_(dialect) {
    for (const auto& domain : database.domains)
      all_domains_.emplace(TableName{domain.name, domain.options.schema}, &domain);
    // Names that are told without their schemas may seem to hold themselves.
    for (std::size_t passes = 0; find_deeper() && passes <= depths_.size();) ++passes;
  }

  Depth depth_of(const Type& type) const {
    const auto itself = holds_one_of(domains_, type) ? Depth(0) : std::nullopt;
    if (const auto* domain = std::get_if<postgresql::Domain>(&type))
      return std::max(itself, depth_of(*domain->data_type));
    if (const auto* array = std::get_if<postgresql::Array>(&type)) return depth_of(*array->item_type);
    const auto* raw = std::get_if<RawType>(&type);
    return raw == nullptr ? itself : std::max(itself, deepest(words_in(raw->sql, dialect_)));
  }

  // With what a domain is over as a whole, which is there by its name alone.
  Type with_domains(Type type) const {
    if (auto* domain = std::get_if<postgresql::Domain>(&type)) {
      domain->data_type = with_domains(*domain->data_type);
    } else if (auto* array = std::get_if<postgresql::Array>(&type)) {
      array->item_type = with_domains(*array->item_type);
    } else if (const auto* raw = std::get_if<RawType>(&type)) {
      if (const auto* named = named_by(*raw)) return with_domains(*named);
    }
    return type;
  }

  // Of what type such values are that hold none and lose nothing: arrays of what the domain is over, or else
  // text and arrays of it.
  std::optional<Type> type_without(const Type& type) const {
    const auto& values = without_domains(type);
    if (is_row(values)) return Text();
    const auto* array = std::get_if<postgresql::Array>(&values);
    if (array == nullptr || !depth_of(*array->item_type)) return std::nullopt;
    const auto& items = without_domains(*array->item_type);
    const bool is_plain = !is_row(items) && !std::holds_alternative<postgresql::Array>(items);
    return postgresql::Array(is_plain ? items : Type(Text()), {.dimensions = array->dimensions});
  }

 private:
  // Of what is known by its name: domains are as deep as what they are over, rows deeper than what they hold.
  bool find_deeper() {
    bool found = false;
    const auto put = [&](const std::string& name, Depth depth) {
      if (!depth) return;
      auto& known = depths_[name];
      found = found || known < depth;
      known = std::max(known, depth);
    };
    for (const auto& domain : database_.domains) put(core::to_lower(domain.name), depth_of(domain));
    for (const auto& table : database_.tables) {
      const auto name = mention_of(table.name);
      for (const auto& column : table.columns) put(name, deeper(depth_of(column.type)));
      for (const auto& parent : table.options.postgresql_inherits)
        put(name, deepest({mention_of(schema::qualified_name(parent))}));
    }
    for (const auto& partition : database_.partitions)
      put(mention_of(partition.name), deepest({mention_of(partition.table)}));
    for (const auto& object : database_.others) {
      if (object.kind != "composite type") continue;
      const auto types = types_in(object.create.substr(object.create.find('(')), dialect_);
      put(mentioned_name(object.name.substr(object.name.rfind('.') + 1)), deeper(deepest(types)));
    }
    return found;
  }

  static Depth deeper(Depth depth) { return depth ? Depth(*depth + 1) : depth; }

  Depth deepest(const MentionedNames& names) const {
    Depth depth;
    for (const auto& name : names) {
      if (const auto found = depths_.find(name); found != depths_.end())
        depth = std::max(depth, found->second);
    }
    return depth;
  }

  bool is_row(const Type& type) const {
    return std::holds_alternative<RawType>(type) && depth_of(type).value_or(0) > 0;
  }

  const Type& without_domains(const Type& type) const {
    if (const auto* domain = std::get_if<postgresql::Domain>(&type))
      return without_domains(*domain->data_type);
    const auto* raw = std::get_if<RawType>(&type);
    const auto* domain = raw == nullptr ? nullptr : named_by(*raw);
    return domain == nullptr ? type : without_domains(*domain->data_type);
  }

  const postgresql::Domain* named_by(const RawType& raw) const {
    const auto [name, schema] = schema::qualified_name(raw.sql);
    const auto found = all_domains_.find({sql::unquoted(name), sql::unquoted(schema)});
    return found == all_domains_.end() ? nullptr : found->second;
  }

  const NameSet& domains_;
  const Schema& database_;
  const dialect::Dialect& dialect_;
  ByName<const postgresql::Domain*> all_domains_;
  std::unordered_map<std::string, Depth> depths_;  // of domains and rows, as others mention them
};

// The column's change to the type and back. Its default is none of the other type.
struct Moves {
  Holders::Depth depth;
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

Moves moves_of(const TableName& table, const Column& column, const Type& type, Holders::Depth depth,
               const Comparison& comparison) {
  auto meanwhile = column;
  meanwhile.type = type;
  meanwhile.options.server_default.reset();
  const operation::Operation away = change(table, column, meanwhile, comparison);
  const operation::Operation back = change(table, meanwhile, column, comparison);
  auto remark = fmt::format(
      "'{}.{}' holds values of a domain that changes within its own, where PostgreSQL changes none: it is of "
      "another type meanwhile, and its table is written twice",
      shown(table), column.name);
  return {depth, {away, {std::move(remark)}, std::vector{back}}, {back, {}, std::vector{away}}};
}

// What stays of another type meanwhile.
class MovedColumns {
 public:
  MovedColumns(const Holders& holders, const Schema& database, const Comparison& comparison)
      : dialect_(comparison.dialect) {
    for (const auto& table : database.tables) {
      for (auto column : table.columns) {
        column.type = holders.with_domains(column.type);
        const auto meanwhile = holders.type_without(column.type);
        if (!meanwhile || column.options.computed) continue;
        columns_[table.name].insert(column.name);
        moves_.push_back(moves_of(table.name, column, *meanwhile, holders.depth_of(column.type), comparison));
      }
    }
    pass_on(columns_, database.tables);
    for (const auto& table : database.tables) {
      for (const auto& column : table.columns) {
        if (are_read_by({.name = table.name, .columns = {column}})) computed_[table.name].insert(column.name);
      }
    }
    pass_on(computed_, database.tables);
  }

  bool are_none() const { return moves_.empty(); }

  // Whether an expression of the part reads one, which may have no meaning for the other type.
  bool are_read_by(const Table& part) const {
    const auto columns = columns_.find(part.name);
    if (columns == columns_.end()) return false;
    const auto reads = [&](std::string_view sql) { return mentions_one_of(columns->second, sql, dialect_); };
    const auto is_reading = [&](const IndexElement& element) {
      return element.is_expression && reads(element.value);
    };
    const auto excludes_by_reading = [&](const ExcludeConstraint& exclude) {
      return reads(exclude.where) || std::ranges::any_of(exclude.elements, [&](const auto& each) {
               return is_reading(each.element);
             });
    };
    return std::ranges::any_of(part.columns,
                               [&](const Column& column) {
                                 const auto& computed = column.options.computed;
                                 return computed && reads(computed->sqltext);
                               }) ||
           std::ranges::any_of(part.indexes,
                               [&](const Index& index) {
                                 return reads(index.options.postgresql_where) ||
                                        std::ranges::any_of(index.elements, is_reading);
                               }) ||
           std::ranges::any_of(part.constraints, [&](const Constraint& constraint) {
             const auto* check = std::get_if<CheckConstraint>(&constraint);
             const auto* exclude = std::get_if<ExcludeConstraint>(&constraint);
             return (check != nullptr && reads(check->condition)) ||
                    (exclude != nullptr && excludes_by_reading(*exclude));
           });
  }

  // Whether the part goes with a column that its table, or a parent of that, computes from one.
  bool stand_under(const Table& part) const {
    const auto found = computed_.find(part.name);
    if (found == computed_.end()) return false;
    const auto stands = [&](const auto& each) { return stands_on(each, found->second, dialect_); };
    return std::ranges::any_of(part.indexes, stands) || std::ranges::any_of(part.constraints, stands);
  }

  // A table of whose rows others have columns is changed while these have none.
  std::vector<Difference> away() {
    std::ranges::stable_sort(moves_, std::ranges::greater(), &Moves::depth);
    return steps(&Moves::away);
  }
  std::vector<Difference> back() {
    std::ranges::stable_sort(moves_, {}, &Moves::depth);
    return steps(&Moves::back);
  }

 private:
  using Columns = ByName<std::unordered_set<std::string>>;

  // Gives heirs the columns of their parents.
  static void pass_on(Columns& columns, const std::vector<Table>& tables) {
    for (bool is_complete = columns.empty(); !std::exchange(is_complete, true);) {
      for (const auto& table : tables) {
        for (const auto& parent : table.options.postgresql_inherits) {
          const auto found = columns.find(schema::qualified_name(parent));
          if (found == columns.end()) continue;
          const auto inherited = found->second;
          for (const auto& column : inherited)
            is_complete = !columns[table.name].insert(column).second && is_complete;
        }
      }
    }
  }

  std::vector<Difference> steps(Difference Moves::*way) {
    std::vector<Difference> steps;
    for (auto& moves : moves_) steps.push_back(std::move(moves.*way));
    return steps;
  }

  const dialect::Dialect& dialect_;
  Columns columns_;
  Columns computed_;  // from these
  std::vector<Moves> moves_;
};

// What reads the columns goes before they do, and comes again as it was: its own changes are still to come.
// Heirs have parts that would go with a column of their parent, and go before it.
EarlyRelease release_readers(const MovedColumns& columns, const Schema& database, const Pairing& pairing,
                             const dialect::Dialect& dialect) {
  Pairing as_it_is;
  as_it_is.released = pairing.released;
  std::vector<TableChanges> no_changes;
  const auto take = [&](const NamesWhatGoes& names) {
    return release_early(database, names, false, as_it_is, no_changes, dialect);
  };
  auto first = take([&](const Table& part) { return columns.stand_under(part); });
  auto release = take([&](const Table& part) { return columns.are_read_by(part); });
  release.steps.insert(release.steps.begin(), first.steps.begin(), first.steps.end());
  std::ranges::move(first.restore, std::back_inserter(release.restore));
  std::ranges::move(as_it_is.released_keys, std::back_inserter(release.restore));
  return release;
}

void insert(std::vector<Difference>& steps, std::ptrdiff_t place, std::vector<Difference>&& more) {
  steps.insert(steps.begin() + place, std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
}

}  // namespace

void move_nested_values(const Schema& database, const Pairing& pairing, const Comparison& comparison,
                        ObjectChanges& objects) {
  NameSet domains;
  for (const auto* steps : {&objects.first, &objects.before}) {
    for (const auto& step : *steps) {
      if (auto domain = changed_by(step)) domains.insert(*std::move(domain));
    }
  }
  if (domains.empty()) return;
  const Holders holders(domains, database, comparison.dialect);
  MovedColumns columns(holders, database, comparison);
  if (columns.are_none()) return;
  auto readers = release_readers(columns, database, pairing, comparison.dialect);
  auto& steps = objects.before;
  insert(steps, 0, core::take_if(objects.first, changes_domain));
  const auto last = std::find_if(steps.rbegin(), steps.rend(), changes_domain).base();
  auto coming = columns.back();
  std::ranges::move(readers.restore, std::back_inserter(coming));
  insert(steps, last - steps.begin(), std::move(coming));
  auto going = std::move(readers.steps);
  std::ranges::move(columns.away(), std::back_inserter(going));
  const auto first = std::ranges::find_if(steps, changes_domain);
  insert(steps, first - steps.begin(), std::move(going));
}

}  // namespace limbeck::autogenerate
