// The one other thread: takes batches from the main thread, waits for the disk so that nobody else
// must, and says how far it got. A batch that cannot be written is tried again until it can.
//
// Threading: hand_over() and stop() from the main thread; `report` is called on the writer's.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <thread>

#include "daemon/store/journal_file.h"

namespace vigil::store {

class Writer {
 public:
  struct Report {
    std::uint64_t durable = 0;  // everything up to this position is on the disk
    std::string failure;        // empty: all is well
  };
  struct Settings {
    Millis window{200};  // how long entries that nobody waits for are gathered
    Millis retry{1000};  // after a failure
    Millis head_every = std::chrono::minutes{5};  // by the entries' time
  };

  Writer(JournalFile::Paths, Settings, std::function<void(const Report&)> report);
  ~Writer();
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  // `position` counts what was handed over so far, this included. urgent: write at once.
  // head: sign a head after it.
  void hand_over(const Batch&, std::uint64_t position, bool urgent, bool head);
  void hurry();  // somebody waits for what was handed over
  // Writes what is left, trying once more if it failed before; then ends the thread. False: not
  // all of it could be written.
  bool stop();

 private:
  void loop();
  bool gather(std::unique_lock<std::mutex>&);
  bool write_batch();
  bool try_once();
  Result<void> sign_if_due();

  JournalFile file_;
  const Settings settings_;
  const std::function<void(const Report&)> report_;

  std::mutex mutex_;
  std::condition_variable wake_;
  Batch pending_;  // guarded by mutex_, like all down to stop_
  std::uint64_t pending_position_ = 0;
  bool pending_head_ = false, urgent_ = false, stop_ = false;

  Batch batch_;  // the writer's own, like all below
  std::uint64_t position_ = 0;
  bool head_ = false;
  Time last_head_{};
  bool complete_ = true;
  std::thread thread_;  // last: starts when all else is there
};

}  // namespace vigil::store
