// SPDX-License-Identifier: MIT
#include "script/file_name.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

namespace limbeck::script {
namespace {

using Token = std::variant<std::string_view, std::int64_t>;

std::optional<Token> find_token(std::string_view name, const FileNameParts& parts) {
  const auto& time = parts.time;
  const std::array<std::pair<std::string_view, Token>, 9> tokens = {{{"rev", parts.rev},
                                                                     {"slug", parts.slug},
                                                                     {"epoch", time.epoch},
                                                                     {"year", std::int64_t{time.year}},
                                                                     {"month", std::int64_t{time.month}},
                                                                     {"day", std::int64_t{time.day}},
                                                                     {"hour", std::int64_t{time.hour}},
                                                                     {"minute", std::int64_t{time.minute}},
                                                                     {"second", std::int64_t{time.second}}}};
  const auto* const found =
      std::find_if(tokens.begin(), tokens.end(), [&](const auto& token) { return token.first == name; });
  return found == tokens.end() ? std::nullopt : std::optional(found->second);
}

// What stands between a token's name and its conversion: flags, width and precision.
struct Layout {
  bool left = false;
  bool zeros = false;
  std::size_t width = 0;
  std::optional<std::size_t> precision = {};
};

std::string pad(std::string text, const Layout& layout, char filler) {
  if (text.size() >= layout.width) return text;
  if (layout.left) return text.append(layout.width - text.size(), ' ');
  return text.insert(0, layout.width - text.size(), filler);
}

std::string lay_out(std::int64_t number, const Layout& layout) {
  auto digits = fmt::format("{:0{}}", number, layout.precision.value_or(0));
  return pad(std::move(digits), layout, layout.zeros ? '0' : ' ');
}

std::string lay_out(std::string_view text, const Layout& layout) {
  return pad(std::string(text.substr(0, layout.precision.value_or(text.size()))), layout, ' ');
}

class FileTemplate {
 public:
  FileTemplate(std::string_view text, const FileNameParts& parts)
      : whole_(text), rest_(text), parts_(parts) {}

  std::string render() {
    std::string result;
    while (!rest_.empty()) {
      const auto plain = std::min(rest_.find('%'), rest_.size());
      result.append(rest_.substr(0, plain));
      rest_.remove_prefix(plain);
      if (accept("%%")) {
        result += '%';
      } else if (!rest_.empty()) {
        result += render_token();
      }
    }
    return result;
  }

 private:
  std::string render_token() {
    const auto closing = rest_.find(')');
    if (!accept("%(") || closing == std::string_view::npos) {
      fail("a '%' stands alone; write '%%' for the character itself, or a token as '%(rev)s'");
    }
    const auto name = rest_.substr(0, closing - 2);
    rest_.remove_prefix(name.size() + 1);
    const auto token = find_token(name, parts_);
    if (!token) {
      fail(fmt::format("'{}' is no token; use rev, slug, epoch, year, month, day, hour, minute or second",
                       name));
    }
    const auto layout = read_layout();
    const auto* const number = std::get_if<std::int64_t>(&*token);
    if (accept("s"))
      return lay_out(number ? std::to_string(*number) : std::get<std::string_view>(*token), layout);
    if (!number || !accept("d")) {
      fail(fmt::format("the token '{}' ends in no conversion that fits it; write '%({}){}'", name, name,
                       number ? 'd' : 's'));
    }
    return lay_out(*number, layout);
  }

  Layout read_layout() {
    Layout layout;
    while (true) {
      if (accept("-")) {
        layout.left = true;
      } else if (accept("0")) {
        layout.zeros = true;
      } else {
        break;
      }
    }
    layout.width = read_number();
    if (accept(".")) layout.precision = read_number();
    return layout;
  }

  std::size_t read_number() {
    constexpr std::size_t longest_name = 255;
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), number);
    if (error == std::errc::invalid_argument) return 0;
    if (error != std::errc() || number > longest_name)
      fail("a width is too large for a file's name; use a smaller one");
    rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
    return number;
  }

  bool accept(std::string_view text) {
    const bool found = rest_.starts_with(text);
    if (found) rest_.remove_prefix(text.size());
    return found;
  }

  [[noreturn]] void fail(std::string_view why) const {
    throw Error(fmt::format("cannot use the file_template '{}': {}", whole_, why));
  }

  std::string_view whole_;
  std::string_view rest_;
  const FileNameParts& parts_;
};

}  // namespace

std::string file_name(std::string_view file_template, const FileNameParts& parts) {
  if (parts.rev.find_first_of("/\\") != std::string_view::npos) {
    throw Error(fmt::format(
        "cannot name a file after the revision '{}': it would lead into another folder; use an id without "
        "'/' and '\\'",
        parts.rev));
  }
  return FileTemplate(file_template, parts).render();
}

}  // namespace limbeck::script
