// Every page that was asked for is accepted by a gateway, or reported failed, within 20 s; nothing
// else can become of it, and the record says which.
#include "daemon/pager/pager.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include "daemon/log.h"

namespace vigil::pager {
namespace asio = boost::asio;
namespace {

using alerts::Done;
using alerts::Fate;
using alerts::Outcome;
using std::chrono::seconds;

constexpr std::size_t most_orders = 64;
constexpr seconds longest_wait{20};
// Before the first, second and third attempt.
constexpr std::array<seconds, 3> pauses{seconds{0}, seconds{2}, seconds{5}};
// One failure may be a hiccup; two in a row are told.
constexpr int failures_until_down = 2;
// An idle gateway is asked whether it is there: a chain that nobody tries is dead when it is
// needed.
constexpr std::chrono::minutes probe_when_well{5};
constexpr seconds probe_when_in_doubt{30};

}  // namespace

// A gateway with what it is doing and how it is. Shared with the coroutine.
struct Pager::Desk {
  explicit Desk(const asio::any_io_executor& executor, GatewaySettings settings)
      : gateway(executor, std::move(settings)) {}

  enum class Health { unknown, up, down } health = Health::unknown;
  Gateway gateway;
  OrderPtr order;  // under way; null for a probe
  bool busy = false;
  bool stopped = false;
  int failures = 0;  // in a row
  Time began{};      // the last conversation

  const std::string& name() const { return gateway.settings().name; }
  alerts::Destination destination(std::string pager) const {
    return {std::move(pager), gateway.settings().login, gateway.settings().password};
  }
};

Pager::Pager(asio::any_io_executor executor, Settings settings, FindContact find_contact, Post post)
    : executor_(std::move(executor)),
      find_contact_(std::move(find_contact)),
      post_(std::move(post)) {
  for (GatewaySettings& each : settings.gateways) {
    if (alerts::find_channel(each.channel) == nullptr) {
      throw std::runtime_error("pager '" + each.name + "': unknown channel '" + each.channel + "'");
    }
    for (const DeskPtr& other : desks_) {
      if (other->name() == each.name) {
        throw std::runtime_error("pager '" + each.name + "' is there twice");
      }
    }
    desks_.push_back(std::make_shared<Desk>(executor_, std::move(each)));
  }
}

Pager::~Pager() {
  stop();
}

void Pager::stop() {
  for (const DeskPtr& desk : desks_) {
    desk->stopped = true;
    desk->gateway.give_up("stopped");
  }
  desks_.clear();
  orders_.clear();
}

void Pager::decided(Time, const Bed& bed, const alerts::Effect& effect) {
  if (const auto* page = std::get_if<alerts::Page>(&effect)) take(bed, *page);
  if (const auto* gone = std::get_if<alerts::Withdraw>(&effect)) withdraw(bed.id, gone->page);
}

void Pager::take(const Bed& bed, const alerts::Page& page) {
  const bool known = std::any_of(orders_.begin(), orders_.end(), [&](const OrderPtr& o) {
    return o->bed == bed.id && o->page.id == page.id;
  });
  if (known) return;  // asked for again while it is on its way
  const auto order = std::make_shared<Order>();
  order->bed = bed.id;
  order->page = page;
  if (orders_.size() >= most_orders) {
    finish(order, Fate::failed, "queue full");
    if (!std::exchange(overflowing_, true)) {
      log::error("pages waiting, queue full", {{"most", std::to_string(most_orders)}});
      report(BedId(Ward::clinic), alerts::LinkChanged{"pager", false, "queue full"});
    }
    return;
  }
  const auto behind = std::find_if(orders_.begin(), orders_.end(), [&](const OrderPtr& o) {
    return o->page.priority < page.priority;
  });
  orders_.insert(behind, order);
}

// A page that is under way cannot be called back; it gets its fate.
void Pager::withdraw(const BedId& bed, alerts::PageId page) {
  std::erase_if(orders_, [&](const OrderPtr& o) {
    return o->bed == bed && o->page.id == page && !o->under_way;
  });
}

void Pager::tick(Time now) {
  now_ = now;
  for (const DeskPtr& desk : desks_) desk->gateway.tick(now);
  for (const OrderPtr& order : std::vector<OrderPtr>(orders_)) {
    expire(order, now);
    dispatch(order, now);
  }
  for (const DeskPtr& desk : desks_) probe(desk, now);
  if (overflowing_ && orders_.empty()) {
    overflowing_ = false;
    report(BedId(Ward::clinic), alerts::LinkChanged{"pager", true, ""});
  }
  post_reports();
}

// A conversation that is under way is ended, which tells what became of the page. If even that does
// not end it (a name server that hangs), the page is given up a moment later.
void Pager::expire(const OrderPtr& order, Time now) {
  if (!order->asked) order->asked = now;
  const Millis waited = now - *order->asked;
  if (waited < longest_wait) return;
  order->expired = true;
  for (const DeskPtr& desk : desks_) {
    if (desk->order == order) desk->gateway.give_up("no answer within 20 s");
  }
  if (order->under_way && waited < longest_wait + seconds{1}) return;
  finish(order, Fate::failed, order->detail.empty() ? "no answer" : "no answer; " + order->detail);
}

void Pager::dispatch(const OrderPtr& order, Time now) {
  if (order->under_way || order->expired || now < order->due) return;
  const auto contact = find_contact_(order->page.to);
  if (!contact || contact->channel.empty() || contact->pager.empty()) {
    finish(order, Fate::failed, order->page.to + " has no pager");
    return;
  }
  const DeskPtr desk = desk_for(*order, contact->channel);
  if (!desk) {
    finish(order, Fate::failed, "no gateway for channel '" + contact->channel + "'");
    return;
  }
  if (desk->busy) return;
  order->under_way = true;
  ++counts_.attempts;
  const alerts::Channel* channel = alerts::find_channel(contact->channel);
  desk->order = order;
  desk->busy = true;
  desk->began = now;
  spawn(executor_,
        carry(desk, order, channel->compose(order->page, desk->destination(contact->pager))));
}

// Attempts go round the gateways of the channel that are not known to be down; one that is busy or
// hangs is passed over.
Pager::DeskPtr Pager::desk_for(const Order& order, const std::string& channel) const {
  std::vector<DeskPtr> fitting;
  std::copy_if(desks_.begin(), desks_.end(), std::back_inserter(fitting),
               [&](const DeskPtr& d) { return d->gateway.settings().channel == channel; });
  if (fitting.empty()) return nullptr;
  const auto down = std::stable_partition(fitting.begin(), fitting.end(), [](const DeskPtr& d) {
    return d->health != Desk::Health::down;
  });
  if (down != fitting.begin()) fitting.erase(down, fitting.end());
  for (std::size_t i = 0; i < fitting.size(); ++i) {
    const DeskPtr& desk = fitting[(order.attempts + i) % fitting.size()];
    if (!desk->busy) return desk;
  }
  return fitting.front();
}

void Pager::probe(const DeskPtr& desk, Time now) {
  if (desk->busy && !desk->order && now - desk->began >= longest_wait) {
    desk->gateway.give_up("no answer within 20 s");
  }
  const bool well = desk->health == Desk::Health::up && desk->failures == 0;
  const Millis every = well ? Millis(probe_when_well) : Millis(probe_when_in_doubt);
  if (desk->busy || (desk->began != Time{} && now - desk->began < every)) return;
  const alerts::Channel* channel = alerts::find_channel(desk->gateway.settings().channel);
  desk->busy = true;
  desk->began = now;
  spawn(executor_, carry(desk, nullptr, channel->probe(desk->destination(""))));
}

Task<void> Pager::carry(DeskPtr desk, OrderPtr order, std::unique_ptr<alerts::Dialogue> dialogue) {
  auto conversation = desk->gateway.carry(std::move(dialogue));
  const Done done = co_await std::move(conversation);
  if (desk->stopped) co_return;
  attempted(desk, order, done);
}

void Pager::attempted(const DeskPtr& desk, const OrderPtr& order, const Done& done) {
  desk->busy = false;
  desk->order.reset();
  judge_health(*desk, done);
  const bool waiting = std::find(orders_.begin(), orders_.end(), order) != orders_.end();
  if (order && waiting) {
    order->under_way = false;
    order->detail = desk->name() + ": " + done.detail;
    ++order->attempts;
    const bool again =
        done.outcome == Outcome::try_again && !order->expired && order->attempts < pauses.size();
    if (again) {
      order->due = now_ + pauses[order->attempts];
    } else {
      finish(order, done.outcome == Outcome::accepted ? Fate::accepted : Fate::failed,
             order->detail);
    }
  }
  post_reports();
}

// A gateway that refuses one pager works; one that does not answer does not.
void Pager::judge_health(Desk& desk, const Done& done) {
  const bool well = done.outcome != Outcome::try_again;
  desk.failures = well ? 0 : desk.failures + 1;
  if (!well && desk.failures < failures_until_down) return;
  const auto health = well ? Desk::Health::up : Desk::Health::down;
  if (desk.health == health) return;
  desk.health = health;
  log::write(well ? log::Level::info : log::Level::error,
             well ? "pager gateway up" : "pager gateway down",
             {{"pager", desk.name()}, {"detail", done.detail}});
  report(BedId(Ward::clinic),
         alerts::LinkChanged{"pager:" + desk.name(), well, well ? "" : done.detail});
}

void Pager::finish(const OrderPtr& order, Fate fate, const std::string& detail) {
  const bool accepted = fate == Fate::accepted;
  ++(accepted ? counts_.accepted : counts_.failed);
  log::write(accepted ? log::Level::info : log::Level::warning,
             accepted ? "page accepted" : "page failed",
             {{"bed", order->bed},
              {"page", std::to_string(order->page.id)},
              {"to", order->page.to},
              {"detail", detail}});
  std::erase(orders_, order);
  report(order->bed, alerts::PageReported{order->page.id, fate, detail});
}

void Pager::report(const BedId& bed, alerts::Event event) {
  reports_.emplace_back(bed, std::move(event));
}

// What is posted may ask for the next page at once, so the list is emptied first.
void Pager::post_reports() {
  while (!reports_.empty()) {
    for (const auto& [bed, event] : std::exchange(reports_, {})) post_(bed, event);
  }
}

Counts Pager::counts() const {
  Counts counts = counts_;
  counts.waiting = orders_.size();
  return counts;
}

}  // namespace vigil::pager
