// The handlers behind the table of routes.cpp. Method, marks, sign-in, role and the bed have been
// checked before one of these is called.
#pragma once

#include "daemon/dashboard/routes.h"

namespace vigil::dashboard {

struct Call {
  const Request& request;
  const Account* who;       // null where nobody needs to be signed in
  const Bed* bed;           // null where the path names none
  std::string_view number;  // the last part of the path where it names a session
  const Facts& facts;
  Time now{};
};

namespace commands {

// bed_commands.cpp
Outcome open(const Call&);
Outcome phase(const Call&);
Outcome close(const Call&);
Outcome acknowledge(const Call&);
Outcome pause_audio(const Call&);
Outcome off(const Call&);
Outcome chart(const Call&);
Outcome nurse(const Call&);
Outcome identity(const Call&);
Outcome label(const Call&);
Outcome trend(const Call&);

// overlay_commands.cpp
Outcome overlay(const Call&);
Outcome overlays(const Call&);

// people_commands.cpp
Outcome sign_in(const Call&);
Outcome sign_out(const Call&);
Outcome join(const Call&);
Outcome me(const Call&);
Outcome people(const Call&);
Outcome save_person(const Call&);

// routes.cpp
Outcome profiles(const Call&);
Outcome sessions(const Call&);
Outcome session(const Call&);
Outcome station(const Call&);

}  // namespace commands

}  // namespace vigil::dashboard
