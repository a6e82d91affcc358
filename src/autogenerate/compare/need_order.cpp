// SPDX-License-Identifier: MIT
#include "autogenerate/compare/need_order.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <unordered_map>

#include <fmt/format.h>

#include "autogenerate/compare/code_item.hpp"
#include "autogenerate/compare/key_columns.hpp"
#include "autogenerate/compare/names.hpp"
#include "autogenerate/compare/own_sequences.hpp"
#include "core/dependency_order.hpp"
#include "core/overloaded.hpp"
#include "core/sequence.hpp"
#include "core/text.hpp"
#include "operation/reverse.hpp"
#include "schema/qualified_name.hpp"
#include "sql/tokens.hpp"

namespace limbeck::autogenerate {
namespace {

using namespace operation;

// What a step makes, and what it names that must be there: without schemas and in lower case, like
// MentionedNames.
struct Making {
  std::string name = {};  // empty where nothing is made that others name
  MentionedNames needs = {};
  // Tables and types have whole names too, by which keys and columns refer to them.
  TableName whole_name = {};
  std::vector<TableName> refers_to = {};
  std::vector<TableName> sequences = {};  // that come with the table
  std::vector<TableName> indexes = {};    // and keys, that come with the table, too
  bool is_table = false;
};

class Reader {
 public:
  explicit Reader(const dialect::Dialect& dialect) : dialect_(dialect) {}

  Making operator()(const CreateTable& op) const {
    Making making{.name = mention_of(op.table.name), .whole_name = op.table.name, .is_table = true};
    for (const auto& column : op.table.columns) {
      add_type(column.type, making);
      if (const auto sequence = sequence_behind(column)) add(*sequence, making);
      if (const auto sequence = dialect_.sequence_of(op.table, column)) making.sequences.push_back(*sequence);
    }
    for (const auto& parent : op.table.options.postgresql_inherits)
      add(schema::qualified_name(parent), making);
    for (const auto& constraint : op.table.constraints) {
      if (const auto* key = std::get_if<ForeignKeyConstraint>(&constraint)) add(key->referred_table, making);
    }
    for (const auto& index : op.table.indexes) making.indexes.push_back({index.name, op.table.name.schema});
    for (const auto& constraint : op.table.constraints) {
      if (key_columns(constraint)) making.indexes.push_back({name_of(constraint), op.table.name.schema});
    }
    making.needs.merge(called_by(std::span(&op.table, 1), {}, {}, dialect_));
    making.needs.erase(making.name);
    return making;
  }
  Making operator()(const CreateDomain& op) const {
    const auto& options = op.domain.options;
    const TableName whole_name{op.domain.name, options.schema};
    Making making{.name = mention_of(whole_name), .whole_name = whole_name};
    add_type(*op.domain.data_type, making);
    making.needs.merge(words_in(options.check, dialect_));
    if (options.server_default && options.server_default->is_expression)
      making.needs.merge(words_in(options.server_default->value, dialect_));
    return making;
  }
  // It makes nothing that others name, but calls what may be made beside it.
  Making operator()(const AlterDomain& op) const {
    Making making{.needs = words_in(op.check, dialect_)};
    if (const auto& value = op.server_default.value(); value && value->is_expression)
      making.needs.merge(words_in(value->value, dialect_));
    return making;
  }
  Making operator()(const CreateEnum& op) const {
    return {.name = mention_of(op.type), .whole_name = op.type};
  }
  Making operator()(const CreateView& op) const {
    return {.name = mention_of(op.view), .needs = words_in(op.definition, dialect_), .whole_name = op.view};
  }
  // What stands in a body that is text is looked up when it is called.
  Making operator()(const CreateFunction& op) const {
    Making making{.name = mention_of(op.name)};
    making.needs = types_in('(' + op.arguments + ')', dialect_);
    making.needs.merge(types_in(op.returns, dialect_));
    making.needs.erase(making.name);
    return making;
  }
  // CREATE TYPE line AS (item item, number integer)
  Making operator()(const Execute& op) const {
    static const MentionedNames words{"create",     "type",          "aggregate", "function",
                                      "operator",   "collation",     "text",      "search",
                                      "dictionary", "configuration", "rule",      "statistics"};
    const auto tokens = sql::tokens_of(op.sql, dialect_.split_rules());
    const auto name = std::ranges::find_if(
        tokens, [&](const sql::Token& token) { return !words.contains(core::to_lower(token.text)); });
    if (name == tokens.begin() || name == tokens.end()) return {};
    auto last = name;  // of "schema"."name"
    while (tokens.end() - last > 2 && last[1].text == ".") last += 2;
    Making making{.name = mentioned_name(last->text)};
    making.needs = types_in(std::string_view(op.sql).substr(last->begin + last->text.size()), dialect_);
    making.needs.erase(making.name);
    return making;
  }
  Making operator()(const CreateIndex& op) const {
    const Table table{.name = op.table, .indexes = {op.index}};
    Making making{.needs = called_by(std::span(&table, 1), {}, {}, dialect_)};
    making.needs.insert(mention_of(op.table));
    return making;
  }
  Making operator()(const auto&) const { return {}; }

 private:
  static void add(const TableName& referred, Making& making) {
    if (referred != making.whole_name) making.refers_to.push_back(referred);
  }

  void add_type(const Type& type, Making& making) const {
    std::visit(core::Overloaded{[&](const Enum& words) {
                                  add({words.options.name, words.options.schema}, making);
                                },
                                [&](const postgresql::Array& array) { add_type(*array.item_type, making); },
                                [&](const postgresql::Domain& domain) {
                                  add({domain.name, domain.options.schema}, making);
                                },
                                [&](const RawType& raw) { making.needs.merge(words_in(raw.sql, dialect_)); },
                                [](const auto&) {}},
               type);
  }

  const dialect::Dialect& dialect_;
};

// The operation whose reverse the step is, where that is known.
std::optional<Operation> undone_by(const Difference& step) {
  const auto back = step.downgrade ? *step.downgrade : operation::reverse(step.operation).operations;
  return back.empty() ? std::nullopt : std::optional(back.front());
}

bool is_rename(const Operation& operation) {
  const auto* alter = std::get_if<AlterColumn>(&operation);
  return std::holds_alternative<RenameTable>(operation) || (alter != nullptr && alter->new_name);
}

// What things are referred to by their whole names; and what bears a name that the server would else give to
// a table's own sequence, for which it finds another one.
core::Dependencies references_among(const std::vector<Making>& makings) {
  ByName<std::size_t> places;
  ByName<std::size_t> named;
  for (std::size_t i = 0; i < makings.size(); ++i) {
    const auto& name = makings[i].whole_name;
    if (!name.name.empty()) {
      places.emplace(name, i);
      named.emplace(name, i);
    }
    for (const auto& index : makings[i].indexes) named.emplace(index, i);
    for (const auto& sequence : makings[i].sequences) places.emplace(sequence, i);
  }
  core::Dependencies referred(makings.size());
  for (std::size_t i = 0; i < makings.size(); ++i) {
    for (const auto& name : makings[i].refers_to) {
      if (const auto found = places.find(name); found != places.end()) referred[i].push_back(found->second);
    }
    for (const auto& name : makings[i].sequences) {
      const auto found = named.find(name);
      if (found != named.end() && found->second != i) referred[i].push_back(found->second);
    }
  }
  return referred;
}

// What makes nothing keeps its place among its like, and a name is taken when it is free.
core::Dependencies dependencies_of(const std::vector<Making>& makings, const std::vector<Difference>& steps,
                                   const std::vector<std::string>& freed) {
  std::unordered_multimap<std::string, std::size_t> places;
  for (std::size_t i = 0; i < makings.size(); ++i) {
    if (!makings[i].name.empty()) places.emplace(makings[i].name, i);
  }
  auto needed = references_among(makings);
  std::optional<std::size_t> last_of_others;
  std::optional<std::size_t> last_rename;
  std::unordered_map<std::string, std::size_t> last_freed;
  for (std::size_t i = 0; i < makings.size(); ++i) {
    for (const auto& name : makings[i].needs) {
      const auto [first, last] = places.equal_range(name);
      for (auto found = first; found != last; ++found) needed[i].push_back(found->second);
    }
    if (const auto found = last_freed.find(makings[i].name); found != last_freed.end())
      needed[i].push_back(found->second);
    if (makings[i].name.empty()) {
      if (last_of_others) needed[i].push_back(*last_of_others);
      last_of_others = i;
      if (is_rename(steps[i].operation)) last_rename = i;
      if (!freed[i].empty()) last_freed[freed[i]] = i;
    } else if (makings[i].is_table && last_rename) {
      needed[i].push_back(*last_rename);
    }
    std::ranges::sort(needed[i]);
  }
  return needed;
}

// Names in SQL stand for all that bear them, in whichever schema, and so may lead in a circle: then what is
// referred to by its whole name comes first.
std::vector<std::size_t> order_of(const std::vector<Making>& makings, const core::Dependencies& needed) {
  const auto order = core::dependency_order(needed);
  std::vector<std::size_t> turn(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) turn[order[i]] = i;
  const auto references = references_among(makings);
  core::Dependencies referred(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    for (const auto place : references[order[i]]) referred[i].push_back(turn[place]);
  }
  return core::in_dependency_order(order, referred);
}

// By the name of a table, the functions among these that take its rows.
std::unordered_map<std::string, MentionedNames> functions_of_rows(const std::vector<Difference>& steps,
                                                                  const Reader& reader) {
  std::unordered_map<std::string, MentionedNames> functions;
  for (const auto& step : steps) {
    const auto* drop = std::get_if<DropFunction>(&step.operation);
    const auto* create =
        drop != nullptr && drop->existing ? &*drop->existing : std::get_if<CreateFunction>(&step.operation);
    if (create == nullptr) continue;
    for (const auto& name : reader(*create).needs) functions[name].insert(mention_of(create->name));
  }
  return functions;
}

Table* table_of(Difference& step) {
  if (auto* create = std::get_if<CreateTable>(&step.operation)) return &create->table;
  auto* drop = std::get_if<DropTable>(&step.operation);
  return drop != nullptr && drop->existing && !step.downgrade ? &*drop->existing : nullptr;
}

std::vector<Index> take_indexes_over(const MentionedNames& functions, Table& table, const Reader& reader) {
  return core::take_if(table.indexes, [&](const Index& index) {
    const auto called = reader(CreateIndex{table.name, index}).needs;
    return std::ranges::any_of(functions, [&](const auto& name) { return called.contains(name); });
  });
}

// A table's indexes over functions that take its rows come behind both, and go before both.
std::vector<Difference> with_indexes_apart(std::vector<Difference> steps, const Reader& reader) {
  const auto functions = functions_of_rows(steps, reader);
  std::vector<Difference> apart;
  for (auto& step : steps) {
    auto* table = table_of(step);
    const auto found = table == nullptr ? functions.end() : functions.find(mention_of(table->name));
    if (found == functions.end()) {
      apart.push_back(std::move(step));
      continue;
    }
    const auto name = table->name;
    const auto indexes = take_indexes_over(found->second, *table, reader);
    const bool goes = std::holds_alternative<DropTable>(step.operation);
    std::vector<Difference> moved;
    for (const auto& index : indexes) {
      if (goes) {
        apart.push_back({DropIndex{.name = index.name, .table = name, .existing = index}});
      } else {
        moved.push_back({CreateIndex{name, index}});
      }
    }
    apart.push_back(std::move(step));
    std::ranges::move(moved, std::back_inserter(apart));
  }
  return apart;
}

std::vector<Difference> in_order(std::vector<Difference> steps, const std::vector<std::size_t>& order) {
  std::vector<Difference> ordered;
  ordered.reserve(order.size());
  for (const auto place : order) ordered.push_back(std::move(steps[place]));
  return ordered;
}

}  // namespace

std::vector<Difference> in_order_of_need(std::vector<Difference> steps, const dialect::Dialect& dialect) {
  const Reader reader(dialect);
  steps = with_indexes_apart(std::move(steps), reader);
  std::vector<Making> makings;
  std::vector<std::string> freed;
  for (const auto& step : steps) {
    makings.push_back(std::visit(reader, step.operation));
    const auto undone = makings.back().name.empty() ? undone_by(step) : std::nullopt;
    freed.push_back(undone ? std::visit(reader, *undone).name : "");
  }
  const auto order = order_of(makings, dependencies_of(makings, steps, freed));
  return in_order(std::move(steps), order);
}

std::vector<Difference> in_order_of_release(std::vector<Difference> steps, const dialect::Dialect& dialect) {
  const Reader reader(dialect);
  steps = with_indexes_apart(std::move(steps), reader);
  std::ranges::reverse(steps);
  std::vector<Making> makings;
  for (const auto& step : steps) {
    const auto undone = undone_by(step);
    makings.push_back(undone ? std::visit(reader, *undone) : Making());
  }
  const std::vector<std::string> freed(steps.size());
  const auto order = order_of(makings, dependencies_of(makings, steps, freed));
  steps = in_order(std::move(steps), order);
  std::ranges::reverse(steps);
  return steps;
}

}  // namespace limbeck::autogenerate
