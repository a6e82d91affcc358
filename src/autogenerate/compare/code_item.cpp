// SPDX-License-Identifier: MIT
#include "autogenerate/compare/code_item.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_map>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/dependency_order.hpp"
#include "core/overloaded.hpp"
#include "core/sequence.hpp"
#include "core/text.hpp"
#include "operation/creation.hpp"
#include "sql/lexer.hpp"
#include "sql/tokens.hpp"

namespace limbeck::autogenerate {
namespace {

std::string key_of(const TableName& name) {
  return name.schema + '\0' + name.name;
}
std::string key_of(const View& view) {
  return "v" + key_of(view.name);
}
std::string key_of(const MaterializedView& view) {
  return "m" + key_of(view.name);
}
// Functions of one name are told apart by their arguments.
std::string key_of(const Function& function) {
  return "f" + key_of(function.name) + '\0' + function.arguments;
}
// A trigger's name is its table's own.
std::string key_of(const Trigger& trigger) {
  return "t" + key_of(trigger.table) + '\0' + trigger.name;
}

std::string key_of(const Policy& policy) {
  return "p" + key_of(policy.table) + '\0' + policy.name;
}

std::string key_of(const OtherObject& object) {
  return "o" + object.kind + '\0' + object.name;
}

// SQL in one way of writing; the text of a function is its own.
class Canonical {
 public:
  explicit Canonical(const dialect::Dialect& dialect) : dialect_(dialect) {}

  View operator()(View view) const {
    settle(view.definition);
    settle(view.mysql_algorithm);
    settle(view.mysql_sql_security);
    return view;
  }
  MaterializedView operator()(MaterializedView view) const {
    settle(view.definition);
    view.indexes = dialect_.canonical({.name = view.name, .indexes = std::move(view.indexes)}).indexes;
    return view;
  }
  Function operator()(Function function) const {
    settle(function.arguments);
    settle(function.returns);
    settle(function.options);
    function.language = core::to_lower(function.language);
    function.body = core::trim(function.body);
    return function;
  }
  Trigger operator()(Trigger trigger) const {
    settle(trigger.timing);
    settle(trigger.events);
    settle(trigger.body);
    if (trigger.for_each.empty()) trigger.for_each = dialect_.capabilities().triggers_run_for_each;
    settle(trigger.for_each);
    settle(trigger.when);
    settle(trigger.referencing);
    trigger.mysql_head.clear();
    return trigger;
  }
  OtherObject operator()(OtherObject object) const {
    settle(object.create);
    object.drop.clear();
    return object;
  }
  Policy operator()(Policy policy) const {
    settle(policy.using_);
    settle(policy.with_check);
    policy.command = core::to_lower(policy.command);
    if (policy.command == "all") policy.command.clear();
    std::vector<std::string> roles(policy.roles.begin(), policy.roles.end());
    std::ranges::sort(roles);
    if (roles == std::vector<std::string>{"PUBLIC"}) roles.clear();
    policy.roles = Names(std::move(roles));
    return policy;
  }

 private:
  void settle(std::string& sql) const { sql = dialect_.canonical_sql(sql); }

  const dialect::Dialect& dialect_;
};

// Collects the names in SQL.
class Mentions {
 public:
  explicit Mentions(const dialect::Dialect& dialect) : rules_(dialect.split_rules()) {}

  // Text that cannot be read mentions nothing beyond the place where that shows.
  void add(std::string_view sql) {
    sql::Lexer lexer(sql, rules_);
    try {
      for (auto token = lexer.next(); token.kind != sql::TokenKind::end; token = lexer.next()) add(token);
    } catch (const Error&) {
    }
  }

  // Of names that stand before a parenthesis alone.
  void add_calls(std::string_view sql) {
    sql::Lexer lexer(sql, rules_);
    try {
      sql::Token before;
      for (auto token = lexer.next(); token.kind != sql::TokenKind::end; token = lexer.next()) {
        if (token.text == "(") add(before);
        before = token;
      }
    } catch (const Error&) {
    }
  }

  MentionedNames take() && { return std::move(names_); }

 private:
  void add(const sql::Token& token) {
    if (token.kind == sql::TokenKind::word || token.kind == sql::TokenKind::quoted)
      names_.insert(mentioned_name(token.text));
  }

  const sql::SplitRules& rules_;
  MentionedNames names_;
};

// Functions in other languages than SQL are not read until they are called.
MentionedNames mentions_of(const CodeItem::Value& value, const dialect::Dialect& dialect) {
  Mentions mentions(dialect);
  std::visit(core::Overloaded{[&](const Function& function) {
                                mentions.add(function.arguments);
                                mentions.add(function.returns);
                                if (function.language == "sql") mentions.add(function.body);
                              },
                              [&](const Trigger& trigger) { mentions.add(trigger.when); },
                              [&](const Policy& policy) {
                                mentions.add(policy.using_);
                                mentions.add(policy.with_check);
                              },
                              // What a comment says is no name.
                              [&](const OtherObject& object) {
                                mentions.add(object.name);
                                if (object.kind != "comment") mentions.add(object.create);
                              },
                              [&](const auto& view) { mentions.add(view.definition); }},
             value);
  return std::move(mentions).take();
}

bool is_name(const sql::Token& token) {
  return token.kind == sql::TokenKind::word ||
         (token.kind == sql::TokenKind::quoted && token.text.front() == '"');
}

// A body that is no text is read, and kept as what it looks at, when the function is made: by databases that
// keep views so.
bool is_read_when_made(const Function& function, const dialect::Dialect& dialect) {
  if (!dialect.capabilities().views_pin_columns) return false;
  const auto body = core::to_lower(core::trim(function.body).substr(0, 12));
  return body.starts_with("return ") || body.starts_with("begin atomic");
}

MentionedNames signature_of(const CodeItem::Value& value, const dialect::Dialect& dialect) {
  if (const auto* trigger = std::get_if<Trigger>(&value)) return {mention_of(trigger->table)};
  const auto* function = std::get_if<Function>(&value);
  if (function == nullptr) return {};
  auto names = types_in('(' + function->arguments + ')', dialect);
  names.merge(types_in(function->returns, dialect));
  if (is_read_when_made(*function, dialect)) names.merge(words_in(function->body, dialect));
  return names;
}

// "total" of "sales.total(integer)": by what others mention it.
std::string mentioned_as(const OtherObject& object) {
  if (object.stage != ObjectStage::code || !object.name.ends_with(')')) return {};
  auto name = object.name.substr(0, object.name.find('('));
  name = name.substr(name.rfind('.') + 1);
  std::erase(name, '"');
  return name;
}

// "v" of "COLUMN s.v.a": what a comment is on, or a default is of, if that may be a view.
std::string said_of(const OtherObject& object, const dialect::Dialect& dialect) {
  constexpr std::string_view column = "COLUMN ";
  std::string_view name = object.name;
  bool is_column = object.kind == "default of a view's column";
  if (object.kind == "comment") {
    is_column = name.starts_with(column);
    constexpr std::string_view kinds[] = {column, "VIEW ", "MATERIALIZED VIEW "};
    const auto kind = std::ranges::find_if(kinds, [&](auto each) { return name.starts_with(each); });
    if (kind == std::end(kinds)) return {};
    name.remove_prefix(kind->size());
  } else if (!is_column) {
    return {};
  }
  const auto tokens = sql::tokens_of(name, dialect.split_rules());
  const std::size_t behind = is_column ? 3 : 1;
  return tokens.size() < behind ? "" : mentioned_name(tokens[tokens.size() - behind].text);
}

// A trigger names columns in its condition, and as UPDATE OF those; a policy in its conditions.
std::string watched_table(const CodeItem::Value& value) {
  if (const auto* policy = std::get_if<Policy>(&value)) return mention_of(policy->table);
  const auto* trigger = std::get_if<Trigger>(&value);
  if (trigger == nullptr) return {};
  const bool waits_for_columns = core::to_lower(trigger->events).find(" of ") != std::string::npos;
  return waits_for_columns || !trigger->when.empty() ? mention_of(trigger->table) : "";
}

dialect::ViewQuery query_of(const CodeItem::Value& value, const dialect::Dialect& dialect) {
  using dialect::ViewQuery;
  const auto as_column = [](const std::string& condition) { return condition.empty() ? "true" : condition; };
  return std::visit(
      core::Overloaded{[](const View& view) {
                         return ViewQuery{view.definition, view.columns};
                       },
                       [](const MaterializedView& view) {
                         return ViewQuery{view.definition, view.columns, view.indexes};
                       },
                       [&](const Policy& policy) {
                         return ViewQuery{fmt::format(
                             "SELECT {} AS using_, {} AS with_check FROM {}", as_column(policy.using_),
                             as_column(policy.with_check),
                             sql::quote_name(policy.table.schema, policy.table.name, dialect.identifiers()))};
                       },
                       [](const auto&) { return ViewQuery{}; }},
      value);
}

// What is a table's own goes with it to its new name, and is made again there.
void follow_table(CodeItem& item, const ByName<TableName>& new_names) {
  const auto move = [&](auto& code, auto& make) {
    const auto found = new_names.find(code.table);
    if (found != new_names.end()) code.table = make.table = found->second;
  };
  if (auto* trigger = std::get_if<Trigger>(&item.value))
    move(*trigger, std::get<operation::CreateTrigger>(item.make));
  if (auto* policy = std::get_if<Policy>(&item.value))
    move(*policy, std::get<operation::CreatePolicy>(item.make));
}

// Each behind those that it mentions.
std::vector<CodeItem> in_order(std::vector<CodeItem> items) {
  std::unordered_multimap<std::string, std::size_t> places;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (!items[i].name.empty()) places.emplace(items[i].name, i);
  }
  core::Dependencies mentioned(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    for (const auto& name : items[i].mentions) {
      const auto [first, last] = places.equal_range(name);
      for (auto found = first; found != last; ++found) mentioned[i].push_back(found->second);
    }
    // The set of names has an order of its own.
    std::ranges::sort(mentioned[i]);
  }
  return core::in_dependency_order(std::move(items), mentioned);
}

// Such a function reads rows of the tables, whose names need not stand in its text.
void note_triggers(std::vector<CodeItem>& items, const dialect::Dialect& dialect) {
  std::unordered_multimap<std::string, CodeItem*> run_by_triggers;
  for (auto& item : items) {
    const auto* function = std::get_if<Function>(&item.value);
    if (function != nullptr && core::to_lower(function->returns) == "trigger")
      run_by_triggers.emplace(item.name, &item);
  }
  if (run_by_triggers.empty()) return;
  for (const auto& item : items) {
    const auto* trigger = std::get_if<Trigger>(&item.value);
    if (trigger == nullptr) continue;
    Mentions called(dialect);
    called.add_calls(trigger->body);
    for (const auto& name : std::move(called).take()) {
      const auto [first, last] = run_by_triggers.equal_range(name);
      for (auto found = first; found != last; ++found) found->second->triggered_by.push_back(trigger->table);
    }
  }
}

void add_sql_of(const Column& column, Mentions& mentions) {
  const auto& options = column.options;
  if (options.server_default && options.server_default->is_expression)
    mentions.add_calls(options.server_default->value);
  if (options.computed) mentions.add_calls(options.computed->sqltext);
}

void add_sql_of(const std::vector<IndexElement>& elements, Mentions& mentions) {
  for (const auto& element : elements) {
    if (element.is_expression) mentions.add_calls(element.value);
  }
}

void add_sql_of(const ExcludeConstraint& exclude, Mentions& mentions) {
  for (const auto& each : exclude.elements) add_sql_of(std::vector{each.element}, mentions);
  mentions.add_calls(exclude.where);
}

std::vector<operation::Operation> index_creations(const CodeItem& item) {
  std::vector<operation::Operation> creations;
  const auto* view = std::get_if<MaterializedView>(&item.value);
  if (view == nullptr) return creations;
  for (const auto& index : item.query.indexes) creations.push_back(operation::CreateIndex{view->name, index});
  return creations;
}

}  // namespace

std::vector<CodeItem> code_items(const Schema& schema, const dialect::Dialect& dialect,
                                 const ByName<TableName>& new_names) {
  const Canonical canonical(dialect);
  std::unordered_multiset<std::string> functions;
  for (const auto& function : schema.functions) functions.insert(key_of(function.name));
  std::vector<CodeItem> items;
  // A function without arguments is dropped by its name alone where that is enough.
  const auto tell_apart = [&](CodeItem& item) {
    auto& drop = std::get<operation::DropFunction>(item.drop);
    if (functions.count(key_of(drop.name)) > 1) drop.arguments = drop.arguments.value_or("");
  };
  const auto add = [&](const auto& object, const std::string& name, bool stands_on_mentions) {
    CodeItem item{.key = {},
                  .name = core::to_lower(name),
                  .mentions = {},
                  .value = canonical(object),
                  .stands_on_mentions = stands_on_mentions,
                  .make = operation::creation_of(object),
                  .drop = operation::removal_of(object)};
    item.mentions = mentions_of(item.value, dialect);
    item.signature = signature_of(item.value, dialect);
    item.watched_table = watched_table(item.value);
    item.query = query_of(object, dialect);
    follow_table(item, new_names);
    item.key = std::visit([](const auto& value) { return key_of(value); }, item.value);
    items.push_back(std::move(item));
  };
  for (const auto& function : schema.functions) {
    add(function, function.name.name, is_read_when_made(function, dialect));
    tell_apart(items.back());
  }
  for (const auto& view : schema.views) add(view, view.name.name, true);
  for (const auto& view : schema.materialized_views) add(view, view.name.name, true);
  const bool conditions_are_kept = dialect.capabilities().views_pin_columns;
  for (const auto& trigger : schema.triggers) add(trigger, "", conditions_are_kept);
  for (const auto& policy : schema.policies) add(policy, "", conditions_are_kept);
  for (const auto& object : schema.others) {
    if (object.stage < ObjectStage::code) continue;
    add(object, mentioned_as(object), true);
    items.back().said_of = said_of(object, dialect);
  }
  note_triggers(items, dialect);
  return in_order(std::move(items));
}

std::string mentioned_name(std::string_view word) {
  return core::to_lower(sql::unquoted(word));
}

MentionedNames types_in(std::string_view sql, const dialect::Dialect& dialect) {
  static const MentionedNames modes{"in", "out", "inout", "variadic", "setof", "table"};
  const auto tokens = sql::tokens_of(sql, dialect.split_rules());
  MentionedNames names;
  bool begins_item = false;
  int depth = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto& token = tokens[i];
    if (token.text == "(") ++depth;
    if (token.text == ")") --depth;
    if (depth == 1 && (token.text == "(" || token.text == ",")) {
      begins_item = true;
    } else if (is_name(token) && !modes.contains(core::to_lower(token.text))) {
      const bool is_items_own = begins_item && i + 1 < tokens.size() && is_name(tokens[i + 1]);
      if (!is_items_own) names.insert(mentioned_name(token.text));
      begins_item = false;
    }
  }
  return names;
}

MentionedNames words_in(std::string_view sql, const dialect::Dialect& dialect) {
  Mentions mentions(dialect);
  mentions.add(sql);
  return std::move(mentions).take();
}

bool mentions_one_of(const std::unordered_set<std::string>& columns, std::string_view sql,
                     const dialect::Dialect& dialect) {
  if (columns.empty() || sql.empty()) return false;
  const auto words = words_in(sql, dialect);
  return std::ranges::any_of(
      columns, [&](const std::string& column) { return words.contains(core::to_lower(column)); });
}

MentionedNames called_by(std::span<const Table> tables, const std::vector<postgresql::Domain>& domains,
                         const std::vector<CodeItem>& items, const dialect::Dialect& dialect) {
  Mentions mentions(dialect);
  for (const auto& table : tables) {
    for (const auto& column : table.columns) add_sql_of(column, mentions);
    for (const auto& constraint : table.constraints) {
      if (const auto* check = std::get_if<CheckConstraint>(&constraint)) mentions.add_calls(check->condition);
      if (const auto* exclude = std::get_if<ExcludeConstraint>(&constraint)) add_sql_of(*exclude, mentions);
    }
    for (const auto& index : table.indexes) {
      add_sql_of({index.elements.begin(), index.elements.end()}, mentions);
      mentions.add_calls(index.options.postgresql_where);
    }
  }
  for (const auto& domain : domains) {
    mentions.add_calls(domain.options.check);
    if (domain.options.server_default && domain.options.server_default->is_expression)
      mentions.add_calls(domain.options.server_default->value);
  }
  auto names = std::move(mentions).take();
  // Each item stands behind those that it mentions.
  for (const auto& item : core::reversed(items)) {
    if (may_be_called(item) && names.contains(item.name))
      names.insert(item.mentions.begin(), item.mentions.end());
  }
  return names;
}

MentionedNames raw_types_of(std::span<const Table> tables, const dialect::Dialect& dialect) {
  Mentions mentions(dialect);
  for (const auto& table : tables) {
    for (const auto& column : table.columns) {
      const auto* array = std::get_if<postgresql::Array>(&column.type);
      const auto* raw = std::get_if<RawType>(array != nullptr ? &*array->item_type : &column.type);
      if (raw != nullptr) mentions.add(raw->sql);
    }
  }
  return std::move(mentions).take();
}

bool may_be_called(const CodeItem& item) {
  return std::holds_alternative<Function>(item.value) ||
         (std::holds_alternative<OtherObject>(item.value) && !item.name.empty());
}

std::vector<Difference> CodeItem::made() const {
  std::vector<Difference> steps{{make}};
  if (std::holds_alternative<OtherObject>(value) || std::holds_alternative<Function>(value))
    steps.front().downgrade = {drop};
  for (auto& each : index_creations(*this)) steps.push_back({std::move(each), {}, {{}}});
  return steps;
}

Difference CodeItem::dropped() const {
  Difference difference{drop};
  auto indexes = index_creations(*this);
  if (!std::holds_alternative<OtherObject>(value) && indexes.empty()) return difference;
  difference.downgrade = {make};
  std::ranges::move(indexes, std::back_inserter(*difference.downgrade));
  return difference;
}

std::string mention_of(const TableName& table) {
  return core::to_lower(table.name);
}

}  // namespace limbeck::autogenerate
