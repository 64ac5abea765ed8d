// Contec vectors: what the driver says of frames, the fields below, and start-up exchanges, in
// which the driver asks and the device's lines answer.
#include <array>
#include <iostream>

#include <gtest/gtest.h>
#include <boost/json/array.hpp>
#include <boost/json/value.hpp>

#include "drivers/contec/frames.h"
#include "tests/drivers/vectors.h"
#include "tests/support/capture.h"

namespace vigil::tests {
namespace {

namespace contec = drivers::contec;
using boost::json::object;

bool is_old(const Vector& vector) {
  return word(vector.expect, "protocol") == "cms50_5byte";
}

Said decode(const Vector& vector, const char* protocol) {
  const auto driver = find_driver("contec")->make({{"protocol", protocol}});
  Output output;
  driver->on_open(capture_start, output);
  for (const Bytes piece : vector.pieces()) driver->on_bytes(capture_start, piece, output);
  return sort(output);
}

// Values are said when they change.
void check_observations(const Said& said, const std::vector<object>& records) {
  std::vector<Observation> expected;
  for (const object& record : records) {
    const auto quality = quality_of_vector(word(record, "quality")).value_or(Quality::good);
    std::vector<Observation> pair;
    for (const char* key : {"spo2", "pr"}) {
      const auto value = quality == Quality::invalid ? std::nullopt : number(record, key);
      pair.push_back({.parameter = *parameter_of_vector(key),
                      .value = value,
                      .quality = value ? quality : Quality::invalid,
                      .measured = {}});
    }
    if (expected.size() >= 2 && std::equal(pair.begin(), pair.end(), expected.end() - 2)) continue;
    expected.insert(expected.end(), pair.begin(), pair.end());
  }
  EXPECT_EQ(said.observations, expected);
  EXPECT_EQ(said.rejected(), 0U);
}

void check_packet(Bytes packet, const object& record) {
  const contec::Sample sample = contec::parse_packet(packet);
  EXPECT_EQ(sample.pulse, number(record, "pr"));
  EXPECT_EQ(sample.spo2, number(record, "spo2"));
  EXPECT_EQ(sample.wave, number(record, "waveform"));
  EXPECT_EQ(sample.strength, number(record, "signal_strength"));
  EXPECT_EQ(sample.too_long, is_true(record, "search_too_long"));
  EXPECT_EQ(sample.dropping, is_true(record, "spo2_dropping"));
  EXPECT_EQ(sample.beat, is_true(record, "beep"));
  EXPECT_EQ(sample.probe_error, is_true(record, "probe_error"));
  EXPECT_EQ(sample.searching, is_true(record, "searching"));
}

void check_live(Bytes reply, const object& record) {
  EXPECT_EQ(contec::type_of(reply), number(record, "type"));
  const contec::Sample sample = contec::parse_live(reply);
  EXPECT_EQ(sample.pulse, number(record, "pr"));
  EXPECT_EQ(sample.spo2, number(record, "spo2"));
  EXPECT_EQ(sample.wave, number(record, "waveform"));
  EXPECT_EQ(sample.strength, number(record, "signal_strength"));
}

void check_fields(const Vector& vector, const std::vector<object>& records) {
  Bytes rest = vector.bytes;
  for (const object& record : records) {
    const Cut cut = is_old(vector) ? contec::cut_packet(rest) : contec::cut_reply(rest);
    ASSERT_EQ(cut.kind, Cut::Kind::frame);
    is_old(vector) ? check_packet(rest.first(cut.length), record)
                   : check_live(rest.first(cut.length), record);
    rest = rest.subspan(cut.length);
  }
  EXPECT_TRUE(rest.empty());
}

// Every line of the device is one reply or several; whatever the driver asks too is in the same
// form.
void check_exchange(const Vector& vector) {
  const std::array<contec::Command, 5> commands{
      contec::Command::stop, contec::Command::hello_2, contec::Command::hello_3,
      contec::Command::start_live, contec::Command::keep_alive};
  std::optional<std::uint8_t> awaited;
  for (const Vector::Line& line : vector.exchange) {
    if (line.by_host) {
      awaited.reset();
      for (const contec::Command command : commands) {
        if (text_of(line.bytes) == bytes_of(command)) awaited = reply_to(command);
      }
      continue;
    }
    Bytes rest = line.bytes;
    if (awaited) {
      EXPECT_EQ(contec::type_of(rest), awaited);
    }
    for (Cut cut; !rest.empty(); rest = rest.subspan(cut.length)) {
      cut = contec::cut_reply(rest);
      ASSERT_EQ(cut.kind, Cut::Kind::frame);
    }
  }
}

// The driver asks; lines of the device come whenever the driver has asked what stands before them.
void check_conversation(const Vector& vector) {
  const auto driver = find_driver("contec")->make({});
  Output output;
  Time now = capture_start;
  driver->on_open(now, output);
  std::string host;
  for (const Vector::Line& line : vector.exchange) {
    if (line.by_host) {
      host = text_of(line.bytes);
      continue;
    }
    for (int i = 0; i < 20 && text_of(output.to_device) != host; ++i) {
      output.clear();
      driver->on_tick(now += Millis{100}, output);
    }
    if (text_of(output.to_device) != host) {
      std::cout << "not asked by this driver\n";
      return;
    }
    output.clear();
    driver->on_bytes(now += line.delay, line.bytes, output);
  }
  EXPECT_EQ(sort(output).rejected(), 0U);
}

}  // namespace

void check_contec(const Vector& vector) {
  if (!vector.exchange.empty()) {
    check_exchange(vector);
    return check_conversation(vector);
  }
  const auto records = objects(vector.expect, "records");
  check_observations(decode(vector, is_old(vector) ? "old" : "new"), records);
  check_fields(vector, records);
  // Unless it is told, a driver wants two packets of the old stream before it knows it.
  if (is_old(vector) && records.size() < 2) {
    EXPECT_TRUE(decode(vector, "auto").observations.empty());
  } else {
    check_observations(decode(vector, "auto"), records);
  }
}

}  // namespace vigil::tests
