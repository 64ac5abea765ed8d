// Outlet: the newest state of every bed to every screen. A bed's text is encoded once, however many
// screens look at it, and not at all when nobody looks. What a person must notice or has just done
// leaves in the same turn of the loop, and so do the numbers of a bed that was quiet; a bed that
// changes more often than four times a second waits for the next pulse. No I/O: it fills outboxes,
// which live_connection empties.
//
// Threading: the main thread.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <vector>

#include "daemon/dashboard/outbox.h"
#include "daemon/dashboard/view.h"
#include "daemon/ward.h"

namespace vigil::dashboard {

class Feed final : public Outlet {
 public:
  using Captions = std::function<Caption(const Bed&)>;

  // The ward must outlive the feed.
  Feed(const Ward& ward, Captions captions) : ward_(ward), captions_(std::move(captions)) {}

  // Every update from now on, until the outbox is gone.
  void join(const std::shared_ptr<Outbox>& screen) { screens_.push_back(screen); }
  std::size_t screens() const;

  // BED texts of the beds, in the ward's order, or of the clinic's own bed ("null" without one).
  std::string beds_json(Time);
  std::string station_json(Time);

  void pulse(Time);                  // every 250 ms: beds that changed and were not sent
  void beat(Time);                   // every 2 s: still here
  void refresh(const BedId&, Time);  // something about the caption changed: at once

  void happened(Time, const Bed&, const alerts::Event&) override;
  void decided(Time, const Bed&, const alerts::Effect&) override;
  void settled(Time, const Bed&) override;
  void shown(Time, const BedId&, const Wave&) override;

 private:
  struct Known {
    std::string json;  // BED as it was encoded last
    Time encoded{};
    bool changed = true;    // since then
    bool urgent = false;    // and it cannot wait for the pulse
    bool confirmed = true;  // as it was encoded last
  };
  const std::string& encode(const Bed&, Known&, Time);
  void publish(const Bed&, Known&, Time);
  void send(const Update&);

  const Ward& ward_;
  Captions captions_;
  std::map<BedId, Known> known_;
  std::vector<std::weak_ptr<Outbox>> screens_;
};

}  // namespace vigil::dashboard
