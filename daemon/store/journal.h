// The record: an outlet that writes down everything that happened and everything that was decided,
// append-only and hash-chained (entry.h), with signed heads (heads.h). The journal is the truth;
// every report is derived from it.
//
// What belongs to one event or tick is one group and is on the disk whole or not at all. Numerics
// are gathered for a moment; what a person did and what the engine decided is written at once. The
// main thread never waits for the disk. When the disk fails or lags, `health` says so, monitoring
// continues, and entries wait in a bounded queue; what finds no room there is counted, and the gap
// becomes an entry as soon as there is room again.
//
// Entries besides events and effects: "run" (the first of each run), "stop" (the last of a run that
// was ended in order), "gap", and notes, whose kind begins with "note.".
//
// Threading: main thread only; the writer thread is inside.
#pragma once

#include <map>
#include <memory>
#include <optional>

#include "daemon/store/event_json.h"
#include "daemon/store/writer.h"
#include "daemon/ward.h"

namespace vigil::store {

// What a run of the program was made of. With it and the events, its decisions can be had again.
struct Run {
  std::string build;               // version and commit
  std::string config_hash;         // of the configuration file, hex
  std::string rules_hash;          // of the rule table, hex
  Time clock{};                    // wall time at which the clock was anchored
  Time first_tick{};               // what Ward::resume_at was told
  double speed = 1;                // of the clock, in a demonstration
  std::int64_t replayed_from = 0;  // Recovered::from of replay.h; 0: started from nothing
};

class Journal final : public Outlet {
 public:
  // Runs a function on the main thread, later: asio::post on the io_context.
  using Post = std::function<void(std::function<void()>)>;
  // Called on the main thread when the record begins, stops, or begins again to be kept.
  using Health = std::function<void(bool up, const std::string& detail)>;
  struct Settings {
    std::string path;  // of the database; .heads and .pub are beside it
    std::string key;   // of the signing key; empty: beside it, too
    Writer::Settings writer;
    Millis late = std::chrono::seconds{5};  // without progress for this long the disk lags
    // Entries that may wait; the last quarter of the room is kept for what matters more than
    // numerics.
    std::size_t most = 100'000;
  };

  // Never fails: a disk that does not work is a state, see `health`.
  Journal(Settings, const Run&, Post, Health);
  Journal(const Journal&) = delete;
  Journal& operator=(const Journal&) = delete;
  ~Journal() override;  // like close(), without the "stop" entry

  void happened(Time, const Bed&, const alerts::Event&) override;
  void decided(Time, const Bed&, const alerts::Effect&) override;
  void settled(Time, const Bed&) override;

  // Something for the record that is not an event: `kind` without "note.", `json` one object.
  void note(Time, std::string_view kind, std::string_view json);
  // Writes to other tables, in order with the entries.
  void later(Job);

  // Entries and jobs of this run handed over, on the disk, and in between.
  std::uint64_t queued() const { return queued_; }
  std::uint64_t durable() const { return durable_; }
  std::uint64_t backlog() const { return queued_ - durable_; }
  std::uint64_t lost() const { return lost_; }  // entries that found no room
  bool healthy() const { return healthy_; }

  // Calls back on the main thread once everything so far is on the disk (true), or when it turns
  // out that it is not (false). Never from inside this call.
  void when_recorded(std::function<void(bool recorded)>);

  // Orderly stop: waits for the disk, writes all that is left, signs the head. False: it could not.
  bool close(Time);

 private:
  struct Gap {
    Time from{}, to{};
    std::uint64_t entries = 0;
  };
  struct Waiting {
    std::uint64_t position;
    std::function<void(bool)> call;
  };
  void add(Time, std::string_view bed, alerts::SessionId, std::string_view kind);
  void finish_group(Time);
  bool has_room() const;
  void drop_group(Time);
  void write_gap();
  void reported(const Writer::Report&);
  void failed(const std::string& why);
  void set_health(bool up, const std::string& detail);
  void answer(std::uint64_t upto, bool recorded);

  const Settings settings_;
  const Post post_;
  const Health health_;

  Batch group_;  // of the event or tick that is being told
  bool urgent_ = false, head_ = false;
  alerts::SessionId group_session_ = 0;
  std::string body_;
  std::map<BedId, alerts::SessionId> sessions_;  // the last one of each bed

  std::uint64_t queued_ = 0, durable_ = 0, lost_ = 0;
  std::optional<Gap> gap_;
  std::optional<bool> told_;  // what health_ was last told
  bool healthy_ = false;
  Time now_{}, progress_{};  // of the last group; when the disk last got further
  std::vector<Waiting> waiting_;

  std::shared_ptr<int> alive_ = std::make_shared<int>(0);  // gone: reports come too late
  std::optional<Writer> writer_;
};

}  // namespace vigil::store
