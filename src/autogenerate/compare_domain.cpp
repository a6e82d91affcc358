// SPDX-License-Identifier: MIT
#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "autogenerate/names.hpp"
#include "autogenerate/object_changes.hpp"
#include "dialect/ddl.hpp"
#include "dialect/name_limit.hpp"
#include "sql/identifier.hpp"

namespace limbeck::autogenerate {
namespace {

using operation::Execute;

// A table that asks of its one column what the domain asks of its values: what a check calls VALUE is the
// column's name.
Table as_table(const postgresql::Domain& domain) {
  const auto& said = domain.options;
  Table table{.name = {domain.name, said.schema}};
  table.columns.emplace_back(
      "value", *domain.data_type,
      ColumnOptions{.nullable = !said.not_null, .server_default = said.server_default});
  if (!said.check.empty()) table.constraints.emplace_back(CheckConstraint(said.check));
  return table;
}

// Both as the server keeps them, as far as that must be asked to tell that they are the same.
struct KeptPair {
  Table database;
  Table target;

  bool differs() const { return database != target; }
};

// A domain's changes as statements, since limbeck has no operation of its own for them.
class DomainChanges {
 public:
  DomainChanges(const DomainPair& pair, const KeptPair& kept, const Comparison& comparison)
      : pair_(pair),
        kept_(kept),
        comparison_(comparison),
        name_(sql::quote_name(pair.target.options.schema, pair.target.name,
                              comparison.dialect.identifiers())) {}

  void add_to(ObjectChanges& changes) {
    const auto& was = pair_.database.options;
    const auto& is = pair_.target.options;
    const bool is_of_other_type = column(kept_.database).type != column(kept_.target).type;
    const bool has_nameless_check = has_other_check() && !was.check.empty() && was.constraint_name.empty();
    if (is_of_other_type || was.collation != is.collation || has_nameless_check) {
      changes.remarks.push_back(fmt::format(
          "domain '{}' differs from the target in what ALTER DOMAIN cannot change: it stays as it is; write in "
          "a script how it changes",
          shown({pair_.target.name, is.schema})));
      return;
    }
    if (column(kept_.database).options.server_default != column(kept_.target).options.server_default)
      alter(default_words(was.server_default), default_words(is.server_default));
    if (has_other_check()) change_check();
    if (was.not_null != is.not_null) alter(null_words(was), null_words(is));
    std::ranges::move(steps_, std::back_inserter(changes.before));
  }

 private:
  static const Column& column(const Table& table) { return table.columns.front(); }

  bool has_other_check() const {
    const auto& wanted = pair_.target.options.constraint_name;
    return kept_.database.constraints != kept_.target.constraints ||
           (!wanted.empty() && wanted != pair_.database.options.constraint_name);
  }

  void alter(const std::string& back, const std::string& change) {
    const auto statement = [&](const std::string& words) {
      return Execute{fmt::format("ALTER DOMAIN {} {}", name_, words)};
    };
    steps_.push_back({statement(change), {}, {{statement(back)}}});
  }

  void change_check() {
    const auto& was = pair_.database.options;
    if (!was.check.empty()) alter(add_words(was.constraint_name, was.check), drop_words(was.constraint_name));
    const auto& is = pair_.target.options;
    if (is.check.empty()) return;
    const auto name = is.constraint_name.empty() ? usual_name() : is.constraint_name;
    alter(drop_words(name), add_words(name, is.check));
  }

  // As the server names it in CREATE DOMAIN.
  std::string usual_name() const {
    return schema::shorten(pair_.target.name + "_check",
                           dialect::name_limit(comparison_.dialect.identifiers()));
  }

  std::string quoted(const std::string& name) const {
    return sql::quote_name(name, comparison_.dialect.identifiers());
  }
  std::string drop_words(const std::string& name) const { return "DROP CONSTRAINT " + quoted(name); }
  std::string add_words(const std::string& name, const std::string& check) const {
    return fmt::format("ADD CONSTRAINT {} CHECK ({})", quoted(name), check);
  }

  std::string default_words(const std::optional<ServerDefault>& value) const {
    if (!value) return "DROP DEFAULT";
    return "SET DEFAULT " + (value->is_expression
                                 ? value->value
                                 : sql::quote_literal(value->value, comparison_.dialect.split_rules()));
  }
  static std::string null_words(const postgresql::DomainOptions& options) {
    return options.not_null ? "SET NOT NULL" : "DROP NOT NULL";
  }

  const DomainPair& pair_;
  const KeptPair& kept_;
  const Comparison& comparison_;
  std::string name_;
  std::vector<Difference> steps_;
};

}  // namespace

void compare_domains(const std::vector<DomainPair>& pairs, const Comparison& comparison,
                     ObjectChanges& changes) {
  std::vector<const DomainPair*> differing;
  std::vector<KeptPair> kept;
  std::vector<Table> asked;
  for (const auto& pair : pairs) {
    const auto database = as_table(pair.database);
    const auto target = as_table(pair.target);
    KeptPair both{comparison.dialect.canonical(database), comparison.dialect.canonical(target)};
    if (!both.differs() && pair.target.options.constraint_name.empty()) continue;
    differing.push_back(&pair);
    kept.push_back(std::move(both));
    asked.push_back(target);
    asked.push_back(database);
  }
  if (differing.empty()) return;
  if (comparison.server.normalize) {
    const auto answers = comparison.server.normalize(asked);
    for (std::size_t i = 0; i < kept.size(); ++i) {
      kept[i].target = comparison.dialect.canonical(answers[2 * i]);
      kept[i].database = comparison.dialect.canonical(answers[2 * i + 1]);
    }
  }
  for (std::size_t i = 0; i < kept.size(); ++i)
    DomainChanges(*differing[i], kept[i], comparison).add_to(changes);
}

}  // namespace limbeck::autogenerate
