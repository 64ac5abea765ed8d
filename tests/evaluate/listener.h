// Listens to a ward and keeps what matters here: calls, and what a nurse would react to.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "daemon/ward.h"
#include "tests/evaluate/calls.h"

namespace vigil::evaluate {

class Listener final : public Outlet {
 public:
  struct Page {
    alerts::AlertId alert{};
    bool first = false;  // of its alert, at its priority
    Priority priority{};
  };
  struct Note {
    long at = 0;
    std::string text;
  };

  Listener(Time zero, bool keeps_notes) : zero_(zero), notes_wanted_(keeps_notes) {}
  void happened(Time, const Bed&, const alerts::Event&) override;
  void decided(Time, const Bed&, const alerts::Effect&) override;
  void end(long at);

  std::vector<Call> calls;           // medium and high
  int notifications = 0;             // every page to every person, medium and high
  std::vector<Page> pages;           // since the nurse last looked
  bool reread = false, due = false;  // asked of the nurse since then
  std::vector<Note> notes;

 private:
  void paged(long at, const Bed&, const alerts::Page&);
  void eased(long at, const alerts::Alert&, bool over);
  void note(long at, const alerts::Effect&);

  Time zero_;
  bool notes_wanted_;
  std::map<alerts::AlertId, std::size_t> standing_;  // alert -> its call
};

}  // namespace vigil::evaluate
