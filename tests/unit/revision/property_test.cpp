// SPDX-License-Identifier: MIT
// What holds in every graph, tried on many random ones.
#include <algorithm>
#include <random>
#include <set>

#include <fmt/format.h>
#include <gmock/gmock.h>

#include "unit/revision/graphs.hpp"

namespace limbeck::revision {
namespace {

constexpr unsigned seeds = 200;

std::size_t size_for(unsigned seed) {
  return 1 + seed % 40;
}

// Written without the layer's own helpers, to judge them by.
Rows rows_for(const Graph& graph, const std::set<std::string>& applied) {
  Rows rows;
  for (const auto& id : applied) {
    const auto followers = graph.followers(graph.find(id));
    const bool is_needed = std::any_of(followers.begin(), followers.end(),
                                       [&](Node follower) { return applied.contains(graph[follower].id); });
    if (!is_needed) rows.push_back(id);
  }
  return rows;
}

void add_with_needs(const Graph& graph, Node node, std::set<std::string>& applied) {
  if (!applied.insert(graph[node].id).second) return;
  for (const Node need : graph.needs(node)) add_with_needs(graph, need, applied);
}

// The nodes and all that `next` leads to from them.
template <class Next>
std::set<Node> closure(std::vector<Node> from, Next next) {
  std::set<Node> reached;
  while (!from.empty()) {
    const Node node = from.back();
    from.pop_back();
    if (!reached.insert(node).second) continue;
    for (const Node neighbour : next(node)) from.push_back(neighbour);
  }
  return reached;
}

std::set<std::string> without_followers(const Graph& graph, std::set<std::string> applied,
                                        std::vector<Node> lowest) {
  for (const Node node : closure(std::move(lowest), [&](Node each) { return graph.followers(each); }))
    applied.erase(graph[node].id);
  return applied;
}

// Some state that an upgrade can reach.
std::set<std::string> random_state(const Graph& graph, std::mt19937& random) {
  std::set<std::string> applied;
  for (auto count = random() % 4; count > 0; --count)
    add_with_needs(graph, static_cast<Node>(random() % graph.size()), applied);
  return applied;
}

// Carries a plan out; each step must be possible, and leave the right rows.
std::set<std::string> run(const Graph& graph, const Plan& plan, std::set<std::string> applied) {
  Rows rows = plan.before();
  for (const auto& step : plan.steps()) {
    const std::string id(step.id);
    const Node node = graph.find(id);
    const bool is_up = step.direction == Direction::up;
    for (const Node neighbour : is_up ? graph.needs(node) : graph.followers(node)) {
      EXPECT_EQ(applied.contains(graph[neighbour].id), is_up) << step.id << " before " << graph[neighbour].id;
    }
    EXPECT_EQ(is_up ? applied.insert(id).second : applied.erase(id) == 1, true) << id;
    for (const auto& move : step.moves) {
      EXPECT_TRUE(move.from.empty() || std::count(rows.begin(), rows.end(), move.from) == 1) << move.from;
      EXPECT_EQ(std::count(rows.begin(), rows.end(), move.to), 0) << move.to;
      rows = revision::apply(rows, {&move, 1});
    }
    EXPECT_EQ(rows, rows_for(graph, applied)) << step.id;
  }
  EXPECT_EQ(rows, plan.after());
  return applied;
}

TEST(EveryGraph, ComesBackToNothingAfterAnUpgradeToHeads) {
  for (unsigned seed = 0; seed < seeds; ++seed) {
    SCOPED_TRACE(seed);
    const Graph graph(random_revisions(seed, size_for(seed)));
    const auto up = plan_upgrade(graph, {}, "heads");
    const auto all = run(graph, up, {});
    EXPECT_EQ(all.size(), graph.size());
    EXPECT_EQ(up.after(), ids(graph, graph.real_heads()));
    const auto down = plan_downgrade(graph, up.after(), "base");
    EXPECT_EQ(run(graph, down, all).size(), 0U);
    auto reversed = ids(down);
    std::reverse(reversed.begin(), reversed.end());
    EXPECT_EQ(reversed, ids(up));
  }
}

// The same over thousands of revisions; what the rows should be is kept up as the steps go, since to find it
// anew at each would be quadratic.
TEST(EveryGraph, ComesBackToNothingHoweverLargeItIs) {
  for (unsigned seed = 0; seed < 3; ++seed) {
    SCOPED_TRACE(seed);
    const Graph graph(random_revisions(seed, 3000));
    std::set<std::string> expected;
    std::vector<std::size_t> applied_followers(graph.size());
    std::set<std::string> rows;
    const auto take = [&](const Step& step) {
      const Node node = graph.find(step.id);
      const bool is_up = step.direction == Direction::up;
      EXPECT_EQ(applied_followers[node], 0U) << step.id;
      const auto set = [&](std::string_view name, bool is_there) {
        const std::string id(name);
        if (is_there) expected.insert(id);
        if (!is_there) expected.erase(id);
      };
      set(step.id, is_up);
      for (const Node need : graph.needs(node)) {
        applied_followers[need] += is_up ? 1U : static_cast<std::size_t>(-1);
        set(graph[need].id, applied_followers[need] == 0);
      }
      for (const auto& [from, to] : step.moves) {
        EXPECT_TRUE(from.empty() || rows.erase(std::string(from)) == 1) << from;
        EXPECT_TRUE(to.empty() || rows.emplace(to).second) << to;
      }
      ASSERT_EQ(rows, expected) << step.id;
    };
    const auto up = plan_upgrade(graph, {}, "heads");
    EXPECT_EQ(up.steps().size(), graph.size());
    for (const auto& step : up.steps()) take(step);
    EXPECT_EQ(up.after(), ids(graph, graph.real_heads()));
    const auto down = plan_downgrade(graph, up.after(), "base");
    EXPECT_EQ(down.steps().size(), graph.size());
    for (const auto& step : down.steps()) take(step);
    EXPECT_TRUE(rows.empty());
  }
}

TEST(EveryGraph, HasExactlyTheTargetAndItsNeedsAfterAnUpgradeFromAnywhere) {
  for (unsigned seed = 0; seed < seeds; ++seed) {
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    const Graph graph(random_revisions(seed, size_for(seed)));
    const auto before = random_state(graph, random);
    const auto target = static_cast<Node>(random() % graph.size());
    auto expected = before;
    add_with_needs(graph, target, expected);
    const auto plan = plan_upgrade(graph, rows_for(graph, before), graph[target].id);
    EXPECT_EQ(run(graph, plan, before), expected);
  }
}

TEST(EveryGraph, HasNothingAboveTheTargetAfterADowngrade) {
  for (unsigned seed = 0; seed < seeds; ++seed) {
    SCOPED_TRACE(seed);
    const Graph graph(random_revisions(seed, size_for(seed)));
    const auto up = plan_upgrade(graph, {}, "heads");
    const auto target = static_cast<Node>(seed % graph.size());
    std::set<std::string> all;
    for (Node node = 0; node < graph.size(); ++node) all.insert(graph[node].id);
    if (graph.children(target).empty() && !graph.followers(target).empty()) continue;  // an effective head
    const auto after = run(graph, plan_downgrade(graph, up.after(), graph[target].id), all);
    EXPECT_TRUE(after.contains(graph[target].id));
    for (const Node child : graph.children(target)) EXPECT_FALSE(after.contains(graph[child].id));
  }
}

TEST(EveryGraph, LosesAboveTheTargetOnlyWhatLiesOnTheBranchAndWhatNeedsThat) {
  for (unsigned seed = 0; seed < seeds; ++seed) {
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    const Graph graph(random_revisions(seed, size_for(seed)));
    std::set<std::string> all;
    for (Node node = 0; node < graph.size(); ++node) all.insert(graph[node].id);
    const auto branch = static_cast<Node>(random() % graph.size());
    Node target = branch;
    for (auto steps = random() % 4; steps > 0 && !graph.parents(target).empty(); --steps)
      target = graph.parents(target).front();
    auto lineage = closure({branch}, [&](Node node) { return graph.parents(node); });
    lineage.merge(closure({branch}, [&](Node node) { return graph.children(node); }));
    std::vector<Node> lowest;
    for (const Node child : graph.children(target)) {
      if (lineage.contains(child)) lowest.push_back(child);
    }
    if (lowest.empty() && !graph.followers(target).empty()) continue;  // an effective head
    const auto plan = plan_downgrade(graph, rows_for(graph, all), graph[branch].id + "@" + graph[target].id);
    EXPECT_EQ(run(graph, plan, all), without_followers(graph, all, lowest));
  }
}

TEST(EveryGraph, LosesSoManyRevisionsInARowAfterARelativeDowngrade) {
  for (unsigned seed = 0; seed < seeds; ++seed) {
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    const Graph graph(random_revisions(seed, size_for(seed)));
    const auto top = static_cast<Node>(random() % graph.size());
    std::set<std::string> before;
    add_with_needs(graph, top, before);
    Node lowest = top;
    int steps = 1;
    for (const auto most = static_cast<int>(random() % 4); steps <= most && graph.parents(lowest).size() == 1;
         ++steps)
      lowest = graph.parents(lowest).front();
    const auto plan = plan_downgrade(graph, {graph[top].id}, "-" + std::to_string(steps));
    EXPECT_EQ(run(graph, plan, before), without_followers(graph, before, {lowest}));
  }
}

TEST(EveryGraph, HoldsTheStampedRevisionAndNothingAboveIt) {
  for (unsigned seed = 0; seed < seeds; ++seed) {
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    const Graph graph(random_revisions(seed, size_for(seed)));
    const auto before = rows_for(graph, random_state(graph, random));
    const auto& id = graph[static_cast<Node>(random() % graph.size())].id;
    const auto plan = plan_stamp(graph, before, {id});
    EXPECT_THAT(plan.after(), testing::Contains(id));
    EXPECT_EQ(revision::apply(before, moves(plan)), plan.after());
    std::set<std::string> applied;
    for (const auto& row : plan.after()) add_with_needs(graph, graph.find(row), applied);
    EXPECT_EQ(plan.after(), rows_for(graph, applied));
  }
}

// What a symbol gives, or the error that it gives.
std::string answer(const Graph& graph, const std::string& symbol, const Rows& rows) {
  std::string text;
  const auto error = message_of([&] {
    for (const Node node : resolve(graph, symbol, &rows)) text += graph[node].id + " ";
  });
  return text + error;
}

// The same of a range as the history shows it.
std::string range_answer(const Graph& graph, const SymbolRange& range, const Rows& rows) {
  std::string text;
  const auto error = message_of([&] {
    for (const Node node : resolve_range(graph, range, &rows)) text += graph[node].id + " ";
  });
  return text + error;
}

// What a plan does to the rows, step by step, or the error that there is.
template <class MakePlan>
std::string plan_answer(MakePlan make_plan) {
  std::string text;
  const auto error = message_of([&] {
    const Plan plan = make_plan();
    for (const auto& step : plan.steps()) {
      text += fmt::format("{}:", step.id);
      for (const auto& [from, to] : step.moves) text += fmt::format(" {}->{}", from, to);
      text += "\n";
    }
    for (const auto& row : plan.after()) text += row + " ";
  });
  return text + error;
}

// Any form that the grammar has, with names that are there, that begin so, or that are not there.
std::string random_symbol(std::mt19937& random, const std::vector<Revision>& revisions) {
  const auto below = [&](std::size_t end) { return static_cast<std::size_t>(random() % end); };
  const auto name = [&]() -> std::string {
    const auto& revision = revisions[below(revisions.size())];
    switch (below(6)) {
      case 0:
        return revision.id.substr(0, 1 + below(revision.id.size()));
      case 1:
        return revision.branch_labels.empty() ? "label" : revision.branch_labels.front();
      case 2:
        return "nowhere";
      default:
        return revision.id;
    }
  };
  const std::vector<std::string> words{"head", "heads", "base", "current"};
  const auto offset = [&] { return (below(2) == 0 ? "+" : "-") + std::to_string(1 + below(4)); };
  const std::string branch = below(2) == 0 ? name() + "@" : "";
  if (below(5) == 0) return branch + offset();
  return branch + (below(2) == 0 ? name() : words[below(words.size())]) + (below(3) == 0 ? offset() : "");
}

// Calls `check` with the graph of revisions of chance, and with that of the same in another order.
template <class Check>
void for_each_shuffled(const Check& check) {
  for (unsigned seed = 0; seed < seeds; ++seed) {
    SCOPED_TRACE(seed);
    std::mt19937 random(seed);
    auto revisions = random_revisions(seed, size_for(seed));
    const Graph graph(revisions);
    std::shuffle(revisions.begin(), revisions.end(), random);
    const Graph shuffled(revisions);
    check(graph, shuffled, revisions, random);
  }
}

TEST(EveryGraph, AnswersTheSameInWhateverOrderTheRevisionsWereGiven) {
  for_each_shuffled([](const Graph& graph, const Graph& shuffled, const auto& revisions, auto& random) {
    EXPECT_EQ(ids(graph), ids(shuffled));
    const auto rows = rows_for(graph, random_state(graph, random));
    for (int i = 0; i < 30; ++i) {
      const auto symbol = random_symbol(random, revisions);
      EXPECT_EQ(answer(graph, symbol, rows), answer(shuffled, symbol, rows)) << symbol;
    }
    for (Node node = 0; node < graph.size(); ++node) EXPECT_EQ(graph.labels(node), shuffled.labels(node));
  });
}

TEST(EveryGraph, PlansAndShowsTheSameInWhateverOrderTheRevisionsWereGiven) {
  for_each_shuffled([](const Graph& graph, const Graph& shuffled, const auto& revisions, auto& random) {
    const auto rows = rows_for(graph, random_state(graph, random));
    for (int i = 0; i < 20; ++i) {
      const auto one = random_symbol(random, revisions);
      const auto other = random_symbol(random, revisions);
      SCOPED_TRACE(one + " " + other);
      const auto all_answers = [&](const Graph& of) {
        return std::vector{plan_answer([&] { return plan_upgrade(of, rows, one); }),
                           plan_answer([&] { return plan_downgrade(of, rows, one); }), plan_answer([&] {
                             return plan_stamp(of, rows, {one, other});
                           }),
                           range_answer(of, {one, other}, rows), range_answer(of, {one, ""}, rows)};
      };
      EXPECT_EQ(all_answers(graph), all_answers(shuffled));
    }
  });
}

TEST(EveryGraph, LabelsEveryDescendantOfALabelledRevision) {
  for (unsigned seed = 0; seed < seeds; ++seed) {
    SCOPED_TRACE(seed);
    const Graph graph(random_revisions(seed, size_for(seed)));
    for (Node node = 0; node < graph.size(); ++node) {
      std::set<std::string> expected(graph[node].branch_labels.begin(), graph[node].branch_labels.end());
      for (const Node parent : graph.parents(node)) {
        for (auto& label : graph.labels(parent)) expected.insert(std::move(label));
      }
      const auto labels = graph.labels(node);
      EXPECT_THAT(labels, testing::IsSupersetOf(expected));
      EXPECT_TRUE(std::is_sorted(labels.begin(), labels.end()));
    }
  }
}

}  // namespace
}  // namespace limbeck::revision
