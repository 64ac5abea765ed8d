// Association messages: what the client sends, and what it must know of a monitor's answer. When to
// send which is decided in conversation.h. Facts: sheet section 3.
#pragma once

#include <optional>

#include "drivers/framing.h"

namespace vigil::drivers::philips {

// Association, release and abort begin with their kind and a length. Looks at such a front: the
// whole message, none, or not yet. Its parts must fit into each other, and the first must be the
// one that such a message begins with; what they say is ignored. `expected`: a message begins here
// for certain, then a refusal may have any parts.
Cut cut_session_message(Bytes front, bool expected);

bool is_session_message(Bytes message);

// What a monitor grants in its association response.
struct Granted {
  std::uint32_t shortest_period = 0;  // between polls, in 1/8 ms
  std::uint32_t mtu = 0;              // longest message to us, bytes
  bool extended_poll = false;
};
// Empty when the monitor's user information cannot be found or its lengths do not fit.
std::optional<Granted> parse_association_response(Bytes message);

enum class Medium { udp, mib };

// Fixed messages (section 3.1, 3.4).
void append_association_request(Medium medium, std::vector<std::byte>& out);
void append_release_request(std::vector<std::byte>& out);
void append_release_response(std::vector<std::byte>& out);
void append_abort(std::vector<std::byte>& out);

}  // namespace vigil::drivers::philips
