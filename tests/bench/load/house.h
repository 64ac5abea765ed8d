// The real vigild in a directory of its own: a floor of beds behind HL7 gateways, a pager gateway
// of vigil-sim, the record on this machine's disk. Nothing about it is made easier than it is in a
// clinic.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace vigil::bench {

// Beds of one gateway, which has a link of its own: a ward's.
inline constexpr int beds_per_gateway = 250;

// Beds are numbered from 0.
std::string bed_name(int bed);
std::string bed_location(int bed);    // PV1-3
int bed_number(std::string_view id);  // of "bed17": 16; -1: not one of ours

class House {
 public:
  // Starts everything and returns when the daemon serves. Throws std::runtime_error.
  House(const std::filesystem::path& programs, const std::filesystem::path& source, int beds);
  House(const House&) = delete;
  House& operator=(const House&) = delete;

  std::uint16_t port() const { return port_; }
  const std::vector<std::uint16_t>& gateways() const { return gateways_; }
  std::string database() const { return directory_.path / "vigil.db"; }
  std::string first_token() const;  // of the link that makes the first account

  double resident_mb() const;  // of the daemon, now
  double cpu_seconds() const;  // that the daemon has used, all threads
  void stop();                 // in order. Throws std::runtime_error when it did not end well
  std::string log() const;

 private:
  // What still runs is killed, and the directory removed, however this ends.
  struct Child {
    pid_t pid = -1;
    ~Child();
  };
  struct Directory {
    std::filesystem::path path;
    ~Directory();
  };

  std::filesystem::path config_path() const { return directory_.path / "vigil.toml"; }
  void write_config(const std::filesystem::path& source, int beds) const;
  pid_t spawn(const std::vector<std::string>& command, const std::string& log) const;
  void wait_until_serving() const;

  Directory directory_;
  std::uint16_t port_ = 0, pager_port_ = 0;
  std::vector<std::uint16_t> gateways_;
  Child pager_, daemon_;
};

}  // namespace vigil::bench
