#include "daemon/app.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <cmath>

#include "daemon/dashboard/commands.h"
#include "daemon/log.h"
#include "daemon/overlay_file.h"
#include "daemon/profile_file.h"
#include "daemon/store/schema.h"
#include "daemon/systemd.h"

namespace vigil {
namespace {

const BedId clinic{Ward::clinic};

template <typename T>
T must(store::Result<T> result) {
  if (!result) throw std::runtime_error("the record: " + result.error().what);
  return std::move(*result);
}

// The disk is as fast in a demonstration as it is in life.
store::Journal::Settings journal_settings(const Config& config, double speed) {
  store::Journal::Settings settings;
  settings.late *= static_cast<int>(std::ceil(speed));
  settings.path = config.database;
  return settings;
}

// Which judgements there are, for the record's hash of them.
std::string rule_names() {
  std::string names;
  for (const alerts::Rule& rule : alerts::rules()) names += std::string{rule.id} + '\n';
  return names;
}

std::vector<std::shared_ptr<const alerts::Profile>> in_mode(
    const std::vector<std::shared_ptr<const alerts::Profile>>& profiles, alerts::Mode mode) {
  std::vector<std::shared_ptr<const alerts::Profile>> changed;
  changed.reserve(profiles.size());
  for (const auto& profile : profiles) changed.push_back(with_mode(profile, mode));
  return changed;
}

}  // namespace

void App::check(const Config& config) {
  const auto profiles = load_profiles(config.profiles);
  check_overlays(load_overlays(config.profiles), profiles);
  dashboard::Server::check(config.dashboard);
}

App::App(Config config, AppOptions options)
    : config_(std::move(config)),
      options_(std::move(options)),
      profiles_(load_profiles(config_.profiles)),
      profiles_in_mode_(in_mode(profiles_, config_.mode)),
      overlays_(load_overlays(config_.profiles)),
      database_(must(store::open_record(config_.database))),
      people_(must(store::People::load(
          database_, [this](store::Job job) { journal_.later(std::move(job)); }))),
      signatures_(must(store::Signatures::load(
          database_, [this](store::Job job) { journal_.later(std::move(job)); }))),
      responses_(must(store::Responses::load(
          database_, [this](store::Job job) { journal_.later(std::move(job)); }))),
      recovered_(recover()),
      clock_(options_.demo_speed.value_or(1.0), recovered_.last),
      first_tick_(clock_.now()),
      metrics_(ward_),
      journal_(
          journal_settings(config_, clock_.speed()), describe_run(recovered_),
          [this](std::function<void()> f) { boost::asio::post(io_, std::move(f)); },
          [this](bool up, const std::string& detail) { record_health(up, detail); }),
      confirmations_([this](auto call) { journal_.when_recorded(std::move(call)); },
                     [this](const BedId& bed) { feed_.refresh(bed, clock_.now()); }),
      feed_(ward_, [this](const Bed& bed) { return caption(bed); }),
      access_(people_.accounts()),
      pager_(
          io_.get_executor(), config_.pager,
          [this](const std::string& name) { return contact_of(name); },
          [this](const BedId& bed, const alerts::Event& event) { post(bed, event); }) {
  attach_outlets();
  open_clinic();
  greet_beds(recovered_);
  start_links();
  access_.restore(people_.sign_ins(), clock_.now());
  start_server();
  start_control();
}

App::~App() = default;

// Only what remembers is attached: nobody is told anything twice.
store::Recovered App::recover() {
  for (const BedConfig& bed : config_.beds) {
    ward_.add_bed(bed.id);
    bed_names_[bed.id] = bed.name;
  }
  ward_.add_bed(clinic);
  bed_names_[clinic] = config_.clinic;
  ward_.attach(trend_);
  ward_.attach(hindsight_);
  return must(store::recover(database_, ward_, parse_profile));
}

store::Run App::describe_run(const store::Recovered& recovered) const {
  store::Run run;
  run.build = VIGIL_VERSION;
  run.config_hash = store::sha256_hex(config_.text);
  run.rules_hash = store::sha256_hex(rule_names());
  run.clock = run.first_tick = first_tick_;
  run.speed = clock_.speed();
  run.replayed_from = recovered.from;
  return run;
}

void App::attach_outlets() {
  ward_.resume_at(first_tick_);
  ward_.attach(journal_);
  ward_.attach(confirmations_);
  ward_.attach(feed_);
  ward_.attach(pager_);
  ward_.attach(metrics_);
}

void App::open_clinic() {
  if (ward_.bed(clinic).session) return;
  alerts::SessionOpened opened;
  opened.profile = clinic_profile();
  opened.by = "vigild";
  opened.team = dashboard::team_of(access_);
  post(clinic, opened);
}

void App::greet_beds(const store::Recovered& recovered) {
  for (const auto& [bed, resumed] : recovered.resumed) post(bed, resumed);
}

void App::start_links() {
  for (const links::Settings& settings : config_.devices) {
    runners_.push_back(
        std::make_unique<links::Runner>(io_.get_executor(), clock_, ward_, settings));
  }
}

void App::start_server() {
  dashboard::Settings settings = config_.dashboard;
  settings.clinic = config_.clinic;
  if (!config_.mode_signed_by.empty()) {
    settings.mode_signed = config_.mode_signed_by + ", " + config_.mode_signed_on;
  }
  settings.demo_speed = options_.demo_speed;
  settings.www = options_.www;
  server_.emplace(io_, settings, dashboard::Parts{ward_, feed_, trend_, access_, clock_, hooks()});
  log::notice("serving", {{"address", server_->url()}});
  const std::string token = access_.first_link(clock_.now());
  if (token.empty()) return;
  log::notice("nobody can sign in yet: this link makes the first account, once, within a day",
              {{"link", server_->url() + "/#/join/" + token}});
}

// Nothing that watches or warns needs it: without it one cannot ask, and that is all.
void App::start_control() {
  if (config_.control.socket.empty()) return;
  try {
    control_.emplace(io_, config_.control,
                     [this](const control::Request& request) { return ask(request); });
  } catch (const std::exception& e) {
    log::warning("no control socket: vigilctl capture will not find this daemon",
                 {{"detail", e.what()}});
  }
}

void App::post(const BedId& bed, const alerts::Event& event) {
  if (std::holds_alternative<alerts::SessionClosed>(event)) responses_.learn(ward_.bed(bed));
  ward_.post(clock_.now(), bed, event);
  const auto* adjusted = std::get_if<alerts::Adjusted>(&event);
  const std::optional<alerts::Session>& session = ward_.bed(bed).session;
  if (adjusted && session) signatures_.save(session->patient, session->overlays);
}

// May be told from anywhere, also while the ward is telling its outlets: so it is told later.
void App::record_health(bool up, const std::string& detail) {
  boost::asio::post(io_, [this, up, detail] {
    if (up) confirmations_.caught_up();
    post(clinic, alerts::LinkChanged{"record", up, detail});
  });
}

void App::run() {
  boost::asio::co_spawn(io_, tick(*this), boost::asio::detached);
  boost::asio::co_spawn(io_, wait_for_signal(*this), boost::asio::detached);
  systemd::ready("watching " + std::to_string(config_.beds.size()) + " beds");
  log::notice("ready", {{"beds", std::to_string(config_.beds.size())},
                        {"devices", std::to_string(runners_.size())}});
  io_.run();
  systemd::stopping();
  if (!journal_.close(clock_.now())) log::error("the end of the record could not be written");
}

// The wall clock is followed only while no patient is watched; what that changed is on record.
void App::follow_wall_clock(Time now) {
  if (options_.demo_speed || now < next_anchor_) return;
  next_anchor_ = now + std::chrono::minutes{1};
  for (const BedConfig& bed : config_.beds) {
    if (ward_.bed(bed.id).session) return;
  }
  const Millis moved = clock_.anchor();
  if (moved < std::chrono::seconds{1}) return;
  const std::string millis = std::to_string(moved.count());
  log::notice("the wall clock moved", {{"ms", millis}});
  journal_.note(clock_.now(), "clock", "{\"moved_ms\":" + millis + "}");
}

App::Task App::tick(App& app) {
  const auto real_length = std::chrono::duration_cast<std::chrono::nanoseconds>(tick_length);
  auto next = std::chrono::time_point_cast<Millis>(app.clock_.now()) + tick_length;
  auto told = app.timer_.expiry();
  while (!app.stopping_) {
    app.timer_.expires_after(std::min(app.clock_.until(next), real_length));
    co_await app.timer_.async_wait(boost::asio::as_tuple(boost::asio::use_awaitable));
    const Time now = app.clock_.now();
    if (now < next) continue;
    app.metrics_.tick_lag(now - next);
    app.ward_.advance(now);
    for (const auto& runner : app.runners_) runner->tick(now);
    app.pager_.tick(now);
    app.follow_wall_clock(now);
    // Telling systemd waits for systemd: once a second is enough for a watchdog of five.
    if (app.timer_.expiry() - told >= std::chrono::seconds{1}) {
      systemd::alive();
      told = app.timer_.expiry();
    }
    next = std::max(next + tick_length, now);
  }
}

App::Task App::wait_for_signal(App& app) {
  const auto [error, number] =
      co_await app.signals_.async_wait(boost::asio::as_tuple(boost::asio::use_awaitable));
  if (error) co_return;
  log::notice("stopping", {{"signal", std::to_string(number)}});
  app.stopping_ = true;
  app.timer_.cancel();
  for (const auto& runner : app.runners_) runner->stop();
  app.io_.stop();
}

}  // namespace vigil
