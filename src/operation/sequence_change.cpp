// SPDX-License-Identifier: MIT
#include "operation/sequence_change.hpp"

namespace limbeck::operation {
namespace {

struct Restoring {
  const Counting& now;
  const Counting& before;
  Counting back = {};

  template <class T>
  void restore(std::optional<T> Counting::*property) {
    if (now.*property) back.*property = before.*property;
  }

  void restore_limit(std::optional<std::int64_t> Counting::*limit, bool Counting::*none_of_it) {
    if (!(now.*limit).has_value() && !(now.*none_of_it)) return;
    back.*limit = before.*limit;
    back.*none_of_it = !(before.*limit).has_value();
  }
};

Counting restored(const Counting& now, const Counting& before) {
  Restoring change{now, before};
  change.restore(&Counting::start);
  change.restore(&Counting::increment);
  change.restore(&Counting::cycle);
  change.restore(&Counting::cache);
  change.restore(&Counting::order);
  change.restore_limit(&Counting::minvalue, &Counting::nominvalue);
  change.restore_limit(&Counting::maxvalue, &Counting::nomaxvalue);
  return change.back;
}

}  // namespace

Counting completed(Counting counting) {
  counting.increment = counting.increment.value_or(1);
  counting.cycle = counting.cycle.value_or(false);
  counting.cache = counting.cache.value_or(1);
  counting.order = counting.order.value_or(false);
  const bool is_ascending = *counting.increment > 0;
  if (!counting.start)
    counting.start = is_ascending ? counting.minvalue.value_or(1) : counting.maxvalue.value_or(-1);
  return counting;
}

Sequence altered(const AlterSequence& op) {
  auto result = *op.existing;
  const auto& now = op.sequence;
  const auto set = [](auto& property, const auto& value) {
    if (value) property = value;
  };
  set(result.counting.start, now.counting.start);
  set(result.counting.increment, now.counting.increment);
  set(result.counting.cycle, now.counting.cycle);
  set(result.counting.cache, now.counting.cache);
  set(result.counting.order, now.counting.order);
  if (now.counting.minvalue || now.counting.nominvalue) result.counting.minvalue = now.counting.minvalue;
  if (now.counting.maxvalue || now.counting.nomaxvalue) result.counting.maxvalue = now.counting.maxvalue;
  set(result.data_type, now.data_type);
  if (!now.owned_by.empty()) result.owned_by = now.owned_by == no_owner ? "" : now.owned_by;
  if (!op.new_name.empty()) result.name.name = op.new_name;
  return result;
}

Sequence change_back(const Sequence& now, const Sequence& before) {
  Sequence back{.name = before.name, .counting = restored(now.counting, completed(before.counting))};
  if (now.data_type) back.data_type = before.data_type.value_or(BigInteger());
  if (!now.owned_by.empty()) back.owned_by = before.owned_by.empty() ? no_owner : before.owned_by;
  return back;
}

}  // namespace limbeck::operation
