// SPDX-License-Identifier: MIT
// Where answers and the log go: stdout and stderr.
#pragma once

#include <string_view>

#include "cli/progress.hpp"
#include "cli/stream.hpp"
#include "cli/style.hpp"

namespace limbeck::cli {

struct OutputOptions {
  bool quiet = false;  // answers and errors alone
  bool json = false;
  ColorChoice color = ColorChoice::automatic;
};

class Console {
 public:
  explicit Console(const OutputOptions& options);

  bool wants_json() const noexcept { return options_.json; }
  const Style& style() const noexcept { return style_; }
  std::size_t width() const noexcept { return answers_.width; }  // of answers; 0 is any

  // An answer, or the end of one that begins with what `begin_answer` was given. Both throw Error where
  // stdout takes no more.
  void answer(std::string_view text = {});
  void begin_answer(std::string_view part);
  void log(std::string_view line);

  // Whether a person is there to be asked.
  bool can_ask() const noexcept;
  // Asks and waits for the answer: whether it is yes.
  bool confirm(std::string_view question);

  // Says on a terminal what is being waited for, until other work begins or it ends.
  void begin_work(std::string what);
  void end_work() { progress_.end(); }

 private:
  OutputOptions options_;
  StreamLook answers_;
  Style style_;
  Progress progress_;
};

// Writes an error to stderr.
void print_error(std::string_view message, ColorChoice color);

}  // namespace limbeck::cli
