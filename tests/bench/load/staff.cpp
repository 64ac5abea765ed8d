#include "tests/bench/load/staff.h"

#include <boost/json.hpp>
#include <stdexcept>

namespace vigil::bench {
namespace {

namespace json = boost::json;

constexpr const char* password = "correct horse battery";

json::value must(sim::HttpClient& person, const std::string& path, const json::value& body) {
  sim::Reply reply = person.post(path, body);
  if (reply.status == 200) return std::move(reply.body);
  throw std::runtime_error("POST " + path + ": " + std::to_string(reply.status) + " " +
                           json::serialize(reply.body));
}

}  // namespace

Staff::Staff(std::uint16_t port, const std::string& first_token)
    : technician_("127.0.0.1", std::to_string(port)),
      nurse_("127.0.0.1", std::to_string(port)),
      prescriber_("127.0.0.1", std::to_string(port)) {
  must(technician_, "/api/join",
       {{"token", first_token}, {"name", "tech"}, {"display", "Tech"}, {"password", password}});
  hire(nurse_, "rn.adams", "nurse", "5550101");
  hire(prescriber_, "dr.cole", "prescriber", "5550103");
}

void Staff::hire(sim::HttpClient& person, const std::string& name, const std::string& role,
                 const std::string& pager) {
  const json::value invited = must(technician_, "/api/people",
                                   {{"name", name},
                                    {"display", name},
                                    {"role", role},
                                    {"channel", "snpp"},
                                    {"pager", pager},
                                    {"on_duty", true}});
  const std::string link{invited.at("link").as_string()};
  must(person, "/api/join",
       {{"token", link.substr(link.rfind('/') + 1)},
        {"name", name},
        {"display", name},
        {"password", password}});
}

void Staff::open_session(const std::string& bed) {
  must(nurse_, "/api/beds/" + bed + "/open",
       {{"profile", "iv-ketamine-adult"}, {"patient", "L. T."}, {"nurse", "rn.adams"}});
  screen(bed);
  must(prescriber_, "/api/beds/" + bed + "/phase", {{"phase", "dosing"}, {"reason", "load"}});
}

// The questions before dosing are answered as they must be; the rest of the gate is overridden.
void Staff::screen(const std::string& bed) {
  const sim::Reply asked = nurse_.post("/api/beds/" + bed + "/phase", {{"phase", "dosing"}});
  json::object answers;
  for (const json::value& item : asked.body.at("gate").as_array()) {
    const json::string& wanted = item.at("wanted").as_string();
    if (!wanted.empty()) answers[item.at("id").as_string()] = wanted;
  }
  must(nurse_, "/api/beds/" + bed + "/chart",
       {{"values", json::object{}}, {"items", answers}, {"note", ""}});
}

bool Staff::acknowledge(const std::string& bed, std::uint64_t alert) {
  return nurse_.post("/api/beds/" + bed + "/acknowledge", {{"alert", alert}}).status == 200;
}

}  // namespace vigil::bench
