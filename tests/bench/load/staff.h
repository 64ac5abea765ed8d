// The people of the floor: accounts made as a clinic makes them, sessions opened and alerts
// acknowledged through the same requests as a browser's.
#pragma once

#include <cstdint>
#include <string>

#include "simulators/http_client.h"

namespace vigil::bench {

class Staff {
 public:
  // Joins, invites and signs in. Throws std::runtime_error naming the request that was refused.
  Staff(std::uint16_t port, const std::string& first_token);

  void open_session(const std::string& bed);  // up to its dosing phase, by a prescriber's reason
  // False: there was nothing left to acknowledge.
  bool acknowledge(const std::string& bed, std::uint64_t alert);
  const std::string& cookie() const { return nurse_.cookie(); }

 private:
  void screen(const std::string& bed);
  void hire(sim::HttpClient& person, const std::string& name, const std::string& role,
            const std::string& pager);

  sim::HttpClient technician_, nurse_, prescriber_;
};

}  // namespace vigil::bench
