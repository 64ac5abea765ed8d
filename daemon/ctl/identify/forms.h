// What identifying needs to know of each protocol beyond the registry: in which forms it comes, how
// well a frame is protected, who speaks only when asked, and at which line settings. A driver that
// is not mentioned here is listened for like any other.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "daemon/links/address.h"
#include "drivers/driver.h"

namespace vigil::ctl {

// One setting of a driver: how the same protocol comes from another model.
struct Form {
  std::string_view driver, key, value;
  std::string_view words;  // "data format 8"
  bool worth_setting;      // the driver knows it sooner, or not at all, when told
  double bits;             // as bits_of(), for this form
};
std::span<const Form> forms();
Options options_of(const Form&);

// A driver that may be let speak: all that it sends only reads.
struct Question {
  std::string_view driver, key, value;  // key may be empty
  std::vector<std::string_view> lines;  // of a serial port
  bool datagrams = false;               // by udp only
  bool network = false;                 // by tcp only
  Options options() const;
};
// In the order in which they are to be asked over this kind of link; at `line` ("9600 8N1") where a
// serial port has one, empty otherwise.
std::vector<Question> questions(links::Address::Kind, std::string_view line);

// Noise passes for a frame of this protocol at one byte in 2^bits, at most.
double bits_of(std::string_view driver);

// How a person can tell this device, or its forms, from another; empty when nothing is known.
std::string_view how_to_tell(std::string_view driver);

// Every line setting that a monitor is known to use: those of the registry, then rarer ones.
std::vector<std::string> lines();

}  // namespace vigil::ctl
