// IntelliVue frames through a UDP socket of this machine, one after the other in one thread: sent,
// received, decoded; beside the same datagrams sent, received and thrown away. The aim is 60 % of
// that rate.
#include <benchmark/benchmark.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <stdexcept>

#include "drivers/driver.h"
#include "tests/support/capture.h"
#include "tests/support/text_file.h"

namespace vigil::bench {
namespace {

// A socket that is connected to itself.
class Loop {
 public:
  Loop() : socket_(::socket(AF_INET, SOCK_DGRAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* const any = reinterpret_cast<sockaddr*>(&address);
    if (socket_ < 0 || ::bind(socket_, any, size) != 0 || ::getsockname(socket_, any, &size) != 0 ||
        ::connect(socket_, any, size) != 0) {
      throw std::runtime_error("no UDP socket on this machine");
    }
  }
  Loop(const Loop&) = delete;
  Loop& operator=(const Loop&) = delete;
  ~Loop() { ::close(socket_); }

  Bytes pass(Bytes datagram) {
    if (::send(socket_, datagram.data(), datagram.size(), 0) < 0) return {};
    const ssize_t size = ::recv(socket_, buffer_.data(), buffer_.size(), 0);
    return Bytes(buffer_).first(size < 0 ? 0 : static_cast<std::size_t>(size));
  }

 private:
  int socket_;
  std::vector<std::byte> buffer_ = std::vector<std::byte>(8192);
};

// What a monitor sends from its association on: numerics and alarms.
template <typename Hear>
void measure(benchmark::State& state, Hear&& hear) {
  const auto capture =
      tests::read_capture(tests::source_dir() / "drivers/philips/captures/good-run.cap");
  std::vector<tests::Capture::Line> datagrams;
  for (const auto& line : capture.lines) {
    if (line.sent) datagrams.push_back(line);
  }
  Loop loop;
  std::int64_t bytes = 0;
  Millis base{};
  for (auto _ : state) {
    base += std::chrono::minutes{10};
    for (const auto& datagram : datagrams) {
      const Bytes heard = loop.pass(datagram.bytes);
      bytes += static_cast<std::int64_t>(heard.size());
      hear(datagram.time + base, heard);
    }
  }
  state.SetBytesProcessed(bytes);
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(datagrams.size()));
}

void udp_sink(benchmark::State& state) {
  measure(state, [](Time, Bytes heard) { benchmark::DoNotOptimize(heard.data()); });
}
BENCHMARK(udp_sink);

void udp_philips(benchmark::State& state) {
  const auto driver = find_driver("philips")->make({{"framing", "udp"}});
  Output output;
  std::size_t said = 0;
  measure(state, [&](Time now, Bytes heard) {
    output.clear();
    driver->on_bytes(now, heard, output);
    said += output.said.size();
  });
  if (said < static_cast<std::size_t>(state.iterations()))
    state.SkipWithError("values are missing");
}
BENCHMARK(udp_philips);

}  // namespace
}  // namespace vigil::bench
