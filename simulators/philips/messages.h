// What an IntelliVue says, message by message: association, announcement, results, errors. When it
// says them is intellivue.cpp's. Sheet philips-intellivue.md, sections 3 and 4.
#pragma once

#include <optional>

#include "simulators/philips/wire_format.h"

namespace vigil::sim::philips {

// What a client asks for in its association request, section 3.1.
struct Offer {
  std::uint32_t period = 8000;  // shortest between polls, 1/8 ms
  std::uint32_t mtu = 1000;     // longest message that it takes
  bool extended_poll = false;
};
Offer read_offer(std::string_view request);

std::string association_response(const Offer& granted);
std::string association_refuse();
std::string release_response();
std::string abort_message();

struct Announcement {
  unsigned invoke_id = 1;
  std::uint32_t relative_time = 0;
  WallTime clock{};
  bool demo = false;
  std::u16string bed;
};
std::string create_event(const Announcement&);

// A request in a Data Export message; empty when a length in it is wrong.
struct Request {
  unsigned type = 0;  // 1 asks, 2 answers
  unsigned invoke_id = 0, command = 0;
  unsigned action = 0, poll_number = 0, object_class = 0, group = 0;
  std::optional<std::uint32_t> period;  // F13E, 1/8 ms
};
std::optional<Request> read_request(std::string_view message);

std::string error(unsigned invoke_id, unsigned value);

// Section 4.5. `objects` are complete entries; more than fits into `mtu` is sent in linked parts
// with an empty result behind them.
struct Result {
  Request request;
  unsigned sequence = 0;
  std::uint32_t relative_time = 0;
  std::string absolute_time;  // of a single poll
  std::vector<std::string> objects;
};
std::vector<std::string> results(const Result& result, std::size_t mtu);

}  // namespace vigil::sim::philips
