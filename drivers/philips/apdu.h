// Data Export messages: their headers, the requests a client sends, and what a monitor says of
// itself. Results of polls are read in poll.h. Facts: sheet sections 2.1 and 4.
#pragma once

#include <optional>
#include <string>

#include "drivers/framing.h"

namespace vigil::drivers::philips {

// Looks at the front of a stream for a Data Export message or a connect indication.
Cut cut_data_message(Bytes front);

// The headers of one message. Every length in them was found to end where its message does.
struct Apdu {
  std::uint16_t type = 0;  // ro:: of codes.h
  std::uint16_t invoke_id = 0;
  std::uint16_t command = 0;
  std::uint16_t error = 0;  // ro::error only
  bool waves = false;       // marked F7 instead of E1
  bool ends_group = false;  // a result that is not a linked part
  Bytes body;
};
std::optional<Apdu> parse_apdu(Bytes message);

// Section 4, error values. Empty when the number is not known.
std::string_view error_text(std::uint16_t error);

// What a monitor announces in an MDS create event or a connect indication.
struct Announcement {
  Bytes model, system_id, bed_label;  // as on the wire
  std::optional<std::uint16_t> mode;  // operating mode
  std::optional<Time> clock;          // the monitor's own
};
// Empty for other events; `bad` tells a wrong length from those.
struct Event {
  bool bad = false;
  std::optional<Announcement> announced;
};
Event parse_event(const Apdu& apdu);
std::optional<Announcement> parse_connect_indication(Bytes message);
bool is_connect_indication(Bytes message);

// "Philips M8000, id 00:09:fb:02:9e:18, bed Room 3".
std::string describe(const Announcement& announcement);

// Requests.
void append_create_result(std::uint16_t invoke_id, std::vector<std::byte>& out);
struct Poll {
  std::uint16_t invoke_id = 0, number = 0;
  std::uint16_t object = 0, group = 0;  // class, attribute group
  std::uint32_t period = 0;             // how long the monitor repeats it, 1/8 ms; 0: a single poll
};
void append_poll(const Poll& poll, std::vector<std::byte>& out);

}  // namespace vigil::drivers::philips
