// SPDX-License-Identifier: MIT
// Where the body of a stored program ends that MySQL or MariaDB shall keep: inside of one, semicolons end no
// statement of the script.
#pragma once

#include <string_view>
#include <vector>

#include "sql/lexer.hpp"

namespace limbeck::sql {

// Follows the words of one statement. Blocks (BEGIN, IF, CASE, LOOP, REPEAT, WHILE, FOR) nest and each has
// its END; the same words elsewhere (the function IF(), a column "begin") open nothing, since a block stands
// only where a statement may begin. Keeps views of the script.
class StoredProgram {
 public:
  void see(const Token& token);

  bool is_open() const { return !open_.empty(); }
  int line() const { return line_; }  // where the outermost block began

 private:
  enum class State { start, begin, create, program, plain };
  enum class Block { statement, case_expression };

  State after_create(const Token& token);
  void follow(const Token& token);
  bool may_begin_a_statement() const;
  void open(Block block, const Token& token);

  State state_ = State::start;
  bool has_definer_ = false;
  bool ends_ = false;  // an END was seen that is closed by the word behind it, as in END REPEAT
  std::vector<Block> open_;
  int line_ = 0;
  Token previous_;
};

}  // namespace limbeck::sql
