// SPDX-License-Identifier: MIT
// Views, functions, triggers, policies and what is like them as one kind of thing: made, dropped, and in the
// way of each other.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <variant>
#include <vector>

#include <limbeck/schema/schema.hpp>

#include "autogenerate/compare/differences.hpp"
#include "autogenerate/compare/names.hpp"
#include "dialect/dialect.hpp"
#include "operation/operation.hpp"

namespace limbeck::autogenerate {

// Names that stand in SQL, without their schemas and in lower case: of all that it looks at, and of some
// things that it does not.
using MentionedNames = std::unordered_set<std::string>;

struct CodeItem {
  using Value = std::variant<Function, View, MaterializedView, Trigger, Policy, OtherObject>;

  std::string key;   // what tells it from all others
  std::string name;  // by which others mention it; empty for what nobody can
  MentionedNames mentions;
  Value value;                      // its SQL in one way of writing
  bool stands_on_mentions = false;  // it cannot stay where one of these goes, or changes its columns
  MentionedNames signature = {};    // of a function or a trigger: what it cannot stay without
  // A query of which the server can say in its own words what it looks at; empty where it has no such words.
  dialect::ViewQuery query = {};
  // The table, as code mentions it, whose columns a trigger or a policy names; empty for all else.
  std::string watched_table = {};
  // Of a function: the tables whose triggers run it, under the names that they get.
  std::vector<TableName> triggered_by = {};
  // Of a comment or a default: the view that it comes and goes with, as others mention that.
  std::string said_of = {};
  operation::Operation make;
  operation::Operation drop;

  // As steps, each of which knows its way back: the indexes of a materialised view come and go with it.
  std::vector<Difference> made() const;
  Difference dropped() const;
};

// All such items of the schema, each behind those that it mentions. Tables that get new names take their
// triggers and policies along.
std::vector<CodeItem> code_items(const Schema& schema, const dialect::Dialect& dialect,
                                 const ByName<TableName>& new_names = {});

// What defaults, conditions and computed columns of the tables, and domains, call, and what the functions
// among that mention in their turn.
MentionedNames called_by(std::span<const Table> tables, const std::vector<postgresql::Domain>& domains,
                         const std::vector<CodeItem>& items, const dialect::Dialect& dialect);

// The types of the tables' columns that limbeck has no words for: a view's row may be one.
MentionedNames raw_types_of(std::span<const Table> tables, const dialect::Dialect& dialect);

// All names in the SQL.
MentionedNames words_in(std::string_view sql, const dialect::Dialect& dialect);

// Whether the SQL holds the name of one of the columns.
bool mentions_one_of(const std::unordered_set<std::string>& columns, std::string_view sql,
                     const dialect::Dialect& dialect);

// The names of arguments and fields, "(a item, integer)", without the names that these begin with themselves.
MentionedNames types_in(std::string_view sql, const dialect::Dialect& dialect);

// A name as it stands in SQL, as others mention it.
std::string mentioned_name(std::string_view word);

// Whether tables may call it: a function.
bool may_be_called(const CodeItem& item);

// A table's name, as code mentions it.
std::string mention_of(const TableName& table);

}  // namespace limbeck::autogenerate
