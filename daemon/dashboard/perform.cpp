#include "daemon/dashboard/perform.h"

#include <boost/asio/post.hpp>
#include <exception>
#include <functional>
#include <set>

#include "daemon/dashboard/json.h"
#include "daemon/dashboard/later.h"
#include "daemon/dashboard/pages.h"
#include "daemon/log.h"

namespace vigil::dashboard {
namespace {

Reply reply(int status, std::string_view sentence) {
  return {refuse(status, sentence), {}, {}};
}
Reply reply(std::string json) {
  return {{200, std::move(json), "application/json"}, {}, {}};
}

Reply busy() {
  return reply(503, "Vigil is busy. Please try again.");
}

Reply too_soon(Millis wait) {
  const auto seconds = std::chrono::ceil<std::chrono::seconds>(wait).count();
  Reply r = reply(429, "Too many attempts. Try again in " + std::to_string(seconds) + " s.");
  r.retry_after = wait;
  return r;
}

// Runs on the worker thread; a failure there is an empty result here.
template <typename Result>
void work(const Shared& context, const std::shared_ptr<Later<std::optional<Result>>>& later,
          const std::function<Result()>& job) {
  std::optional<Result> result;
  try {
    result = job();
  } catch (const std::exception& e) {
    log::error("worker failed", {{"why", e.what()}});
  }
  boost::asio::post(context->executor, [context, later, result = std::move(result)]() mutable {
    --context->jobs;
    later->set(std::move(result));
  });
}

// Empty: too much to do, failed, or not done in time.
template <typename Result>
Task<std::optional<Result>> on_worker(Shared context, std::function<Result()> job) {
  if (context->jobs >= context->settings.limits.jobs) co_return std::nullopt;
  ++context->jobs;
  auto later = std::make_shared<Later<std::optional<Result>>>(context->executor);
  boost::asio::post(*context->worker, [context, later, job] { work<Result>(context, later, job); });
  auto done = co_await wait(later, context->settings.limits.worker);
  co_return done.value_or(std::nullopt);
}

Task<bool> recorded(Shared context) {
  auto later = std::make_shared<Later<bool>>(context->executor);
  context->parts.hooks.when_recorded([later](bool on_disk) { later->set(on_disk); });
  const std::optional<bool> done = co_await wait(later, context->settings.limits.record);
  co_return done.value_or(false);
}

Reply after_record(bool on_disk, std::string json) {
  if (on_disk) return reply(std::move(json));
  return reply(503, "This is in force, but not on disk. Please note it on paper as well.");
}

Task<Reply> post(Shared context, Post wanted, std::string json) {
  std::set<BedId> beds;
  for (const auto& [bed, event] : wanted.events) {
    context->parts.hooks.post(bed, event);
    beds.insert(bed);
  }
  const bool on_disk = co_await recorded(context);
  for (const BedId& bed : beds) context->parts.feed.refresh(bed, context->now());
  co_return after_record(on_disk, std::move(json));
}

// What was signed for this patient counts again until it expires, as long as it suits the profile.
void lay_over(const Hooks& hooks, alerts::SessionOpened& event, Time now) {
  event.overlays = hooks.signed_overlays(event.patient, now);
  if (event.overlays.empty()) return;
  try {
    std::vector<std::string> beyond;
    event.profile = hooks.compose(event.profile->name, event.overlays, beyond);
  } catch (const std::runtime_error& e) {
    log::warning("overlays of the patient do not suit the profile", {{"reason", e.what()}});
    event.overlays.clear();
  }
}

Task<Reply> open(Shared context, Open wanted) {
  const Hooks& hooks = context->parts.hooks;
  wanted.event.session = hooks.new_session_id();
  wanted.event.patient = hooks.patient_number(wanted.patient);
  wanted.event.dose.response = hooks.earlier_response(wanted.event.patient, *wanted.event.profile);
  lay_over(hooks, wanted.event, context->now());
  Post events;
  events.events.emplace_back(wanted.bed, std::move(wanted.event));
  std::string nothing{"{}"};
  Reply r = co_await post(context, std::move(events), std::move(nothing));
  co_return r;
}

// After each change of who is signed in.
void keep_sign_ins(const Shared& context) {
  context->parts.hooks.save_sign_ins(context->parts.access.sign_ins());
}

Task<Reply> sign_in(Shared context, SignIn wanted, Caller caller) {
  Access& access = context->parts.access;
  const Millis wait_for = access.must_wait(wanted.name, caller.peer, context->now());
  if (wait_for > Millis{0}) co_return too_soon(wait_for);
  access.attempt(wanted.name, caller.peer, context->now());
  const std::string verifier = access.verifier_of(wanted.name);
  std::function<bool()> job = [verifier, password = wanted.password] {
    return verify(verifier, password);
  };
  const std::optional<bool> right = co_await on_worker(context, std::move(job));
  if (!right) co_return busy();
  // The account may have changed while the worker was busy.
  const Account* account = access.find(wanted.name);
  if (!*right || !account || account->verifier != verifier) {
    log::notice("sign-in refused", {{"peer", caller.peer}});
    co_return reply(401, "Name or password is wrong.");
  }
  log::info("signed in", {{"who", account->name}, {"peer", caller.peer}});
  Reply r = reply(you_json(*account));
  r.cookie = access.sign_in(wanted.name, caller.peer, context->now());
  keep_sign_ins(context);
  co_return r;
}

Reply sign_out(const Shared& context, const Caller& caller) {
  context->parts.access.sign_out(caller.who->key);
  keep_sign_ins(context);
  context->screens.drop_signed_out(context->parts.access, context->now());
  Reply r = reply("{}");
  r.cookie = "";
  return r;
}

Account account_of(const Access& access, const Join& wanted, const Access::Invitation& invitation) {
  const Account* known = access.find(wanted.name);
  Account account = known ? *known : Account{};
  if (invitation.name.empty()) account.role = alerts::Role::technician;
  account.name = wanted.name;
  account.display = wanted.display;
  return account;
}

Task<Reply> join(Shared context, Join wanted, Caller caller) {
  Access& access = context->parts.access;
  std::function<std::string()> job = [password = wanted.password, cost = access.cost()] {
    return make_verifier(password, cost);
  };
  const std::optional<std::string> verifier = co_await on_worker(context, std::move(job));
  if (!verifier || verifier->empty()) co_return busy();
  // Somebody else may have used the link meanwhile.
  const auto invitation = access.invited(wanted.token, context->now());
  if (!invitation) co_return reply(403, "This link is not valid any more.");
  Account account = account_of(access, wanted, *invitation);
  account.verifier = *verifier;
  access.use_up(wanted.token);
  access.put(account);
  context->parts.hooks.save_account(account);
  log::notice("account joined", {{"who", account.name}});
  const bool on_disk = co_await recorded(context);
  Reply r = after_record(on_disk, you_json(account));
  r.cookie = access.sign_in(account.name, caller.peer, context->now());
  keep_sign_ins(context);
  co_return r;
}

Task<Reply> save(Shared context, Save wanted) {
  Access& access = context->parts.access;
  access.put(wanted.account);
  context->parts.hooks.save_account(wanted.account);
  keep_sign_ins(context);
  log::notice("account saved", {{"who", wanted.account.name}});
  Json json;
  json.begin();
  if (wanted.invite) {
    json.field("link", "/#/join/" + access.invite(wanted.account.name, context->now()));
  }
  json.end();
  Post events;
  events.events = std::move(wanted.events);
  std::string text = json.take();
  Reply r = co_await post(context, std::move(events), std::move(text));
  co_return r;
}

Task<Reply> show_sessions(Shared context) {
  std::function<std::string()> job = context->parts.hooks.sessions_json;
  std::optional<std::string> text = co_await on_worker(context, std::move(job));
  if (!text) co_return busy();
  co_return reply(std::move(*text));
}

Task<Reply> show_session(Shared context, ShowSession wanted) {
  std::function<std::optional<std::string>()> job = [read = context->parts.hooks.session_json,
                                                     id = wanted.id] { return read(id); };
  std::optional<std::optional<std::string>> text = co_await on_worker(context, std::move(job));
  if (!text) co_return busy();
  if (!*text) co_return reply(404, "There is no such session.");
  co_return reply(std::move(**text));
}

Reply show_page(const Context& context, const std::string& path) {
  std::optional<PageText> page = find_page(context.settings.www, path);
  if (!page) return reply(404, "There is nothing at this path.");
  return {{200, std::move(page->bytes), std::move(page->type)}, {}, {}};
}

Reply show_metrics(const Context& context) {
  return {{200, context.parts.hooks.metrics(), "text/plain; version=0.0.4; charset=utf-8"}, {}, {}};
}

// What can be told at once.
Reply immediate(const Shared& context, Outcome& outcome, const Caller& caller) {
  if (auto* answer = std::get_if<Answer>(&outcome)) return {std::move(*answer), {}, {}};
  if (std::holds_alternative<SignOut>(outcome)) return sign_out(context, caller);
  if (const auto* station = std::get_if<Station>(&outcome)) {
    context->parts.access.set_deaf(caller.who->key, station->deaf);
    return reply("{}");
  }
  if (const auto* trend = std::get_if<ShowTrend>(&outcome)) {
    return reply(context->parts.trend.json(trend->bed));
  }
  if (const auto* page = std::get_if<ShowPage>(&outcome)) return show_page(*context, page->path);
  VIGIL_CHECK(std::holds_alternative<ShowMetrics>(outcome));
  return show_metrics(*context);
}

}  // namespace

Task<Reply> perform(Shared context, Outcome outcome, Caller caller) {
  Reply r;
  std::string nothing{"{}"};
  if (auto* events = std::get_if<Post>(&outcome)) {
    r = co_await post(context, std::move(*events), std::move(nothing));
  } else if (auto* opening = std::get_if<Open>(&outcome)) {
    r = co_await open(context, std::move(*opening));
  } else if (auto* person = std::get_if<SignIn>(&outcome)) {
    r = co_await sign_in(context, std::move(*person), caller);
  } else if (auto* joining = std::get_if<Join>(&outcome)) {
    r = co_await join(context, std::move(*joining), caller);
  } else if (auto* saving = std::get_if<Save>(&outcome)) {
    r = co_await save(context, std::move(*saving));
  } else if (std::holds_alternative<ShowSessions>(outcome)) {
    r = co_await show_sessions(context);
  } else if (const auto* session = std::get_if<ShowSession>(&outcome)) {
    r = co_await show_session(context, *session);
  } else {
    r = immediate(context, outcome, caller);
  }
  co_return r;
}

}  // namespace vigil::dashboard
