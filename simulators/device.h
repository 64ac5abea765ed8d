// A simulated monitor: patient and incoming bytes in, frames out. Pure: it knows no socket and no
// clock, and keeps nothing outside itself. Each is written from the protocol sheet alone and shares
// nothing with the drivers, so that a misreading in one is seen by the other.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "simulators/vitals.h"

namespace vigil::sim {

struct Frame {
  Time due{};  // when its first byte may leave
  std::string bytes;
  std::size_t weak = 0;  // flipping `flip` in this byte makes the frame invalid
  unsigned char flip = 1;
};

struct Output {
  std::vector<Frame> frames;
  bool hang_up = false;  // the device closes the connection
};

using Counts = std::map<std::string, long, std::less<>>;

class Device {
 public:
  virtual ~Device() = default;
  virtual void on_open(Time, Output&) {}  // a peer is there (again)
  virtual void on_close(Time) {}
  virtual void on_bytes(Time, Beds, std::string_view, Output&) {}
  virtual void on_time(Time, Beds, Output&) {}
  virtual Time next() const { return never; }     // when on_time wants to be called
  virtual bool holding() const { return false; }  // cannot go on before the peer has answered
  virtual Time byte_time() const { return {}; }   // pace of a serial line; zero on a network
  virtual Counts counts() const { return {}; }    // what it did, for the summary
};

using WallTime = std::chrono::sys_time<std::chrono::milliseconds>;

struct DeviceSettings {
  std::uint64_t seed = 1;
  WallTime started{};  // wall time at simulator time zero
  double speed = 1.0;  // patience with a peer is real time: a peer does not think faster
  bool exact =
      false;  // playing a recording: every row is shown once, nothing is smoothed or skipped
  std::vector<std::string> locations;  // of each bed, as in HL7 PV1-3
};

// "nonin", "nonin:8", "dinamap:pro" ... Throws BadInput naming what is unknown.
std::unique_ptr<Device> make_device(const std::string& spec, const DeviceSettings& settings);

using Variants = std::vector<std::string>;  // the words after the colons
std::unique_ptr<Device> make_nonin(const Variants&, const DeviceSettings&);
std::unique_ptr<Device> make_dinamap(const Variants&, const DeviceSettings&);
std::unique_ptr<Device> make_ge(const Variants&, const DeviceSettings&);
std::unique_ptr<Device> make_datascope(const Variants&, const DeviceSettings&);
std::unique_ptr<Device> make_suntech(const Variants&, const DeviceSettings&);
std::unique_ptr<Device> make_masimo(const Variants&, const DeviceSettings&);
std::unique_ptr<Device> make_nellcor(const Variants&, const DeviceSettings&);
std::unique_ptr<Device> make_contec(const Variants&, const DeviceSettings&);
std::unique_ptr<Device> make_pcd01(const Variants&, const DeviceSettings&);
std::unique_ptr<Device> make_mindray(const Variants&, const DeviceSettings&);
std::unique_ptr<Device> make_pds(const Variants&, const DeviceSettings&);
std::unique_ptr<Device> make_philips(const Variants&, const DeviceSettings&);

}  // namespace vigil::sim
