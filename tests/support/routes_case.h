// Asks routes.cpp on behalf of the people of a small clinic.
#pragma once

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <string>

#include "daemon/dashboard/routes.h"
#include "tests/support/small_clinic.h"

namespace vigil::testing {

class RoutesTest : public ::testing::Test {
 protected:
  using Outcome = dashboard::Outcome;
  using Answer = dashboard::Answer;
  using Post = dashboard::Post;

  Outcome ask(const std::string& method, const std::string& path, const std::string& who,
              const std::string& body = "") {
    const dashboard::Request r{method, path, "application/json", true, false, body};
    return dashboard::route(r, clinic_.person(who), clinic_.facts(), clinic_.now());
  }
  Outcome post(const std::string& path, const std::string& who, const std::string& body = "{}") {
    return ask("POST", path, who, body);
  }
  Outcome get(const std::string& path, const std::string& who) { return ask("GET", path, who); }

  // The error's sentence; says what happened instead when nothing was refused.
  static std::string refusal(const Outcome& outcome, int status) {
    const auto* answer = std::get_if<Answer>(&outcome);
    if (!answer) return "not refused";
    EXPECT_EQ(answer->status, status) << answer->body;
    const boost::json::value body = boost::json::parse(answer->body);
    const auto* error = body.as_object().if_contains("error");
    return error ? std::string{error->as_string()} : "no error in " + answer->body;
  }
  template <typename Event>
  static Event event_of(const Outcome& outcome) {
    const auto* post = std::get_if<Post>(&outcome);
    if (!post || post->events.size() != 1) {
      const auto* answer = std::get_if<Answer>(&outcome);
      ADD_FAILURE() << "not one event" << (answer ? ": " + answer->body : "");
      return {};
    }
    return std::get<Event>(post->events[0].second);
  }

  SmallClinic clinic_;
};

}  // namespace vigil::testing
