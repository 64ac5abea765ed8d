#include "daemon/ctl/capture.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <system_error>

#include "daemon/control/protocol.h"

namespace vigil::ctl {
namespace {

namespace fs = std::filesystem;
constexpr timeval patience{20, 0};

[[noreturn]] void fail(const std::string& what) {
  throw std::runtime_error(what + ": " + std::generic_category().message(errno));
}

// "30s", "10min", "10m", "1h".
Millis length_of(const std::string& text) {
  std::int64_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, number);
  const std::string_view unit{rest, static_cast<std::size_t>(end - rest)};
  const bool good = error == std::errc{} && number > 0 && number <= 86400;
  if (good && unit == "s") return std::chrono::seconds{number};
  if (good && (unit == "min" || unit == "m")) return std::chrono::minutes{number};
  if (good && unit == "h") return std::chrono::hours{number};
  throw std::runtime_error("--last wants 30s, 10min or 1h, not " + text);
}

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  int get() const { return number_; }

 private:
  int number_;
};

void connect_to(const Descriptor& socket, const std::string& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (path.size() >= sizeof address.sun_path) throw std::runtime_error(path + ": too long");
  std::memcpy(address.sun_path, path.data(), path.size());
  ::setsockopt(socket.get(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  ::setsockopt(socket.get(), SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
  const auto* generic = reinterpret_cast<const sockaddr*>(&address);
  if (::connect(socket.get(), generic, sizeof address) != 0) {
    fail("no daemon at " + path + " ([control] socket in vigil.toml; --socket)");
  }
}

control::Answer ask(const std::string& path, const control::Request& request) {
  const Descriptor socket{::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)};
  connect_to(socket, path);
  const std::string line = control::write_request(request);
  if (line.size() > control::longest_request) throw std::runtime_error("bed or device: too long");
  if (::send(socket.get(), line.data(), line.size(), MSG_NOSIGNAL) != std::ssize(line)) fail(path);
  std::string text;
  std::array<char, 65536> buffer{};
  for (;;) {
    const ssize_t count = ::read(socket.get(), buffer.data(), buffer.size());
    if (count < 0) fail(path);
    if (count == 0) break;
    text.append(buffer.data(), static_cast<std::size_t>(count));
    if (text.size() > control::largest_answer) throw std::runtime_error(path + ": too much");
  }
  auto answer = control::read_answer(text);
  if (!answer) throw std::runtime_error(path + ": the answer was cut short");
  return std::move(*answer);
}

// For its owner: masked or not, it is about a patient.
void write_file(const fs::path& path, const std::string& text) {
  constexpr int create = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC;
  const Descriptor file{::open(path.c_str(), create, 0600)};
  if (file.get() < 0) fail(path.string());
  std::string_view rest = text;
  while (!rest.empty()) {
    const ssize_t count = ::write(file.get(), rest.data(), rest.size());
    if (count < 0) fail(path.string());
    rest.remove_prefix(static_cast<std::size_t>(count));
  }
}

fs::path place_for(const control::File& file, const CaptureCall& call, std::size_t files) {
  fs::path own = fs::path(file.name).filename();
  if (call.out.empty()) return own;
  if (fs::is_directory(call.out)) return fs::path(call.out) / own;
  if (files == 1) return call.out;
  throw std::runtime_error(std::to_string(files) +
                           " files: --out must be a directory, or choose one with --device");
}

}  // namespace

int capture(const CaptureCall& call, std::ostream& out, std::ostream& err) {
  try {
    const control::Answer answer = ask(call.socket, {call.bed, call.device, length_of(call.last)});
    if (answer.kind != control::Answer::Kind::ok) {
      err << "vigilctl: " << call.bed << ": " << answer.sentence << '\n';
      return answer.kind == control::Answer::Kind::none ? 1 : 2;
    }
    for (const control::File& file : answer.files) {
      const fs::path path = place_for(file, call, answer.files.size());
      write_file(path, file.text);
      out << path.string() << '\n';
    }
    return 0;
  } catch (const std::runtime_error& e) {
    err << "vigilctl: " << e.what() << '\n';
    return 2;
  }
}

}  // namespace vigil::ctl
