// SPDX-License-Identifier: MIT
// Every operation in every database's SQL: tests/golden/ddl/<case>.sql holds a section for each dialect, so
// that a reader sees them side by side. With UPDATE_GOLDEN=1 in the environment the files are written anew.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include <gmock/gmock.h>

#include <limbeck/core/error.hpp>

#include "unit/dialect/all_dialects.hpp"
#include "unit/dialect/golden/cases.hpp"

namespace limbeck::dialect {
namespace {

using golden::all_cases;
using golden::Case;

std::vector<operation::Operation> parts(const Dialect& dialect, const operation::Operation& operation) {
  const auto* batch = std::get_if<operation::BatchAlterTable>(&operation);
  return batch == nullptr ? std::vector{operation} : dialect.divide(*batch);
}

std::string written(const Dialect& dialect, const operation::Operation& operation) {
  std::string text;
  std::string said;
  try {
    for (const auto& part : parts(dialect, operation)) {
      for (const auto& statement : dialect.ddl(part, nullptr)) {
        const auto sql = dialect.for_others(statement, said);
        if (!sql.empty()) text += dialect.for_shell(sql) + "\n";
      }
    }
  } catch (const Error& error) {
    return std::string("-- error: ") + error.what() + "\n";
  }
  return text.empty() ? "-- nothing\n" : text;
}

std::string section(const Dialect& dialect, const Case& golden_case) {
  const std::string name(dialect.name());
  const auto differs = golden_case.differs.find(name);
  return "-- " + name + '\n' +
         (differs == golden_case.differs.end() ? "" : "-- differs from Alembic: " + differs->second + '\n') +
         written(dialect, golden_case.operation);
}

std::string written(const Case& golden_case, const Dialects& dialects) {
  std::string text;
  for (const auto& dialect : dialects) {
    if (!text.empty()) text += '\n';
    text += section(*dialect, golden_case);
  }
  return text;
}

const std::filesystem::path folder = LIMBECK_GOLDEN_FOLDER;

std::filesystem::path file_of(const Case& golden_case) {
  return folder / (golden_case.name + ".sql");
}

std::string content(const std::filesystem::path& file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  return text.str();
}

TEST(GoldenDdl, IsWhatEveryDialectWrites) {
  const auto dialects = all_dialects();
  for (const auto& golden_case : all_cases()) {
    const auto file = file_of(golden_case);
    const auto text = written(golden_case, dialects);
    if (std::getenv("UPDATE_GOLDEN") != nullptr) std::ofstream(file) << text;
    EXPECT_TRUE(std::filesystem::exists(file)) << file;
    EXPECT_EQ(text, content(file)) << file;
  }
}

TEST(GoldenDdl, HasNoFileWithoutACaseAndNoTwoCasesOfOneName) {
  std::set<std::filesystem::path> expected;
  for (const auto& golden_case : all_cases())
    EXPECT_TRUE(expected.insert(file_of(golden_case)).second) << golden_case.name;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    EXPECT_TRUE(expected.contains(entry.path())) << entry.path();
  }
}

// A case for an operation that is new cannot be forgotten.
TEST(GoldenDdl, HasACaseOfEveryOperation) {
  std::set<std::size_t> seen;
  for (const auto& golden_case : all_cases()) seen.insert(golden_case.operation.index());
  EXPECT_EQ(seen.size(), std::variant_size_v<operation::OperationVariant>);
}

}  // namespace
}  // namespace limbeck::dialect
