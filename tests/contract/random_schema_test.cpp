// SPDX-License-Identifier: MIT
// Schemas of chance: from any of them the way leads to any other and back. LIMBECK_RANDOM_SEEDS=100:50 takes
// the fifty seeds from 100 on, for as long a search as one likes.
#include <cstdlib>

#include <fmt/format.h>

#include "contract/compare_contract.hpp"
#include "contract/random_script.hpp"

namespace limbeck::contract {
namespace {

using testing::IsEmpty;

struct Seeds {
  unsigned first = 0;
  unsigned count = 6;
};

Seeds seeds() {
  const auto* asked = std::getenv("LIMBECK_RANDOM_SEEDS");
  if (asked == nullptr) return {};
  const std::string text = asked;
  const auto colon = text.find(':');
  return {static_cast<unsigned>(std::stoul(text)), static_cast<unsigned>(std::stoul(text.substr(colon + 1)))};
}

class RandomSchemas : public CompareContract {
 protected:
  Schema made_by(const Statements& statements) const {
    return dialect->schema_made_by(url, statements).schema;
  }

  void lead(const Statements& one, const Statements& other) const {
    const auto before = made_by(one);
    const auto after = made_by(other);
    bring_to(before);
    EXPECT_THAT(texts_to(before), IsEmpty());
    // What comes and goes may look like a rename, which is told.
    const auto steps =
        autogenerate::compare(*connection, after, *dialect, {.target_is_complete = true}).steps;
    for (const auto& step : steps) carry_out(step.operation);
    EXPECT_THAT(texts_to(after), IsEmpty());
    take_back(steps);
    EXPECT_THAT(texts_to(before), IsEmpty());
    bring_to({});
  }
};
INSTANTIATE_TEST_SUITE_P(On, RandomSchemas, testing::ValuesIn(test_databases()), name_of_parameter);

TEST_P(RandomSchemas, LeadToAnyOtherAndBack) {
  if (!computes_columns()) GTEST_SKIP() << "PostgreSQL 12 and newer have computed columns";
  const auto words = random_words(dialect->name());
  const auto [first, count] = seeds();
  for (auto seed = first; seed < first + count && !HasFailure(); ++seed) {
    RandomScript random(seed, words, [&](std::string_view name) { return quoted(name); });
    const auto one = random.make();
    const auto other = random.make();
    SCOPED_TRACE(
        fmt::format("seed {}\n{};\n-- and\n{};", seed, fmt::join(one, ";\n"), fmt::join(other, ";\n")));
    try {
      lead(one, other);
    } catch (const Error& error) {
      ADD_FAILURE() << error.what();
    }
  }
}

}  // namespace
}  // namespace limbeck::contract
