// Any bytes at any driver, by libFuzzer. VIGIL_DRIVER names the driver and VIGIL_SET its options
// ("format=8"). The input's first bytes decide how the rest is cut into reads; a second driver of
// the same kind gets the same bytes one by one and must say the same. What a crash, a number that
// no such device can mean, or a difference is, is a fault.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <sstream>
#include <string>

#include "drivers/driver.h"
#include "tests/support/capture.h"
#include "tests/support/plausible.h"

namespace vigil::tests {
namespace {

constexpr std::size_t cuts = 4;   // bytes of the input that say where to cut
constexpr std::size_t most = 16;  // reads between two ticks at most, in units of the cut

[[noreturn]] void fault(const std::string& what) {
  std::fprintf(stderr, "%s\n", what.c_str());
  std::abort();
}

Options options() {
  Options set;
  const char* text = std::getenv("VIGIL_SET");
  for (std::string rest = text ? text : ""; !rest.empty();) {
    const std::string pair = rest.substr(0, rest.find(' '));
    rest.erase(0, std::min(rest.size(), pair.size() + 1));
    const auto equals = pair.find('=');
    if (equals != std::string::npos) set[pair.substr(0, equals)] = pair.substr(equals + 1);
  }
  return set;
}

std::unique_ptr<Driver> make() {
  const char* name = std::getenv("VIGIL_DRIVER");
  const Entry* entry = find_driver(name ? name : "");
  if (!entry) fault("VIGIL_DRIVER names no driver");
  return entry->make(options());
}

void check(const Output& out) {
  for (const auto& said : out.said) {
    const auto* o = std::get_if<Observation>(&said);
    if (o && o->value && !plausible(o->parameter).holds(*o->value)) {
      fault("no device means " + std::string{name_of(o->parameter)} + " " +
            std::to_string(*o->value));
    }
  }
}

// What one driver says of the whole input, as text.
class Listener {
 public:
  Listener() : driver_(make()) {
    driver_->on_open(capture_start, out_);
    take(capture_start);
  }
  void tick(Time now) {
    driver_->on_tick(now, out_);
    take(now);
  }
  void hear(Time now, Bytes bytes) {
    driver_->on_bytes(now, bytes, out_);
    take(now);
  }
  // Observations and notices, waves, and what is sent: each in its order, none between the others.
  std::string said() const { return said_ + waves_ + sent_; }

 private:
  void take(Time now) {
    check(out_);
    std::istringstream lines{describe(now, out_, false)};
    for (std::string line; std::getline(lines, line);) {
      if (line.starts_with('=')) (line.find(" wave ") == line.npos ? said_ : waves_) += line + '\n';
    }
    for (const std::byte b : out_.to_device) sent_ += static_cast<char>(b);
    out_.clear();
  }
  std::unique_ptr<Driver> driver_;
  Output out_;
  std::string said_, waves_, sent_;
};

void run(Bytes input) {
  if (input.size() < cuts) return;
  Listener whole, bytewise;
  Time now = capture_start;
  std::size_t turn = 0;
  for (Bytes rest = input.subspan(cuts); !rest.empty(); ++turn) {
    const std::size_t wish = 1 + std::to_integer<std::size_t>(input[turn % cuts]) * most;
    const Bytes piece = rest.first(std::min(wish, rest.size()));
    rest = rest.subspan(piece.size());
    now += Millis{100};
    whole.tick(now);
    bytewise.tick(now);
    whole.hear(now, piece);
    for (std::size_t i = 0; i < piece.size(); ++i) bytewise.hear(now, piece.subspan(i, 1));
  }
  now += Millis{10'000};
  whole.tick(now);
  bytewise.tick(now);
  if (whole.said() != bytewise.said()) {
    fault("the split shows:\n" + whole.said() + "--- byte by byte:\n" + bytewise.said());
  }
}

}  // namespace
}  // namespace vigil::tests

// The name that libFuzzer calls. NOLINTNEXTLINE(readability-identifier-naming)
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  vigil::tests::run(std::as_bytes(std::span{data, size}));
  return 0;
}
