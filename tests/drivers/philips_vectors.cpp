// IntelliVue vectors: the fields below against the parsers, then what the driver says of them. A
// vector without usable values must yield none; whatever number is said must be one of the
// vector's.
#include <charconv>
#include <cmath>
#include <iostream>
#include <map>

#include <gtest/gtest.h>
#include <boost/json/value.hpp>

#include "drivers/philips/alarms.h"
#include "drivers/philips/codes.h"
#include "drivers/philips/meaning.h"
#include "drivers/philips/mib.h"
#include "drivers/philips/session.h"
#include "drivers/philips/values.h"
#include "tests/drivers/vectors.h"
#include "tests/support/capture.h"

namespace vigil::tests {
namespace {

namespace philips = drivers::philips;
using boost::json::object;

Output decode(const Vector& vector, const Cutter& cut) {
  const auto driver = find_driver("philips")->make({});
  Output output;
  for (const Bytes piece : cut(vector.bytes)) driver->on_bytes(capture_start, piece, output);
  return output;
}

std::uint32_t hex(const object& item, std::string_view key) {
  const std::string text = word(item, key);
  std::uint32_t value = 0;
  if (text.size() > 2) std::from_chars(text.data() + 2, text.data() + text.size(), value, 16);
  return value;
}

object part(const object& item, std::string_view key) {
  const auto* value = item.if_contains(key);
  return value != nullptr && value->is_object() ? value->get_object() : object{};
}

// --- the fields below ---------------------------------------------------------------------------

// The messages of a vector with what is expected of each.
struct Message {
  std::vector<std::byte> bytes;
  object expect;
};

std::vector<Message> messages_of(const Vector& vector) {
  const auto frames = objects(vector.expect, "frames");
  if (frames.empty()) return {{vector.bytes, vector.expect}};
  std::vector<Message> messages;
  philips::MibOpener opener;
  Bytes rest = vector.bytes;
  for (const object& frame : frames) {
    const Cut cut = philips::cut_mib(rest);
    EXPECT_EQ(cut.kind, Cut::Kind::frame);
    const auto message = opener.open(rest.first(cut.length));
    EXPECT_EQ(message.has_value(), is_true(frame, "fcs_ok"));
    rest = rest.subspan(cut.length);
    if (!message) continue;
    EXPECT_EQ(message->size(), number(frame, "user_length"));
    messages.push_back({{message->begin(), message->end()}, part(frame, "message")});
  }
  EXPECT_TRUE(rest.empty());
  return messages;
}

void check_value(const philips::RawValue& raw, const object& expect) {
  EXPECT_EQ(raw.physio_id, hex(expect, "physio_id"));
  EXPECT_EQ(raw.state, hex(expect, "state"));
  EXPECT_EQ(raw.unit, hex(expect, "unit_code"));
  EXPECT_EQ(raw.number, hex(expect, "raw_float"));
  EXPECT_EQ(philips::decode_float(raw.number), number(expect, "value"));
  const bool usable =
      philips::decode_float(raw.number).has_value() && (raw.state & philips::state::unusable) == 0;
  EXPECT_EQ(usable, is_true(expect, "usable"));
}

void check_alarms(std::optional<Bytes> list, bool technical, const std::vector<object>& expect) {
  std::vector<philips::Alarm> alarms;
  if (list) {
    ASSERT_TRUE(philips::read_alarm_list(*list, technical, alarms));
  }
  ASSERT_EQ(alarms.size(), expect.size());
  for (std::size_t i = 0; i < alarms.size(); ++i) {
    EXPECT_EQ(alarms[i].source, hex(expect[i], "al_source"));
    EXPECT_EQ(alarms[i].code, number(expect[i], "al_code"));
    EXPECT_EQ(alarms[i].type, hex(expect[i], "al_type"));
    EXPECT_EQ(alarms[i].state, hex(expect[i], "al_state"));
    EXPECT_EQ(alarms[i].object_class, hex(part(expect[i], "object"), "class"));
    EXPECT_EQ(alarms[i].handle, hex(part(expect[i], "object"), "handle"));
    EXPECT_EQ(philips::decode_text(alarms[i].text), word(expect[i], "string"));
  }
}

void check_object(const philips::Object& object, const boost::json::object& expect) {
  EXPECT_EQ(object.handle, hex(expect, "handle"));
  std::string label = word(expect, "label_string");
  while (label.ends_with(' ')) label.pop_back();
  EXPECT_EQ(philips::decode_text(object.label), label);
  EXPECT_EQ(object.absolute_stamp.has_value(), expect.contains("time_stamp_abs"));
  const auto values = objects(expect, "values");
  ASSERT_EQ(object.count(), values.size());
  for (std::size_t i = 0; i < values.size(); ++i) check_value(object.value(i), values[i]);
  check_alarms(object.patient_alarms, false, objects(expect, "p_alarms"));
  check_alarms(object.technical_alarms, true, objects(expect, "t_alarms"));
  if (expect.contains("dev_al_cond")) {
    EXPECT_EQ(object.alert_state, hex(part(expect, "dev_al_cond"), "state"));
  }
}

void check_result(const philips::Apdu& apdu, const object& expect) {
  ASSERT_TRUE(philips::is_poll_result(apdu));
  philips::PollResult result;
  ASSERT_TRUE(result.read(apdu));
  EXPECT_EQ(result.object_class(), hex(part(expect, "polled_object"), "class"));
  EXPECT_EQ(result.relative_time() / 8.0, number(expect, "relative_time_ms"));
  EXPECT_EQ(result.absolute_time().has_value(), !word(expect, "absolute_time").empty());
  const auto observations = objects(expect, "observations");
  ASSERT_EQ(result.objects().size(), observations.size());
  for (std::size_t i = 0; i < observations.size(); ++i) {
    check_object(result.objects()[i], observations[i]);
  }
}

void check_apdu(Bytes message, const object& expect) {
  const std::map<std::string, std::uint16_t> types{{"ROIV", philips::ro::invoke},
                                                   {"RORS", philips::ro::result},
                                                   {"ROER", philips::ro::error},
                                                   {"ROLRS", philips::ro::linked_result}};
  const auto apdu = philips::parse_apdu(message);
  ASSERT_TRUE(apdu);
  EXPECT_EQ(apdu->type, types.at(word(expect, "ro_type")));
  EXPECT_EQ(apdu->invoke_id, number(expect, "invoke_id"));
  if (expect.contains("error_value")) {
    EXPECT_EQ(apdu->error, number(expect, "error_value"));
  }
  if (expect.contains("observations")) check_result(*apdu, expect);
}

void check_response(Bytes message, const object& expect) {
  const auto granted = philips::parse_association_response(message);
  ASSERT_TRUE(granted);
  const object profile = part(part(expect, "user_info"), "poll_profile");
  EXPECT_EQ(granted->shortest_period / 8.0, number(profile, "min_poll_period_ms"));
  EXPECT_EQ(granted->mtu, number(profile, "max_mtu_tx"));
  EXPECT_EQ(granted->extended_poll, profile.contains("ext_options"));
}

// --- what the driver says -----------------------------------------------------------------------

struct Told {
  std::vector<philips::RawValue> usable;
  std::size_t values = 0, alarms = 0;
  bool demo = false, early = false;
};

void collect(const object& message, Told& told) {
  for (const object& o : objects(message, "observations")) {
    told.alarms += objects(o, "p_alarms").size() + objects(o, "t_alarms").size();
    for (const object& v : objects(o, "values")) {
      const auto raw = [&v](const char* key) { return static_cast<std::uint16_t>(hex(v, key)); };
      const philips::RawValue value{raw("physio_id"), raw("state"), raw("unit_code"),
                                    hex(v, "raw_float")};
      ++told.values;
      told.demo = told.demo || (value.state & philips::state::no_patient_data) != 0;
      told.early = told.early || (value.state & philips::state::early) != 0;
      if (is_true(v, "usable")) told.usable.push_back(value);
    }
  }
}

bool better_there(const Told& told, const philips::Source& source) {
  return std::any_of(told.usable.begin(), told.usable.end(), [&](const philips::RawValue& raw) {
    const philips::Source* other = philips::find_source(raw.physio_id);
    return other != nullptr && other->parameter == source.parameter && other->rank < source.rank;
  });
}

void check_said(const Said& said, const Told& told) {
  std::size_t expected = 0;
  for (const philips::RawValue& raw : told.usable) {
    const philips::Source* source = philips::find_source(raw.physio_id);
    if (source == nullptr || better_there(told, *source)) continue;
    if (told.early && philips::is_pressure(source->parameter)) continue;
    const Observation observation = philips::observe(raw, source->parameter);
    const auto values = said.of(source->parameter);
    ASSERT_FALSE(values.empty()) << name_of(source->parameter);
    EXPECT_EQ(values.back().value, observation.value) << name_of(source->parameter);
    EXPECT_EQ(values.back().measured.has_value(), source->from_cuff);
    ++expected;
  }
  const auto numbers = std::count_if(said.observations.begin(), said.observations.end(),
                                     [](const Observation& o) { return o.value.has_value(); });
  EXPECT_EQ(static_cast<std::size_t>(numbers), expected);
  EXPECT_EQ(said.count(Notice::Kind::refused) > 0, told.demo);
  EXPECT_GE(said.count(Notice::Kind::device_alarm), told.alarms);
  EXPECT_EQ(said.rejected(), 0U);
}

void check_message(Bytes message, const object& expect) {
  if (word(expect, "message") == "ASSOCIATION_RESPONSE") return check_response(message, expect);
  if (word(expect, "ro_type").empty() || expect.contains("nomenclature")) return;
  check_apdu(message, expect);
}

// Broken frames between good ones: "hr" is what the good one holds.
void check_rejection(const Said& said, const object& expect) {
  const auto rejected = number(expect, "rejected_frames").value_or(0) +
                        number(expect, "aborted_frames").value_or(0) +
                        (expect.contains("accepted") && !is_true(expect, "accepted") ? 1 : 0);
  EXPECT_GE(static_cast<double>(said.rejected()), rejected);
  const auto rates = said.of(Parameter::heart_rate);
  const auto rate = number(expect, "hr");
  EXPECT_EQ(said.observations.size(), rate ? 1U : 0U);
  if (!rate) return;
  ASSERT_EQ(rates.size(), 1U);
  EXPECT_EQ(rates[0].value, rate);
}

// What a client sends: ours are the same bytes where the vector asks for the same.
void check_request(const Vector& vector) {
  std::vector<std::byte> ours;
  const std::string name = word(vector.expect, "message");
  const auto id = static_cast<std::uint16_t>(number(vector.expect, "invoke_id").value_or(0));
  if (name == "RELEASE_REQUEST") {
    philips::append_release_request(ours);
  } else if (name == "ABORT") {
    philips::append_abort(ours);
  } else if (vector.expect.contains("poll_number")) {
    const auto periods = vector.expect.if_contains("poll_period_ms");
    const double period =
        periods != nullptr ? periods->as_array().at(0).to_number<double>() * 8 : 0;
    const auto poll_number =
        static_cast<std::uint16_t>(number(vector.expect, "poll_number").value_or(0));
    philips::append_poll(
        {.invoke_id = id,
         .number = poll_number,
         .object = static_cast<std::uint16_t>(hex(part(vector.expect, "polled_object"), "class")),
         .group = static_cast<std::uint16_t>(hex(vector.expect, "attr_group")),
         .period = static_cast<std::uint32_t>(period)},
        ours);
  } else if (word(vector.expect, "event_type") == "0x0d06") {
    philips::append_create_result(id, ours);
    // The monitor does not check the time, and ours is zero.
    std::copy_n(vector.bytes.begin() + 20, 4, ours.begin() + 20);
  } else {
    std::cout << "not a request of this driver: " << vector.path.stem() << '\n';
  }
  if (!ours.empty()) {
    EXPECT_EQ(ours, vector.bytes);
  }
  EXPECT_TRUE(sort(decode(vector, whole)).observations.empty());
  EXPECT_EQ(sort(decode(vector, whole)).rejected(), 0U);
}

}  // namespace

void check_philips(const Vector& vector) {
  EXPECT_EQ(describe(capture_start, decode(vector, byte_by_byte), false),
            describe(capture_start, decode(vector, whole), false));
  if (vector.host_to_device) return check_request(vector);
  const Said said = sort(decode(vector, whole));
  if (vector.expect.contains("accepted_frames") || vector.expect.contains("accepted")) {
    return check_rejection(said, vector.expect);
  }
  if (vector.expect.contains("content_hex")) {  // a check sequence without a header: no frame
    EXPECT_EQ(philips::fcs(Bytes(vector.bytes).subspan(1, vector.bytes.size() - 2)), 0xF0B8);
    EXPECT_TRUE(said.observations.empty());
    return;
  }
  Told told;
  for (const Message& message : messages_of(vector)) {
    check_message(message.bytes, message.expect);
    collect(message.expect, told);
  }
  if (told.values + told.alarms > 0) return check_said(said, told);
  EXPECT_TRUE(said.observations.empty());
  const object decoded = part(vector.expect, "decoded");
  const std::string model = word(decoded, "model");
  if (!model.empty()) {
    ASSERT_EQ(said.count(Notice::Kind::identified), 1U);
    EXPECT_NE(said.notices[0].detail.find(model), std::string::npos);
  }
  const bool refusal = word(vector.expect, "message") == "ASSOCIATION_REFUSE";
  if (refusal || vector.expect.contains("error_value")) {
    EXPECT_EQ(said.count(Notice::Kind::refused), 1U);
  }
}

}  // namespace vigil::tests
