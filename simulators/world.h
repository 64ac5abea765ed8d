// Patients, devices and wires on one clock: the loop of vigil-sim. Simulator time starts at zero
// and runs at the chosen speed; every due event is run at its own time, however late the loop is.
//
// When a recording is played (exact), nothing may be lost: the clock waits for a peer that is slow
// or gone. Otherwise the world goes on without it, as it does for real monitors.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "simulators/device.h"
#include "simulators/faults.h"
#include "simulators/patient.h"
#include "simulators/wire.h"

namespace vigil::sim {

class Clock {
 public:
  explicit Clock(double speed) : speed_(speed) {}
  Time now() const;
  void hold(Time at);  // it is `at` now
  std::chrono::nanoseconds until(Time at) const;

 private:
  double speed_;
  std::chrono::steady_clock::time_point anchor_ = std::chrono::steady_clock::now();
  Time base_{};
};

struct WorldSettings {
  std::uint64_t seed = 1;
  double speed = 1.0;
  bool exact = false;
  bool wait_for_peers = false;  // time zero is when every wire has its peer for the first time
  Time end = never;
};

// One device with its line and wire, and what was counted.
struct Channel {
  Channel(std::string device, std::string device_link, std::vector<std::size_t> served,
          std::unique_ptr<Device> made, std::unique_ptr<Wire> connection, std::uint64_t seed);

  std::string name, link;
  std::vector<std::size_t> beds;  // indexes of sources
  std::unique_ptr<Device> device;
  std::unique_ptr<Wire> wire;
  Line line;
  std::vector<SensorFaults> sensors;  // one per bed
  std::string outbox;                 // has left the device, not yet taken by the system
  bool plugged = true, met_peer = false;
  long bytes_sent = 0, bytes_received = 0, bytes_lost = 0, connections = 0;
};

struct Done {  // an order that was carried out
  Time at{};
  std::string device, word;
};

class World {
 public:
  explicit World(const WorldSettings& settings) : settings_(settings), clock_(settings.speed) {}

  void add_source(std::unique_ptr<Source> source) { sources_.push_back(std::move(source)); }
  void add_channel(std::unique_ptr<Channel> channel) { channels_.push_back(std::move(channel)); }
  void add_plan(std::size_t bed, const std::vector<Planned>& plan);

  void run();  // until the end, or until a signal

  Time now() const { return now_; }
  const std::vector<std::unique_ptr<Channel>>& channels() const { return channels_; }
  const std::vector<Done>& done() const { return done_; }
  // Every good cuff reading there was, by bed: what a reader should have.
  const std::vector<std::vector<CuffReading>>& cuff_readings() const { return cuff_readings_; }

 private:
  struct Due {
    Time at{};
    std::size_t bed = 0;
    Order order;
  };
  void advance(Time until);
  void move_to(Time now);
  bool held_back() const;
  bool peers_missing();
  Time next_event() const;
  void carry_out(const Order& order, std::optional<std::size_t> bed);
  std::vector<Vitals> seen_by(const Channel& channel) const;
  void deliver(Channel& channel, Output& output);
  void transfer(Channel& channel);
  void plug(Channel& channel);
  void meet(Channel& channel);
  void write(Channel& channel);
  void write_frames(Channel& channel);
  bool finished();
  void wait();
  void read_commands();

  WorldSettings settings_;
  Clock clock_;
  Time now_{};
  std::vector<std::unique_ptr<Source>> sources_;
  std::vector<std::unique_ptr<Channel>> channels_;
  std::vector<Due> plan_;  // in order of time
  std::size_t plan_done_ = 0;
  std::vector<Done> done_;
  std::vector<std::vector<CuffReading>> cuff_readings_;
  std::string commands_;  // standard input, not yet a whole line
  bool listens_to_input_ = true;
};

// SIGINT and SIGTERM end run() and the gateways; installs the handlers once.
bool stop_requested();
void watch_signals();

}  // namespace vigil::sim
