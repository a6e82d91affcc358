// SPDX-License-Identifier: MIT
#include "core/process.hpp"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <limbeck/core/error.hpp>

#include "core/text.hpp"

extern char** environ;

namespace limbeck::core {
namespace {

std::vector<char*> make_argv(const std::vector<std::string>& arguments) {
  std::vector<char*> argv;
  argv.reserve(arguments.size() + 1);
  for (const auto& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  return argv;
}

[[noreturn]] void fail_to_start(const std::string& program, int error) {
  throw Error(
      fmt::format("cannot run '{}': {}; install it or put it on the PATH", program, std::strerror(error)));
}

// The descriptors of a program that is started, from its beginning to its end.
class FileActions {
 public:
  FileActions() { posix_spawn_file_actions_init(&actions_); }
  FileActions(const FileActions&) = delete;
  FileActions& operator=(const FileActions&) = delete;
  ~FileActions() { posix_spawn_file_actions_destroy(&actions_); }

  posix_spawn_file_actions_t* get() { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

// The program's process, or the system's reason why there is none.
struct Started {
  pid_t process = 0;
  int error = 0;
};

Started start(const std::vector<std::string>& arguments, FileActions& actions) {
  Started started;
  const auto argv = make_argv(arguments);
  started.error = ::posix_spawnp(&started.process, argv[0], actions.get(), nullptr, argv.data(), environ);
  return started;
}

std::string read_all(int descriptor) {
  std::string output;
  std::array<char, 16384> buffer;
  for (;;) {
    const auto count = ::read(descriptor, buffer.data(), buffer.size());
    if (count > 0) {
      output.append(buffer.data(), static_cast<std::size_t>(count));
    } else if (count == 0 || errno != EINTR) {
      return output;
    }
  }
}

int wait_for(pid_t process) {
  int status = 0;
  while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

ProcessResult run_process(const std::vector<std::string>& arguments) {
  std::array<int, 2> pipe_ends{};
  if (::pipe2(pipe_ends.data(), O_CLOEXEC) != 0) fail_to_start(arguments.front(), errno);
  FileActions actions;
  posix_spawn_file_actions_addopen(actions.get(), STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(actions.get(), pipe_ends[1], STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(actions.get(), pipe_ends[1], STDERR_FILENO);
  const auto started = start(arguments, actions);
  ::close(pipe_ends[1]);
  if (started.error != 0) {
    ::close(pipe_ends[0]);
    fail_to_start(arguments.front(), started.error);
  }
  ProcessResult result;
  result.output = read_all(pipe_ends[0]);
  ::close(pipe_ends[0]);
  result.status = wait_for(started.process);
  return result;
}

int run_interactively(const std::vector<std::string>& arguments) {
  FileActions actions;
  const auto started = start(arguments, actions);
  if (started.error != 0) fail_to_start(arguments.front(), started.error);
  return wait_for(started.process);
}

bool is_on_path(const std::string& program) {
  const char* path = std::getenv("PATH");
  if (path == nullptr) return false;
  for (const auto& folder : split_list(path, ':')) {
    if (::access((std::filesystem::path(folder) / program).c_str(), X_OK) == 0) return true;
  }
  return false;
}

void become(const std::filesystem::path& program, const std::vector<std::string>& arguments) {
  const auto argv = make_argv(arguments);
  ::execv(program.c_str(), argv.data());
  fail_to_start(program.string(), errno);
}

std::filesystem::path own_path() {
  std::error_code failed;
  auto path = std::filesystem::read_symlink("/proc/self/exe", failed);
  if (failed) throw Error("cannot find out where limbeck lies: /proc/self/exe cannot be read; mount /proc");
  return path;
}

}  // namespace limbeck::core
