#include "daemon/store/journal.h"

#include <algorithm>

#include "daemon/store/json_text.h"

namespace vigil::store {
namespace {

std::int64_t ms(Time t) {
  return t.time_since_epoch().count();
}

void append_run(std::string& out, const Run& run) {
  json::Writer w{out};
  w.begin_object();
  w.key("build").text(run.build);
  w.key("config").text(run.config_hash);
  w.key("rules").text(run.rules_hash);
  w.key("clock").integer(ms(run.clock));
  w.key("first_tick").integer(ms(run.first_tick));
  w.key("speed").number(run.speed);
  w.key("from").integer(run.replayed_from);
  w.end_object();
}

bool session_border(const alerts::Event& e) {
  return std::holds_alternative<alerts::SessionOpened>(e) ||
         std::holds_alternative<alerts::SessionClosed>(e);
}

}  // namespace

Journal::Journal(Settings settings, const Run& run, Post post, Health health)
    : settings_(std::move(settings)),
      post_(std::move(post)),
      health_(std::move(health)),
      now_(run.first_tick),
      progress_(run.first_tick) {
  writer_.emplace(JournalFile::beside(settings_.path, settings_.key), settings_.writer,
                  [this, alive = std::weak_ptr<int>{alive_}](const Writer::Report& report) {
                    post_([this, alive, report] {
                      if (alive.lock()) reported(report);
                    });
                  });
  append_run(body_, run);
  add(run.first_tick, {}, 0, "run");
  urgent_ = head_ = true;
  finish_group(run.first_tick);
}

Journal::~Journal() {
  alive_.reset();
  writer_.reset();
}

// Takes the body from body_.
void Journal::add(Time time, std::string_view bed, alerts::SessionId session,
                  std::string_view kind) {
  group_.add(Entry{0, time, bed, session, kind, json_version, body_});
  body_.clear();
}

// What closes a session, and what follows from it, still belongs to that session.
void Journal::happened(Time time, const Bed& bed, const alerts::Event& event) {
  const bool border = session_border(event);
  alerts::SessionId& last = sessions_[bed.id];
  if (bed.session) last = bed.session->id;
  group_session_ = bed.session || border ? last : 0;
  append_json(body_, event);
  add(time, bed.id, group_session_, kind_of(event));
  urgent_ = urgent_ || border || alerts::by_person(event);
  head_ = head_ || border;
}

void Journal::decided(Time time, const Bed& bed, const alerts::Effect& effect) {
  if (bed.session) group_session_ = bed.session->id;
  append_json(body_, effect);
  add(time, bed.id, group_session_, kind_of(effect));
  urgent_ = true;
}

void Journal::settled(Time time, const Bed&) {
  finish_group(time);
  group_session_ = 0;
}

void Journal::note(Time time, std::string_view kind, std::string_view json) {
  body_ = json;
  add(time, {}, 0, "note." + std::string{kind});
  urgent_ = true;
  finish_group(time);
}

void Journal::later(Job job) {
  if (!writer_) return;
  Batch work;
  work.add(std::move(job));
  ++queued_;
  writer_->hand_over(work, queued_, true, false);
}

void Journal::finish_group(Time time) {
  now_ = std::max(now_, time);
  if (!writer_) group_.clear();
  if (group_.empty()) return;
  if (healthy_ && backlog() > 0 && now_ - progress_ > settings_.late) {
    healthy_ = false;
    // Later: this may run inside an outlet, where nobody may post to the ward.
    post_([this, alive = std::weak_ptr<int>{alive_}] {
      if (alive.lock()) failed("the disk lags");
    });
  }
  if (!has_room()) return drop_group(time);
  if (gap_) write_gap();
  if (backlog() == 0) progress_ = now_;
  queued_ += group_.size();
  writer_->hand_over(group_, queued_, urgent_, head_);
  group_.clear();
  urgent_ = head_ = false;
}

bool Journal::has_room() const {
  const std::size_t room = urgent_ ? settings_.most : settings_.most - settings_.most / 4;
  return backlog() + group_.size() <= room;
}

void Journal::drop_group(Time time) {
  if (!gap_) gap_ = Gap{time, time, 0};
  gap_->to = time;
  gap_->entries += group_.size();
  lost_ += group_.size();
  group_.clear();
  urgent_ = head_ = false;
}

// Stands before the first entry that found room again.
void Journal::write_gap() {
  std::string body;
  json::Writer w{body};
  w.begin_object();
  w.key("from").integer(ms(gap_->from));
  w.key("to").integer(ms(gap_->to));
  w.key("entries").integer(static_cast<std::int64_t>(gap_->entries));
  w.end_object();
  Batch mark;
  mark.add(Entry{0, gap_->to, {}, 0, "gap", json_version, body});
  gap_.reset();
  ++queued_;
  writer_->hand_over(mark, queued_, true, false);
}

void Journal::reported(const Writer::Report& report) {
  if (report.durable > durable_) {
    durable_ = report.durable;
    progress_ = now_;
    answer(durable_, true);
  }
  if (report.durable == 0) return failed(report.failure);
  if (gap_ && has_room()) write_gap();
  // Everything is written, but the head could not be signed.
  if (!report.failure.empty()) return set_health(false, report.failure);
  set_health(true, {});
}

void Journal::failed(const std::string& why) {
  answer(queued_, false);
  set_health(false, why);
}

void Journal::set_health(bool up, const std::string& detail) {
  healthy_ = up;
  if (told_ == up) return;
  told_ = up;
  health_(up, detail);
}

void Journal::answer(std::uint64_t upto, bool recorded) {
  const auto first_left = std::stable_partition(
      waiting_.begin(), waiting_.end(), [upto](const Waiting& w) { return w.position <= upto; });
  std::vector<Waiting> answered{std::make_move_iterator(waiting_.begin()),
                                std::make_move_iterator(first_left)};
  waiting_.erase(waiting_.begin(), first_left);
  for (const Waiting& w : answered) w.call(recorded);
}

void Journal::when_recorded(std::function<void(bool)> call) {
  // While a gap is open, the newest thing found no room.
  if (gap_ || !writer_) return post_([call = std::move(call)] { call(false); });
  if (backlog() == 0) return post_([call = std::move(call)] { call(true); });
  waiting_.push_back({queued_, std::move(call)});
  writer_->hurry();
}

bool Journal::close(Time now) {
  if (!writer_) return false;
  body_ = "{}";
  add(now, {}, 0, "stop");
  urgent_ = head_ = true;
  finish_group(now);
  const bool complete = writer_->stop();
  writer_.reset();
  alive_.reset();
  if (complete) durable_ = queued_;
  for (Waiting& w : waiting_) post_([call = std::move(w.call), complete] { call(complete); });
  waiting_.clear();
  return complete;
}

}  // namespace vigil::store
