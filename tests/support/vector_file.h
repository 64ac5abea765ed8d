// A protocol vector: bytes as they were on the wire and what they must decode to. Vectors lie in
// the reference material beside the source tree; where that is absent, their tests are skipped.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json/object.hpp>

#include "drivers/driver.h"
#include "tests/support/vector_names.h"

namespace vigil::tests {

struct Vector {
  struct Line {  // of an exchange
    bool by_host = false;
    Millis delay{};  // after the line before
    std::vector<std::byte> bytes;
  };
  std::filesystem::path path;
  boost::json::object expect;
  bool host_to_device = false;
  std::vector<std::byte> bytes;  // everything, except in an exchange
  std::vector<Line> exchange;

  // The pieces in which the bytes are to be delivered; usually one.
  std::vector<Bytes> pieces() const;
};

Vector read_vector(const std::filesystem::path& json);

// Numbers and words of `object`; empty when the key is absent or null.
std::optional<double> number(const boost::json::object& object, std::string_view key);
std::string word(const boost::json::object& object, std::string_view key);
bool is_true(const boost::json::object& object, std::string_view key);
// The objects of a list; empty when it is absent.
std::vector<boost::json::object> objects(const boost::json::object& object, std::string_view key);

// What a driver said, sorted by kind.
struct Said {
  std::vector<Observation> observations;
  std::vector<Notice> notices;
  std::size_t count(Notice::Kind kind) const;
  // Rejected frames, those that were only counted included.
  std::size_t rejected() const;
  std::vector<Observation> of(Parameter parameter) const;
};
Said sort(const Output& output);

std::string text_of(Bytes bytes);

}  // namespace vigil::tests
