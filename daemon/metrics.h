// Outlet: what an operator watches, in Prometheus text. Counters follow the events; everything else
// is read from the ward when it is asked for, so that it is always true. Labels are beds, devices,
// parameters, priorities and fates; never a patient, a person or a device's own words.
//
// Threading: the main thread.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "daemon/ward.h"

namespace vigil {

class Metrics final : public Outlet {
 public:
  explicit Metrics(const Ward&);  // the ward must outlive it
  Metrics(const Metrics&) = delete;
  Metrics& operator=(const Metrics&) = delete;
  ~Metrics() override;

  // What the ward does not know, told by app.cpp.
  void tick_lag(Millis late);         // how late the newest tick was
  void journal_backlog(std::size_t);  // entries that are not on disk yet
  void screens(std::size_t);          // connected now

  std::string text();

  void happened(Time, const Bed&, const alerts::Event&) override;
  void decided(Time, const Bed&, const alerts::Effect&) override;

 private:
  struct Families;  // the library's types stay out of this header

  void read_bed(const Bed&, Time now);

  const Ward& ward_;
  std::unique_ptr<Families> families_;
};

}  // namespace vigil
