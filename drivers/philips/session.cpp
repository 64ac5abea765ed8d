// The session and presentation layers, sent as fixed bytes and read leniently, as the sheet advises
// (section 3). Section numbers refer to the sheet named in codes.h.
#include "drivers/philips/session.h"

#include <array>
#include <string_view>

#include "drivers/philips/codes.h"
#include "drivers/philips/reader.h"

namespace vigil::drivers::philips {
namespace {

// The longest known has 300 bytes (section 3.2).
constexpr std::size_t longest_session_message = 1024;

using std::literals::operator""sv;

// A length: one byte, or FF and two more (section 3).
std::optional<std::size_t> session_length(Reader& reader) {
  constexpr std::uint8_t long_form = 0xFF;
  const std::uint8_t first = reader.u8();
  const std::size_t length = first == long_form ? reader.u16() : first;
  return reader.ok() ? std::optional(length) : std::nullopt;
}

// Sections 3.1 and 3.4: with what the messages begin. All of them are short numbers, so without
// this many attributes of other messages would look like them.
bool begins_as(std::uint8_t message, std::byte part, bool expected) {
  constexpr std::byte connect{0x05}, transport{0x11}, reason{0x32}, user_data{0xC1};
  switch (message) {
    case kind::association_request:
    case kind::association_response:
      return part == connect;
    case kind::refuse:
      return expected || part == reason || part == user_data;
    case kind::abort:
      return part == transport || part == user_data;
    default:
      return part == user_data;
  }
}

// Do the parts fill `size` bytes exactly, as far as they are there? Their codes are not looked at.
bool parts_fit(Bytes there, std::size_t size) {
  Reader reader(there.first(std::min(there.size(), size)));
  std::size_t left = size;
  while (left > 0 && !reader.rest().empty()) {
    const std::size_t before = reader.rest().size();
    reader.u8();
    const auto length = session_length(reader);
    if (!length) return true;  // not there yet
    left -= before - reader.rest().size();
    if (*length > left) return false;
    left -= *length;
    reader.take(std::min(*length, reader.rest().size()));
  }
  return true;
}

// An ASN.1 length: one byte below 128, or a count and that many bytes, not always minimal.
std::size_t asn_length(Reader& reader) {
  constexpr std::uint8_t long_form = 0x80;
  const std::uint8_t first = reader.u8();
  if (first < long_form) return first;
  const std::size_t bytes = first - long_form;
  if (bytes > sizeof(std::uint32_t)) reader.take(SIZE_MAX);
  std::size_t length = 0;
  for (std::size_t i = 0; i < bytes && i < sizeof(std::uint32_t); ++i) {
    length = length << 8U | reader.u8();
  }
  return length;
}

// Section 3.3: BE 80 28 80, at most four bytes, 81, then the length of the user information.
std::optional<Bytes> user_information(Bytes message) {
  constexpr std::array mark{std::byte{0xBE}, std::byte{0x80}, std::byte{0x28}, std::byte{0x80}};
  constexpr std::byte user_data{0x81};
  constexpr std::size_t farthest = 4;
  const auto found = std::search(message.begin(), message.end(), mark.begin(), mark.end());
  if (found == message.end()) return std::nullopt;
  Reader reader(message.subspan(static_cast<std::size_t>(found - message.begin()) + mark.size()));
  for (std::size_t i = 0; i < farthest; ++i) {
    const Bytes next = reader.take(1);
    if (next.empty()) return std::nullopt;
    if (next.front() != user_data) continue;
    const Bytes information = reader.take(asn_length(reader));
    return reader.ok() ? std::optional(information) : std::nullopt;
  }
  return std::nullopt;
}

// The poll profile, 0x0001 of the supported profiles, with its optional packages (section 3.1).
bool read_poll_profile(Bytes profile, Granted& granted) {
  Reader reader(profile);
  reader.u32();  // revision
  granted.shortest_period = reader.u32();
  reader.u32();  // what the monitor can receive
  granted.mtu = reader.u32();
  reader.take(8);  // bandwidth, options
  std::size_t count = reader.u16();
  Reader packages(reader.take(reader.u16()));
  for (; count > 0 && packages.ok(); --count) {
    const bool extended = packages.u16() == extended_poll_profile;
    Reader package(packages.take(packages.u16()));
    constexpr std::uint32_t numerics_every_second = 0x80000000U;
    if (extended && (package.u32() & numerics_every_second) != 0) granted.extended_poll = true;
  }
  return reader.ok() && packages.ok();
}

void append(std::string_view text, std::vector<std::byte>& out) {
  const auto* first = reinterpret_cast<const std::byte*>(text.data());
  out.insert(out.end(), first, first + text.size());
}

// Section 3.1, short form: session parameters and the fixed presentation header.
constexpr std::string_view request_header =
    "\x0D\xEC\x05\x08\x13\x01\x00\x16\x01\x02\x80\x00\x14\x02\x00\x02\xC1\xDC"
    "\x31\x80\xA0\x80\x80\x01\x01\x00\x00\xA2\x80\xA0\x03\x00\x00\x01\xA4\x80\x30\x80\x02\x01\x01"
    "\x06\x04\x52\x01\x00\x01\x30\x80\x06\x02\x51\x01\x00\x00\x00\x00\x30\x80\x02\x01\x02\x06\x0C"
    "\x2A\x86\x48\xCE\x14\x02\x01\x00\x00\x00\x01\x01\x30\x80\x06\x0C\x2A\x86\x48\xCE\x14\x02\x01"
    "\x00\x00\x00\x02\x01\x00\x00\x00\x00\x00\x00\x61\x80\x30\x80\x02\x01\x01\xA0\x80\x60\x80\xA1"
    "\x80\x06\x0C\x2A\x86\x48\xCE\x14\x02\x01\x00\x00\x00\x03\x01\x00\x00\xBE\x80\x28\x80\x06\x0C"
    "\x2A\x86\x48\xCE\x14\x02\x01\x00\x00\x00\x01\x01\x02\x01\x02\x81"sv;

// User information up to the longest messages: 72 bytes in all, version 1, client, cold start, poll
// profile of 40 bytes with a shortest period of 1 s.
constexpr std::string_view request_profile =
    "\x48\x80\x00\x00\x00\x40\x00\x00\x00\x00\x00\x00\x00\x80\x00\x00\x00\x20\x00\x00\x00"
    "\x00\x00\x00\x00\x00\x01\x00\x2C\x00\x01\x00\x28\x80\x00\x00\x00\x00\x00\x1F\x40"sv;

// 1400 bytes on a network, 1000 on RS232 (section 3.1).
constexpr std::string_view udp_mtu = "\x00\x00\x05\x78\x00\x00\x05\x78"sv;
constexpr std::string_view mib_mtu = "\x00\x00\x03\xE8\x00\x00\x03\xE8"sv;

// No bandwidth estimate, objects may come and go, extended poll of numerics each second; trailer.
constexpr std::string_view request_end =
    "\xFF\xFF\xFF\xFF\x60\x00\x00\x00\x00\x01\x00\x0C\xF0\x01\x00\x08\x80\x00\x00\x00\x00\x00\x00"
    "\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"sv;

// Section 3.4.
constexpr std::string_view release_request =
    "\x09\x18\xC1\x16\x61\x80\x30\x80\x02\x01\x01\xA0\x80\x62\x80\x80\x01\x00\x00\x00\x00\x00\x00"
    "\x00\x00\x00"sv;
constexpr std::string_view release_response =
    "\x0A\x18\xC1\x16\x61\x80\x30\x80\x02\x01\x01\xA0\x80\x63\x80\x80\x01\x00\x00\x00\x00\x00\x00"
    "\x00\x00\x00"sv;
constexpr std::string_view abort_message =
    "\x19\x2E\x11\x01\x03\xC1\x29\xA0\x80\xA0\x80\x30\x80\x02\x01\x01\x06\x02\x51\x01\x00\x00\x00"
    "\x00\x61\x80\x30\x80\x02\x01\x01\xA0\x80\x64\x80\x80\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00"
    "\x00\x00"sv;

}  // namespace

bool is_session_message(Bytes message) {
  if (message.empty()) return false;
  switch (std::to_integer<std::uint8_t>(message.front())) {
    case kind::release_request:
    case kind::release_response:
    case kind::refuse:
    case kind::association_request:
    case kind::association_response:
    case kind::abort:
      return true;
    default:
      return false;
  }
}

Cut cut_session_message(Bytes front, bool expected) {
  if (front.empty()) return {};
  if (!is_session_message(front)) return {Cut::Kind::noise, 1};
  Reader reader(front.subspan(1));
  const auto length = session_length(reader);
  if (!length) return {};
  if (*length == 0 || *length > longest_session_message) return {Cut::Kind::noise, 1};
  if (!parts_fit(reader.rest(), *length)) return {Cut::Kind::noise, 1};
  if (reader.rest().empty()) return {};
  const auto message = std::to_integer<std::uint8_t>(front.front());
  if (!begins_as(message, reader.rest().front(), expected)) return {Cut::Kind::noise, 1};
  if (reader.rest().size() < *length) return {};
  return {Cut::Kind::frame, front.size() - reader.rest().size() + *length};
}

std::optional<Granted> parse_association_response(Bytes message) {
  constexpr std::uint16_t poll_profile = 0x0001;
  constexpr std::size_t versions_and_modes = 20;
  const auto information = user_information(message);
  if (!information) return std::nullopt;
  Reader reader(*information);
  reader.take(versions_and_modes);
  reader.u16();
  reader.take(reader.u16());  // option list
  std::size_t count = reader.u16();
  Reader profiles(reader.take(reader.u16()));
  Granted granted;
  for (; count > 0 && profiles.ok(); --count) {
    const std::uint16_t id = profiles.u16();
    const Bytes profile = profiles.take(profiles.u16());
    if (id == poll_profile && !read_poll_profile(profile, granted)) return std::nullopt;
  }
  return reader.ok() && profiles.ok() ? std::optional(granted) : std::nullopt;
}

void append_association_request(Medium medium, std::vector<std::byte>& out) {
  append(request_header, out);
  append(request_profile, out);
  append(medium == Medium::udp ? udp_mtu : mib_mtu, out);
  append(request_end, out);
}

void append_release_request(std::vector<std::byte>& out) {
  append(release_request, out);
}

void append_release_response(std::vector<std::byte>& out) {
  append(release_response, out);
}

void append_abort(std::vector<std::byte>& out) {
  append(abort_message, out);
}

}  // namespace vigil::drivers::philips
