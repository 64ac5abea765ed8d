#include "daemon/dashboard/routes.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "daemon/dashboard/body.h"
#include "daemon/dashboard/commands.h"
#include "daemon/dashboard/json.h"

namespace vigil::dashboard {
namespace {

using alerts::Role;

constexpr unsigned bit(Role role) {
  return 1U << static_cast<unsigned>(role);
}
constexpr unsigned nobody = 0;  // no sign-in needed
constexpr unsigned care = bit(Role::nurse) | bit(Role::prescriber);
constexpr unsigned record = care | bit(Role::auditor);
constexpr unsigned technician = bit(Role::technician);
constexpr unsigned everybody = record | technician;

struct Route {
  std::string_view method, pattern;  // one * stands for the part that the request fills in
  unsigned roles;
  Outcome (*handle)(const Call&);
};

constexpr std::array routes{
    Route{"POST", "/api/sign-in", nobody, commands::sign_in},
    Route{"POST", "/api/join", nobody, commands::join},
    Route{"POST", "/api/sign-out", everybody, commands::sign_out},
    Route{"POST", "/api/station", everybody, commands::station},
    Route{"POST", "/api/people", technician, commands::save_person},
    Route{"POST", "/api/beds/*/open", care, commands::open},
    Route{"POST", "/api/beds/*/phase", care, commands::phase},
    Route{"POST", "/api/beds/*/close", care, commands::close},
    Route{"POST", "/api/beds/*/acknowledge", care, commands::acknowledge},
    Route{"POST", "/api/beds/*/pause-audio", care, commands::pause_audio},
    Route{"POST", "/api/beds/*/off", care, commands::off},
    Route{"POST", "/api/beds/*/chart", care, commands::chart},
    Route{"POST", "/api/beds/*/nurse", care, commands::nurse},
    Route{"POST", "/api/beds/*/overlay", care, commands::overlay},
    Route{"POST", "/api/beds/*/identity", care, commands::identity},
    Route{"POST", "/api/beds/*/label", care, commands::label},
    Route{"GET", "/api/beds/*/trend", everybody, commands::trend},
    Route{"GET", "/api/me", nobody, commands::me},
    Route{"GET", "/api/people", everybody, commands::people},
    Route{"GET", "/api/profiles", everybody, commands::profiles},
    Route{"GET", "/api/overlays", everybody, commands::overlays},
    Route{"GET", "/api/sessions", record, commands::sessions},
    Route{"GET", "/api/sessions/*", record, commands::session},
};

// The part that stands for the star; empty text when the pattern has none.
std::optional<std::string_view> match(std::string_view pattern, std::string_view path) {
  const std::size_t star = pattern.find('*');
  if (star == std::string_view::npos) {
    return pattern == path ? std::optional<std::string_view>{""} : std::nullopt;
  }
  const std::string_view before = pattern.substr(0, star), after = pattern.substr(star + 1);
  if (path.size() <= before.size() + after.size()) return std::nullopt;
  if (!path.starts_with(before) || !path.ends_with(after)) return std::nullopt;
  const std::string_view word =
      path.substr(before.size(), path.size() - before.size() - after.size());
  if (word.find('/') != std::string_view::npos) return std::nullopt;
  return word;
}

bool is_json(std::string_view content_type) {
  const std::string_view type = content_type.substr(0, content_type.find(';'));
  return type == "application/json";
}

std::optional<Answer> refuse_person(unsigned roles, const Account* who) {
  if (roles == nobody) return std::nullopt;
  if (!who) return refuse(401, please_sign_in);
  if ((roles & bit(who->role)) != 0) return std::nullopt;
  return refuse(403, "This cannot be done as " + std::string{alerts::name_of(who->role)} + ".");
}

std::optional<Answer> refuse_form(const Request& request) {
  if (request.method != "POST") return std::nullopt;
  if (!request.marked) return refuse(403, "The request does not come from a page of Vigil.");
  if (!is_json(request.content_type)) return refuse(415, "The request must be JSON.");
  return std::nullopt;
}

const Bed* find_bed(const Ward& ward, std::string_view id) {
  const std::vector<BedId> beds = ward.beds();
  const auto found = std::find(beds.begin(), beds.end(), id);
  return found == beds.end() ? nullptr : &ward.bed(*found);
}

Outcome call(const Route& r, std::string_view word, const Request& request, const Account* who,
             const Facts& facts, Time now) {
  if (const auto refusal = refuse_form(request)) return *refusal;
  if (const auto refusal = refuse_person(r.roles, who)) return *refusal;
  const Bed* bed = nullptr;
  if (r.pattern.starts_with("/api/beds/")) {
    bed = find_bed(facts.ward, word);
    if (!bed) return refuse(404, "There is no such bed.");
  }
  return r.handle(Call{request, who, bed, word, facts, now});
}

Outcome metrics(const Request& request, const Account* who) {
  if (request.method != "GET") return refuse(405, "This can only be read.");
  if (request.local) return ShowMetrics{};
  if (const auto refusal = refuse_person(technician, who)) return *refusal;
  return ShowMetrics{};
}

Outcome page(const Request& request) {
  if (request.method != "GET" && request.method != "HEAD") {
    return refuse(405, "This can only be read.");
  }
  return ShowPage{request.path == "/" ? "/index.html" : request.path};
}

}  // namespace

Outcome route(const Request& request, const Account* who, const Facts& facts, Time now) {
  if (request.path == "/metrics") return metrics(request, who);
  if (!request.path.starts_with("/api/")) return page(request);
  bool known = false;
  for (const Route& r : routes) {
    const std::optional<std::string_view> word = match(r.pattern, request.path);
    if (!word) continue;
    known = true;
    if (r.method == request.method) return call(r, *word, request, who, facts, now);
  }
  if (known) return refuse(405, "This path knows no " + request.method + ".");
  return refuse(404, "There is nothing at this path.");
}

Answer refuse(int status, std::string_view sentence) {
  return {status, error_json(sentence), "application/json"};
}

std::string you_json(const Account& account) {
  Json json;
  json.begin().field("name", account.name).field("display", account.display);
  json.field("role", alerts::name_of(account.role)).end();
  return json.take();
}

namespace commands {

Outcome profiles(const Call& call) {
  Json json;
  json.begin().key("profiles").begin_list();
  for (const auto& profile : call.facts.hooks.profiles()) {
    json.begin().field("name", profile->name).field("title", profile->title);
    json.field("route", alerts::name_of(profile->route));
    json.field("signed", profile->status == "signed").end();
  }
  json.end_list().end();
  return Answer{200, json.take(), "application/json"};
}

Outcome sessions(const Call&) {
  return ShowSessions{};
}

Outcome session(const Call& call) {
  alerts::SessionId id{};
  const char* end = call.number.data() + call.number.size();
  const auto parsed = std::from_chars(call.number.data(), end, id);
  if (parsed.ec != std::errc{} || parsed.ptr != end || id < 1) {
    return refuse(404, "There is no such session.");
  }
  return ShowSession{id};
}

Outcome station(const Call& call) {
  Body body{call.request.body};
  const bool deaf = body.truth("deaf");
  if (const auto problem = body.problem()) return refuse(400, *problem);
  return Station{deaf};
}

}  // namespace commands
}  // namespace vigil::dashboard
