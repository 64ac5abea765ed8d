// The nurse of one session: acknowledges, takes another cuff reading when she is asked to, charts.
// How quickly and how reliably is ours (README.md); nothing she does depends on what was true.
#pragma once

#include <vector>

#include "simulators/random.h"
#include "tests/evaluate/listener.h"

namespace vigil::evaluate {

class Nurse {
 public:
  explicit Nurse(std::uint64_t seed) : random_(seed, "nurse") {}

  // What has been asked of her until this second.
  void hear(int t, Listener&);
  std::vector<alerts::AlertId> acknowledges(int t);
  bool presses_cuff(int t);

 private:
  struct Promise {
    int at = 0;
    alerts::AlertId alert{};
  };
  sim::Random random_;
  std::vector<Promise> acknowledgements_;
  std::vector<int> cuffs_;
};

}  // namespace vigil::evaluate
