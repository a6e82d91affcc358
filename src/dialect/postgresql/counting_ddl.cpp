// SPDX-License-Identifier: MIT
// How a column begins, goes on and ends to count up: as an identity, or by the sequence that SERIAL makes.
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "dialect/postgresql/types.hpp"
#include "dialect/postgresql/writer.hpp"
#include "operation/sequence_change.hpp"

namespace limbeck::dialect::postgresql {
namespace {

bool becomes_serial(const operation::AlterColumn& op) {
  return op.autoincrement == true && op.existing_autoincrement == false;
}
bool was_serial(const operation::AlterColumn& op) {
  return op.autoincrement == false && op.existing_autoincrement == true;
}
bool becomes_identity(const operation::AlterColumn& op) {
  return op.identity.value() && !op.existing_identity.value();
}
bool was_identity(const operation::AlterColumn& op) {
  return op.identity.touched() && !op.identity.value();
}

// The ends of the identity's numbers that leave fewer of them than before.
std::vector<Limit> limits_drawn_in(const Identity& wanted, const Identity& existing) {
  const auto lowest = [](const Counting& all) {
    return *all.increment > 0 ? std::optional(all.minvalue.value_or(1)) : all.minvalue;
  };
  const auto highest = [](const Counting& all) {
    return *all.increment < 0 ? std::optional(all.maxvalue.value_or(-1)) : all.maxvalue;
  };
  const auto was = operation::completed(existing.counting());
  const auto now = operation::completed(wanted.counting());
  const auto least = lowest(now);
  const auto most = highest(now);
  std::vector<Limit> limits;
  if (least && (!lowest(was) || *lowest(was) < *least)) limits.push_back({"<", *least});
  if (most && (!highest(was) || *highest(was) > *most)) limits.push_back({">", *most});
  return limits;
}

// So that whole characters stay.
void cut(std::string& name) {
  while (!name.empty() && (static_cast<unsigned char>(name.back()) & 0xC0U) == 0x80U) name.pop_back();
  if (!name.empty()) name.pop_back();
}

// Reads where the old counter stands, and sets the new one to it. {0} is the table and {1} the column, as
// literals; {2} drops the old counter, where `sequence` is its name, {3} makes the new one.
constexpr std::string_view exchange = R"sql(
DECLARE
    sequence text := pg_get_serial_sequence({0}, {1});
    number bigint;
    is_used boolean;
BEGIN
    EXECUTE 'SELECT last_value, is_called FROM ' || sequence INTO number, is_used;
    {2};
    {3};
    PERFORM setval(pg_get_serial_sequence({0}, {1}), number, is_used);
END
)sql";

}  // namespace

TableName serial_sequence(const TableName& table, std::string column) {
  const auto place = identifiers().longest - std::string_view("__seq").size();
  auto of_table = table.name;
  while (of_table.size() + column.size() > place) cut(of_table.size() > column.size() ? of_table : column);
  return {fmt::format("{}_{}_seq", of_table, column), table.schema};
}

std::string name_own_sequence(const TableName& table, std::string_view column, std::string_view name) {
  const auto sequence =
      fmt::format("pg_get_serial_sequence({}, {})",
                  sql::quote_literal(sql::quote_name(table.schema, table.name, identifiers())),
                  sql::quote_literal(column));
  return fmt::format(
      "DO $$\n"
      "BEGIN\n"
      "    IF (SELECT relname FROM pg_class WHERE oid = {0}::regclass) <> {1} THEN\n"
      "        EXECUTE 'ALTER SEQUENCE ' || {0} || {2};\n"
      "    END IF;\n"
      "END\n"
      "$$",
      sequence, sql::quote_literal(name),
      sql::quote_literal(fmt::format(" RENAME TO {}", sql::quote_name(name, identifiers()))));
}

std::string drop_logging(const TableName& sequence) {
  return fmt::format(
      "DO $$\n"
      "BEGIN\n"
      "    IF current_setting('server_version_num')::integer >= 150000 THEN\n"
      "        ALTER SEQUENCE {} SET UNLOGGED;\n"
      "    END IF;\n"
      "END\n"
      "$$",
      sql::quote_name(sequence.schema, sequence.name, identifiers()));
}

std::string Writer::identity_words(const Identity& identity) const {
  const auto counting = counting_words(identity.counting());
  return fmt::format("GENERATED {} AS IDENTITY{}", identity.always ? "ALWAYS" : "BY DEFAULT",
                     counting.empty() ? "" : " (" + counting + ')');
}

std::string Writer::sequence_of(const operation::AlterColumn& op) const {
  return fmt::format("pg_get_serial_sequence({}, {})", sql::quote_literal(text_.name(op.table)),
                     sql::quote_literal(op.column));
}

// Behind the numbers that rows hold, where there are some that it might give again.
std::string Writer::go_on_behind_rows(const operation::AlterColumn& op, const Counting& counting) const {
  const auto all = operation::completed(counting);
  const bool is_ascending = *all.increment > 0;
  const auto last = fmt::format("{}({})", is_ascending ? "max" : "min", text_.name(op.column));
  return fmt::format("SELECT setval({}, {}) FROM {} HAVING {} {} {}", sequence_of(op), last,
                     text_.name(op.table), last, is_ascending ? ">=" : "<=", *all.start);
}

Statements Writer::create_serial(const operation::AlterColumn& op) const {
  const auto sequence = serial_sequence(op.table, op.column);
  const auto& type = op.type ? op.type : op.existing_type;
  const auto name = text_.name(sequence);
  return {fmt::format("CREATE SEQUENCE {}{} OWNED BY {}.{}", name, type ? " AS " + type_name(*type) : "",
                      text_.name(op.table), text_.name(op.column)),
          fmt::format("{}ALTER COLUMN {} SET DEFAULT nextval({})", text_.alter_table(op.table),
                      text_.name(op.column), sql::quote_literal(name))};
}

Statements Writer::stop_counting(const operation::AlterColumn& op) const {
  const auto alter = text_.alter_table(op.table) + "ALTER COLUMN " + text_.name(op.column);
  if (was_identity(op) && !becomes_serial(op)) return {alter + " DROP IDENTITY"};
  if (!was_serial(op) || becomes_identity(op)) return {};
  return {"DO " + dollar_quoted(fmt::format("\n"
                                            "DECLARE\n"
                                            "    sequence text := {};\n"
                                            "BEGIN\n"
                                            "    {} DROP DEFAULT;\n"
                                            "    EXECUTE 'DROP SEQUENCE ' || sequence;\n"
                                            "END\n",
                                            sequence_of(op), alter))};
}

Statements Writer::start_counting(const operation::AlterColumn& op) const {
  const auto alter = text_.alter_table(op.table) + "ALTER COLUMN " + text_.name(op.column);
  const auto exchanged = [&](std::string_view drop, std::string_view make) {
    return "DO " + dollar_quoted(fmt::format(exchange, sql::quote_literal(text_.name(op.table)),
                                             sql::quote_literal(op.column), drop, make));
  };
  if (becomes_identity(op)) {
    const auto add = alter + " ADD " + identity_words(*op.identity.value());
    if (was_serial(op))
      return {exchanged(alter + " DROP DEFAULT;\n    EXECUTE 'DROP SEQUENCE ' || sequence", add)};
    if (!op.existing_identity.touched()) return {add};
    return {add, go_on_behind_rows(op, op.identity.value()->counting())};
  }
  if (op.identity.value()) {
    const auto words = alter_identity(*op.identity.value(), *op.existing_identity.value());
    if (words.empty()) return {};
    const auto limits = limits_drawn_in(*op.identity.value(), *op.existing_identity.value());
    return {limits.empty() ? alter + words : within(limits, alter + words, op)};
  }
  if (becomes_serial(op)) {
    auto made = create_serial(op);
    if (was_identity(op)) return {exchanged(alter + " DROP IDENTITY", made[0] + ";\n    " + made[1])};
    made.push_back(go_on_behind_rows(op, {}));
    return made;
  }
  return {};
}

// Goes on at the limit where the identity stands beyond it.
std::string Writer::within(const std::vector<Limit>& limits, const std::string& alter,
                           const operation::AlterColumn& op) const {
  std::string body = fmt::format(
      "\nDECLARE\n"
      "    number bigint;\n"
      "BEGIN\n"
      "    EXECUTE 'SELECT last_value FROM ' || {} INTO number;\n    ",
      sequence_of(op));
  std::string_view condition = "IF";
  for (const auto& [passes, value] : limits) {
    body += fmt::format("{} number {} {} THEN\n        {} RESTART WITH {};\n    ",
                        std::exchange(condition, "ELSIF"), passes, value, alter, value);
  }
  body += fmt::format("ELSE\n        {};\n    END IF;\nEND\n", alter);
  return "DO " + dollar_quoted(body);
}

// The sequence of an identity takes the column's type by itself.
Statements Writer::widen_serial(const operation::AlterColumn& op) const {
  const bool stays_serial = op.existing_autoincrement == true && !op.autoincrement;
  if (!stays_serial || !op.type) return {};
  return {"DO " +
          dollar_quoted(fmt::format("\nBEGIN\n    EXECUTE 'ALTER SEQUENCE ' || {} || ' AS {}';\nEND\n",
                                    sequence_of(op), type_name(*op.type)))};
}

// What is to be set of a column that is an identity already.
std::string Writer::alter_identity(const Identity& wanted, const Identity& existing) const {
  std::string words;
  if (wanted.always != existing.always) {
    words += wanted.always ? " SET GENERATED ALWAYS" : " SET GENERATED BY DEFAULT";
  }
  const auto old = operation::completed(existing.counting());
  const auto now = operation::completed(wanted.counting());
  const auto set = [&](const Counting& one) { words += " SET " + counting_words(one); };
  if (now.increment != old.increment) set({.increment = now.increment});
  if (now.start != old.start) set({.start = now.start});
  if (now.minvalue != old.minvalue) set({.minvalue = now.minvalue, .nominvalue = !now.minvalue});
  if (now.maxvalue != old.maxvalue) set({.maxvalue = now.maxvalue, .nomaxvalue = !now.maxvalue});
  if (now.cache != old.cache) set({.cache = now.cache});
  if (now.cycle != old.cycle) set({.cycle = now.cycle});
  return words;
}

}  // namespace limbeck::dialect::postgresql
