// What a request means: an answer, or something to be done first. Pure: it looks at the ward, the
// accounts and the profiles, checks the person's role and every key of the body, and changes
// nothing. perform.h carries out what it asks for.
//
// Threading: the main thread.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "daemon/dashboard/access.h"
#include "daemon/dashboard/hooks.h"
#include "daemon/ward.h"

namespace vigil::dashboard {

struct Request {
  std::string method;  // "GET"
  std::string path;    // without the query
  std::string content_type;
  bool marked = false;  // carries X-Vigil, which a form on another site cannot send
  bool local = false;   // from this machine, and not through a proxy
  std::string body;
};

struct Answer {
  int status = 200;
  std::string body = "{}";
  std::string type = "application/json";
};

// Events to post, in order; answered when they are on disk.
struct Post {
  std::vector<std::pair<BedId, alerts::Event>> events;
};
// A session to open; the event still lacks the numbers of the session and of the patient.
struct Open {
  BedId bed;
  std::string patient;
  alerts::SessionOpened event;
};
struct SignIn {
  std::string name, password;
};
struct SignOut {};
struct Join {
  std::string token, name, display, password;
};
// An account to store, a link to make for it, and events for the sessions it concerns.
struct Save {
  Account account;
  bool invite = false;
  std::vector<std::pair<BedId, alerts::Event>> events;
};
struct Station {
  bool deaf = true;
};
struct ShowTrend {
  BedId bed;
};
struct ShowSessions {};
struct ShowSession {
  alerts::SessionId id{};
};
struct ShowMetrics {};
struct ShowPage {
  std::string path;
};

using Outcome = std::variant<Answer, Post, Open, SignIn, SignOut, Join, Save, Station, ShowTrend,
                             ShowSessions, ShowSession, ShowMetrics, ShowPage>;

// What requests may look at.
struct Facts {
  const Ward& ward;
  const Access& access;
  const Hooks& hooks;
};

// `who`: the person signed in, null without one.
Outcome route(const Request&, const Account* who, const Facts&, Time now);

inline constexpr std::string_view please_sign_in = "Please sign in.";
// {"error":sentence}
Answer refuse(int status, std::string_view sentence);
// {"name","display","role"}
std::string you_json(const Account&);

}  // namespace vigil::dashboard
