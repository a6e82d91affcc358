// SPDX-License-Identifier: MIT
// Writes what must compile: the cases as one C++ file, with a function for each and a list of them, or, with
// the argument "models", a schema as models.
#include <cstdio>
#include <string_view>

#include <fmt/format.h>

#include "autogenerate/render/cpp_script.hpp"
#include "autogenerate/render/models.hpp"
#include "unit/autogenerate/render/round_trip/cases.hpp"
#include "unit/autogenerate/render/round_trip/model_schema.hpp"

namespace limbeck::autogenerate::round_trip {
namespace {

void write_cases() {
  std::string functions;
  std::string list;
  int number = 0;
  for (const auto& [name, operation] : cases()) {
    functions += fmt::format("void case_{}([[maybe_unused]] Operations& op) {{\n{}\n}}\n\n", ++number,
                             render_cpp({{operation}}));
    list += fmt::format("      {{\"{}\", case_{}}},\n", name, number);
  }
  fmt::print(
      "#include <limbeck/migration.hpp>\n\n"
      "#include \"unit/autogenerate/render/round_trip/rendered.hpp\"\n\n"
      "namespace limbeck::autogenerate::round_trip {{\nnamespace {{\n\n{}}}  // namespace\n\n"
      "const std::vector<Rendered>& rendered() {{\n  static const std::vector<Rendered> all{{\n{}  }};\n"
      "  return all;\n}}\n\n}}  // namespace limbeck::autogenerate::round_trip\n",
      functions, list);
}

}  // namespace
}  // namespace limbeck::autogenerate::round_trip

int main(int argc, char** argv) {
  using namespace limbeck::autogenerate;
  if (argc > 1 && std::string_view(argv[1]) == "models") {
    fmt::print("{}", render_models(round_trip::model_schema()));
  } else {
    round_trip::write_cases();
  }
}
