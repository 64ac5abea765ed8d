// The result of a poll: the objects in it and their attributes, as views into the message. What an
// attribute means is left to numerics.h and alarms.h. Facts: sheet section 4.5.
#pragma once

#include "drivers/philips/apdu.h"
#include "drivers/philips/reader.h"

namespace vigil::drivers::philips {

// One numeric value, section 5.
struct RawValue {
  std::uint16_t physio_id = 0, state = 0, unit = 0;
  std::uint32_t number = 0;  // FLOAT
};

struct Object {
  std::uint16_t handle = 0;
  Bytes label;  // UTF-16BE, empty when the result does not repeat it
  std::optional<Time> absolute_stamp;
  std::optional<std::uint32_t> relative_stamp;
  Bytes values;  // RawValues of 10 bytes each

  std::size_t count() const { return values.size() / value_size; }
  RawValue value(std::size_t i) const;

  // Alarm monitor only.
  std::optional<std::uint16_t> alert_state;
  std::optional<Bytes> patient_alarms, technical_alarms;  // attribute values

  static constexpr std::size_t value_size = 10;
};

// Reads one result at a time and keeps its memory.
class PollResult {
 public:
  // True when `apdu` is the result of a poll and every length in it fits; only then is the rest
  // valid, and no longer than the message.
  bool read(const Apdu& apdu);

  std::uint16_t object_class() const { return class_; }
  std::uint32_t relative_time() const { return relative_time_; }
  std::optional<Time> absolute_time() const { return absolute_time_; }
  std::span<const Object> objects() const { return objects_; }

 private:
  bool read_objects(Reader& reader);

  std::uint16_t class_ = 0;
  std::uint32_t relative_time_ = 0;
  std::optional<Time> absolute_time_;
  std::vector<Object> objects_;
};

// Is this the answer to a poll, rather than to a get, a set or an event?
bool is_poll_result(const Apdu& apdu);

}  // namespace vigil::drivers::philips
