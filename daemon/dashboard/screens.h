// The screens that are connected: which of them must be dropped, and whether any of them can be
// heard. No I/O of its own.
//
// Threading: the main thread.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "daemon/dashboard/access.h"
#include "daemon/dashboard/outbox.h"

namespace vigil::dashboard {

// One live connection as the rest of this wing sees it.
struct Screen {
  Digest key{};  // of the sign-in it belongs to
  std::shared_ptr<Outbox> outbox;
  bool writing = false;        // a message is on its way
  int pulses = 0;              // that it has been for
  std::function<void()> drop;  // ends the connection
};

class Screens {
 public:
  void add(const std::shared_ptr<Screen>& screen) { screens_.push_back(screen); }

  // Those whose sign-in has ended or run out.
  void drop_signed_out(const Access&, Time now);
  // Those that take longer than so many pulses for one message. Once a pulse.
  void drop_slow(int longest);
  void drop_all();
  // Is there a screen whose sound somebody has tried?
  bool heard(const Access&) const;

 private:
  template <typename F>
  void drop_if(F useless);

  std::vector<std::weak_ptr<Screen>> screens_;
};

}  // namespace vigil::dashboard
