// vigil_messages N: that many messages as the measurements send them, framed, on standard output;
// for those who measure other parsers over the same bytes.
#include <cstdio>
#include <cstdlib>

#include "tests/bench/message.h"

int main(int argc, char** argv) {
  using namespace vigil::bench;
  constexpr Time start{std::chrono::milliseconds{1772359200000}};
  const auto count = argc == 2 ? std::strtoul(argv[1], nullptr, 10) : 0;
  for (unsigned i = 0; i < count; ++i) {
    Message m;
    m.id = i + 1;
    m.sent = start + std::chrono::seconds{i};
    m.cuff = m.sent - std::chrono::minutes{2};
    m.rate = 60 + static_cast<int>(i % 40);
    const std::string text = framed(m);
    std::fwrite(text.data(), 1, text.size(), stdout);
  }
  return count > 0 ? 0 : 2;
}
