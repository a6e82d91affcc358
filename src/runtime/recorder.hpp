// SPDX-License-Identifier: MIT
// Records what scripts ask for: operations become statements in the dialect's words, and statements go to the
// divider in the way that the dialect lets them travel.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <limbeck/core/place.hpp>
#include <limbeck/core/x_argument.hpp>

#include "dialect/dialect.hpp"
#include "operation/operation.hpp"
#include "runtime/divider.hpp"
#include "runtime/unit.hpp"
#include "schema/naming.hpp"

namespace limbeck::runtime {

// Whether a SQL script's section runs in the unit's transaction or asked to stand outside of one.
enum class Transaction { shared, none };

using Notice = std::function<void(const std::string& notice)>;

class Recorder {
 public:
  // `connection` is where the units go; null where SQL is only written. All must outlive the recorder.
  // `arguments` are what a script may ask the command line for; `naming_convention` names what a script
  // leaves without a name; `on_notice` is told in a sentence what is done beside what a script asks for.
  Recorder(const dialect::Dialect& dialect, Divider& divider, database::Connection* connection = nullptr,
           ProjectArguments arguments = {}, NamingConvention naming_convention = {}, Notice on_notice = {});

  const dialect::Dialect& dialect() const noexcept { return dialect_; }
  bool as_sql() const noexcept { return connection_ == nullptr; }
  const ProjectArguments& arguments() const noexcept { return arguments_; }

  // As long as the object lives, what is recorded stands outside of transactions.
  class [[nodiscard]] OutsideTransactions {
   public:
    explicit OutsideTransactions(Recorder& recorder)
        : recorder_(recorder), before_(std::exchange(recorder.transaction_, Transaction::none)) {}
    OutsideTransactions(const OutsideTransactions&) = delete;
    OutsideTransactions& operator=(const OutsideTransactions&) = delete;
    ~OutsideTransactions() { recorder_.transaction_ = before_; }

   private:
    Recorder& recorder_;
    Transaction before_;
  };
  OutsideTransactions outside_transactions() { return OutsideTransactions(*this); }

  // As long as the object lives, what is recorded is a part of what does this, for messages.
  class [[nodiscard]] Purpose {
   public:
    Purpose(Recorder& recorder, std::string purpose)
        : recorder_(recorder), before_(std::exchange(recorder.purpose_, std::move(purpose))) {}
    Purpose(const Purpose&) = delete;
    Purpose& operator=(const Purpose&) = delete;
    ~Purpose() { recorder_.purpose_ = std::move(before_); }

   private:
    Recorder& recorder_;
    std::string before_;
  };

  // The answer is that of the operation's last statement. An operation that cannot be written before its
  // table is known sends what is recorded so far, and looks.
  std::shared_ptr<Answer> record(operation::Operation operation, Place at);

  // The table as it stands, where the operation cannot be written before that is known; what is recorded so
  // far is sent before. Nothing where SQL is only written.
  std::optional<Table> table_for(const operation::Operation& operation);

  // Records the statements of a SQL script, whose first line is at `at`.
  void record_script(std::string_view sql, Place at, Transaction transaction);

  // Sends what is recorded, so that `answer` holds a result. Throws Error where SQL is only written.
  const database::Result& result_of(Answer& answer);

 private:
  // What is recorded one behind the other for one operation.
  std::vector<operation::Operation> parts_of(operation::Operation operation) const;
  // `words` are the statement that carries it out, where a user wrote that.
  std::shared_ptr<Answer> record_one(const operation::Operation& operation, Place at, std::string words = {});
  std::shared_ptr<Answer> record_words(std::vector<std::string> statements, Place at);
  // Whether a try that failed may have left a part of it.
  bool may_be_left(const operation::Operation& operation) const;
  std::optional<dialect::Existing> know(const operation::Operation& operation);
  // As they are where they are sent, and else as others can run them.
  std::vector<std::string> as_sent(std::vector<std::string> statements);
  // Whether a transaction holds it, with others.
  bool can_share(const Statement& statement) const;
  std::shared_ptr<Answer> add_all(std::vector<Statement> statements);
  void add(Statement statement);

  const dialect::Dialect& dialect_;
  Divider& divider_;
  database::Connection* connection_;
  ProjectArguments arguments_;
  schema::Naming naming_;
  Notice on_notice_;
  Transaction transaction_ = Transaction::shared;  // of what no script says otherwise
  std::string purpose_;
  std::string said_;  // for Dialect::for_others
};

}  // namespace limbeck::runtime
