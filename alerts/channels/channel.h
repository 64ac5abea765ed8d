// How a page travels, as turns of a conversation: say this, listen for an answer, done. A dialogue
// does no I/O; daemon/pager carries it.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "alerts/effect.h"

namespace vigil::alerts {

struct Say {
  std::string text;  // bytes to write, line end included
};
struct Listen {};  // wait for one whole reply line
enum class Outcome : std::uint8_t { accepted, try_again, refused };
struct Done {
  Outcome outcome{};
  std::string detail;  // the gateway's own words
};
using Turn = std::variant<Say, Listen, Done>;

class Dialogue {
 public:
  virtual ~Dialogue() = default;
  virtual Turn open() = 0;                         // the connection stands
  virtual Turn answer(std::string_view line) = 0;  // one reply line without its line end
  virtual Turn said() = 0;                         // what Say asked for has been written
  virtual Turn lost() = 0;                         // connection ended or timed out
};

struct Destination {
  std::string pager;            // identifier at the gateway
  std::string login, password;  // empty: no login
};

struct Channel {
  std::string_view name;
  std::unique_ptr<Dialogue> (*compose)(const Page&, const Destination&);
};

// One line per channel, in channels/table.cpp.
std::span<const Channel> channels();
const Channel* find_channel(std::string_view name);

}  // namespace vigil::alerts
