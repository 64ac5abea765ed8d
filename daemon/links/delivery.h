// From what the drivers of one configured device say to the beds it serves: which bed, one event
// per run of values, and whether each bed still hears its device. No I/O and no clock; runner.h
// feeds it.
//
// Threading: one thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "daemon/links/routing.h"
#include "daemon/ward.h"
#include "drivers/driver.h"

namespace vigil::links {

// What has gone through, for metrics. Counts since start.
struct Counts {
  std::uint64_t bytes = 0, openings = 0, losses = 0;
  std::uint64_t values = 0, bad_frames = 0;
  std::uint64_t ignored = 0;  // datagrams from other addresses than the monitor's
  std::uint64_t unknown_subjects = 0, disputed_subjects = 0, held_back = 0;
};

class Delivery {
 public:
  // Throws std::runtime_error when the routes make no sense.
  Delivery(Ward&, std::string device, std::vector<Route>, Millis silence);

  // One output of one driver. True when it shows that the device is heard: any value or wave, any
  // notice but bad_frame and no_answer.
  bool take(Time, const Output&);
  // The link of all beds was opened: silence counts anew for those that are not heard.
  void opened(Time);
  // The link of all beds is gone or cannot be opened.
  void lost(Time, const std::string& detail);
  // Ten a second. `noise`: bytes came, but nothing decoded since the last accepted frame.
  void tick(Time, bool noise);

  Counts& counts() { return counts_; }
  const Counts& counts() const { return counts_; }
  Millis silence() const { return silence_; }

 private:
  enum class Presence { unknown, up, down };
  // A bed at this device. `heard` counts from the opening until the first frame comes.
  struct Place {
    BedId bed;
    Presence presence = Presence::unknown;
    std::optional<Time> heard;
    std::optional<Time> bad_frame;
    Subject known;  // that the session takes values of; empty: not heard since the program began
  };

  // Where what is said of one subject goes.
  struct Found {
    Place* place = nullptr;
    bool held_back = false;
    bool reported = false;  // counted once a message, when there is a value
  };

  void find_places(Time, const Output&);
  Found find(Time, const Subject&);
  bool belongs(Time, Place&, const Subject&);
  Found* found(const Output&, std::uint16_t subject);
  void take(Time, Found*, const Observation&, const Output&);
  void take(Time, Found*, const Notice&);
  void not_delivered(Found*, const Output&, std::uint16_t subject);
  void dispute(Time, const Subject&, const std::vector<std::size_t>& places);
  void heard(Time, Place&);
  void flush(Time);
  void change(Time, Place&, Presence, const std::string& detail);
  bool first_time(const Subject&);

  Ward& ward_;
  std::string device_;
  std::vector<Place> places_;
  std::vector<Route> routes_;
  bool bound_;
  Millis silence_;
  Counts counts_;
  std::vector<Found> found_;  // for each subject of the present output
  alerts::Event observed_;    // reused: one run of values for one bed
  Place* observed_at_ = nullptr;
  std::vector<Subject> reported_;  // unknown or disputed; bounded
};

}  // namespace vigil::links
