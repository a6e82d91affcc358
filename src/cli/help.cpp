// SPDX-License-Identifier: MIT
#include "cli/help.hpp"

#include "cli/style.hpp"
#include "core/text.hpp"

namespace limbeck::cli {
namespace {

class HelpFormatter final : public CLI::Formatter {
 public:
  explicit HelpFormatter(std::size_t width) : width_(width) {}

  std::string make_option_desc(const CLI::Option* option) const override {
    return in_column(CLI::Formatter::make_option_desc(option));
  }

  std::string make_subcommand(const CLI::App* command) const override {
    std::ostringstream out;
    CLI::detail::format_help(out, command->get_name(), in_column(command->get_description()), column_width_);
    return out.str();
  }

 private:
  std::string in_column(const std::string& text) const {
    return width_ <= column_width_ ? text : wrap(text, width_ - column_width_);
  }

  std::size_t width_;
};

}  // namespace

std::shared_ptr<CLI::Formatter> make_help_formatter(std::size_t width) {
  return std::make_shared<HelpFormatter>(width);
}

std::string wrap(std::string_view text, std::size_t width) {
  std::string wrapped;
  std::size_t column = 0;
  for (const auto& word : core::split_list(text, ' ')) {
    const auto size = columns_of(word);
    const bool fits = column + 1 + size <= width;
    if (!wrapped.empty()) wrapped += fits ? ' ' : '\n';
    column = wrapped.empty() || !fits ? size : column + 1 + size;
    wrapped += word;
  }
  return wrapped;
}

}  // namespace limbeck::cli
