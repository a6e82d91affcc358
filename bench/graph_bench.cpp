// SPDX-License-Identifier: MIT
// graph_bench SHAPE SIZE: how many seconds it takes to build a graph of that many revisions from values, and
// to plan from base to heads over it.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "revision/graph.hpp"
#include "revision/plan.hpp"

namespace {

using limbeck::revision::Graph;
using limbeck::revision::Plan;
using limbeck::revision::Revision;

// Ids as Alembic makes them, so that the order by id has nothing to do with the order of the history.
std::string random_id(std::mt19937_64& random) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string id;
  for (auto bits = random(); id.size() < 12; bits >>= 4U) id += digits[bits % digits.size()];
  return id;
}

// What is beside the chain: a branch, a merge point or a dependency at every tenth revision, a label at every
// hundredth.
std::vector<Revision> make_revisions(std::string_view shape, std::size_t size) {
  std::mt19937_64 random(1);
  std::vector<Revision> revisions;
  revisions.reserve(size);
  for (std::size_t i = 0; i < size; ++i) {
    Revision revision{.id = random_id(random)};
    revision.origin = "migrations/versions/" + revision.id + "_add_a_table.sql";
    revision.created = "2024-01-15 14:30:00";
    if (i > 0) revision.down_revisions = {revisions.back().id};
    if (shape != "chain" && i > 20) {
      const auto& recent = revisions[i - 2 - random() % 18].id;
      switch (random() % 30) {
        case 0:
          revision.down_revisions = {recent};
          break;
        case 1:
          revision.down_revisions.push_back(recent);
          break;
        case 2:
          revision.depends_on = {recent};
          break;
        default:
          break;
      }
    }
    if (shape == "labels" && i % 100 == 0) revision.branch_labels = {"label" + std::to_string(i)};
    revisions.push_back(std::move(revision));
  }
  std::shuffle(revisions.begin(), revisions.end(), random);
  return revisions;
}

template <class Call>
double seconds_of(Call call) {
  const auto begin = std::chrono::steady_clock::now();
  call();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

}  // namespace

// Meets what a command does that has just read its scripts: values that were just made, and memory that was
// never used.
int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: graph_bench chain|dag|labels SIZE\n", stderr);
    return 2;
  }
  const auto revisions = make_revisions(argv[1], std::strtoul(argv[2], nullptr, 10));
  auto given = revisions;
  std::optional<Graph> graph;
  std::optional<Plan> plan;
  const double building = seconds_of([&] { graph.emplace(std::move(given)); });
  const double planning = seconds_of([&] { plan.emplace(plan_upgrade(*graph, {}, "heads")); });
  if (plan->steps().size() != revisions.size()) std::abort();
  std::fprintf(stderr, "built in %.6f s, planned in %.6f s\n", building, planning);
  std::printf("%.6f\n", building + planning);
}
