#include "tests/drivers/hl7_vectors.h"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "drivers/hl7/message.h"

namespace vigil::drivers::hl7 {
namespace {

std::string slurp(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream content;
  content << in.rdbuf();
  return content.str();
}

}  // namespace

fs::path vector_folder() {
  return fs::path(VIGIL_SOURCE_DIR) / "../shared/protocols/vectors";
}

std::vector<Vector> load(const std::string& folder) {
  std::vector<Vector> found;
  if (!fs::exists(vector_folder() / folder)) return found;
  for (const auto& file : fs::directory_iterator(vector_folder() / folder)) {
    if (file.path().extension() != ".json") continue;
    Vector v;
    v.name = folder + "/" + file.path().stem().string();
    v.description = json::parse(slurp(file.path())).as_object();
    v.data = slurp(file.path().parent_path() / std::string(v.description["file"].as_string()));
    if (v.description["expected"].is_object()) v.expected = v.description["expected"].as_object();
    found.push_back(std::move(v));
  }
  std::sort(found.begin(), found.end(),
            [](const Vector& a, const Vector& b) { return a.name < b.name; });
  return found;
}

std::string text(const json::object& o, std::string_view key) {
  const json::value* v = o.if_contains(key);
  if (v == nullptr || v->is_null()) return {};
  if (v->is_string()) return std::string(v->as_string());
  return json::serialize(*v);
}

std::optional<double> number(const json::object& o, std::string_view key) {
  const json::value* v = o.if_contains(key);
  if (v == nullptr || !v->is_number()) return std::nullopt;
  return v->to_number<double>();
}

std::vector<std::string> payloads(const Vector& v) {
  std::vector<std::string> found;
  if (!v.data.starts_with('\x0B')) return {v.data};
  Deframer deframer;
  Bytes bytes = bytes_of(v.data);
  while (const auto item = deframer.next(Time{}, bytes)) found.emplace_back(item->bytes);
  return found;
}

std::string msa(const std::string& sent, std::size_t n) {
  const std::size_t from = sent.find("\rMSA|");
  if (from == std::string::npos) return {};
  return std::string(part(
      std::string_view(sent).substr(from + 1, sent.find('\r', from + 1) - from - 1), '|', n + 1));
}

Vector find(const std::string& folder, std::string_view stem) {
  for (Vector& v : load(folder)) {
    if (v.name == folder + "/" + std::string(stem)) return std::move(v);
  }
  ADD_FAILURE() << "no vector " << stem;
  return {};
}

}  // namespace vigil::drivers::hl7
