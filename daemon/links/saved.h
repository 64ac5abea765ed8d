// Turns what a ring remembers into captures: names and identifiers out, provenance at the top, and
// behind the device's bytes what a new driver makes of them, so that the file is a test as it is.
// Pure: may run on any thread.
#pragma once

#include <string>
#include <vector>

#include "daemon/links/ring.h"
#include "drivers/driver.h"

namespace vigil::links {

// Whose bytes these are. Neither a path nor a host: they name places.
struct Origin {
  std::string device;  // its name at the bed; only the file is called by it
  const Entry* driver = nullptr;
  Options options;
  std::string link;     // kind and line, "serial 9600 8N1"
  std::string version;  // of this program
  std::string story;    // how it was taken
  Time taken{};         // when
};

// Of an address's text: "serial 9600 8N1", "tcp". Throws as parse_address does.
std::string kind_of(std::string_view text, std::string_view line);

struct Saved {
  std::string name;  // DEVICE-20250302T101500.123Z.cap
  std::string text;
};

// One file for openings that follow each other; callers that were there at the same time have files
// of their own. Openings in which the device said nothing are left out.
std::vector<Saved> save(const Origin&, std::vector<Heard>);

// "2025-03-02", and "20250302T101500.123Z" for a name.
std::string date_of(Time);
std::string stamp_of(Time);

}  // namespace vigil::links
