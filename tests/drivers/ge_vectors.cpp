// GE vectors: what the driver says of them, and each field of the records below what it says.
#include <map>

#include <gtest/gtest.h>
#include <boost/json/value.hpp>

#include "drivers/ge/frames.h"
#include "drivers/ge/record.h"
#include "tests/drivers/vectors.h"
#include "tests/support/capture.h"

namespace vigil::tests {
namespace {

namespace ge = drivers::ge;
using boost::json::object;

Output decode(const Vector& vector, const Cutter& cut) {
  const auto driver = find_driver("ge")->make({});
  Output output;
  for (const Bytes piece : cut(vector.bytes)) driver->on_bytes(capture_start, piece, output);
  return output;
}

object part(const object& from, std::string_view key) {
  const auto* value = from.if_contains(key);
  return value == nullptr ? object{} : value->as_object();
}

// --- what the driver says of the basic class ----------------------------------------------------

std::optional<double> value_of(const object& group, std::string_view key) {
  return number(part(group, key), "value");
}

bool active(const object& group) {
  return (std::stoul(word(group, "status_hex"), nullptr, 16) & 3U) == 3U;
}

using Expected = std::map<Parameter, std::optional<double>>;

std::optional<double> heart_rate(const object& basic) {
  const object ecg = part(basic, "ecg");
  const double source = number(ecg, "hr_source_code").value_or(0);
  const bool by_ecg = source == 1 || source == 9;
  const auto rate = by_ecg ? value_of(ecg, "hr") : value_of(part(basic, "ecg_extra"), "hr_ecg");
  if (!active(ecg)) return std::nullopt;
  if (rate == 0.0 && (is_true(ecg, "learning") || !is_true(ecg, "asystole"))) return std::nullopt;
  return rate;
}

std::optional<double> pulse_rate(const object& basic) {
  const object ecg = part(basic, "ecg"), spo2 = part(basic, "spo2");
  const double source = number(ecg, "hr_source_code").value_or(0);
  const bool by_pulse = source > 1 && source != 9 && source <= 12;
  const auto rate = active(spo2) ? value_of(spo2, "pr") : std::nullopt;
  if (rate.value_or(0) > 0) return rate;
  return by_pulse && active(ecg) ? value_of(ecg, "hr") : std::nullopt;
}

Expected expected_of(const object& basic) {
  const object ecg = part(basic, "ecg"), spo2 = part(basic, "spo2"), nibp = part(basic, "nibp"),
               co2 = part(basic, "co2"), t1 = part(basic, "t1"), t2 = part(basic, "t2");
  Expected all;
  all[Parameter::spo2] = active(spo2) ? value_of(spo2, "spo2") : std::nullopt;
  all[Parameter::pulse_rate] = pulse_rate(basic);
  all[Parameter::heart_rate] = heart_rate(basic);
  if (active(spo2)) all[Parameter::perfusion_index] = value_of(spo2, "ir_amp");
  if (active(co2)) {
    const auto et = value_of(co2, "et_pct"), ambient = value_of(co2, "amb_press_mmhg");
    all[Parameter::etco2] = et && ambient ? std::optional(*et * *ambient / 100) : std::nullopt;
  }
  const auto by_gas = active(co2) ? value_of(co2, "rr") : std::nullopt;
  const auto by_chest = active(ecg) ? value_of(ecg, "imp_rr") : std::nullopt;
  if (by_gas || by_chest) all[Parameter::breath_rate] = by_gas ? by_gas : by_chest;
  const auto first = value_of(t1, "temp_c"), second = value_of(t2, "temp_c");
  if (active(t1) || active(t2)) all[Parameter::temperature] = first ? first : second;
  const auto systolic = value_of(nibp, "sys"), diastolic = value_of(nibp, "dia");
  if (active(nibp) && !is_true(nibp, "measuring") && systolic && diastolic) {
    all[Parameter::systolic] = systolic;
    all[Parameter::diastolic] = diastolic;
    all[Parameter::mean_pressure] = value_of(nibp, "mean");
  }
  return all;
}

void check_said(const Said& said, const object& basic) {
  const Expected expected = expected_of(basic);
  for (const auto& [parameter, value] : expected) {
    const auto found = said.of(parameter);
    ASSERT_EQ(found.size(), 1U) << name_of(parameter);
    const bool possible = value && *value >= 0;  // -32000 is a number to DRI and none of a pulse
    EXPECT_EQ(found[0].value.has_value(), possible) << name_of(parameter);
    if (!possible || !found[0].value) continue;
    EXPECT_NEAR(*found[0].value, *value, 0.005) << name_of(parameter);
    const bool cuff = parameter == Parameter::systolic || parameter == Parameter::diastolic ||
                      parameter == Parameter::mean_pressure;
    const bool old = cuff && is_true(part(basic, "nibp"), "older_than_60s");
    EXPECT_EQ(found[0].quality, old ? Quality::questionable : Quality::good);
    EXPECT_EQ(found[0].measured.has_value(), cuff);
  }
  for (const Observation& o : said.observations) {
    EXPECT_TRUE(!o.value || expected.contains(o.parameter)) << name_of(o.parameter);
  }
  const bool measuring = is_true(part(basic, "nibp"), "measuring");
  EXPECT_EQ(said.count(Notice::Kind::cuff_started), measuring ? 1U : 0U);
  const bool probe = expected.at(Parameter::spo2).has_value() ||
                     word(part(part(basic, "spo2"), "spo2"), "special").ends_with("_RANGE");
  EXPECT_EQ(said.count(Notice::Kind::sensor_off), probe ? 0U : 1U);
}

// --- the fields below ---------------------------------------------------------------------------

struct Place {
  std::size_t at;  // of the field in the data of the basic class (sheet, section 4)
  const char* group;
  const char* field;
};
constexpr std::array<Place, 25> places{{
    {6, "ecg", "hr"},
    {14, "ecg", "imp_rr"},
    {22, "p1", "sys"},
    {24, "p1", "dia"},
    {26, "p1", "mean"},
    {28, "p1", "pr"},
    {36, "p2", "sys"},
    {38, "p2", "dia"},
    {40, "p2", "mean"},
    {42, "p2", "pr"},
    {78, "nibp", "sys"},
    {80, "nibp", "dia"},
    {82, "nibp", "mean"},
    {84, "nibp", "pr"},
    {92, "t1", "temp_c"},
    {100, "t2", "temp_c"},
    {124, "spo2", "spo2"},
    {126, "spo2", "pr"},
    {128, "spo2", "ir_amp"},
    {138, "co2", "et_pct"},
    {142, "co2", "rr"},
    {144, "co2", "amb_press_mmhg"},
    {226, "ecg_extra", "hr_ecg"},
    {228, "ecg_extra", "hr_max"},
    {230, "ecg_extra", "hr_min"},
}};

void check_fields(Bytes data, const object& basic) {
  for (const Place& place : places) {
    const object field = part(part(basic, place.group), place.field);
    const ge::Field found{ge::i16(data, place.at)};
    EXPECT_EQ(found.raw, number(field, "raw")) << place.group << ' ' << place.field;
    EXPECT_EQ(found.is_code(), field.contains("special")) << place.group << ' ' << place.field;
  }
}

void check_header(const ge::Header& header, const object& expected) {
  EXPECT_EQ(header.number, number(expected, "r_nbr"));
  EXPECT_EQ(header.level, number(expected, "dri_level"));
  EXPECT_EQ(header.plug, number(expected, "plug_id"));
  EXPECT_EQ(header.time, number(expected, "r_time"));
  EXPECT_EQ(header.main_type, number(expected, "r_maintype"));
}

void check_record(const Vector& vector, const object& expected, const Said& said) {
  ge::RecordBuffer buffer;
  const Cut cut = ge::cut_frame(vector.bytes);
  ASSERT_EQ(cut.kind, Cut::Kind::frame);
  const auto bytes = ge::open_frame(Bytes(vector.bytes).first(cut.length), buffer);
  ASSERT_TRUE(bytes);
  EXPECT_EQ(static_cast<double>(bytes->size()), number(part(expected, "header"), "r_len"));
  const auto record = ge::parse_record(*bytes);
  ASSERT_TRUE(record);
  check_header(record->header, part(expected, "header"));
  const auto parts = objects(expected, "subrecords");
  ASSERT_EQ(record->count, parts.size());
  bool numbers = false;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const ge::Subrecord& found = record->parts[i];
    EXPECT_EQ(found.type, number(parts[i], "type"));
    if (const auto offset = number(parts[i], "offset")) {
      EXPECT_EQ(static_cast<double>(found.bytes.data() - bytes->data()), 40 + *offset);
    }
    if (!parts[i].contains("class")) continue;
    EXPECT_EQ(ge::class_of(found), number(parts[i], "class"));
    EXPECT_EQ(ge::u32(found.bytes, 0), number(parts[i], "time"));
    if (!parts[i].contains("basic")) continue;
    numbers = true;
    check_fields(ge::data_of(found), part(parts[i], "basic"));
    check_said(said, part(parts[i], "basic"));
  }
  if (!numbers) {
    EXPECT_TRUE(said.observations.empty());
  }
  for (const object& alarm : parts.empty() ? std::vector<object>{} : objects(parts[0], "alarms")) {
    const std::string text = word(alarm, "priority") + " start: " + word(alarm, "text");
    EXPECT_TRUE(std::any_of(said.notices.begin(), said.notices.end(), [&](const Notice& n) {
      return n.kind == Notice::Kind::device_alarm && n.detail == text;
    })) << text;
  }
}

// Each accepted frame says its heart rate; each fragment is rejected.
void check_stream(const Vector& vector, const Said& said) {
  const auto frames = objects(vector.expect, "accepted_frames");
  const auto rates = said.of(Parameter::heart_rate);
  ASSERT_EQ(rates.size(), frames.size());
  for (std::size_t i = 0; i < frames.size(); ++i) {
    EXPECT_EQ(rates[i].value, number(frames[i], "hr"));
  }
  EXPECT_EQ(static_cast<double>(said.rejected()), number(vector.expect, "rejected_fragments"));
}

}  // namespace

void check_ge(const Vector& vector) {
  const Output output = decode(vector, whole);
  EXPECT_EQ(describe(capture_start, decode(vector, byte_by_byte), false),
            describe(capture_start, output, false));
  const Said said = sort(output);
  if (vector.expect.contains("accepted_frames")) return check_stream(vector, said);
  if (const auto* record = vector.expect.if_contains("record")) {
    return check_record(vector, record->as_object(), said);
  }
  EXPECT_TRUE(said.observations.empty());
  EXPECT_EQ(said.rejected(), 1U);
}

}  // namespace vigil::tests
