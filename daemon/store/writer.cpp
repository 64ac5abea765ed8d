#include "daemon/store/writer.h"

namespace vigil::store {

Writer::Writer(JournalFile::Paths paths, Settings settings,
               std::function<void(const Report&)> report)
    : file_(std::move(paths)),
      settings_(settings),
      report_(std::move(report)),
      thread_([this] { loop(); }) {}

Writer::~Writer() {
  stop();
}

void Writer::hand_over(const Batch& batch, std::uint64_t position, bool urgent, bool head) {
  bool wake = false;
  {
    const std::lock_guard lock{mutex_};
    wake = pending_.empty() || (urgent && !urgent_);
    pending_.append(batch);
    pending_position_ = position;
    pending_head_ = pending_head_ || head;
    urgent_ = urgent_ || urgent;
  }
  if (wake) wake_.notify_one();
}

void Writer::hurry() {
  {
    const std::lock_guard lock{mutex_};
    if (urgent_) return;
    urgent_ = true;
  }
  wake_.notify_one();
}

bool Writer::stop() {
  {
    const std::lock_guard lock{mutex_};
    stop_ = true;
  }
  wake_.notify_one();
  if (thread_.joinable()) thread_.join();
  return complete_;
}

// Waits for entries and takes them. False: stopped, and nothing is left.
bool Writer::gather(std::unique_lock<std::mutex>& lock) {
  wake_.wait(lock, [this] { return stop_ || !pending_.empty(); });
  wake_.wait_for(lock, settings_.window, [this] { return stop_ || urgent_; });
  if (pending_.empty()) return false;
  std::swap(pending_, batch_);
  pending_.clear();
  position_ = pending_position_;
  head_ = head_ || pending_head_;
  pending_head_ = urgent_ = false;
  return true;
}

void Writer::loop() {
  std::unique_lock lock{mutex_};
  while (gather(lock)) {
    lock.unlock();
    complete_ = write_batch();
    lock.lock();
  }
}

// Tries until the batch is on the disk, or until we are to stop and it failed once more.
bool Writer::write_batch() {
  while (!try_once()) {
    std::unique_lock lock{mutex_};
    if (stop_) return false;
    wake_.wait_for(lock, settings_.retry, [this] { return stop_; });
  }
  return true;
}

bool Writer::try_once() {
  Report report;
  const Result<void> written = file_.append(batch_);
  if (!written) {
    report.failure = written.error().what;
    report_(report);
    return false;
  }
  report.durable = position_;
  if (const Result<void> signed_head = sign_if_due(); !signed_head) {
    report.failure = signed_head.error().what;
  }
  report_(report);
  return true;
}

// A head that could not be signed stays due: the next batch tries again.
Result<void> Writer::sign_if_due() {
  if (batch_.size() == 0) return {};
  const Time now = batch_.entry(batch_.size() - 1).time;
  if (now - last_head_ >= settings_.head_every) head_ = true;
  if (!head_) return {};
  if (auto done = file_.sign_head(now); !done) return done;
  head_ = false;
  last_head_ = now;
  return {};
}

}  // namespace vigil::store
