// Headers, events and requests. Section numbers refer to the sheet named in codes.h.
#include "drivers/philips/apdu.h"

#include <array>
#include <string_view>
#include <utility>

#include "drivers/philips/attributes.h"
#include "drivers/philips/codes.h"
#include "drivers/philips/mib.h"
#include "drivers/philips/values.h"

namespace vigil::drivers::philips {
namespace {

// Section 4: session E1 00, presentation context 2. Section 2.1: a connect indication has neither
// and begins with a nomenclature version.
constexpr std::array data_start{std::byte{kind::data}, std::byte{0}, std::byte{0}, std::byte{2}};
constexpr std::array wave_start{std::byte{kind::wave_data}, std::byte{0}, std::byte{0},
                                std::byte{2}};
constexpr std::array indication_start{std::byte{0}, std::byte{0}, std::byte{1}, std::byte{0}};
constexpr std::size_t start_size = 4;
constexpr std::size_t head_size = start_size + 4;  // with type and length

// Whether `front` begins like this, as far as it goes.
bool begins(Bytes front, const std::array<std::byte, start_size>& start) {
  const auto n = static_cast<std::ptrdiff_t>(std::min(front.size(), start.size()));
  return std::equal(start.begin(), start.begin() + n, front.begin());
}

bool is_known(std::uint16_t type) {
  return type == ro::invoke || type == ro::result || type == ro::error || type == ro::linked_result;
}

void put16(unsigned value, std::vector<std::byte>& out) {
  out.push_back(static_cast<std::byte>(value >> 8U));
  out.push_back(static_cast<std::byte>(value));
}
void put32(std::uint32_t value, std::vector<std::byte>& out) {
  put16(value >> 16U, out);
  put16(value & 0xFFFFU, out);
}

// Manufacturer and model, each a length and ASCII (section 2.1).
std::string model_text(Bytes model) {
  Reader reader(model);
  const std::string manufacturer = decode_ascii(reader.take(reader.u16()));
  const std::string name = decode_ascii(reader.take(reader.u16()));
  return manufacturer.empty() || name.empty() ? manufacturer + name : manufacturer + ' ' + name;
}

std::string id_text(Bytes id) {
  constexpr std::string_view digits = "0123456789abcdef";
  Reader reader(id);
  std::string text;
  for (const std::byte b : reader.take(reader.u16())) {
    const auto code = std::to_integer<unsigned>(b);
    if (!text.empty()) text += ':';
    text += {digits[code >> 4U], digits[code & 0x0FU]};
  }
  return text;
}

std::optional<Announcement> read_announcement(Reader& reader) {
  Announcement announcement;
  const bool good = for_each_attribute(reader, [&](std::uint16_t id, Bytes value) {
    switch (id) {
      case attribute::model:
        announcement.model = value;
        return true;
      case attribute::system_id:
        announcement.system_id = value;
        return true;
      case attribute::bed_label:
      case attribute::bed_label_broadcast:
        announcement.bed_label = value;
        return true;
      case attribute::operating_mode:
        announcement.mode = Reader(value).u16();
        return value.size() == 2;
      case attribute::absolute_time:
        announcement.clock = decode_absolute_time(value);
        return value.size() == 8;
      default:
        return true;
    }
  });
  return good && reader.done() ? std::optional(announcement) : std::nullopt;
}

}  // namespace

Cut cut_data_message(Bytes front) {
  const bool data = begins(front, data_start) || begins(front, wave_start);
  if (front.empty() || (!data && !begins(front, indication_start))) {
    return front.empty() ? Cut{} : Cut{Cut::Kind::noise, 1};
  }
  if (front.size() < head_size) return {};
  Reader reader(front.subspan(start_size));
  const std::uint16_t type = reader.u16();
  const std::size_t length = head_size + reader.u16();
  const bool known = data ? is_known(type) : type == ro::invoke;
  if (!known || length > longest_message) return {Cut::Kind::noise, 1};
  return front.size() < length ? Cut{} : Cut{Cut::Kind::frame, length};
}

// Section 4: each length counts the bytes after itself to the end of the message.
std::optional<Apdu> parse_apdu(Bytes message) {
  if (message.size() < head_size) return std::nullopt;
  Apdu apdu;
  apdu.waves = begins(message, wave_start);
  if (!apdu.waves && !begins(message, data_start)) return std::nullopt;
  Reader reader(message.subspan(start_size));
  apdu.type = reader.u16();
  if (!is_known(apdu.type) || reader.u16() != reader.rest().size()) return std::nullopt;
  if (apdu.type == ro::linked_result) {
    const std::uint8_t part = reader.u8();  // 1 first, 2 neither, 3 last
    reader.u8();                            // count
    if (part < 1 || part > 3) return std::nullopt;
  }
  apdu.ends_group = apdu.type == ro::result;
  apdu.invoke_id = reader.u16();
  (apdu.type == ro::error ? apdu.error : apdu.command) = reader.u16();
  const std::size_t length = reader.u16();
  apdu.body = reader.rest();
  return reader.ok() && length == apdu.body.size() ? std::optional(apdu) : std::nullopt;
}

std::string_view error_text(std::uint16_t error) {
  constexpr std::array<std::pair<std::uint16_t, std::string_view>, 10> texts{{
      {0, "no such object class"},
      {1, "no such object instance"},
      {2, "access denied"},
      {7, "get list error"},
      {8, "set list error"},
      {9, "no such action"},
      {10, "processing failure"},
      {15, "invalid argument value"},
      {16, "invalid scope"},
      {17, "invalid object instance"},
  }};
  for (const auto& [value, text] : texts) {
    if (value == error) return text;
  }
  return {};
}

// Section 4.1. Central traffic has other events with other bodies (T23): only their frame counts.
Event parse_event(const Apdu& apdu) {
  constexpr std::size_t object_id_size = 6;
  Reader reader(apdu.body);
  reader.take(object_id_size);
  reader.u32();  // relative time
  if (reader.u16() != mds_create_event) return {};
  if (reader.u16() != reader.rest().size()) return {.bad = true, .announced = {}};
  reader.take(object_id_size);  // a second one, only here
  Event event{.bad = false, .announced = read_announcement(reader)};
  event.bad = !event.announced;
  return event;
}

bool is_connect_indication(Bytes message) {
  return message.size() >= head_size && begins(message, indication_start);
}

// Section 2.1.
std::optional<Announcement> parse_connect_indication(Bytes message) {
  Reader reader(message.subspan(start_size + 2));
  if (reader.u16() != reader.rest().size()) return std::nullopt;
  reader.u16();  // invoke id
  const std::uint16_t command = reader.u16();
  if (command != command::event_report || reader.u16() != reader.rest().size()) return {};
  reader.take(10);  // managed object, relative time
  if (reader.u16() != connect_indication_event) return std::nullopt;
  if (reader.u16() != reader.rest().size()) return std::nullopt;
  return read_announcement(reader);
}

std::string describe(const Announcement& announcement) {
  std::string text = model_text(announcement.model);
  if (text.empty()) text = "monitor without a name";
  if (const std::string id = id_text(announcement.system_id); !id.empty()) text += ", id " + id;
  // Section 4.1 has a length before the text; the broadcast's is read as bare text.
  Reader label(announcement.bed_label);
  const bool counted = label.u16() == label.rest().size() && label.ok();
  const std::string bed = decode_text(counted ? label.rest() : announcement.bed_label);
  if (!bed.empty()) text += ", bed " + bed;
  return text;
}

// Section 4.2. The monitor does not check the time.
void append_create_result(std::uint16_t invoke_id, std::vector<std::byte>& out) {
  out.insert(out.end(), data_start.begin(), data_start.end());
  put16(ro::result, out);
  put16(20, out);
  put16(invoke_id, out);
  put16(command::confirmed_event_report, out);
  put16(14, out);
  put16(object_class::mds, out);
  put32(0, out);  // context, handle
  put32(0, out);  // time
  put16(mds_create_event, out);
  put16(0, out);
}

// Sections 4.3 and 4.4.
void append_poll(const Poll& poll, std::vector<std::byte>& out) {
  constexpr unsigned period_size = 12;
  const bool extended = poll.period != 0;
  const unsigned argument = extended ? 8 + period_size : 8;
  out.insert(out.end(), data_start.begin(), data_start.end());
  put16(ro::invoke, out);
  put16(argument + 20, out);
  put16(poll.invoke_id, out);
  put16(command::confirmed_action, out);
  put16(argument + 14, out);
  put16(object_class::mds, out);
  put32(0, out);  // context, handle
  put32(0, out);  // scope
  put16(extended ? extended_poll : single_poll, out);
  put16(argument, out);
  put16(poll.number, out);
  put16(object_partition, out);
  put16(poll.object, out);
  put16(poll.group, out);
  if (!extended) return;
  put16(1, out);  // one attribute in 8 bytes
  put16(8, out);
  put16(poll_period_attribute, out);
  put16(4, out);
  put32(poll.period, out);
}

}  // namespace vigil::drivers::philips
