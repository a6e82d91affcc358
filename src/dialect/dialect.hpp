// SPDX-License-Identifier: MIT
// What limbeck knows of one database system. A dialect is stateless and may be used from any thread.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <limbeck/schema/schema.hpp>

#include "database/connection.hpp"
#include "database/url.hpp"
#include "dialect/capabilities.hpp"
#include "operation/operation.hpp"
#include "sql/identifier.hpp"
#include "sql/splitter.hpp"

namespace limbeck::dialect {

// How a statement may travel.
enum class Flow {
  together,   // in a transaction, in flight with others
  commits,    // in flight with others; it ends the transaction before it, and what it does stands
  alone,      // outside a transaction, by itself
  forbidden,  // not at all: the statement would break the run (its own COMMIT, a COPY from a client's stdin)
};

struct FlowClass {
  Flow flow = Flow::together;
  std::string reason = {};  // why it is forbidden, and what to do, as the end of a sentence
};

// What a script has made, and what of it is not read: a text for each kind, as of unread().
struct MadeSchema {
  Schema schema;
  std::vector<std::string> unread;
};

// Which tables reflection reads: those that are named, as far as they exist; where none is, every table of
// the schemas; where none of these is named either, every table of the default schema. An empty schema is the
// default one, in names and in the list.
struct ReflectScope {
  std::vector<TableName> tables = {};
  std::vector<std::string> schemas = {};
  bool every_schema = false;  // whatever the list names, but the database's own
  // Tables say their engine and character set where these are the usual ones there, too: what is usual is
  // another matter in another database.
  bool says_usual = false;
  // Also what was said and changes nothing, which is compared with nothing: for what is written anew. It
  // costs more than a constant number of queries.
  bool says_spelling = false;
  // reflect_schema() alone: views, functions, triggers, policies, privileges, and what the database has that
  // limbeck has no words of its own for.
  bool reads_code = true;
};

// A statement that the database keeps of something with a name.
struct StoredStatement {
  std::string name;
  std::string sql;
};

// A table as it stands in the database, with what must be known beside it to write an operation on it.
struct Existing {
  Table table;
  // MySQL's: columns, and SQL that must be said of them again when they are stated anew, beside what their
  // values say.
  Settings restated = {};
  // PostgreSQL's: indexes of the table that a CREATE INDEX CONCURRENTLY left behind when it failed.
  Names invalid_indexes = {};
  // What follows is SQLite's, which alters a table by way of a new one: the statements that it keeps of the
  // table, its indexes and its triggers, and of the triggers of others that name it; whether it heeds foreign
  // keys now; whether a table is there already that bears the new one's name for the time being.
  std::string create_table = {};
  std::vector<StoredStatement> indexes = {};
  std::vector<StoredStatement> triggers = {};
  std::vector<StoredStatement> other_triggers = {};
  bool foreign_keys = false;
  bool temporary_table = false;
};

// Tables as the server has them, and what it could not be asked.
struct Normalized {
  std::vector<Table> tables = {};
  std::vector<std::string> remarks = {};
};

// What a view selects, and the names of its columns where they are not those of the SELECT.
struct ViewQuery {
  std::string sql = {};
  Names columns = {};
  std::vector<Index> indexes = {};  // of a materialised view
};

class Dialect {
 public:
  virtual ~Dialect() = default;

  // As it stands in a URL: "postgresql".
  virtual std::string_view name() const noexcept = 0;
  // As its makers write it, for messages: "PostgreSQL".
  virtual std::string_view title() const noexcept = 0;
  virtual Capabilities capabilities() const noexcept = 0;

  // How this database's SQL is quoted and where its statements end.
  virtual const sql::IdentifierRules& identifiers() const noexcept = 0;
  virtual const sql::SplitRules& split_rules() const noexcept = 0;

  // The operations that a batch is made of here, in their order: each is written, and sent, before the table
  // that the next one must know is looked at.
  virtual std::vector<operation::Operation> divide(const operation::BatchAlterTable& batch) const = 0;

  // The table that must be known as it stands before the operation can be written; none for most.
  virtual std::optional<TableName> must_know(const operation::Operation& operation) const = 0;

  // Reads such a table; nothing where it does not exist. Throws DatabaseError.
  virtual std::optional<Existing> know(database::Connection& connection, const TableName& table) const = 0;

  // The statements that carry out an operation, without their semicolons: a function of its arguments alone.
  // `existing` is the table that must_know() names, and null where SQL is written without a database. Throws
  // Error where the database cannot do it, in a sentence that names the operation and the way out; where only
  // knowledge of the table is missing, the way out is the argument that gives it.
  virtual std::vector<std::string> ddl(const operation::Operation& operation,
                                       const Existing* existing) const = 0;

  // The tables that the database holds, as the values that scripts write, in the order of their names. Makes
  // the same number of queries whatever their number is, in one round trip. Text that the database keeps in
  // its own words (types that we do not know, defaults, conditions) is given back in these. Throws
  // DatabaseError.
  virtual std::vector<Table> reflect(database::Connection& connection, const ReflectScope& scope) const = 0;

  // All that the schemas of the scope hold, as far as it asks for it: the tables as reflect() gives them, and
  // what stands beside them, by their names, but what belongs to an extension. The same number of round trips
  // whatever there is. No transaction may be open on the connection: the answer is of one moment where the
  // database has such. Throws DatabaseError.
  virtual Schema reflect_schema(database::Connection& connection, const ReflectScope& scope) const = 0;

  // What the schemas of the scope hold that reflect_schema() does not read, by kind: "collations: german,
  // swedish". To be told, not compared. Throws DatabaseError.
  virtual std::vector<std::string> unread(database::Connection& /*connection*/,
                                          const ReflectScope& /*scope*/) const {
    return {};
  }

  // The table as reflection gives it back once it is made, as far as that can be told without the server:
  // types as the database names them, nothing of what it does not keep, nothing said that is so anyway, SQL
  // written in one way. Columns, constraints and indexes keep their order; behind the constraints stand those
  // that types ask for. What reflection gave may go through it too. Throws Error for a type that the database
  // has not.
  virtual Table canonical(const Table& table) const = 0;
  // A piece of SQL written in the same one way: for comparing, not for running.
  virtual std::string canonical_sql(std::string_view text) const = 0;

  // The tables with the server's own words for their types and their SQL, everything in its order: they are
  // made in a scratch place, without their foreign keys, and reflected from there. Takes a fixed number of
  // round trips unless one cannot be made, which stays as it is. No transaction may be open on the
  // connection; nothing is left behind. Throws DatabaseError where the connection is lost.
  virtual Normalized normalize(database::Connection& connection, const std::vector<Table>& tables) const = 0;

  // The same of the queries of views, whose columns are named in the SELECT then. What the server does not
  // take, or need not be asked about, stays as it is.
  virtual std::vector<ViewQuery> normalize_queries(database::Connection& /*connection*/,
                                                   std::vector<ViewQuery> queries) const {
    return queries;
  }

  // What alter_column must say in postgresql_using for the column to get that type; empty where the database
  // casts by itself.
  virtual std::string implied_using(const Column& column, const Type& type) const = 0;

  // The type that says what values a column of that type holds, where its words are the database's own.
  virtual Type type_of_values(const Type& type) const { return type; }

  // The name that the database gives the constraint of a table where none is said; empty where it gives none,
  // or which one is not known.
  virtual std::string implied_name(const Table& /*table*/, const Constraint& /*constraint*/) const {
    return {};
  }

  // The sequence that comes and goes with the column of a table that is made, which it counts up.
  virtual std::optional<TableName> sequence_of(const Table& /*table*/, const Column& /*column*/) const {
    return std::nullopt;
  }

  // What has such a sequence, made for a table that was there before it, kept as one that comes with the
  // table: nothing where it is kept so anyway.
  virtual std::optional<std::string> keep_as(const Table& /*table*/, const TableName& /*sequence*/) const {
    return std::nullopt;
  }

  // What gives the sequence of such a column that name, whatever the server has called it.
  virtual std::string name_own_sequence(const TableName& /*table*/, std::string_view /*column*/,
                                        std::string_view /*name*/) const {
    return {};
  }

  // A scratch database with the tables that are there, without rows, where operations are tried out one
  // behind the other so that each can be written: null where none needs that. Throws DatabaseError.
  virtual std::unique_ptr<database::Connection> rehearse(database::Connection& connection) const = 0;

  // The type as a column has it: "VARCHAR(50)". Throws UsageError for one that the database does not have.
  virtual std::string type_name(const Type& type) const = 0;
  // A value as SQL for a column of that type. Throws Error for what the database cannot hold.
  virtual std::string literal(const Value& value, const Type& type) const = 0;

  // The statement as it stands in a script for the database's own shell, with what ends it there. Throws
  // Error where no such shell would read it whole.
  virtual std::string for_shell(std::string_view statement) const = 0;

  // Where SQL is only written: the statement as others can run it, empty where it is nothing to them. `said`
  // is what the scripts said last of a setting that operations change for their own sake, and put back: empty
  // at first, and kept up to date.
  virtual std::string for_others(std::string statement, std::string& /*said*/) const { return statement; }

  // How a statement, without comments before it, may be sent.
  virtual FlowClass classify(std::string_view statement) const = 0;

  // What opens a transaction that no other run of limbeck can be inside of at the same time, as far as the
  // database has such a word: for the SQL that is sent, and for the SQL that is written for others to run.
  virtual std::string_view begin_statement() const noexcept = 0;

  // Loads the database's client library and connects. Throws Error: unreachable server, wrong password, no
  // file, or a database that limbeck has no client for.
  virtual std::unique_ptr<database::Connection> connect(const database::Url& url) const = 0;

  // What a script's statements make of an empty database: they are run in a new one on the server that the
  // url names, which is dropped again. All names are as they are there. Throws DatabaseError that says which
  // statement failed, and Error where the server lets its user make no database.
  virtual MadeSchema schema_made_by(const database::Url& url,
                                    std::span<const std::string> statements) const = 0;

  // This dialect as the connection's server speaks it: what depends on its version is settled. Throws
  // DatabaseError.
  virtual std::unique_ptr<const Dialect> for_server(database::Connection& connection) const = 0;
};

// The databases that a program knows.
using Dialects = std::vector<std::unique_ptr<const Dialect>>;

// The dialect of that name; throws Error that lists the known ones.
const Dialect& find_dialect(const Dialects& dialects, std::string_view name);

// Throws the Error of a database that is only written for: `title` is its name.
[[noreturn]] void refuse_to_connect(std::string_view title);

// Whether an index that the operation makes is there, and is of no use.
bool is_left_invalid(const operation::Operation& operation, const Existing& existing);

}  // namespace limbeck::dialect
