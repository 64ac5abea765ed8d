#include "simulators/ge/values.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>

#include "simulators/ge/format.h"

namespace vigil::sim::ge {
namespace {

constexpr int invalid = -32767, not_updated = -32766;  // section 4.1
constexpr std::uint32_t exists = 1U << 0U, active = 1U << 1U;
constexpr std::size_t data_size = 270;
constexpr unsigned last_byte = 0x40;  // of every subrecord in real captures (section 3.2)

// ECG status, section 4.2.
constexpr std::uint32_t asystole = 1U << 2U, learning = 1U << 9U, channel_1_off = 1U << 11U,
                        other_channels_off = 3U << 12U;
constexpr std::uint32_t source_ecg = 9, source_oximeter = 6;
constexpr int lead_two = 0x2200;

// NIBP label, section 4.3: bit 0 is set on real devices.
constexpr int nibp_label = 0x0001, automatic = 1 << 3, measuring = 1 << 5, old = 1 << 8;

void group(Packed& out, std::uint32_t status, int label, std::initializer_list<int> fields) {
  out.number(status).word(label);
  for (const int field : fields) out.word(field);
}

void absent(Packed& out, int fields) {
  out.number(0).word(0);
  for (int i = 0; i < fields; ++i) out.word(invalid);
}

int whole(const std::optional<double>& value) {
  return value ? static_cast<int>(std::lround(*value)) : invalid;
}

int hundredths(double value) {
  return static_cast<int>(std::lround(value * 100.0));
}

struct Heart {
  std::uint32_t status = exists;
  int shown = invalid, by_ecg = invalid, breaths = invalid;
};

Heart heart(const Vitals& v, const Look& look) {
  Heart h;
  h.status |= active | other_channels_off;
  if (!look.electrodes) {
    h.status |= channel_1_off;
    if (v.probe == Probe::on && v.pulse) {
      h.status |= source_oximeter << 3U;
      h.shown = whole(v.pulse);
    }
    return h;
  }
  h.status |= source_ecg << 3U;
  h.breaths = whole(v.breath_rate);
  h.shown = h.by_ecg = whole(v.heart_rate);
  if (h.shown == 0) h.status |= asystole;
  if (look.learning) {
    h.status |= learning;
    h.shown = h.by_ecg = 0;
  }
  return h;
}

void nibp(Packed& out, Time now, const CuffState& cuff) {
  int label = nibp_label | automatic;
  if (cuff.running) {
    group(out, exists | active, label | measuring,
          {not_updated, not_updated, not_updated, not_updated});
    return;
  }
  const bool good = cuff.reading && cuff.result == CuffResult::done;
  if (!good) {
    group(out, exists | active, label | old, {invalid, invalid, invalid, invalid});
    return;
  }
  if (now - cuff.reading->finished > Seconds{60}) label |= old;
  const CuffReading& r = *cuff.reading;
  group(out, exists | active, label, {r.systolic * 100, r.diastolic * 100, r.mean * 100, r.rate});
}

// Section 9.8: the modulation tells of a weak pulse before the saturation does.
void oximeter(Packed& out, const Vitals& v) {
  const bool on = v.probe != Probe::off;
  const bool value = v.probe == Probe::on && v.spo2;
  const double modulation = v.perfusion == Perfusion::strong     ? 2.5
                            : v.perfusion == Perfusion::marginal ? 0.8
                                                                 : 0.2;
  group(out, on ? exists | active : exists, 0,
        {value ? hundredths(std::round(std::clamp(*v.spo2, 0.0, 100.0))) : invalid,
         value ? whole(v.pulse) : invalid, value ? hundredths(modulation) : invalid, invalid});
}

std::string basic_class(Time now, const Vitals& v, const Look& look) {
  const Heart h = heart(v, look);
  Packed out;
  group(out, h.status, lead_two, {h.shown, invalid, invalid, invalid, h.breaths});
  for (int i = 0; i < 4; ++i) absent(out, 4);  // invasive pressures
  nibp(out, now, v.cuff);
  for (int i = 0; i < 4; ++i) absent(out, 1);  // temperatures
  oximeter(out, v);
  for (const int fields : {4, 2, 2, 3, 8, 4, 3}) absent(out, fields);  // CO2 to NMT
  out.word(h.by_ecg).word(h.by_ecg).word(h.by_ecg);                    // mean, highest, lowest
  absent(out, 1);                                                      // SvO2
  absent(out, 4);
  absent(out, 4);
  out.zeros(2);
  return out.take();
}

// Section 5: the arrhythmia group; the others are not there.
std::string ext1_class(const Vitals& v, const Look& look) {
  const int rate = look.electrodes && !look.learning ? whole(v.heart_rate) : invalid;
  std::uint32_t arrhythmia = 0;
  if (rate == 0) arrhythmia |= 1U << 0U;
  if (rate > 0 && rate < 50) arrhythmia |= 1U << 27U;
  if (rate > 120) arrhythmia |= 1U << 28U;
  Packed out;
  out.number(exists | active).word(0).word(rate);
  out.word(rate > 0 ? 60000 / rate : invalid).word(0).number(arrhythmia);
  out.zeros(data_size - out.size());
  return out.take();
}

Vitals without_values(Vitals v) {
  v.spo2 = v.pulse = v.heart_rate = v.breath_rate = std::nullopt;
  v.cuff = {};
  return v;
}

}  // namespace

std::string values(Class which, int type, Time now, const Vitals& vitals, const Look& look) {
  const Vitals seen = look.all_invalid ? without_values(vitals) : vitals;
  Packed out;
  out.number(look.clock);
  std::string data(data_size, '\0');
  if (which == basic) data = basic_class(now, seen, look);
  if (which == ext1) data = ext1_class(seen, look);
  out.text(data, data_size);
  out.byte(0).byte(last_byte);
  out.word(which << 8 | look.level << 4 | type);
  return out.take();
}

// Section 6.
std::string auxiliary(Time now, const Vitals& vitals, const Look& look) {
  std::uint32_t finished = 0;
  if (const auto& reading = vitals.cuff.reading)
    finished = look.clock - static_cast<std::uint32_t>((now - reading->finished) / Seconds{1});
  Packed out;
  out.number(finished).zeros(110);
  return out.take();
}

}  // namespace vigil::sim::ge
