// SPDX-License-Identifier: MIT
#include "unit/dialect/golden/cases.hpp"

namespace limbeck::dialect::golden {

using namespace limbeck::operation;

Cases named_type_cases() {
  const TableName mood{"mood"};
  const TableName hostile{"Mo\"od", "s.x"};
  return {
      {"add_enum_value", AddEnumValue{mood, "it's great"}},
      {"add_enum_value_after", AddEnumValue{.type = mood, .value = "fine", .after = "ok"}},
      {"add_enum_value_before",
       AddEnumValue{.type = hostile, .value = "fine", .before = "ok", .if_not_exists = true}},
      {"alter_domain", AlterDomain{.domain = {"positive"}, .server_default = "1", .not_null = true}},
      {"alter_domain_every_option", AlterDomain{.domain = {"Email", "s"},
                                                .server_default = none,
                                                .not_null = false,
                                                .drop_constraint = "ck old",
                                                .check = "VALUE <> ''",
                                                .constraint_name = "ck new",
                                                .new_name = "Mail"}},
      {"alter_enum", AlterEnum{mood, {"sad", "ok"}}},
      {"alter_enum_replace", AlterEnum{hostile, {"sad", "ok"}, {{"it's great", "ok"}, {"$limbeck$", "sad"}}}},
      {"alter_enum_replace_by_none", AlterEnum{mood, {"sad"}, {{"glad", "ok"}}}},
      {"alter_enum_replace_kept", AlterEnum{mood, {"sad", "ok"}, {{"ok", "sad"}}}},
      {"create_domain",
       CreateDomain{postgresql::Domain("positive", Integer(), {.collation = "", .check = "VALUE > 0"})}},
      {"create_enum", CreateEnum{mood, {"sad", "it's ok"}}},
      {"create_enum_if_not_exists", CreateEnum{hostile, {"sad", "$limbeck$"}, true}},
      {"drop_domain", DropDomain{{"email", "s"}, true, true}},
      {"drop_enum", DropEnum{mood}},
      {"drop_enum_cascade", DropEnum{hostile, true, true}},
      {"rename_enum", RenameEnum{mood, "Feeling"}},
      {"rename_enum_value", RenameEnumValue{hostile, "it's ok", "fine"}},
  };
}

}  // namespace limbeck::dialect::golden
