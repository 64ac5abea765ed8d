// A small clinic for the tests of the store: two beds with real profiles, treatments that raise and
// end alerts, restarts. Everything is seeded and happens in virtual time.
#pragma once

#include <fstream>
#include <random>
#include <sstream>

#include "daemon/profile_file.h"
#include "daemon/store/journal.h"
#include "daemon/store/replay.h"
#include "daemon/store/schema.h"
#include "daemon/store/verify.h"
#include "tests/support/main_loop.h"
#include "tests/support/temp_db.h"

namespace vigil::testing {

inline const Time scene_start{Millis{1'740'904'200'000}};

inline std::shared_ptr<const alerts::Profile> scene_profile() {
  static const auto profile = [] {
    const std::string path = VIGIL_SOURCE_DIR "/alerts/profiles/iv-ketamine-adult.toml";
    return parse_profile(read_text(path), path);
  }();
  return profile;
}

// Parsing the same text again and again would be most of a test's time.
inline store::ParseProfile scene_parser() {
  return [](std::string_view text, std::string_view origin) {
    return text == scene_profile()->text ? scene_profile() : parse_profile(text, origin);
  };
}

class Scene {
 public:
  explicit Scene(std::uint64_t seed = 1) : random_(seed) {
    ward.add_bed("bed1");
    ward.add_bed("bed2");
  }

  void begin(Time at) {
    now = at;
    ward.resume_at(at);
  }
  void post(const BedId& bed, const alerts::Event& event) { ward.post(now, bed, event); }

  void open(const BedId& bed, alerts::SessionId session) {
    post(bed, alerts::LinkChanged{"nonin", true, "/dev/nonin"});
    alerts::SessionOpened opened;
    opened.session = session;
    opened.patient = session * 10;
    opened.profile = scene_profile();
    opened.nurse = opened.by = "rn.adams";
    opened.team = {{"rn.adams", alerts::Role::nurse, true},
                   {"rn.cole", alerts::Role::nurse, true},
                   {"dr.bell", alerts::Role::prescriber, true}};
    post(bed, opened);
    post(bed, alerts::PhaseChanged{alerts::Phase::session, "dr.bell", "for the test"});
  }

  void vitals(const BedId& bed, double spo2, double rate) {
    alerts::Observed seen{"nonin", {}};
    seen.values = {{Parameter::spo2, spo2, Quality::good, {}, 0},
                   {Parameter::pulse_rate, rate, Quality::good, {}, 0}};
    post(bed, seen);
  }

  // Ordinary numbers with a fall in between, a second apart and never on the second.
  void treat(const BedId& bed, int seconds) {
    for (int i = 0; i < seconds; ++i) {
      now += Millis{900 + static_cast<int>(random_() % 200)};
      const int at = i % 120;
      const double fallen = at > 40 && at < 90 ? std::min(7, at - 40) : 0;
      vitals(bed, 94.0 - fallen, 70.0 + static_cast<double>(random_() % 5));
    }
  }

  void acknowledge_all(const BedId& bed) {
    const std::vector<alerts::Alert> alerts = ward.bed(bed).alerts;
    for (const alerts::Alert& a : alerts) post(bed, alerts::Acknowledged{a.id, "rn.adams"});
  }

  Ward ward;
  Time now = scene_start;

 private:
  std::mt19937_64 random_;
};

// The journal of a scene with its main loop.
struct Desk {
  explicit Desk(const TempDb& dir, Time first_tick = scene_start, std::int64_t from = 0)
      : journal(settings(dir), run(first_tick, from), loop.poster(),
                [this](bool up, const std::string& why) {
                  health.emplace_back(up ? "up" : "down");
                  detail = why;
                }) {}

  static store::Journal::Settings settings(const TempDb& dir) {
    store::Journal::Settings s;
    s.path = dir.db();
    s.writer.window = Millis{5};
    s.writer.retry = Millis{1};
    s.late = std::chrono::hours{24};  // virtual time runs ahead of the disk
    return s;
  }
  static store::Run run(Time first_tick, std::int64_t from) {
    store::Run run;
    run.build = "test";
    run.config_hash = run.rules_hash = "00";
    run.clock = run.first_tick = first_tick;
    run.replayed_from = from;
    return run;
  }

  bool wait_recorded() {
    std::optional<bool> answer;
    journal.when_recorded([&answer](bool recorded) { answer = recorded; });
    return loop.run_until([&answer] { return answer.has_value(); }) && *answer;
  }

  MainLoop loop;  // before the journal, which posts to it
  std::vector<std::string> health;
  std::string detail;
  store::Journal journal;
};

struct Row {
  std::int64_t seq = 0, session = 0;
  Time time{};
  std::string bed, kind, body;
};

inline std::vector<Row> rows_of(const std::string& path) {
  std::vector<Row> list;
  auto database = store::read_record(path);
  if (!database) return list;
  auto rows = store::Rows::over(*database, 1, INT64_MAX);
  if (!rows) return list;
  for (auto row = rows->next(); row && *row; row = rows->next()) {
    const store::Entry& e = rows->entry();
    list.push_back(
        {e.seq, e.session, e.time, std::string{e.bed}, std::string{e.kind}, std::string{e.body}});
  }
  return list;
}

// Empty: intact. Heads and key are those beside the database.
inline std::string fault_of(const std::string& path, bool with_heads = true) {
  auto database = store::read_record(path);
  if (!database) return database.error().what;
  std::vector<store::HeadLine> heads;
  if (with_heads) {
    const auto key = store::read_public_key(path + ".pub");
    if (!key) return key.error().what;
    auto read = store::read_heads(path + ".heads", *key);
    if (!read) return read.error().what;
    heads = std::move(*read);
  }
  const auto verdict = store::verify(*database, heads);
  return verdict ? verdict->fault : verdict.error().what;
}

inline store::Review review_of(const std::string& path,
                               std::optional<alerts::SessionId> session = std::nullopt) {
  auto database = store::read_record(path);
  if (!database) throw std::runtime_error(database.error().what);
  const auto review = store::review(*database, scene_parser(), session);
  if (!review) throw std::runtime_error(review.error().what);
  return *review;
}

inline std::string text_of(const std::optional<store::Difference>& d) {
  if (!d) return "none";
  return "entry " + std::to_string(d->seq) + " " + d->bed + "\nrecorded " + d->recorded +
         "\ndecided  " + d->decided;
}

}  // namespace vigil::testing
