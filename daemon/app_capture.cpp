// What the control socket may ask of the links: their last minutes, as captures.
#include <algorithm>

#include "daemon/app.h"
#include "daemon/links/saved.h"

namespace vigil {
namespace {

struct Recorded {
  links::Origin origin;
  std::vector<links::Heard> openings;
};

bool serves(const links::Settings& device, const control::Request& request) {
  const bool here =
      std::any_of(device.routes.begin(), device.routes.end(),
                  [&](const links::Route& route) { return route.bed == request.bed; });
  return here && (request.device.empty() || request.device == device.device);
}

// Pure, and long for ten busy minutes: not on the main thread.
control::Answer write_down(const std::vector<Recorded>& recorded) {
  control::Answer answer;
  for (const Recorded& device : recorded) {
    for (links::Saved& file : links::save(device.origin, device.openings)) {
      answer.files.push_back({std::move(file.name), std::move(file.text)});
    }
  }
  if (!answer.files.empty()) return answer;
  return {control::Answer::Kind::none, "the devices of this bed said nothing in that time", {}};
}

}  // namespace

std::function<control::Answer()> App::ask(const control::Request& request) const {
  using control::Answer;
  if (!bed_names_.contains(request.bed)) {
    return [] { return Answer{Answer::Kind::refused, "there is no such bed", {}}; };
  }
  auto recorded = std::make_shared<std::vector<Recorded>>();
  for (const auto& runner : runners_) {
    const links::Settings& s = runner->settings();
    if (!serves(s, request)) continue;
    const std::string length = std::to_string(request.last.count() / 1000) + " s";
    recorded->push_back(
        {{s.device, s.driver, s.options, links::kind_of(s.link, s.driver->line), VIGIL_VERSION,
          "the last " + length + ", by vigilctl capture", clock_.now()},
         runner->last(request.last)});
  }
  if (recorded->empty()) {
    return [] { return Answer{Answer::Kind::refused, "the bed has no such device", {}}; };
  }
  return [recorded] { return write_down(*recorded); };
}

}  // namespace vigil
