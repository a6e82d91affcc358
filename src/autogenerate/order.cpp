// SPDX-License-Identifier: MIT
#include "autogenerate/order.hpp"

#include <algorithm>
#include <queue>

#include "autogenerate/names.hpp"

namespace limbeck::autogenerate {
namespace {

// Kahn's algorithm; where a circle is left, its first table is taken without the keys to those that are not
// there.
class Sorter {
 public:
  explicit Sorter(const std::vector<Table>& tables) : users_(tables.size()), waiting_for_(tables.size()) {
    ByName<std::size_t> by_name;
    for (std::size_t i = 0; i < tables.size(); ++i) by_name.emplace(tables[i].name, i);
    for (std::size_t i = 0; i < tables.size(); ++i) {
      for (const auto& constraint : tables[i].constraints) {
        const auto* key = std::get_if<ForeignKeyConstraint>(&constraint);
        if (key == nullptr) continue;
        const auto found = by_name.find(key->referred_table);
        if (found == by_name.end() || found->second == i) continue;
        users_[found->second].push_back(i);
        ++waiting_for_[i];
      }
    }
  }

  std::vector<std::size_t> sort() {
    for (std::size_t i = 0; i < users_.size(); ++i) {
      if (waiting_for_[i] == 0) ready_.push(i);
    }
    std::vector<bool> done(users_.size());
    std::vector<std::size_t> order;
    for (std::size_t first = 0; order.size() < users_.size();) {
      std::size_t next = 0;
      if (ready_.empty()) {
        while (done[first]) ++first;
        next = first;
      } else {
        next = ready_.top();
        ready_.pop();
        if (done[next]) continue;
      }
      done[next] = true;
      order.push_back(next);
      for (const auto user : users_[next]) {
        if (--waiting_for_[user] == 0 && !done[user]) ready_.push(user);
      }
    }
    return order;
  }

 private:
  std::vector<std::vector<std::size_t>> users_;
  std::vector<std::size_t> waiting_for_;
  std::priority_queue<std::size_t, std::vector<std::size_t>, std::greater<>> ready_;
};

}  // namespace

OrderedTables in_order_of_keys(std::vector<Table> tables, bool keys_may_dangle) {
  NameSet missing;
  for (const auto& table : tables) missing.insert(table.name);
  OrderedTables ordered;
  for (const auto place : Sorter(tables).sort()) {
    auto& table = tables[place];
    missing.erase(table.name);
    if (!keys_may_dangle) {
      std::erase_if(table.constraints, [&](const Constraint& constraint) {
        const auto* key = std::get_if<ForeignKeyConstraint>(&constraint);
        if (key == nullptr || !missing.contains(key->referred_table)) return false;
        ordered.deferred.push_back({table.name, *key});
        return true;
      });
    }
    ordered.tables.push_back(std::move(table));
  }
  return ordered;
}

}  // namespace limbeck::autogenerate
