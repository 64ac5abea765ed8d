// A monitor at the end of a serial cable, as a pseudo-terminal.
#include <fcntl.h>
#include <sys/ioctl.h>
#include <termios.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <system_error>

#include "simulators/descriptor.h"
#include "simulators/order.h"
#include "simulators/wire.h"

namespace vigil::sim {
namespace {

using RealClock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds settling{200};

// A pseudo-terminal and a symbolic link that names its slave. While nobody has the slave open the
// master reports a hang-up, and bytes are lost as on a real port that nobody reads.
class Pty : public Wire {
 public:
  explicit Pty(std::string path) : path_(std::move(path)) { plug_in(); }
  ~Pty() override { unplug(); }
  Pty(const Pty&) = delete;
  Pty& operator=(const Pty&) = delete;

  Change attend() override;
  bool connected() const override { return open_; }
  std::string read() override;
  std::size_t write(std::string_view bytes) override;
  void wait_for(std::vector<pollfd>& list, bool to_write) const override;
  bool drained() override;
  void hang_up() override {  // a cable cannot: pull it and put it back
    unplug();
    plug_in();
  }
  void unplug() override;
  void plug_in() override;

 private:
  void reset_slave() const;

  std::string path_, slave_;
  Descriptor master_;
  bool open_ = false, was_open_ = false;
  std::optional<RealClock::time_point> empty_since_;
};

void Pty::plug_in() {
  if (master_) return;
  master_ = Descriptor{::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)};
  std::array<char, 128> name{};
  if (!master_ || ::grantpt(master_.get()) != 0 || ::unlockpt(master_.get()) != 0 ||
      ::ptsname_r(master_.get(), name.data(), name.size()) != 0)
    throw BadInput("no pseudo-terminal: " + std::generic_category().message(errno));
  slave_ = name.data();
  reset_slave();
  std::error_code error;
  if (std::filesystem::is_symlink(path_, error)) std::filesystem::remove(path_, error);
  std::filesystem::create_symlink(slave_, path_, error);
  if (error) throw BadInput("pty:" + path_ + ": " + error.message());
}

// Raw mode, nothing left over from an earlier reader. Opening and closing the slave once also makes
// the kernel report the hang-up from the beginning.
void Pty::reset_slave() const {
  const Descriptor slave{::open(slave_.c_str(), O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)};
  termios settings{};
  ::tcgetattr(slave.get(), &settings);
  ::cfmakeraw(&settings);
  ::cfsetspeed(&settings, B9600);
  ::tcsetattr(slave.get(), TCSANOW, &settings);
  ::tcflush(slave.get(), TCIOFLUSH);
}

void Pty::unplug() {
  std::error_code error;
  if (std::filesystem::read_symlink(path_, error) == slave_) std::filesystem::remove(path_, error);
  master_.close();
  open_ = false;
}

Wire::Change Pty::attend() {
  if (master_) {
    pollfd state{master_.get(), POLLIN, 0};
    ::poll(&state, 1, 0);
    open_ = (state.revents & POLLHUP) == 0;
  }
  if (open_ == was_open_) return Change::none;
  was_open_ = open_;
  if (!open_ && master_) reset_slave();
  return open_ ? Change::opened : Change::closed;
}

std::string Pty::read() {
  bool ended = false;
  return open_ ? read_some(master_.get(), ended) : std::string{};
}

std::size_t Pty::write(std::string_view bytes) {
  bool ended = false;
  return open_ ? write_some(master_.get(), bytes, ended) : bytes.size();
}

void Pty::wait_for(std::vector<pollfd>& list, bool to_write) const {
  const int events = POLLIN | (to_write ? POLLOUT : 0);
  if (open_) list.push_back({master_.get(), static_cast<short>(events), 0});
}

// The kernel keeps bytes in two places and shows one of them. Both are empty when that one has been
// for a while. Closing earlier would throw the rest away.
bool Pty::drained() {
  const Descriptor slave{::open(slave_.c_str(), O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)};
  int left = 0;
  const bool empty = !slave || ::ioctl(slave.get(), FIONREAD, &left) != 0 || left == 0;
  if (!empty)
    empty_since_.reset();
  else if (!empty_since_)
    empty_since_ = RealClock::now();
  return empty_since_ && RealClock::now() - *empty_since_ > settling;
}

}  // namespace

std::unique_ptr<Wire> make_pty(const std::string& path) {
  return std::make_unique<Pty>(path);
}

}  // namespace vigil::sim
