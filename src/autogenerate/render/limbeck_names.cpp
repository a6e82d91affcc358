// SPDX-License-Identifier: MIT
#include <string_view>

#include <fmt/format.h>

#include "autogenerate/render/cpp_name.hpp"

namespace limbeck::autogenerate {
namespace {

// Each between two blanks.
constexpr std::string_view types =
    " AddColumnOptions AddEnumValueOptions AlterColumnOptions AlterDomainOptions AlterEnumTypeOptions "
    "AlterExtensionOptions AlterPolicyOptions AlterSequenceOptions AlterTableOptions "
    "AttachPartitionOptions BatchAddColumnOptions BatchAlterColumnOptions BatchAlterTableOptions "
    "BatchCheckOptions BatchDropColumnOptions BatchDropConstraintOptions BatchDropIndexOptions "
    "BatchForeignKeyOptions BatchFunction BatchKeyOptions BatchOperations BatchTableCommentOptions "
    "BigInteger Bind Boolean BulkInsertOptions Bytes Change Char Characters CheckConstraint "
    "CheckOptions CodeOperations Column ColumnOptions ColumnParts ColumnType CompareOptions "
    "ComparedColumn ComparedItem ComparedProperty ComparesColumns Computed Constraint "
    "ConstraintOperations ConstraintVariant Counting CreateCheckOptions CreateEnumTypeOptions "
    "CreateExcludeOptions CreateExtensionOptions CreateForeignKeyOptions CreateFunctionOptions "
    "CreateIndexOptions CreateKeyOptions CreateMaterializedViewOptions CreatePartitionOptions "
    "CreatePolicyOptions CreateSchemaOptions CreateSequenceOptions CreateTableOptions "
    "CreateTriggerOptions CreateViewOptions CustomOperation Databases Date DateTime Deferral "
    "DetachPartitionOptions Double DropColumnOptions DropConstraintOptions DropFunctionOptions "
    "DropIndexOptions DropObjectOptions DropPolicyOptions DropSchemaOptions DropTableOptions "
    "DropTriggerOptions Enum EnumOptions EnumValue EnumValues Environment EnvironmentOptions Error "
    "ExcludeConstraint ExcludeElement ExcludeOptions Execution Expression Extension Field FieldOptions "
    "FieldReference Float ForeignKey ForeignKeyConstraint ForeignKeyOptions Function Grant "
    "GrantOptions Grantable Identity IncludeName IncludeObject IncludedSchemas Index IndexElement "
    "IndexElements IndexOptions Integer Interval ItemKind ItemValue Json KeyIndex KeyOptions "
    "LargeBinary MaterializedView MigrationContext Model ModelOptions Name Names NamingConvention "
    "NestedType None NullsOrder Numeric ObjectOperations ObjectStage Operations OtherObject Partition "
    "Place Policy PrefixLength PrimaryKeyConstraint ProcessRevision Project ProjectArguments RawType "
    "RefreshMaterializedViewOptions RegisteredScript Registry RenameConstraintOptions "
    "RenameIndexOptions RenameTableOptions RenderItem RenderedItem RevisionDraft RevokeOptions "
    "RoutineKind RowSecurityOptions Schema SchemaOption ScriptStep Sequence ServerDefault Setting "
    "Settings SmallInteger SortOrder String StringOptions Table TableCommentOptions TableElement "
    "TableElements TableName TableOperations TableOptions Target Text Time Trigger Type TypeVariant "
    "Unicode UnicodeText UniqueConstraint UsageError Uuid Value ValueRow ValueRows View WholeNumber "
    "XArgument ";

}  // namespace

bool is_type_of_limbeck(std::string_view name) {
  return types.find(fmt::format(" {} ", name)) != std::string_view::npos;
}

}  // namespace limbeck::autogenerate
