// How a page travels, as turns of a conversation: say this, listen for an answer, done. A dialogue
// does no I/O; daemon/pager carries it.
//
// Threading: a dialogue is used by one thread at a time.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "alerts/effect.h"

namespace vigil::alerts {

struct Say {
  std::string text;  // bytes to write, line end included; then one reply line is awaited
};
struct Listen {};  // wait for one more reply line
enum class Outcome : std::uint8_t { accepted, try_again, refused };
std::string_view name_of(Outcome);  // "accepted", "try again", "refused"

struct Done {
  Outcome outcome{};
  std::string detail;  // the gateway's own words, printable ASCII
};
using Turn = std::variant<Say, Listen, Done>;

// After Done nothing more is called.
class Dialogue {
 public:
  virtual ~Dialogue() = default;
  virtual Turn open() = 0;                         // the connection stands
  virtual Turn answer(std::string_view line) = 0;  // one reply line without its line end
  // A line that had come already when the last Say was to be written: the gateway answered more
  // often than it was asked, so its next answer may belong to an older question. The Say is not
  // written.
  virtual Turn unasked(std::string_view line) = 0;
  virtual Turn lost() = 0;  // connection refused, ended or timed out; always Done
};

struct Destination {
  std::string pager;            // identifier at the gateway
  std::string login, password;  // empty: no login
};

struct Channel {
  std::string_view name;
  std::unique_ptr<Dialogue> (*compose)(const Page&, const Destination&);
  // Says hello and goodbye: is the gateway there? Pages nobody.
  std::unique_ptr<Dialogue> (*probe)(const Destination&);
};

// One line per channel, in channels/table.cpp.
std::span<const Channel> channels();
const Channel* find_channel(std::string_view name);

}  // namespace vigil::alerts
