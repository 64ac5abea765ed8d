// Counts and truths of a world. Times are milliseconds of the simulator.
#include "simulators/report.h"

#include <boost/json.hpp>

#include "simulators/world.h"

namespace vigil::sim {
namespace {

namespace json = boost::json;

std::int64_t milliseconds_of(Time time) {
  return std::chrono::floor<std::chrono::milliseconds>(time).count();
}

json::object device_of(const Channel& channel) {
  json::object device{{"device", channel.name},
                      {"link", channel.link},
                      {"frames", channel.line.frames()},
                      {"frames_dropped", channel.line.dropped()},
                      {"bytes_sent", channel.bytes_sent},
                      {"bytes_lost", channel.bytes_lost},
                      {"bytes_received", channel.bytes_received},
                      {"connections", channel.connections}};
  for (const auto& [name, count] : channel.device->counts()) device[name] = count;
  return device;
}

json::object summary_of(const World& world) {
  json::array devices;
  for (const auto& channel : world.channels()) devices.push_back(device_of(*channel));
  return {{"ms", milliseconds_of(world.now())},
          {"devices", std::move(devices)},
          {"orders", world.done().size()}};
}

}  // namespace

std::string summary_json(const World& world) {
  return json::serialize(summary_of(world));
}

std::string report_json(const World& world, const std::string& title, std::uint64_t seed) {
  json::object report = summary_of(world);
  report["title"] = title;
  report["seed"] = seed;
  json::array orders;
  for (const auto& [at, device, word] : world.done())
    orders.push_back({{"at_ms", milliseconds_of(at)}, {"device", device}, {"word", word}});
  report["orders"] = std::move(orders);
  json::array beds;
  for (const auto& readings : world.cuff_readings()) {
    json::array bed;
    for (const auto& r : readings)
      bed.push_back({{"finished_ms", milliseconds_of(r.finished)},
                     {"systolic", r.systolic},
                     {"diastolic", r.diastolic},
                     {"mean", r.mean},
                     {"rate", r.rate}});
    beds.push_back(std::move(bed));
  }
  report["cuff_readings"] = std::move(beds);
  return json::serialize(report);
}

}  // namespace vigil::sim
