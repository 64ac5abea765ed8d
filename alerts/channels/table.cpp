// One line per channel. Whoever deletes a channel's file and its line here has deleted the channel.
#include <array>

#include "alerts/channels/channel.h"

namespace vigil::alerts {

namespace snpp {
std::unique_ptr<Dialogue> compose(const Page&, const Destination&);
std::unique_ptr<Dialogue> probe(const Destination&);
}  // namespace snpp

namespace {

constexpr std::array<Channel, 1> entries{{
    {"snpp", snpp::compose, snpp::probe},
}};

}  // namespace

std::string_view name_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::accepted:
      return "accepted";
    case Outcome::try_again:
      return "try again";
    case Outcome::refused:
      break;
  }
  return "refused";
}

std::span<const Channel> channels() {
  return entries;
}

const Channel* find_channel(std::string_view name) {
  for (const Channel& each : entries) {
    if (each.name == name) return &each;
  }
  return nullptr;
}

}  // namespace vigil::alerts
