// SPDX-License-Identifier: MIT
// The log on stderr, and the line below it that says, on a terminal, what is being waited for and how long
// already.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

#include "cli/stream.hpp"

namespace limbeck::cli {

// Any thread may call it. The stream outlives it.
class Progress {
 public:
  using Clock = std::chrono::steady_clock;

  // Nothing is shown before work has lasted for `patience`; from then on the line is renewed each `patience`.
  Progress(std::FILE* stream, const StreamLook& look, std::chrono::milliseconds patience);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();

  // Work begins that may last, or other work instead. Where the stream is no terminal nothing is ever shown.
  void begin(std::string what);
  void end();

  // A line of the log, above what begin() shows.
  void log(std::string_view line);

 private:
  void watch();
  void draw();
  void clear();

  std::FILE* stream_;
  StreamLook look_;
  std::chrono::milliseconds patience_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::string what_;  // empty where nothing is under way
  Clock::time_point since_{};
  bool drawn_ = false;
  bool stopping_ = false;
  std::thread watcher_;
};

// "Building the migrations (12 s)"
std::string progress_line(std::string_view what, std::chrono::seconds elapsed, std::size_t width);

}  // namespace limbeck::cli
