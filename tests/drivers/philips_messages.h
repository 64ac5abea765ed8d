// IntelliVue messages for tests, put together from the protocol sheet: results, events, and the
// attributes in them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "drivers/driver.h"

namespace vigil::tests::philips_messages {

using Text = std::string;

inline Text u16(unsigned value) {
  return {static_cast<char>(value >> 8U), static_cast<char>(value)};
}
inline Text u32(std::uint32_t value) {
  return u16(value >> 16U) + u16(value & 0xFFFFU);
}
inline Text counted(const Text& text) {
  return u16(static_cast<unsigned>(text.size())) + text;
}

struct Value {
  unsigned physio_id, state, unit;
  std::uint32_t number;
};
inline Text bytes_of(const Value& v) {
  return u16(v.physio_id) + u16(v.state) + u16(v.unit) + u32(v.number);
}

// Sheet section 5: one value, or a compound; and time stamps where given.
inline Text object(unsigned handle, const std::vector<Value>& values, const Text& stamps = {},
                   unsigned stamp_count = 0) {
  Text value;
  for (const Value& v : values) value += bytes_of(v);
  if (values.size() > 1) value = u16(static_cast<unsigned>(values.size())) + counted(value);
  const Text attribute = u16(values.size() > 1 ? 0x094B : 0x0950) + counted(value);
  return u16(handle) + u16(1 + stamp_count) + counted(attribute + stamps);
}

// Section 4.5, extended, all FF for the absolute time.
inline Text result(const std::vector<Text>& objects, std::uint32_t time = 0x200000,
                   unsigned object_class = 0x0006) {
  Text list;
  for (const Text& o : objects) list += o;
  const Text context = u16(1) + u16(static_cast<unsigned>(objects.size())) + counted(list);
  const Text argument = u16(1) + u16(0) + u32(time) + Text(8, '\xFF') + u16(1) + u16(object_class) +
                        u16(0) + u16(1) + counted(context);
  const Text body = u16(0x0021) + u32(0) + u16(0xF13B) + counted(argument);
  return Text("\xE1\x00\x00\x02\x00\x02", 6) + counted(u16(1) + u16(7) + counted(body));
}

inline Text heart_rate(unsigned rate, unsigned state = 0) {
  return object(0x82CF, {{0x4182, state, 0x0AA0, rate}});
}

inline Bytes bytes(const Text& text) {
  return {reinterpret_cast<const std::byte*>(text.data()), text.size()};
}

}  // namespace vigil::tests::philips_messages
