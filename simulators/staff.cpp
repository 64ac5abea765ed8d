#include "simulators/staff.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <boost/json.hpp>
#include <cstdio>
#include <random>
#include <thread>

#include "simulators/http_client.h"
#include "simulators/world.h"

namespace vigil::sim {
namespace {

namespace json = boost::json;

struct Person {
  const char *name, *display, *role;
  bool pager;
};

// Invented people. The last two are the visitor's own: one to nurse with, one to override with.
constexpr Person people[] = {{"rn.adams", "R. Adams", "nurse", true},
                             {"rn.baker", "B. Baker", "nurse", true},
                             {"dr.cole", "C. Cole", "prescriber", true},
                             {"auditor", "Auditor", "auditor", false},
                             {"nurse", "You, as a nurse", "nurse", true},
                             {"prescriber", "You, as the prescriber", "prescriber", true}};

// Not a secret worth keeping after the demonstration, yet never the same twice.
std::string fresh_password() {
  static constexpr char letters[] = "abcdefghjkmnpqrstuvwxyz23456789";
  std::random_device random;
  std::string word;
  for (int i = 0; i < 14; ++i) word += letters[random() % (sizeof letters - 1)];
  return word;
}

class Staff {
 public:
  explicit Staff(const StaffSettings& settings)
      : settings_(settings), technician_(settings.host, settings.port) {}

  bool arrive() {
    const std::string password = fresh_password();
    note("technician", password);
    const Reply joined = technician_.post("/api/join", {{"token", settings_.token},
                                                        {"name", "technician"},
                                                        {"display", "Technician"},
                                                        {"password", password}});
    if (joined.status != 200) return complain("join", joined);
    if (!sign_in(technician_, "technician", password)) return false;
    return std::all_of(std::begin(people), std::end(people),
                       [this](const Person& p) { return hire(p); });
  }

  // True when done: a refused act is tried again later, as people do; in the end the prescriber
  // lets a phase begin although its gate is not met.
  bool act(const std::string& bed, const StaffLine& line, int tries) {
    constexpr int patience = 6;
    const Words words = split_words(line.text);
    json::object body;
    for (std::size_t i = 1; i < words.size(); ++i) {
      const auto equals = words[i].find('=');
      if (equals == std::string::npos) continue;
      body[words[i].substr(0, equals)] = words[i].substr(equals + 1);
    }
    const std::string verb = words.empty() ? "" : words[0];
    if (verb == "open") return open(bed, body);
    if (verb == "phase" && tries > patience && !body.contains("reason")) {
      body["reason"] = "seen_and_judged_at_the_bedside";
    }
    if (verb == "phase") return move(bed, words.at(1), body);
    if (verb == "chart") return chart(bed, body);
    if (verb == "close") return say(nurse(), "/api/beds/" + bed + "/close", {{"reason", ""}});
    std::fprintf(stderr, "vigil-sim: staff does not know '%s'\n", verb.c_str());
    return true;
  }

  void write_credentials() const {
    if (settings_.credentials.empty()) return;
    const int file = ::open(settings_.credentials.c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0600);
    if (file < 0) return;
    [[maybe_unused]] const auto written = ::write(file, known_.data(), known_.size());
    ::close(file);
  }

 private:
  void note(const std::string& name, const std::string& password) {
    known_ += name + ' ' + password + '\n';
  }

  static bool complain(const std::string& what, const Reply& reply) {
    const std::string said = json::serialize(reply.body);
    std::fprintf(stderr, "vigil-sim: staff: %s: %d %s\n", what.c_str(), reply.status, said.c_str());
    return false;
  }

  static bool say(HttpClient& client, const std::string& path, const json::value& body) {
    const Reply reply = client.post(path, body);
    return reply.status == 200 || complain(path, reply);
  }

  bool sign_in(HttpClient& client, const std::string& name, const std::string& password) {
    return say(client, "/api/sign-in", {{"name", name}, {"password", password}});
  }

  bool hire(const Person& p) {
    const std::string number = p.pager ? std::to_string(5550100 + clients_.size()) : "";
    const Reply invited =
        technician_.post("/api/people", {{"name", p.name},
                                         {"display", p.display},
                                         {"role", p.role},
                                         {"channel", p.pager ? settings_.pager : ""},
                                         {"pager", number},
                                         {"on_duty", true}});
    const auto* answer = invited.body.if_object();
    const auto* link = answer ? answer->if_contains("link") : nullptr;
    if (invited.status != 200 || !link || !link->is_string()) return complain(p.name, invited);
    const std::string url{link->as_string()};
    const std::string password = fresh_password();
    note(p.name, password);
    HttpClient client{settings_.host, settings_.port};
    const bool joined = say(client, "/api/join",
                            {{"token", url.substr(url.rfind('/') + 1)},
                             {"name", p.name},
                             {"display", p.display},
                             {"password", password}});
    if (!joined || !sign_in(client, p.name, password)) return false;
    clients_.emplace(p.name, std::move(client));
    return true;
  }

  HttpClient& nurse() { return clients_.at("rn.adams"); }

  static std::string text(const json::object& o, const char* key, const char* otherwise) {
    const auto* value = o.if_contains(key);
    return value ? std::string{value->as_string()} : otherwise;
  }

  bool open(const std::string& bed, const json::object& body) {
    return say(nurse(), "/api/beds/" + bed + "/open",
               {{"profile", text(body, "profile", "iv-ketamine-adult")},
                {"patient", text(body, "patient", "A. B.")},
                {"nurse", text(body, "nurse", "rn.adams")}});
  }

  // A reason makes it the prescriber's act: an override.
  bool move(const std::string& bed, const std::string& phase, const json::object& body) {
    std::string reason = text(body, "reason", "");
    std::replace(reason.begin(), reason.end(), '_', ' ');
    HttpClient& who = reason.empty() ? nurse() : clients_.at("dr.cole");
    const std::string path = "/api/beds/" + bed + "/phase";
    const json::value wanted{{"phase", phase}, {"reason", reason}};
    Reply reply = who.post(path, wanted);
    if (reply.status == 409 && phase == "dosing" && screen(bed, reply)) {
      reply = who.post(path, wanted);
    }
    return reply.status == 200 || complain(path, reply);
  }

  // Asks the patient what the gate asks: in stories nobody has a contraindication.
  bool screen(const std::string& bed, const Reply& refusal) {
    json::object items;
    const auto* said = refusal.body.if_object();
    const auto* gate = said ? said->if_contains("gate") : nullptr;
    if (!gate || !gate->is_array()) return false;
    for (const json::value& item : gate->as_array()) {
      const json::object& asked = item.as_object();
      const std::string wanted{asked.at("wanted").as_string()};
      if (!asked.at("met").as_bool() && !wanted.empty()) items[asked.at("id").as_string()] = wanted;
    }
    return !items.empty() && say(nurse(), "/api/beds/" + bed + "/chart",
                                 {{"values", json::object{}}, {"items", items}, {"note", ""}});
  }

  bool chart(const std::string& bed, const json::object& body) {
    json::object values, items;
    for (const auto& [key, value] : body) {
      const std::string word{value.as_string()};
      const bool score = key == "sedation" || key == "systolic" || key == "diastolic";
      if (score) {
        values[key] = std::stod(word);
      } else {
        items[key] = word;
      }
    }
    return say(nurse(), "/api/beds/" + bed + "/chart",
               {{"values", values}, {"items", items}, {"note", ""}});
  }

  const StaffSettings& settings_;
  HttpClient technician_;
  std::map<std::string, HttpClient> clients_;
  std::string known_;
};

struct Task {
  Time at{};
  std::string bed;
  const StaffLine* line = nullptr;
  int tries = 0;
};

std::vector<Task> tasks_of(const StaffSettings& settings) {
  std::vector<Task> tasks;
  for (const auto& [bed, story] : settings.beds) {
    for (const StaffLine& line : story.staff) tasks.push_back({line.at, bed, &line, 0});
  }
  std::stable_sort(tasks.begin(), tasks.end(),
                   [](const Task& a, const Task& b) { return a.at < b.at; });
  return tasks;
}

}  // namespace

int play_staff(const StaffSettings& settings) {
  constexpr int most_tries = 20;
  constexpr Time again = Seconds{30};
  Staff staff{settings};
  if (!staff.arrive()) return 1;
  staff.write_credentials();
  const Clock clock{settings.speed};
  std::vector<Task> tasks = tasks_of(settings);
  while (!tasks.empty() && !stop_requested()) {
    const auto next = std::min_element(tasks.begin(), tasks.end(),
                                       [](const Task& a, const Task& b) { return a.at < b.at; });
    if (clock.now() < next->at) {
      std::this_thread::sleep_for(std::chrono::milliseconds{20});
      continue;
    }
    if (staff.act(next->bed, *next->line, next->tries) || ++next->tries >= most_tries) {
      tasks.erase(next);
    } else {
      next->at = clock.now() + again;
    }
  }
  return 0;
}

}  // namespace vigil::sim
