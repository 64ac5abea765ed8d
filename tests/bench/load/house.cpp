#include "tests/bench/load/house.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <charconv>
#include <chrono>
#include <csignal>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <thread>

namespace vigil::bench {
namespace {

using boost::asio::ip::tcp;

// All at once, so that no two are the same.
std::vector<std::uint16_t> free_ports(std::size_t count) {
  boost::asio::io_context io;
  std::vector<tcp::acceptor> held;
  std::vector<std::uint16_t> ports;
  while (ports.size() < count) {
    held.emplace_back(io, tcp::endpoint{boost::asio::ip::make_address("127.0.0.1"), 0});
    ports.push_back(held.back().local_endpoint().port());
  }
  return ports;
}

std::filesystem::path fresh_directory() {
  std::string name = std::filesystem::temp_directory_path() / "vigil-load.XXXXXX";
  if (!::mkdtemp(name.data())) throw std::runtime_error("no directory " + name);
  return name;
}

std::string text_of(const std::filesystem::path& path) {
  std::ifstream file{path};
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string local(std::uint16_t port) {
  return "127.0.0.1:" + std::to_string(port);
}

}  // namespace

std::string bed_name(int bed) {
  return "bed" + std::to_string(bed + 1);
}

std::string bed_location(int bed) {
  return "FLOOR^R" + std::to_string(bed / 4 + 1) + "^B" + std::to_string(bed + 1);
}

int bed_number(std::string_view id) {
  int number = 0;
  if (!id.starts_with("bed")) return -1;
  const auto [end, error] = std::from_chars(id.data() + 3, id.data() + id.size(), number);
  return error == std::errc{} && end == id.data() + id.size() ? number - 1 : -1;
}

House::Child::~Child() {
  if (pid < 0) return;
  ::kill(pid, SIGKILL);
  ::waitpid(pid, nullptr, 0);
}

House::Directory::~Directory() {
  std::error_code ignored;
  std::filesystem::remove_all(path, ignored);
}

House::House(const std::filesystem::path& programs, const std::filesystem::path& source, int beds)
    : directory_{fresh_directory()} {
  const int gateways = (beds + beds_per_gateway - 1) / beds_per_gateway;
  gateways_ = free_ports(static_cast<std::size_t>(gateways) + 2);
  port_ = gateways_.back();
  gateways_.pop_back();
  pager_port_ = gateways_.back();
  gateways_.pop_back();
  write_config(source, beds);
  pager_.pid = spawn({programs / "vigil-sim", "snpp", std::to_string(pager_port_)}, "pager.log");
  daemon_.pid = spawn({programs / "vigild", "--config", config_path()}, "vigild.log");
  wait_until_serving();
}

void House::write_config(const std::filesystem::path& source, int beds) const {
  std::ofstream file{config_path()};
  file << "profiles = " << source / "alerts/profiles"
       << "\n[clinic]\nname = \"Load\"\n";
  file << "[record]\ndatabase = \"" << database() << "\"\n";
  file << "[dashboard]\nlisten = \"" << local(port_) << "\"\n";
  file << "[[pager]]\nname = \"main\"\nchannel = \"snpp\"\naddress = \"" << local(pager_port_)
       << "\"\n";
  for (int bed = 0; bed < beds; ++bed) file << "[[bed]]\nid = \"" << bed_name(bed) << "\"\n";
  for (int bed = 0; bed < beds; ++bed) {
    if (bed % beds_per_gateway == 0) {
      const std::size_t gateway = static_cast<std::size_t>(bed / beds_per_gateway);
      file << "[[shared]]\nname = \"gateway" << gateway
           << "\"\ndriver = \"hl7\"\nlink = \"listen:" << local(gateways_[gateway]) << "\"\n";
    }
    file << "[[shared.beds]]\nbed = \"" << bed_name(bed) << "\"\nlocation = \"" << bed_location(bed)
         << "\"\n";
  }
}

pid_t House::spawn(const std::vector<std::string>& command, const std::string& log) const {
  std::vector<char*> arguments;
  for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  const std::string path = directory_.path / log;
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, 1, path.c_str(), O_CREAT | O_WRONLY | O_APPEND, 0600);
  posix_spawn_file_actions_adddup2(&files, 1, 2);
  pid_t child = -1;
  const int failed =
      ::posix_spawn(&child, arguments[0], &files, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&files);
  if (failed) throw std::runtime_error("cannot start " + command[0]);
  return child;
}

void House::wait_until_serving() const {
  for (int tries = 0; tries < 1000; ++tries) {
    const std::string said = log();
    if (said.find(">ready") != std::string::npos) return;
    if (::waitpid(daemon_.pid, nullptr, WNOHANG) != 0) break;
    std::this_thread::sleep_for(std::chrono::milliseconds{10});
  }
  throw std::runtime_error("vigild does not serve:\n" + log());
}

std::string House::log() const {
  return text_of(directory_.path / "vigild.log");
}

std::string House::first_token() const {
  const std::string said = log();
  constexpr std::string_view mark = "#/join/";
  const auto at = said.find(mark);
  if (at == std::string::npos) throw std::runtime_error("no link for the first account:\n" + said);
  const auto begin = at + mark.size();
  return said.substr(begin, said.find_first_of(" \"\n", begin) - begin);
}

double House::resident_mb() const {
  std::ifstream file{"/proc/" + std::to_string(daemon_.pid) + "/statm"};
  double size = 0, resident = 0;
  file >> size >> resident;
  return resident * static_cast<double>(::sysconf(_SC_PAGESIZE)) / 1e6;
}

// proc(5): utime and stime are the 14th and 15th word; the second one is in parentheses.
double House::cpu_seconds() const {
  const std::string text = text_of("/proc/" + std::to_string(daemon_.pid) + "/stat");
  std::istringstream words{text.substr(text.rfind(')') + 1)};
  std::string skipped;
  for (int i = 3; i < 14; ++i) words >> skipped;
  double user = 0, system = 0;
  words >> user >> system;
  return (user + system) / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

void House::stop() {
  ::kill(daemon_.pid, SIGTERM);
  int status = 0;
  ::waitpid(daemon_.pid, &status, 0);
  daemon_.pid = -1;
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    throw std::runtime_error("vigild did not end well:\n" + log());
  }
}

}  // namespace vigil::bench
