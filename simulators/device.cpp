// The table of devices: the name on the command line and its factory.
#include "simulators/device.h"

#include <algorithm>

#include "simulators/order.h"

namespace vigil::sim {
namespace {

struct Kind {
  std::string_view name;
  std::unique_ptr<Device> (*make)(const Variants&, const DeviceSettings&);
};

// clang-format off
constexpr Kind kinds[] = {
    {"nonin", make_nonin},
    {"masimo", make_masimo},
    {"nellcor", make_nellcor},
    {"contec", make_contec},
    {"dinamap", make_dinamap},
    {"datascope", make_datascope},
    {"suntech", make_suntech},
    {"philips", make_philips},
    {"ge", make_ge},
    {"pcd01", make_pcd01},
    {"mindray", make_mindray},
    {"pds", make_pds},
};
// clang-format on

}  // namespace

std::unique_ptr<Device> make_device(const std::string& spec, const DeviceSettings& settings) {
  Variants words;
  for (std::size_t start = 0; start <= spec.size();) {
    const auto colon = std::min(spec.find(':', start), spec.size());
    words.push_back(spec.substr(start, colon - start));
    start = colon + 1;
  }
  const std::string name = words.front();
  words.erase(words.begin());
  for (const auto& kind : kinds)
    if (kind.name == name) return kind.make(words, settings);
  throw BadInput("unknown device '" + name + "'");
}

}  // namespace vigil::sim
