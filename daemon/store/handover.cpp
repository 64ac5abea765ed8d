#include "daemon/store/handover.h"

#include <algorithm>

namespace vigil::store {
namespace {

// A value counts until the next one, but no longer than this: a gap is not a reading.
constexpr Millis longest_value = std::chrono::seconds{10};
constexpr Millis longest_cuff = std::chrono::minutes{15};

double minutes(Millis length) {
  return static_cast<double>(length.count()) / 60'000;
}
double seconds(Millis length) {
  return static_cast<double>(length.count()) / 1000;
}

// Each reading counts until the next one, but not for longer than it is valid.
double minutes_above(const SessionRecord& record, double systolic, double diastolic) {
  const Millis valid = record.profile && record.profile->cuff_valid > Millis{0}
                           ? record.profile->cuff_valid
                           : longest_cuff;
  Millis sum{};
  for (std::size_t i = 0; i < record.cuffs.size(); ++i) {
    const alerts::Cuff& c = record.cuffs[i];
    if (c.systolic.value_or(0) < systolic && c.diastolic.value_or(0) < diastolic) continue;
    const Time next = i + 1 < record.cuffs.size() ? record.cuffs[i + 1].measured : record.last;
    sum += std::clamp(next - c.measured, Millis{0}, valid);
  }
  return minutes(sum);
}

Millis length_of(const SessionRecord& record, std::size_t i) {
  const auto& list = record.saturation;
  const Time next = i + 1 < list.size() ? list[i + 1].at : record.last;
  return std::clamp(next - list[i].at, Millis{0}, longest_value);
}

void count_saturation(const SessionRecord& record, Handover& card) {
  const auto& list = record.saturation;
  const auto lowest = std::min_element(
      list.begin(), list.end(), [](const auto& a, const auto& b) { return a.value < b.value; });
  if (lowest == list.end()) return;
  card.lowest = *lowest;
  const auto first = static_cast<std::size_t>(lowest - list.begin());
  for (std::size_t i = first; i < list.size() && list[i].value == lowest->value; ++i) {
    card.seconds_at_lowest += seconds(length_of(record, i));
  }
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (list[i].value < 90) card.seconds_below_90 += seconds(length_of(record, i));
  }
}

}  // namespace

Handover handover_of(const SessionRecord& record) {
  Handover card;
  const auto peak = std::max_element(record.cuffs.begin(), record.cuffs.end(),
                                     [](const alerts::Cuff& a, const alerts::Cuff& b) {
                                       return a.systolic.value_or(0) < b.systolic.value_or(0);
                                     });
  if (peak != record.cuffs.end()) card.peak = *peak;
  card.minutes_above_160_100 = minutes_above(record, 160, 100);
  card.minutes_above_180_110 = minutes_above(record, 180, 110);
  count_saturation(record, card);
  for (const auto& a : record.alerts) {
    if (a.priority == alerts::Priority::high) ++card.alerts_high;
    if (a.priority == alerts::Priority::medium) ++card.alerts_medium;
    if (a.priority == alerts::Priority::low) ++card.alerts_low;
    if (!a.ended || a.detail == "session closed") ++card.not_ended;
  }
  return card;
}

}  // namespace vigil::store
