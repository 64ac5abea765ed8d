// What the driver remembers between messages, each part bounded: texts said once, floods, messages
// seen, readings said, alerts open. Nothing here allocates while the same beds and codes come
// again.
#pragma once

#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "drivers/driver.h"
#include "drivers/hl7/codes.h"

namespace vigil::drivers::hl7 {

// Tells whether a text comes for the first time. When full, everything new counts as known.
class Once {
 public:
  bool first(std::string_view text);
  bool full() const { return said_.size() >= most; }

 private:
  static constexpr std::size_t most = 256;
  std::set<std::string, std::less<>> said_;
};

// Lets the first few of a kind through and then one a minute, so that a peer that repeats a bad
// message for ever fills no disk (hl7-mllp section 8).
class Limiter {
 public:
  explicit Limiter(unsigned burst) : burst_(burst) {}

  // How many were held back since the last one that was let through; nothing: hold this one back.
  std::optional<unsigned> allow(Time now);

 private:
  static constexpr Millis interval{60000};
  unsigned burst_;
  Time window_{};
  unsigned allowed_ = 0, held_back_ = 0;
};

// Messages accepted lately, known by MSH-3, MSH-10 and MSH-7: a sender that lost our answer repeats
// all three (hl7-mllp section 4).
class Duplicates {
 public:
  // True when this one was accepted before; otherwise it is remembered. Without MSH-7 or MSH-10
  // nothing can be told apart and nothing is a duplicate.
  bool seen(Time now, std::string_view msh3, std::string_view msh10, std::string_view msh7);

 private:
  // Efficia repeats after a minute; more than the messages of a busy gateway in between.
  static constexpr Millis window{120000};
  static constexpr std::size_t most = 64;
  static constexpr std::size_t longest = 250;
  struct Seen {
    Time at{};
    std::string sender, id, sent;
  };
  std::vector<Seen> seen_;
  std::size_t next_ = 0;
};

// What was said last of one vital sign, to recognise a reading that is only repeated.
struct Said {
  std::optional<Time> measured;
  std::optional<double> value;
  bool ever = false;

  bool operator==(const Said&) const = default;
};

struct BedMemory {
  std::string device, location, patient;
  std::array<Said, vital_count> said;
  bool probe_on = false;   // PDS: the last SpO2 was a number
  bool probe_off = false;  // PDS: sensor_off was said
  Time spoke{};            // when anything was said about this bed last
  std::uint64_t used = 0;  // for forgetting the one that was quiet longest
};

class Beds {
 public:
  // The patient counts only when there is nothing else to tell beds apart: an old cuff reading must
  // stay known when the monitor is given to the next patient.
  BedMemory& find(const Subject&);

 private:
  static constexpr std::size_t most = 1024;
  std::vector<BedMemory> beds_;
  std::size_t last_ = 0;
  std::uint64_t uses_ = 0;
};

// Alerts that a monitor has told us about and not ended, so that a refresh is not news.
class OpenAlerts {
 public:
  // Remembers what an alert looks like; true when that is new.
  bool changed(std::string_view key, std::string_view looks);
  void close(std::string_view key);

 private:
  static constexpr std::size_t most = 256;
  struct Open {
    std::string key, looks;
  };
  std::vector<Open> open_;  // oldest first
};

}  // namespace vigil::drivers::hl7
