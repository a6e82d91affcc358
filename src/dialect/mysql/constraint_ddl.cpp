// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "core/text.hpp"
#include "dialect/mysql/expression.hpp"
#include "dialect/mysql/writer.hpp"

namespace limbeck::dialect::mysql {
namespace {

const Deferral& deferral_of(const Constraint& constraint) {
  return std::visit([](const auto& any) -> const Deferral& { return any.deferral; }, constraint);
}

std::string using_words(const std::string& kind) {
  return kind.empty() ? "" : " USING " + kind;
}

}  // namespace

std::string Writer::constraint_text(const Constraint& constraint) const {
  if (std::holds_alternative<ExcludeConstraint>(constraint)) {
    refuse("hold an exclude constraint", "use a unique constraint or a trigger");
  }
  if (deferral_of(constraint) != Deferral{}) {
    refuse("defer a constraint", "leave deferrable and initially out");
  }
  if (std::holds_alternative<CheckConstraint>(constraint) && !features_.check_constraints) {
    refuse("hold a check constraint, which it would read and forget", "leave it out, or use a newer server");
  }
  const auto* key = std::get_if<ForeignKeyConstraint>(&constraint);
  if (key != nullptr && !key->match.empty()) {
    refuse("hold a foreign key with MATCH, beside which it forgets ON DELETE and ON UPDATE",
           "leave match out");
  }
  const auto* unique = std::get_if<UniqueConstraint>(&constraint);
  if (unique != nullptr && !unique->index.mysql_length.empty()) {
    refuse("hold a unique constraint over the beginnings of columns", "make a unique index of it");
  }
  if (unique != nullptr) return text_.constraint(constraint) + using_words(unique->index.mysql_using);
  const auto* primary = std::get_if<PrimaryKeyConstraint>(&constraint);
  if (primary == nullptr) return text_.constraint(constraint);
  const auto words = using_words(primary->index.mysql_using);
  if (primary->index.mysql_length.empty()) return text_.constraint(constraint) + words;
  const IndexElements elements(std::vector<IndexElement>(primary->columns.begin(), primary->columns.end()));
  const Index index("PRIMARY", elements, {.mysql_length = primary->index.mysql_length});
  return text_.constraint_head(primary->name) + "PRIMARY KEY " + key_parts(index) + words;
}

std::string Writer::index_head(const Index& index) const {
  const auto& options = index.options;
  std::string words;
  if (options.unique) words += "UNIQUE ";
  if (!options.mysql_prefix.empty()) words += options.mysql_prefix + ' ';
  return words + "INDEX ";
}

std::string Writer::index_tail(const Index& index) const {
  const auto& options = index.options;
  std::string words;
  if (!options.mysql_with_parser.empty()) words += " WITH PARSER " + text_.name(options.mysql_with_parser);
  words += using_words(options.mysql_using);
  if (!options.mysql_comment.empty()) words += " COMMENT " + quoted(options.mysql_comment);
  return words;
}

std::string Writer::key_parts(const Index& index) const {
  return '(' + listed(index.elements, [&](const IndexElement& element) { return key_part(element); }) + ')';
}

std::string Writer::key_part(const IndexElement& element) const {
  if (element.nulls != NullsOrder::unsaid) {
    refuse("say where an index has its NULLs", "leave nulls_first and nulls_last out");
  }
  if (!element.collation.empty()) {
    refuse("give an index a collation", "give it to the column");
  }
  const auto& value = element.value;
  std::string words = text_.name(value);
  if (element.is_expression) {
    const bool is_expression = !is_key_part(value);
    if (is_expression && !features_.expression_indexes) {
      refuse(fmt::format("hold an index over the expression '{}'", core::one_line(value, 60)),
             "add a column that is computed so, and index that");
    }
    words = is_expression ? parenthesised(value) : value;
  }
  if (element.mysql_length) words += fmt::format("({})", *element.mysql_length);
  return words + sort_words(element);
}

Statements Writer::operator()(const operation::CreateIndex& op) const {
  return {fmt::format("CREATE {}{}{} ON {} {}{}", index_head(op.index),
                      if_not_exists(op.if_not_exists, features_.if_exists), text_.name(op.index.name),
                      text_.name(op.table), key_parts(op.index), index_tail(op.index))};
}

Statements Writer::operator()(const operation::DropIndex& op) const {
  if (op.table.name.empty()) refuse("drop an index without its table's name", "give table_name");
  return {fmt::format("DROP INDEX {}{} ON {}", if_exists(op.if_exists), text_.name(op.name),
                      text_.name(op.table))};
}

Statements Writer::operator()(const operation::RenameIndex& op) const {
  if (op.table.name.empty()) refuse("rename an index without its table's name", "give table_name");
  if (!features_.rename_index) refuse("rename an index", "drop it and create it under its new name");
  return {text_.alter_table(op.table) +
          fmt::format("RENAME INDEX {} TO {}", text_.name(op.name), text_.name(op.new_name))};
}

Statements Writer::operator()(const operation::AddConstraint& op) const {
  return {text_.alter_table(op.table) + "ADD " + constraint_text(op.constraint)};
}

Statements Writer::operator()(const operation::DropConstraint& op) const {
  refuse_cascade(op.cascade);
  return {text_.alter_table(op.table) + "DROP " + dropped(op)};
}

std::string Writer::dropped(const operation::DropConstraint& op) const {
  const auto name = [&] { return if_exists(op.if_exists) + text_.name(op.name); };
  switch (op.kind) {
    case operation::ConstraintKind::primary_key:
      return "PRIMARY KEY";  // which has no name here
    case operation::ConstraintKind::unique:
      return "INDEX " + name();
    case operation::ConstraintKind::foreign_key:
      return "FOREIGN KEY " + name();
    case operation::ConstraintKind::check:
      return (features_.drop_check ? "CHECK " : "CONSTRAINT ") + name();
    case operation::ConstraintKind::exclude:
      refuse("have an exclude constraint", "name the kind that it is");
    case operation::ConstraintKind::unknown:
      break;
  }
  if (!features_.drop_constraint) {
    refuse("drop a constraint without knowing its kind",
           "give type_: 'primary', 'unique', 'foreignkey' or 'check'");
  }
  return "CONSTRAINT " + name();
}

Statements Writer::operator()(const operation::RenameConstraint&) const {
  refuse("rename a constraint",
         "drop it and create it under its new name; for a unique constraint rename_index does it too");
}

}  // namespace limbeck::dialect::mysql
