// SPDX-License-Identifier: MIT
#include "unit/dialect/golden/cases.hpp"

namespace limbeck::dialect::golden {

using namespace limbeck::operation;

Cases object_cases() {
  return {
      {"alter_extension", AlterExtension{"pgcrypto"}},
      {"alter_extension_schema", AlterExtension{.name = "uuid-ossp", .schema = "My \"app\""}},
      {"alter_extension_version", AlterExtension{"uuid-ossp", "it's 1.1", "s"}},
      {"alter_sequence", AlterSequence{{.name = {"ids"}, .counting = {.increment = 2, .cycle = false}}, 100}},
      {"alter_sequence_name",
       AlterSequence{.sequence = {.name = {"ids", "s"}, .owned_by = "s.user.id"}, .new_name = "Numbers"}},
      {"attach_partition",
       AttachPartition{
           {"event", "s"}, {"event_2024", "s"}, "FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')"}},
      {"create_extension", CreateExtension{"pgcrypto"}},
      {"create_extension_every_option", CreateExtension{"uuid-ossp", true, "s", "1.1", true}},
      {"create_materialized_view", CreateMaterializedView{{"totals"}, "SELECT 1 AS one;"}},
      {"create_materialized_view_every_option",
       CreateMaterializedView{
           {"totals", "s"}, "SELECT 1", {"one"}, true, false, "heap", {{"fillfactor", "70"}}, "fast"}},
      {"create_partition",
       CreatePartition{{"event_2024"}, {"event"}, "FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')"}},
      {"create_partition_every_option",
       CreatePartition{{"event_rest", "s"}, {"event", "s"}, "DEFAULT", "HASH (id)", "fast", true}},
      {"create_schema", CreateSchema{"app"}},
      {"create_schema_every_option", CreateSchema{"My \"app\"", true, "owner"}},
      {"create_sequence", CreateSequence{{.name = {"ids"}}}},
      {"create_sequence_every_option", CreateSequence{{.name = {"ids", "s"},
                                                       .counting = {.start = 10,
                                                                    .increment = -1,
                                                                    .minvalue = -100,
                                                                    .maxvalue = 10,
                                                                    .cycle = true,
                                                                    .cache = 5,
                                                                    .order = true},
                                                       .data_type = BigInteger(),
                                                       .owned_by = "s.user.id"},
                                                      true}},
      {"create_sequence_without_bounds",
       CreateSequence{{.name = {"ids"}, .counting = {.nominvalue = true, .nomaxvalue = true}}}},
      {"create_sequence_without_cache", CreateSequence{{.name = {"ids"}, .counting = {.cache = 1}}}},
      {"create_view", CreateView{{"adult"}, "SELECT * FROM \"user\" WHERE age >= 18;\n"}},
      {"create_view_checked", CreateView{.view = {"adult", "s"},
                                         .definition = "SELECT 1",
                                         .columns = {"One"},
                                         .check_option = "LOCAL",
                                         .postgresql_with = {{"security_invoker", "true"}}}},
      {"create_view_every_option", CreateView{.view = {"adult"},
                                              .definition = "SELECT 1",
                                              .postgresql_with = {{"security_invoker", "true"}},
                                              .mysql_algorithm = "MERGE",
                                              .mysql_sql_security = "INVOKER"}},
      {"create_view_if_not_exists",
       CreateView{.view = {"adult"}, .definition = "SELECT 1", .if_not_exists = true}},
      {"create_view_or_replace", CreateView{.view = {"adult"}, .definition = "SELECT 1", .or_replace = true}},
      {"detach_partition", DetachPartition{{"event"}, {"event_2024"}}},
      {"detach_partition_concurrently", DetachPartition{{"event"}, {"event_2024"}, true}},
      {"detach_partition_finalize",
       DetachPartition{.table = {"event"}, .partition = {"event_2024"}, .finalize = true}},
      {"drop_extension", DropExtension{"uuid-ossp", true, true}},
      {"drop_materialized_view", DropMaterializedView{{"totals"}, true, true}},
      {"drop_schema", DropSchema{"app"}},
      {"drop_schema_cascade", DropSchema{"app", true, true}},
      {"drop_sequence", DropSequence{{"ids", "s"}, true, true}},
      {"drop_view", DropView{{"adult"}}},
      {"drop_view_cascade", DropView{{"adult", "s"}, true, true}},
      {"drop_view_if_exists", DropView{{"adult"}, true}},
      {"refresh_materialized_view", RefreshMaterializedView{{"totals"}}},
      {"refresh_materialized_view_concurrently", RefreshMaterializedView{{"totals", "s"}, true}},
      {"refresh_materialized_view_empty", RefreshMaterializedView{{"totals"}, false, false}},
      {"rename_schema", RenameSchema{"app", "App"}},
  };
}

}  // namespace limbeck::dialect::golden
