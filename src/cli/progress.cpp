// SPDX-License-Identifier: MIT
#include "cli/progress.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "cli/style.hpp"

namespace limbeck::cli {

std::string progress_line(std::string_view what, std::chrono::seconds elapsed, std::size_t width) {
  const auto time = fmt::format(" ({} s)", elapsed.count());
  return fit(what, std::max(width, time.size() + 2) - time.size() - 1) + time;
}

Progress::Progress(std::FILE* stream, const StreamLook& look, std::chrono::milliseconds patience)
    : stream_(stream), look_(look), patience_(patience) {}

Progress::~Progress() {
  {
    const std::lock_guard lock(mutex_);
    clear();
    stopping_ = true;
  }
  changed_.notify_all();
  if (watcher_.joinable()) watcher_.join();
}

void Progress::begin(std::string what) {
  if (!look_.is_terminal) return;
  const std::lock_guard lock(mutex_);
  what_ = std::move(what);
  since_ = Clock::now();
  // The thread is made where it is needed: most commands are over before.
  if (!watcher_.joinable()) watcher_ = std::thread([this] { watch(); });
  changed_.notify_all();
}

void Progress::end() {
  const std::lock_guard lock(mutex_);
  clear();
  what_.clear();
}

void Progress::log(std::string_view line) {
  const std::lock_guard lock(mutex_);
  const bool was_drawn = drawn_;
  clear();
  fmt::print(stream_, "{}\n", line);
  if (was_drawn) draw();
}

void Progress::watch() {
  std::unique_lock lock(mutex_);
  while (!stopping_) {
    if (what_.empty()) {
      changed_.wait(lock);
    } else {
      changed_.wait_for(lock, patience_);
    }
    if (!stopping_ && !what_.empty() && Clock::now() - since_ >= patience_) draw();
  }
}

void Progress::draw() {
  const auto elapsed = std::chrono::duration_cast<std::chrono::seconds>(Clock::now() - since_);
  fmt::print(stream_, "\r{}\x1b[K", progress_line(what_, elapsed, look_.width));
  std::fflush(stream_);
  drawn_ = true;
}

void Progress::clear() {
  if (!drawn_) return;
  fmt::print(stream_, "\r\x1b[K");
  std::fflush(stream_);
  drawn_ = false;
}

}  // namespace limbeck::cli
