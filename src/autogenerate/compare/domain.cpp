// SPDX-License-Identifier: MIT
#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "autogenerate/compare/names.hpp"
#include "autogenerate/compare/object_changes.hpp"

namespace limbeck::autogenerate {
namespace {

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

// The domain's changes, or why there are none.
class DomainComparison {
 public:
  DomainComparison(const DomainPair& pair, const KeptPair& kept, const Comparison& comparison)
      : pair_(pair), kept_(kept), comparison_(comparison) {}

  void add_to(ObjectChanges& changes) const {
    const auto& was = pair_.database.options;
    const auto& is = pair_.target.options;
    const TableName name{pair_.target.name, is.schema};
    // By its name, as the values of an enum are altered by themselves.
    const auto type_name = [&](const Table& kept) {
      return comparison_.dialect.type_name(column(kept).type);
    };
    const bool is_of_other_type = type_name(kept_.database) != type_name(kept_.target);
    if (is_of_other_type || was.collation != is.collation) {
      changes.unmade.push_back(fmt::format(
          "domain '{}' differs from the target in what ALTER DOMAIN cannot change: it stays as it is; write in "
          "a script how it changes",
          shown(name)));
      if (is_of_other_type) return;
    }
    const operation::AlterDomain nothing{.domain = name, .existing = pair_.database};
    auto op = nothing;
    if (column(kept_.database).options.server_default != column(kept_.target).options.server_default)
      op.server_default = is.server_default ? Change<ServerDefault>(*is.server_default) : none;
    if (was.not_null != is.not_null) op.not_null = is.not_null;
    if (has_other_check()) {
      op.drop_constraint = was.constraint_name;
      op.check = is.check;
      if (!is.check.empty())
        op.constraint_name = is.constraint_name.empty() ? usual_name() : is.constraint_name;
    }
    if (op != nothing) changes.before.push_back({std::move(op)});
  }

 private:
  static const Column& column(const Table& table) { return table.columns.front(); }

  bool has_other_check() const {
    const auto& wanted = pair_.target.options.constraint_name;
    return kept_.database.constraints != kept_.target.constraints ||
           (!wanted.empty() && wanted != pair_.database.options.constraint_name);
  }

  // As the server names it in CREATE DOMAIN.
  std::string usual_name() const {
    return schema::shorten(pair_.target.name + "_check", comparison_.name_limit());
  }

  const DomainPair& pair_;
  const KeptPair& kept_;
  const Comparison& comparison_;
};

using operation::AlterDomain;
using operation::DropDomain;
using postgresql::Domain;

TableName name_of(const Domain& domain) {
  return {domain.name, domain.options.schema};
}

// A domain that has nothing but its check, or its default.
Domain with_check_alone(Domain domain) {
  domain.options.server_default.reset();
  return domain;
}
Domain with_default_alone(Domain domain) {
  domain.options.check.clear();
  return domain;
}

// What one domain lets go of, to come again as the target says it: the server's words may hold for the
// function alone that goes.
class DomainPart {
 public:
  DomainPart(const Domain& whole, const Domain& wanted, bool check, bool value)
      : whole_(whole), wanted_(wanted), left_(whole), check_(check), value_(value) {
    if (check_) left_.options.check = left_.options.constraint_name = "";
    if (value_) left_.options.server_default.reset();
  }

  AlterDomain removal() const {
    AlterDomain op{.domain = name_of(whole_), .existing = whole_};
    if (check_) op.drop_constraint = whole_.options.constraint_name;
    if (value_) op.server_default = none;
    return op;
  }

  // What changes the domain finds it without these, and brings those back that it does not change.
  void take_out_of(AlterDomain& op) {
    op.existing = left_;
    if (!std::exchange(op.drop_constraint, "").empty() || !op.check.empty()) check_ = false;
    if (!op.server_default.touched()) return;
    value_ = false;
    if (!op.server_default.value()) op.server_default = {};
  }

  void take_out_of(DropDomain& op) {
    op.existing = left_;
    check_ = value_ = false;
  }

  std::optional<AlterDomain> restoration() const {
    if (!check_ && !value_) return std::nullopt;
    AlterDomain op{.domain = name_of(whole_), .existing = left_};
    const auto& was = whole_.options;
    const auto& wanted = wanted_.options;
    if (check_) {
      op.check = wanted.check.empty() ? was.check : wanted.check;
      op.constraint_name = was.constraint_name;
    }
    if (value_) op.server_default = wanted.server_default ? *wanted.server_default : *was.server_default;
    return op;
  }

 private:
  const Domain& whole_;
  const Domain& wanted_;
  Domain left_;
  bool check_;
  bool value_;
};

template <class Op>
Op* find_step(std::vector<Difference>& steps, const TableName& domain) {
  for (auto& step : steps) {
    auto* op = std::get_if<Op>(&step.operation);
    if (op != nullptr && op->domain == domain) return op;
  }
  return nullptr;
}

}  // namespace

EarlyRelease release_domains(const std::vector<Domain>& domains, const std::vector<Domain>& target,
                             const std::function<bool(const Domain&)>& names_what_goes,
                             ObjectChanges& changes) {
  EarlyRelease release;
  ByName<const Domain*> wanted;
  for (const auto& domain : target) wanted.emplace(name_of(domain), &domain);
  for (const auto& domain : domains) {
    const bool check = !domain.options.check.empty() && names_what_goes(with_check_alone(domain));
    const bool value = domain.options.server_default && names_what_goes(with_default_alone(domain));
    if (!check && !value) continue;
    const auto name = name_of(domain);
    const auto found = wanted.find(name);
    DomainPart part(domain, found == wanted.end() ? domain : *found->second, check, value);
    release.steps.push_back({part.removal()});
    if (auto* alter = find_step<AlterDomain>(changes.before, name)) part.take_out_of(*alter);
    if (auto* drop = find_step<DropDomain>(changes.last, name)) part.take_out_of(*drop);
    if (auto restoration = part.restoration()) release.restore.push_back({std::move(*restoration)});
  }
  std::erase_if(changes.before, [](const Difference& step) {
    const auto* alter = std::get_if<AlterDomain>(&step.operation);
    return alter != nullptr && *alter == AlterDomain{.domain = alter->domain, .existing = alter->existing};
  });
  return release;
}

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
    DomainComparison(*differing[i], kept[i], comparison).add_to(changes);
}

}  // namespace limbeck::autogenerate
