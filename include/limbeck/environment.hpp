// SPDX-License-Identifier: MIT
// What env.cpp includes: the main program of a project with C++ scripts, which is also what is deployed.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <limbeck/autogenerate/compare_options.hpp>
#include <limbeck/autogenerate/process_revision.hpp>
#include <limbeck/autogenerate/render_item.hpp>
#include <limbeck/core/x_argument.hpp>
#include <limbeck/model/target.hpp>
#include <limbeck/schema/names.hpp>
#include <limbeck/script/registry.hpp>

namespace limbeck {

// What env.cpp may say of its project. What it leaves out is taken from limbeck.ini, where there is one.
struct EnvironmentOptions {
  std::optional<std::string> url = {};  // of the database; --url on the command line goes before it
  std::optional<std::string> version_table = {};
  std::optional<std::string> version_table_schema = {};
  std::optional<bool> transaction_per_migration = {};
  // What the database shall hold: `.target = limbeck::schema_of<User, Task>()`.
  std::optional<Target> target = {};
  // What of the database is compared with the target; CompareOptions says more of each.
  IncludeName include_name = {};
  IncludeObject include_object = {};
  std::optional<IncludedSchemas> include_schemas = {};
  std::vector<std::string> include_tables = {};
  std::vector<std::string> exclude_tables = {};
  ComparedProperty compare_type = true;
  ComparedProperty compare_server_default = true;
  // How autogenerate writes scripts; Project says more of each.
  RenderItem render_item = {};
  std::optional<bool> render_as_batch = {};
  ProcessRevision process_revision = {};

  // How constraints and indexes without a name are called, in scripts and in the target:
  // {{"fk", "fk_%(table_name)s_%(column_0_name)s"}}.
  NamingConvention naming_convention = {};
};

// One object lives as long as main(). It is used by one thread.
class Environment {
 public:
  // Takes the scripts that the build put into this program.
  Environment(int argc, char** argv) : Environment(argc, argv, registry()) {}
  Environment(int argc, char** argv, const Registry& scripts);
  ~Environment();

  void configure(EnvironmentOptions options);

  // What the command line says for the project alone: the last `-x key=value` of that key, all of them, and
  // `--tag`. Nothing where the command line makes no sense, which run() reports.
  std::optional<std::string> x_argument(std::string_view key) const;
  const std::vector<XArgument>& x_arguments() const noexcept;
  const std::string& tag() const noexcept;

  // Does what the command line asks for and gives the exit code: 0 done, 1 failed, 2 misused. Throws only
  // where `--raiseerr` asks for it.
  int run();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace limbeck
