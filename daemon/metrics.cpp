#include "daemon/metrics.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <algorithm>
#include <array>

namespace vigil {
namespace {

using prometheus::Counter;
using prometheus::Gauge;
using prometheus::Histogram;
template <typename T>
using Family = prometheus::Family<T>;

double in_seconds(Millis m) {
  return static_cast<double>(m.count()) / 1000;
}

// From a page's way to a gateway in the same room to one that needs its last attempt.
const Histogram::BucketBoundaries page_buckets{0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120};
const Histogram::BucketBoundaries lag_buckets{0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1};

constexpr std::array priorities{alerts::Priority::low, alerts::Priority::medium,
                                alerts::Priority::high};

bool signals(const alerts::Alert& a) {
  return a.state == alerts::State::active || a.state == alerts::State::acknowledged ||
         a.state == alerts::State::suspended;
}

}  // namespace

struct Metrics::Families {
  Family<Counter>& counter(const char* name, const char* help) {
    return prometheus::BuildCounter().Name(name).Help(help).Register(registry);
  }
  Family<Gauge>& gauge(const char* name, const char* help) {
    return prometheus::BuildGauge().Name(name).Help(help).Register(registry);
  }
  Family<Histogram>& histogram(const char* name, const char* help) {
    return prometheus::BuildHistogram().Name(name).Help(help).Register(registry);
  }

  prometheus::Registry registry;
  Family<Counter>& observations = counter("vigil_observations_total", "Values taken in.");
  Family<Counter>& notices =
      counter("vigil_notices_total", "What devices said that is not a value, by kind.");
  Family<Counter>& raised = counter("vigil_alerts_total", "Alerts raised, by first priority.");
  Family<Counter>& pages = counter("vigil_pages_total", "Pages by what became of them.");
  Family<Gauge>& link_up = gauge("vigil_link_up", "1 while the device is heard.");
  Family<Gauge>& age = gauge("vigil_reading_age_seconds", "Since the newest usable value.");
  Family<Gauge>& active =
      gauge("vigil_alerts_active", "Alerts whose condition holds or cannot be judged.");
  Family<Gauge>& sessions = gauge("vigil_session_open", "1 while the bed has a session.");
  Family<Histogram>& page_seconds =
      histogram("vigil_page_seconds", "From asking for a page to its fate.");
  Histogram& lag = histogram("vigil_tick_lag_seconds", "How late ticks were.").Add({}, lag_buckets);
  Gauge& backlog = gauge("vigil_journal_backlog", "Entries that are not on disk yet.").Add({});
  Gauge& screen_count = gauge("vigil_screens", "Screens connected now.").Add({});

  // By bed and parameter: found once, so that taking in a value allocates nothing.
  std::map<BedId, std::array<Counter*, parameter_count>> observed;
  std::map<std::pair<BedId, Parameter>, Gauge*> ages;
};

Metrics::Metrics(const Ward& ward) : ward_(ward), families_(std::make_unique<Families>()) {}
Metrics::~Metrics() = default;

void Metrics::tick_lag(Millis late) {
  families_->lag.Observe(in_seconds(late));
}
void Metrics::journal_backlog(std::size_t n) {
  families_->backlog.Set(static_cast<double>(n));
}
void Metrics::screens(std::size_t n) {
  families_->screen_count.Set(static_cast<double>(n));
}

void Metrics::happened(Time now, const Bed& bed, const alerts::Event& event) {
  Families& f = *families_;
  if (const auto* observed = std::get_if<alerts::Observed>(&event)) {
    auto& counters = f.observed[bed.id];
    for (const Observation& o : observed->values) {
      Counter*& counter = counters[static_cast<std::size_t>(o.parameter)];
      if (!counter) {
        counter = &f.observations.Add(
            {{"bed", bed.id}, {"parameter", std::string{name_of(o.parameter)}}});
      }
      counter->Increment();
    }
  }
  if (const auto* noticed = std::get_if<alerts::Noticed>(&event)) {
    f.notices
        .Add({{"bed", bed.id},
              {"device", noticed->device},
              {"kind", std::string{name_of(noticed->kind)}}})
        .Increment();
  }
  if (const auto* reported = std::get_if<alerts::PageReported>(&event)) {
    const std::string fate{alerts::name_of(reported->fate)};
    f.pages.Add({{"fate", fate}}).Increment();
    for (const alerts::PageState& page : bed.pages) {
      if (page.page.id != reported->page) continue;
      f.page_seconds.Add({{"fate", fate}}, page_buckets).Observe(in_seconds(now - page.sent));
    }
  }
}

void Metrics::decided(Time, const Bed& bed, const alerts::Effect& effect) {
  Families& f = *families_;
  if (const auto* raise = std::get_if<alerts::Raise>(&effect)) {
    const std::string priority{alerts::name_of(raise->alert.priority)};
    f.raised.Add({{"bed", bed.id}, {"priority", priority}}).Increment();
  }
  if (std::holds_alternative<alerts::Page>(effect)) f.pages.Add({{"fate", "asked"}}).Increment();
  if (std::holds_alternative<alerts::Withdraw>(effect)) {
    f.pages.Add({{"fate", "withdrawn"}}).Increment();
  }
}

void Metrics::read_bed(const Bed& bed, Time now) {
  Families& f = *families_;
  f.sessions.Add({{"bed", bed.id}}).Set(bed.session ? 1 : 0);
  for (const auto& [name, device] : bed.devices) {
    f.link_up.Add({{"bed", bed.id}, {"device", name}}).Set(device.up ? 1 : 0);
  }
  for (const alerts::Priority priority : priorities) {
    const auto count = std::count_if(bed.alerts.begin(), bed.alerts.end(), [&](const auto& a) {
      return signals(a) && a.priority == priority;
    });
    f.active.Add({{"bed", bed.id}, {"priority", std::string{alerts::name_of(priority)}}})
        .Set(static_cast<double>(count));
  }
  for (std::size_t i = 0; i < parameter_count; ++i) {
    const auto parameter = static_cast<Parameter>(i);
    Gauge*& gauge = f.ages[{bed.id, parameter}];
    if (bed.usable_at[i]) {
      if (!gauge) {
        gauge = &f.age.Add({{"bed", bed.id}, {"parameter", std::string{name_of(parameter)}}});
      }
      gauge->Set(in_seconds(now - *bed.usable_at[i]));
    } else if (gauge) {
      f.age.Remove(gauge);  // no value of this session: no age
      gauge = nullptr;
    }
  }
}

std::string Metrics::text() {
  for (const BedId& id : ward_.beds()) read_bed(ward_.bed(id), ward_.now());
  return prometheus::TextSerializer{}.Serialize(families_->registry.Collect());
}

}  // namespace vigil
