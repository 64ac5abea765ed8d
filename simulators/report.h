// What a run did, as JSON: one summary line on standard output, and more in the file of --report.
#pragma once

#include <cstdint>
#include <string>

namespace vigil::sim {

class World;

std::string summary_json(const World& world);
// Also the seed, every order carried out with its time, and every good cuff reading.
std::string report_json(const World& world, const std::string& title, std::uint64_t seed);

}  // namespace vigil::sim
