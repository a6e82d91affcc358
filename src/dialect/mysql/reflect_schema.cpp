// SPDX-License-Identifier: MIT
#include <algorithm>
#include <charconv>
#include <cstdint>
#include <iterator>
#include <limits>
#include <span>
#include <unordered_map>

#include <fmt/format.h>

#include "core/dependency_order.hpp"
#include "dialect/mysql/catalogue.hpp"
#include "dialect/mysql/lexis.hpp"
#include "dialect/mysql/object_catalogue.hpp"
#include "dialect/mysql/reflect.hpp"
#include "dialect/mysql/stored_text.hpp"
#include "dialect/mysql/table_details.hpp"
#include "dialect/mysql/types.hpp"

namespace limbeck::dialect::mysql {
namespace {

using database::Result;
using database::Row;
using Answer = ObjectCatalogue;

TableName name_of(const Row& row) {
  return {text_at(row, 1), text_at(row, 0)};
}

// The text that a SHOW CREATE answered.
const std::string& shown(const Result& answer, std::string_view kind, const std::string& name) {
  if (!answer.rows.empty() && answer.rows.front().at(shown_text)) return *answer.rows.front()[shown_text];
  throw Error(fmt::format(
      "cannot read the {} '{}': the server does not show its text to this user; connect as the user that made it",
      kind, name));
}

// Where views are, by their names.
class ViewPlaces {
 public:
  void add(const TableName& view) { places_.emplace(key_of(view), places_.size()); }

  // Of those of the names that are views.
  std::vector<std::size_t> of(const std::vector<TableName>& names) const {
    std::vector<std::size_t> found;
    for (const auto& name : names) {
      if (const auto place = places_.find(key_of(name)); place != places_.end())
        found.push_back(place->second);
    }
    return found;
  }

 private:
  static std::string key_of(const TableName& name) { return name.schema + '\0' + name.name; }

  std::unordered_map<std::string, std::size_t> places_;
};

// Each behind those that it reads.
std::vector<View> read_views(const Result& answer, const std::string& own) {
  std::vector<View> views;
  ViewPlaces places;
  std::vector<std::vector<TableName>> reads;
  for (const auto& row : answer.rows) {
    if (text_at(row, Answer::definition).empty()) {
      throw Error(
          fmt::format("cannot read the view '{}': the server does not show its text to this user; GRANT SHOW "
                      "VIEW on it",
                      text_at(row, 1)));
    }
    auto text = read_view(text_at(row, Answer::definition), own);
    const auto& check = text_at(row, Answer::check_option);
    const auto& algorithm = text_at(row, Answer::algorithm);
    views.push_back({.name = name_of(row),
                     .definition = std::move(text.definition),
                     .check_option = check == "NONE" ? "" : check,
                     .mysql_algorithm = algorithm == "UNDEFINED" ? "" : algorithm,
                     .mysql_sql_security = text_at(row, Answer::security) == "INVOKER" ? "INVOKER" : ""});
    places.add({views.back().name.name, text_at(row, Answer::stored_schema)});
    reads.push_back(std::move(text.reads));
  }
  core::Dependencies dependencies;
  for (const auto& names : reads) dependencies.push_back(places.of(names));
  return core::in_dependency_order(std::move(views), dependencies);
}

Trigger begun_trigger(const Row& row) {
  return {.name = text_at(row, 1),
          .table = {text_at(row, Answer::table), text_at(row, 0)},
          .timing = text_at(row, Answer::timing),
          .events = text_at(row, Answer::event),
          .body = {},
          .for_each = "ROW"};
}

Function begun_function(const Row& row) {
  Function function{.name = name_of(row), .returns = text_at(row, Answer::returns), .language = "SQL"};
  if (text_at(row, Answer::kind) == "PROCEDURE") function.kind = RoutineKind::procedure;
  const auto& collation = text_at(row, Answer::collation);
  if (!collation.empty() && collation != text_at(row, Answer::usual_collation))
    function.returns += character_words(text_at(row, Answer::charset), collation);
  return function;
}

std::optional<std::int64_t> number_at(const Row& row, std::size_t column) {
  const auto& text = text_at(row, column);
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// A number that is the usual one is not said.
std::optional<std::int64_t> unless(std::optional<std::int64_t> number, std::int64_t usual) {
  return number == usual ? std::nullopt : number;
}

Counting counting_of(const Row& row) {
  constexpr auto longest = std::numeric_limits<std::int64_t>::max();
  const bool down = number_at(row, SequenceColumn::increment).value_or(1) < 0;
  const std::int64_t usual_least = down ? -longest : 1;
  const std::int64_t usual_greatest = down ? -1 : longest - 1;
  const auto first = number_at(row, down ? SequenceColumn::greatest : SequenceColumn::least);
  Counting counting{
      .start = unless(number_at(row, SequenceColumn::start), first.value_or(down ? -1 : 1)),
      .increment = unless(number_at(row, SequenceColumn::increment), 1),
      .minvalue = unless(number_at(row, SequenceColumn::least), usual_least),
      .maxvalue = unless(number_at(row, SequenceColumn::greatest), usual_greatest),
      .cache = unless(number_at(row, SequenceColumn::cache), usual_sequence_cache),
  };
  if (text_at(row, SequenceColumn::cycle) == "1") counting.cycle = true;
  return counting;
}

std::string usual_head(const Trigger& trigger, const sql::IdentifierRules& rules) {
  return fmt::format("TRIGGER {} {} {} ON {} FOR EACH ROW ", sql::quote_name(trigger.name, rules),
                     trigger.timing, trigger.events, sql::quote_name(trigger.table.name, rules));
}

// The mode under which what SHOW CREATE shows runs, where it is another one than the session's. Without
// escapes in strings, which limbeck always writes, no text of it could be made.
std::optional<std::string> other_mode(const Result& answer, const std::string& own) {
  const auto& mode = text_at(answer.rows.front(), shown_mode);
  if (mode == own || mode.find("NO_BACKSLASH_ESCAPES") != std::string::npos) return std::nullopt;
  return mode;
}

// What only the second round trip tells: of routines and triggers their text, of sequences how they count,
// and of views that are to be written as they are the character sets of their literals.
class Details {
 public:
  Details(Schema& schema, const std::string& mode, const ReflectScope& scope, const Features& features)
      : schema_(schema), mode_(mode), shows_views_(shows_views(scope, features)), features_(features) {}

  std::vector<std::string> queries() const {
    std::vector<std::string> queries;
    for (const auto& function : schema_.functions)
      queries.push_back(show_routine(function.kind, function.name, features_));
    for (const auto& trigger : schema_.triggers)
      queries.push_back(show_trigger({trigger.name, trigger.table.schema}, features_));
    for (std::size_t i = 0; shows_views_ && i < schema_.views.size(); ++i)
      queries.push_back(show_view(schema_.views[i].name, features_));
    if (schema_.sequences.empty()) return queries;
    std::vector<TableName> names;
    for (const auto& sequence : schema_.sequences) names.push_back(sequence.name);
    queries.push_back(sequences_query(names, features_));
    return queries;
  }

  void read(std::span<const Result> answers) const {
    for (auto& function : schema_.functions) {
      const auto* kind = function.kind == RoutineKind::function ? "function" : "procedure";
      auto text = parse_routine(shown(answers.front(), kind, function.name.name));
      function.arguments = std::move(text.arguments);
      function.options = std::move(text.options);
      function.body = std::move(text.body);
      function.mysql_sql_mode = other_mode(answers.front(), mode_);
      answers = answers.subspan(1);
    }
    for (auto& trigger : schema_.triggers) {
      auto text = parse_trigger(shown(answers.front(), "trigger", trigger.name));
      trigger.body = std::move(text.body);
      if (text.head != usual_head(trigger, identifiers(features_.flavour)))
        trigger.mysql_head = std::move(text.head);
      trigger.mysql_sql_mode = other_mode(answers.front(), mode_);
      answers = answers.subspan(1);
    }
    for (std::size_t i = 0; shows_views_ && i < schema_.views.size(); ++i) {
      const auto& create = text_at(answers.front().rows.at(0), shown_view);
      schema_.views[i].definition = without_database(view_definition(create), schema_.default_schema);
      answers = answers.subspan(1);
    }
    if (answers.empty()) return;
    for (const auto& row : answers.front().rows) {
      const auto place = static_cast<std::size_t>(number_at(row, SequenceColumn::number).value_or(0));
      schema_.sequences.at(place).counting = counting_of(row);
    }
  }

 private:
  Schema& schema_;
  const std::string& mode_;  // the session's
  bool shows_views_;
  const Features& features_;
};

}  // namespace

Schema reflect_schema(database::Connection& connection, const ReflectScope& scope, const Features& features) {
  auto queries = Catalogue::queries(scope, features);
  const auto tables = queries.size();
  std::ranges::move(ObjectCatalogue::queries(scope, features), std::back_inserter(queries));
  const auto answers = connection.execute(queries);
  const auto objects = std::span(answers).subspan(tables);

  Schema schema{.tables = read_tables(answers, scope, features),
                .default_schema = text_at(objects[Answer::place].rows.at(0), 0)};
  read_details(connection, answers.at(Catalogue::tables), schema.tables, scope, features);
  for (const auto& row : objects[Answer::schemas].rows) schema.schemas.push_back(text_at(row, 0));
  schema.views = read_views(objects[Answer::views], schema.default_schema);
  for (const auto& row : objects[Answer::triggers].rows) schema.triggers.push_back(begun_trigger(row));
  for (const auto& row : objects[Answer::routines].rows) schema.functions.push_back(begun_function(row));
  for (const auto& row : objects[Answer::sequences].rows) schema.sequences.push_back({.name = name_of(row)});

  const Details details(schema, text_at(objects[Answer::place].rows.at(0), 1), scope, features);
  if (const auto rest = details.queries(); !rest.empty()) details.read(connection.execute(rest));
  return schema;
}

}  // namespace limbeck::dialect::mysql
