// SPDX-License-Identifier: MIT
#include "script/posix_zone.hpp"

#include <algorithm>
#include <charconv>

namespace limbeck::script {
namespace {

using std::chrono::seconds;
using std::chrono::sys_days;

// A day of the year and a time on it: `M3.5.0/2` (the last Sunday in March), `J60` (a day counted from 1 that
// passes over 29 February) or `59` (counted from 0).
struct Change {
  enum class Form { weekday, julian, zero_based };
  Form form = Form::weekday;
  unsigned month = 0;
  unsigned week = 0;
  unsigned weekday = 0;
  int day = 0;
  seconds time = std::chrono::hours(2);

  std::chrono::sys_seconds in(std::chrono::year year) const {
    const sys_days new_year = year / std::chrono::January / 1;
    switch (form) {
      case Form::weekday:
        return weekday_in(year) + time;
      case Form::julian:
        return new_year + std::chrono::days(day - (year.is_leap() && day >= 60 ? 0 : 1)) + time;
      case Form::zero_based:
        return new_year + std::chrono::days(day) + time;
    }
    return new_year;
  }

 private:
  sys_days weekday_in(std::chrono::year year) const {
    const auto in_month = year / std::chrono::month(month);
    const std::chrono::weekday on(weekday);
    constexpr unsigned last = 5;
    return week == last ? sys_days(in_month / on[std::chrono::last]) : sys_days(in_month / on[week]);
  }
};

// Each function takes from the front what it reads, and gives nothing where that is not there.
class PosixReader {
 public:
  explicit PosixReader(std::string_view text) : rest_(text) {}

  bool at_end() const { return rest_.empty(); }

  bool accept(char c) {
    const bool found = rest_.starts_with(c);
    if (found) rest_.remove_prefix(1);
    return found;
  }

  bool skip_name() {
    const auto before = rest_.size();
    if (accept('<')) {
      rest_.remove_prefix(std::min(rest_.find('>'), rest_.size()));
      return accept('>');
    }
    while (!rest_.empty() && ((rest_.front() | 0x20) >= 'a') && ((rest_.front() | 0x20) <= 'z')) {
      rest_.remove_prefix(1);
    }
    return rest_.size() < before;
  }

  // [+-]hh[:mm[:ss]]
  std::optional<seconds> time() {
    const int sign = accept('-') ? -1 : 1;
    if (sign > 0) accept('+');
    const auto hours = number();
    if (!hours) return {};
    auto total = seconds(std::chrono::hours(*hours));
    if (accept(':')) total += std::chrono::minutes(number().value_or(0));
    if (accept(':')) total += seconds(number().value_or(0));
    return sign * total;
  }

  std::optional<Change> change() {
    if (!accept(',')) return {};
    Change change;
    const bool read = accept('M') ? weekday(change) : day(change);
    if (!read) return {};
    if (accept('/')) {
      const auto at = time();
      if (!at) return {};
      change.time = *at;
    }
    return change;
  }

 private:
  std::optional<int> number() {
    int value = 0;
    const auto* const end = rest_.data() + rest_.size();
    const auto [stop, error] = std::from_chars(rest_.data(), end, value);
    if (error != std::errc() || value < 0 || value > 1000) return {};
    rest_.remove_prefix(static_cast<std::size_t>(stop - rest_.data()));
    return value;
  }

  bool weekday(Change& change) {
    const auto month = number();
    if (!month || !accept('.')) return false;
    const auto week = number();
    if (!week || !accept('.')) return false;
    const auto on = number();
    if (!on || *month < 1 || *month > 12 || *week < 1 || *week > 5 || *on > 6) return false;
    change.month = static_cast<unsigned>(*month);
    change.week = static_cast<unsigned>(*week);
    change.weekday = static_cast<unsigned>(*on);
    return true;
  }

  bool day(Change& change) {
    change.form = accept('J') ? Change::Form::julian : Change::Form::zero_based;
    const auto value = number();
    change.day = value.value_or(0);
    return value.has_value();
  }

  std::string_view rest_;
};

}  // namespace

std::optional<seconds> posix_utc_offset(std::string_view rules, std::chrono::sys_seconds time) {
  PosixReader reader(rules);
  if (!reader.skip_name()) return {};
  const auto behind = reader.time();  // POSIX counts to the west
  if (!behind) return {};
  const auto standard = -*behind;
  if (reader.at_end()) return standard;
  if (!reader.skip_name()) return {};
  const auto summer = -reader.time().value_or(*behind - std::chrono::hours(1));
  const auto begins = reader.change();
  const auto ends = reader.change();
  if (!begins || !ends || !reader.at_end()) return {};

  const std::chrono::year_month_day date(std::chrono::floor<std::chrono::days>(time + standard));
  const auto begin = begins->in(date.year()) - standard;
  const auto end = ends->in(date.year()) - summer;
  const bool is_summer = begin < end ? begin <= time && time < end : !(end <= time && time < begin);
  return is_summer ? summer : standard;
}

}  // namespace limbeck::script
