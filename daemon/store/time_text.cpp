#include "daemon/store/time_text.h"

#include <array>
#include <cstdio>

namespace vigil::store {

std::string iso_text(Time time) {
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date{day};
  const std::chrono::hh_mm_ss clock{time - day};
  std::array<char, 48> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ",
                static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                static_cast<unsigned>(date.day()), static_cast<int>(clock.hours().count()),
                static_cast<int>(clock.minutes().count()),
                static_cast<int>(clock.seconds().count()),
                static_cast<int>(clock.subseconds().count()));
  return text.data();
}

std::optional<Time> time_from(std::string_view iso) {
  // 0 stands for any digit.
  constexpr std::string_view form = "0000-00-00T00:00:00.000";
  const bool day_only = iso.size() == 10;
  if (!day_only && !iso.ends_with('Z')) return std::nullopt;
  if (!day_only) iso.remove_suffix(1);
  const bool known = day_only || iso.size() == 16 || iso.size() == 19 || iso.size() == form.size();
  if (!known) return std::nullopt;
  std::array<int, 7> parts{};
  std::size_t part = 0;
  for (std::size_t i = 0; i < iso.size(); ++i) {
    const bool digit = iso[i] >= '0' && iso[i] <= '9';
    if (digit != (form[i] == '0') || (!digit && iso[i] != form[i])) return std::nullopt;
    if (digit) parts[part] = parts[part] * 10 + (iso[i] - '0');
    if (!digit) ++part;
  }
  const auto [year, month, day, hour, minute, second, milli] = parts;
  const std::chrono::year_month_day date{std::chrono::year{year},
                                         std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok() || hour > 23 || minute > 59 || second > 59) return std::nullopt;
  return Time{std::chrono::sys_days{date}} + std::chrono::hours{hour} +
         std::chrono::minutes{minute} + std::chrono::seconds{second} + Millis{milli};
}

}  // namespace vigil::store
