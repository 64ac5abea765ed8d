// Reads a vector's JSON and its bytes in any of their three forms.
#include "tests/support/vector_file.h"

#include <algorithm>
#include <charconv>
#include <stdexcept>

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>

#include "drivers/capture_text.h"
#include "tests/support/text_file.h"

namespace vigil::tests {
namespace {

std::vector<std::byte> bytes_from(const std::filesystem::path& path, std::string_view text) {
  auto bytes = read_bytes(text);
  if (!bytes) throw std::runtime_error(path.string() + ": bytes are wrong");
  return *bytes;
}

// "H +1500ms 20 4F 41": who, how long after the line before, what.
Vector::Line parse_exchange_line(const std::filesystem::path& path, std::string_view line) {
  const auto plus = line.find('+');
  const auto unit = line.find("ms ");
  if (plus == std::string_view::npos || unit == std::string_view::npos) {
    throw std::runtime_error(path.string() + ": exchange line is wrong");
  }
  int delay = 0;
  std::from_chars(line.data() + plus + 1, line.data() + unit, delay);
  return {.by_host = line.front() == 'H',
          .delay = Millis{delay},
          .bytes = bytes_from(path, line.substr(unit + 3))};
}

std::string_view text_at(const boost::json::object& object, std::string_view key) {
  const auto* value = object.if_contains(key);
  if (value == nullptr || !value->is_string()) return {};
  return {value->get_string().data(), value->get_string().size()};
}

}  // namespace

Vector read_vector(const std::filesystem::path& json) {
  const boost::json::object object = boost::json::parse(read_file(json)).as_object();
  Vector vector;
  // Some folders name neither file nor format: hex beside the JSON.
  const bool plain = !object.contains("file");
  vector.path = plain ? std::filesystem::path(json).replace_extension(".hex")
                      : json.parent_path() / std::string(text_at(object, "file"));
  vector.expect = object.at("expect").as_object();
  const std::string_view direction = text_at(object, "direction");
  vector.host_to_device = direction == "host->device" || direction == "client->monitor";
  const std::string data = read_file(vector.path);
  const std::string_view format = text_at(object, "format");
  if (plain || format == "hex") {
    vector.bytes = bytes_from(vector.path, data);
  } else if (format == "exchange") {
    for (const std::string& line : split_lines(data)) {
      if (line.empty() || line.front() == '#') continue;
      vector.exchange.push_back(parse_exchange_line(vector.path, line));
    }
  } else {
    const auto* first = reinterpret_cast<const std::byte*>(data.data());
    vector.bytes.assign(first, first + data.size());
  }
  return vector;
}

std::vector<Bytes> Vector::pieces() const {
  const auto* chunks = expect.if_contains("deliver_chunks");
  if (chunks == nullptr) return {bytes};
  std::vector<Bytes> pieces;
  Bytes rest = bytes;
  for (const auto& size : chunks->as_array()) {
    const auto n = std::min(rest.size(), size.to_number<std::size_t>());
    pieces.push_back(rest.first(n));
    rest = rest.subspan(n);
  }
  pieces.push_back(rest);
  return pieces;
}

std::optional<double> number(const boost::json::object& object, std::string_view key) {
  const auto* value = object.if_contains(key);
  if (value == nullptr || !value->is_number()) return std::nullopt;
  return value->to_number<double>();
}

std::string word(const boost::json::object& object, std::string_view key) {
  return std::string(text_at(object, key));
}

bool is_true(const boost::json::object& object, std::string_view key) {
  const auto* value = object.if_contains(key);
  return value != nullptr && value->is_bool() && value->get_bool();
}

std::vector<boost::json::object> objects(const boost::json::object& object, std::string_view key) {
  std::vector<boost::json::object> list;
  const auto* value = object.if_contains(key);
  if (value == nullptr || !value->is_array()) return list;
  for (const auto& item : value->get_array()) list.push_back(item.as_object());
  return list;
}

std::size_t Said::count(Notice::Kind kind) const {
  return static_cast<std::size_t>(std::count_if(notices.begin(), notices.end(),
                                                [&](const Notice& n) { return n.kind == kind; }));
}

std::size_t Said::rejected() const {
  std::size_t total = 0;
  for (const Notice& notice : notices) {
    if (notice.kind != Notice::Kind::bad_frame) continue;
    const auto more = notice.detail.find(" more before");
    std::size_t n = 1;
    if (more != std::string::npos)
      std::from_chars(notice.detail.data(), notice.detail.data() + more, n);
    total += n;
  }
  return total;
}

std::vector<Observation> Said::of(Parameter parameter) const {
  std::vector<Observation> found;
  for (const Observation& o : observations) {
    if (o.parameter == parameter) found.push_back(o);
  }
  return found;
}

Said sort(const Output& output) {
  Said said;
  for (const auto& item : output.said) {
    if (const auto* o = std::get_if<Observation>(&item)) said.observations.push_back(*o);
    if (const auto* n = std::get_if<Notice>(&item)) said.notices.push_back(*n);
  }
  return said;
}

std::string text_of(Bytes bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace vigil::tests
