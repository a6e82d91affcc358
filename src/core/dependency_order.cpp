// SPDX-License-Identifier: MIT
#include "core/dependency_order.hpp"

namespace limbeck::core {
namespace {

// Depth first, without recursion: a chain may be as long as there are things.
class Walk {
 public:
  explicit Walk(const Dependencies& dependencies) : dependencies_(dependencies), seen_(dependencies.size()) {
    order_.reserve(dependencies.size());
  }

  std::vector<std::size_t> order() && {
    for (std::size_t place = 0; place < dependencies_.size(); ++place) visit(place);
    return std::move(order_);
  }

 private:
  struct Visit {
    std::size_t place;
    std::size_t followed = 0;
  };

  void visit(std::size_t from) {
    enter(from);
    while (!way_.empty()) {
      auto& [place, followed] = way_.back();
      if (followed < dependencies_[place].size()) {
        enter(dependencies_[place][followed++]);
      } else {
        order_.push_back(place);
        way_.pop_back();
      }
    }
  }

  void enter(std::size_t place) {
    if (seen_[place]) return;
    seen_[place] = true;
    way_.push_back({place});
  }

  const Dependencies& dependencies_;
  std::vector<bool> seen_;
  std::vector<Visit> way_;
  std::vector<std::size_t> order_;
};

}  // namespace

std::vector<std::size_t> dependency_order(const Dependencies& dependencies) {
  return Walk(dependencies).order();
}

}  // namespace limbeck::core
