// SPDX-License-Identifier: MIT
// Nothing is lost in rendering: what is rendered as C++ and compiled records the very operations again.
#include <map>

#include <gmock/gmock.h>

#include <limbeck/runtime/operations.hpp>

#include "dialect/postgresql/dialect.hpp"
#include "runtime/recorder.hpp"
#include "unit/autogenerate/render/round_trip/cases.hpp"
#include "unit/autogenerate/render/round_trip/keeping_dialect.hpp"
#include "unit/autogenerate/render/round_trip/rendered.hpp"

namespace limbeck::autogenerate::round_trip {
namespace {

std::vector<operation::Operation> recorded(const Rendered& rendered) {
  const KeepingDialect dialect(limbeck::dialect::postgresql::make_dialect());
  runtime::Divider divider(false, [](const runtime::Unit&) {});
  runtime::Recorder recorder(dialect, divider);
  Operations op(recorder);
  rendered.run(op);
  return dialect.kept();
}

// What is said in another way, which comes to the same.
const std::map<std::string, std::vector<operation::Operation>, std::less<>> in_other_words{
    {"drop_table_enum",
     {operation::DropTable{.table = {"user"}, .if_exists = true},
      operation::DropEnum{.type = {"mood", "s"}, .if_exists = true}}},
};

TEST(RoundTrip, RecordsTheVeryOperationsAgain) {
  const auto originals = cases();
  ASSERT_EQ(originals.size(), rendered().size());
  for (std::size_t i = 0; i < originals.size(); ++i) {
    const auto& [name, operation] = originals[i];
    ASSERT_EQ(name, rendered()[i].name);
    const auto other = in_other_words.find(name);
    const auto expected = other == in_other_words.end() ? std::vector{operation} : other->second;
    EXPECT_EQ(recorded(rendered()[i]), expected) << name;
  }
}

}  // namespace
}  // namespace limbeck::autogenerate::round_trip
