// SPDX-License-Identifier: MIT
// Writes each operation in MySQL's and MariaDB's words, or refuses it with the way out, by theme in several
// sources.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dialect/ddl.hpp"
#include "dialect/dialect.hpp"
#include "dialect/mysql/lexis.hpp"
#include "dialect/mysql/server.hpp"
#include "operation/operation.hpp"
#include "operation/subject.hpp"

namespace limbeck::dialect::mysql {

using Statements = std::vector<std::string>;

class Writer {
 public:
  // `existing` is the operation's table, null where it is not known. Keeps references to all.
  Writer(const operation::Operation& operation, const Features& features, const Existing* existing)
      : operation_(operation),
        features_(features),
        existing_(existing),
        text_(identifiers(features.flavour)) {}

  // table_ddl.cpp
  Statements operator()(const operation::CreateTable& op) const;
  Statements operator()(const operation::DropTable& op) const;
  Statements operator()(const operation::RenameTable& op) const;
  Statements operator()(const operation::AlterTable& op) const;
  Statements operator()(const operation::AlterTableComment& op) const;
  Statements operator()(const operation::BulkInsert& op) const;
  Statements operator()(const operation::Execute& op) const;
  Statements operator()(const operation::CreatePartition& op) const;
  Statements operator()(const operation::AttachPartition& op) const;
  Statements operator()(const operation::DetachPartition& op) const;
  Statements operator()(const operation::BatchAlterTable& op) const;

  // column_ddl.cpp
  Statements operator()(const operation::AddColumn& op) const;
  Statements operator()(const operation::DropColumn& op) const;

  // alter_column_ddl.cpp
  Statements operator()(const operation::AlterColumn& op) const;

  // constraint_ddl.cpp
  Statements operator()(const operation::CreateIndex& op) const;
  Statements operator()(const operation::DropIndex& op) const;
  Statements operator()(const operation::RenameIndex& op) const;
  Statements operator()(const operation::AddConstraint& op) const;
  Statements operator()(const operation::DropConstraint& op) const;
  Statements operator()(const operation::RenameConstraint& op) const;

  // object_ddl.cpp
  Statements operator()(const operation::CreateSchema& op) const;
  Statements operator()(const operation::DropSchema& op) const;
  Statements operator()(const operation::RenameSchema& op) const;
  Statements operator()(const operation::CreateSequence& op) const;
  Statements operator()(const operation::AlterSequence& op) const;
  Statements operator()(const operation::DropSequence& op) const;

  // code_ddl.cpp
  Statements operator()(const operation::CreateView& op) const;
  Statements operator()(const operation::DropView& op) const;
  Statements operator()(const operation::CreateFunction& op) const;
  Statements operator()(const operation::DropFunction& op) const;
  Statements operator()(const operation::CreateTrigger& op) const;
  Statements operator()(const operation::DropTrigger& op) const;
  Statements operator()(const operation::Grant& op) const;
  Statements operator()(const operation::Revoke& op) const;

  // What MySQL has not, or has in another shape.
  Statements operator()(const operation::OfEnumType auto&) const {
    refuse_objects("enum types that stand by themselves",
                   "an enum is a column's type here: give the column an Enum, or alter its type_");
  }
  Statements operator()(const operation::OfDomain auto&) const {
    refuse_objects("domains", "use the type that it stands for, with a check constraint");
  }
  Statements operator()(const operation::OfExtension auto&) const {
    refuse_objects("extensions", "leave the call out");
  }
  Statements operator()(const operation::OfMaterializedView auto&) const {
    refuse_objects("materialised views", "create a table of the rows, and fill it anew");
  }
  Statements operator()(const operation::OfRowSecurity auto&) const {
    refuse_objects("row security", "grant on a view that selects the rows");
  }

 private:
  // Throws "MySQL cannot `what`: `operation`; `way_out`".
  [[noreturn]] void refuse(std::string_view what, std::string_view way_out) const;
  [[noreturn]] void refuse_objects(std::string_view objects, std::string_view way_out) const;
  void refuse_cascade(bool cascade) const;
  // "IF EXISTS " where it is asked for; refuses it where the server does not know the words.
  std::string if_exists(bool asked) const;
  std::string if_not_exists(bool asked, bool is_known) const;
  std::string or_replace(bool asked) const;

  std::string type_of(const Type& type) const;
  // "age INTEGER NOT NULL COMMENT 'in years' DEFAULT 18", in the order of SQLAlchemy.
  std::string column_text(const Column& column, bool counts) const;
  // Refuses what the server would not keep as it is.
  std::string comment_text(std::string_view comment) const;
  std::string default_words(const Column& column) const;  // " DEFAULT 18 ON UPDATE ...", or nothing
  std::string default_text(const ServerDefault& server_default, const Type& type) const;
  std::string literal_default(std::string_view value, const Type& type) const;
  std::string computed_words(const Computed& computed) const;
  // The check that the column's type asks for: of a Boolean, or of an Enum that is a VARCHAR.
  std::optional<CheckConstraint> check_of(const Column& column) const;

  // The whole column as it shall be; throws Error where what is not said is not known either.
  Column altered(const operation::AlterColumn& op) const;
  const Column* existing_column(const operation::AlterColumn& op) const;
  std::string altered_text(const operation::AlterColumn& op, const Column& column) const;
  std::string kept_collation(const operation::AlterColumn& op) const;
  bool has_own_check(const operation::AlterColumn& op) const;
  Statements renamed_afterwards(operation::AlterColumn op) const;
  std::optional<std::string> default_alone(const operation::AlterColumn& op) const;

  std::string constraint_text(const Constraint& constraint) const;
  // Whether it is a check that belongs into the column's definition.
  bool stands_at(const Constraint& constraint, const Column& column) const;
  std::string index_head(const Index& index) const;  // "UNIQUE INDEX ", "FULLTEXT INDEX "
  std::string index_tail(const Index& index) const;  // " WITH PARSER ngram USING btree", or nothing
  std::string key_parts(const Index& index) const;
  std::string key_part(const IndexElement& element) const;
  std::string dropped_check(const operation::AlterColumn& op) const;
  std::string added_check(const operation::AlterColumn& op) const;
  std::string dropped(const operation::DropConstraint& op) const;
  std::string table_options(const Table& table) const;
  std::string engine(const std::string& name) const;
  std::string characters(const operation::TableOptionChanges& changes) const;
  std::string counting(const Counting& counting) const;

  const operation::Operation& operation_;
  const Features& features_;
  const Existing* existing_;
  DdlText text_;
};

// A literal, with backslashes doubled.
std::string quoted(std::string_view value);

}  // namespace limbeck::dialect::mysql
