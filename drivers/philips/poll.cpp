// The nesting of a result: contexts, objects, attributes. Section numbers refer to the sheet named
// in codes.h.
#include "drivers/philips/poll.h"

#include "drivers/philips/attributes.h"
#include "drivers/philips/codes.h"
#include "drivers/philips/values.h"

namespace vigil::drivers::philips {
namespace {

// Section 5: a compound is a count, a length and that many values.
bool read_compound(Bytes value, Object& object) {
  Reader reader(value);
  const std::size_t count = reader.u16();
  const std::size_t length = reader.u16();
  object.values = reader.rest();
  return reader.ok() && length == object.values.size() && length == count * Object::value_size;
}

bool read_attribute(std::uint16_t id, Bytes value, Object& object) {
  switch (id) {
    case attribute::label_string: {
      Reader reader(value);
      const Bytes label = reader.take(reader.u16());
      object.label = label;
      return reader.ok();
    }
    case attribute::numeric_value:
      object.values = value;
      return value.size() == Object::value_size;
    case attribute::compound_value:
      return read_compound(value, object);
    case attribute::absolute_stamp:
      object.absolute_stamp = decode_absolute_time(value);
      return value.size() == 8;
    case attribute::relative_stamp:
      object.relative_stamp = Reader(value).u32();
      return value.size() == 4;
    case attribute::alert_condition:
      object.alert_state = Reader(value).u16();
      return value.size() == 10;
    case attribute::patient_alarms:
      object.patient_alarms = value;
      return true;
    case attribute::technical_alarms:
      object.technical_alarms = value;
      return true;
    default:
      return true;
  }
}

std::uint16_t action_of(const Apdu& apdu) {
  constexpr std::size_t object_id_size = 6;
  Reader reader(apdu.body);
  reader.take(object_id_size);
  return reader.u16();
}

}  // namespace

RawValue Object::value(std::size_t i) const {
  Reader reader(values.subspan(i * value_size, value_size));
  RawValue raw;
  raw.physio_id = reader.u16();
  raw.state = reader.u16();
  raw.unit = reader.u16();
  raw.number = reader.u32();
  return raw;
}

bool is_poll_result(const Apdu& apdu) {
  if (apdu.type != ro::result && apdu.type != ro::linked_result) return false;
  const std::uint16_t action = action_of(apdu);
  return apdu.command == command::confirmed_action &&
         (action == single_poll || action == extended_poll);
}

bool PollResult::read(const Apdu& apdu) {
  objects_.clear();
  Reader reader(apdu.body);
  reader.take(6);  // managed object
  const bool extended = reader.u16() == extended_poll;
  if (reader.u16() != reader.rest().size()) return false;
  reader.u16();                // poll number
  if (extended) reader.u16();  // sequence number
  relative_time_ = reader.u32();
  absolute_time_ = decode_absolute_time(reader.take(8));
  reader.u16();  // partition
  class_ = reader.u16();
  reader.u16();  // attribute group
  std::size_t contexts = reader.u16();
  if (reader.u16() != reader.rest().size()) return false;
  for (; contexts > 0; --contexts) {
    if (!read_objects(reader)) return false;
  }
  return reader.done();
}

bool PollResult::read_objects(Reader& reader) {
  reader.u16();  // MDS context
  const std::size_t count = reader.u16();
  Reader list(reader.take(reader.u16()));
  for (std::size_t i = 0; i < count; ++i) {
    Object object;
    object.handle = list.u16();
    const auto take = [&object](std::uint16_t id, Bytes value) {
      return read_attribute(id, value, object);
    };
    if (!for_each_attribute(list, take)) return false;
    objects_.push_back(object);
  }
  return reader.ok() && list.done();
}

}  // namespace vigil::drivers::philips
