// The three signs of a new result (section 4.3 of the sheet) and its time (section 6).
#include "drivers/ge/cuff.h"

#include <utility>

namespace vigil::drivers::ge {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;

constexpr seconds young{60};  // section 4.3, bit 8
// How long monitors repeat a result at most: not in this sheet; an hour and a half for the same
// maker's DINAMAP.
constexpr minutes oldest{90};
// Determinations are further apart, and two clocks read at two moments differ by less.
constexpr seconds same_result{10};

}  // namespace

void Cuff::take_time(Time now, std::uint32_t stamp, seconds age) {
  if (stamp == 0 || age < seconds{0} || stamp == stamp_) return;
  stamp_ = stamp;
  ended_ = now - age;
  due_ = said_ && *ended_ > *said_ + same_result;
}

void Cuff::take(Time now, const Nibp& nibp, Output& output) {
  if (!nibp.exists) return;
  const auto result = result_of(nibp);
  const bool was_measuring = std::exchange(measuring_, nibp.measuring);
  const bool ended = was_measuring && !nibp.measuring;
  if (nibp.measuring) {
    if (!was_measuring) output.say({.kind = Notice::Kind::cuff_started, .detail = {}});
  } else if (result && is_news(now, *result, nibp.older, ended)) {
    say(now, *result, nibp.older, output);
  } else if (ended) {
    output.say({.kind = Notice::Kind::cuff_failed, .detail = "ended without a new result"});
  }
  // While it measures, what is said of the old result says nothing of the next one.
  if (!nibp.measuring) {
    older_ = nibp.older;
    if (result) blank_since_.reset();
    if (!result && !blank_since_) blank_since_ = now;
  }
  seen_ = now;
}

std::optional<Cuff::Result> Cuff::result_of(const Nibp& nibp) {
  if (!nibp.systolic.value || !nibp.diastolic.value) return std::nullopt;
  return Result{*nibp.systolic.value, *nibp.diastolic.value, nibp.mean.value};
}

// Equal numbers may well be two results (T10). A result that has just ended is young; an old one
// after a determination is the one from before it, shown again.
bool Cuff::is_news(Time now, const Result& result, bool older, bool ended) const {
  if (!last_ || result != *last_) return true;
  if (due_) return !older || now - *ended_ > young;
  // Gone for as long as a determination takes, though nobody said so; not for one record.
  const bool came_back = blank_since_ && now - *blank_since_ >= same_result;
  return !older && (ended || older_ || came_back);
}

void Cuff::say(Time now, const Result& result, bool older, Output& output) {
  const bool first = !last_;
  Time measured = now - (older ? Millis{oldest} : Millis{young});
  if (seen_) measured = std::max(measured, *seen_);
  const bool dated = ended_ && (first || *ended_ >= measured - same_result);
  if (dated) measured = *ended_;
  // Found at connect, with no time but "long ago".
  const Quality quality = first && older && !dated ? Quality::questionable : Quality::good;
  const auto observe = [&](Parameter parameter, std::optional<double> value) {
    output.say({.parameter = parameter,
                .value = value,
                .quality = value ? quality : Quality::invalid,
                .measured = measured});
  };
  observe(Parameter::systolic, result.systolic);
  observe(Parameter::diastolic, result.diastolic);
  observe(Parameter::mean_pressure, result.mean);
  last_ = result;
  said_ = now;
  due_ = false;
}

}  // namespace vigil::drivers::ge
