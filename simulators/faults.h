// What goes wrong between a patient and a reader: at the sensor or inside the monitor
// (SensorFaults), and on the line (Line, which also paces the bytes of a serial port).
//
// Both are pure: told the time, never asking for it. Plugging and unplugging is the wire's.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>

#include "simulators/device.h"
#include "simulators/order.h"
#include "simulators/random.h"
#include "simulators/vitals.h"

namespace vigil::sim {

class SensorFaults {
 public:
  explicit SensorFaults(std::uint64_t seed) : seed_(seed) {}

  // `truth`: what the monitor would show at this moment without any fault.
  void apply(Time now, const Order& order, const Vitals& truth);
  Vitals seen(Time now, const Vitals& truth) const;

 private:
  std::uint64_t seed_;
  Time off_until_{}, garbage_until_{}, frozen_until_{};
  Vitals frozen_;
  std::optional<Time> repeated_;  // the old cuff reading claims to be from this moment
};

class Line {
 public:
  // byte_time zero: a network, which delivers a frame as one piece.
  Line(Time byte_time, std::uint64_t seed);

  void apply(Time now, const Order& order);
  void put(Time now, Frame frame);
  std::string take(Time now);        // everything that has left the device by now
  std::string take_frame(Time now);  // no more than to the end of the next frame
  Time next() const;                 // when take() will have more
  std::size_t waiting() const { return waiting_ + ready_.size(); }
  bool is_cut(Time now) const { return now < cut_until_; }
  Time cut_until() const { return cut_until_; }
  void forget();  // the peer went away: what was under way is lost

  long frames() const { return frames_; }
  long dropped() const { return dropped_; }

 private:
  struct Piece {
    Time start, per_byte;
    std::string bytes;
    std::size_t sent = 0;
    Time due(std::size_t index) const;
  };
  void damage(Frame& frame);
  void send(Time start, Time per_byte, std::string bytes);
  void move_on(Time now);
  void add_noise(Time now);

  Time byte_time_;
  Random random_;
  std::deque<Piece> pieces_;
  std::size_t waiting_ = 0;       // bytes in pieces_ that the line has not carried yet
  std::string ready_;             // carried, not yet taken
  std::deque<std::size_t> ends_;  // of frames in ready_
  Time free_at_{};                // the line is busy until then
  std::string last_frame_;
  Time cut_until_{}, noise_from_{}, noise_until_{}, next_noise_ = never;
  Time drip_until_{}, drip_gap_{}, late_by_{};
  int halves_ = 0, bad_checksums_ = 0, lates_ = 0;
  long frames_ = 0, dropped_ = 0;
};

}  // namespace vigil::sim
