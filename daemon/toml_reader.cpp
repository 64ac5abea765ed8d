#include "daemon/toml_reader.h"

#include <cmath>
#include <stdexcept>

namespace vigil {

void TomlErrors::add(const toml::node* where, const std::string& what) {
  if (!text_.empty()) text_ += '\n';
  text_ += origin_;
  if (where) text_ += ':' + std::to_string(where->source().begin.line);
  text_ += ": " + what;
}

void TomlErrors::throw_if_any() const {
  if (!text_.empty()) throw std::runtime_error(text_);
}

TomlTable::~TomlTable() {
  for (const auto& [key, node] : table_) {
    if (!asked_.contains(key.str())) {
      errors_.add(&node, name_ + ": unknown key '" + std::string{key.str()} + "'");
    }
  }
}

const toml::node* TomlTable::ask(std::string_view key) {
  asked_.emplace(key);
  return table_.get(key);
}

void TomlTable::complain(std::string_view key, const std::string& what) {
  const toml::node* node = table_.get(key);
  errors_.add(node ? node : &table_, name_ + ": '" + std::string{key} + "' " + what);
}

std::string TomlTable::text(std::string_view key) {
  const toml::node* node = ask(key);
  if (!node) {
    complain(key, "is missing");
    return {};
  }
  const auto value = node->value_exact<std::string>();
  if (!value) complain(key, "must be text");
  return value.value_or("");
}

std::string TomlTable::text(std::string_view key, std::string_view otherwise) {
  return ask(key) ? text(key) : std::string{otherwise};
}

double TomlTable::number(std::string_view key) {
  const toml::node* node = ask(key);
  if (!node) {
    complain(key, "is missing");
    return 0;
  }
  if (!node->is_number()) {
    complain(key, "must be a number");
    return 0;
  }
  const double value = node->value<double>().value_or(0);
  if (!std::isfinite(value)) {
    complain(key, "must be a number");
    return 0;
  }
  return value;
}

double TomlTable::number(std::string_view key, double otherwise) {
  return ask(key) ? number(key) : otherwise;
}

bool TomlTable::flag(std::string_view key, bool otherwise) {
  const toml::node* node = ask(key);
  if (!node) return otherwise;
  const auto value = node->value_exact<bool>();
  if (!value) complain(key, "must be true or false");
  return value.value_or(otherwise);
}

Millis TomlTable::seconds(std::string_view key) {
  const double value = number(key);
  if (value < 0 || value > 864000) complain(key, "must be 0 to 864000 seconds");
  return Millis{static_cast<std::int64_t>(value * 1000)};
}

Millis TomlTable::seconds(std::string_view key, Millis otherwise) {
  return ask(key) ? seconds(key) : otherwise;
}

std::optional<Millis> TomlTable::minutes(std::string_view key) {
  if (!ask(key)) return std::nullopt;
  const double value = number(key);
  if (value <= 0 || value > 1440) complain(key, "must be more than 0, at most 1440 minutes");
  return Millis{static_cast<std::int64_t>(value * 60000)};
}

std::vector<std::string> TomlTable::texts(std::string_view key) {
  std::vector<std::string> found;
  const toml::node* node = ask(key);
  if (!node) return found;
  const toml::array* list = node->as_array();
  if (!list) {
    complain(key, "must be a list of texts");
    return found;
  }
  for (const toml::node& item : *list) {
    const auto value = item.value_exact<std::string>();
    if (!value) {
      complain(key, "must be a list of texts");
      continue;
    }
    found.push_back(*value);
  }
  return found;
}

const toml::table* TomlTable::table(std::string_view key) {
  const toml::node* node = ask(key);
  if (!node) return nullptr;
  if (!node->is_table()) complain(key, "must be a table");
  return node->as_table();
}

std::vector<const toml::table*> TomlTable::tables(std::string_view key) {
  std::vector<const toml::table*> found;
  const toml::node* node = ask(key);
  if (!node) return found;
  const toml::array* list = node->as_array();
  if (!list) {
    complain(key, "must be a list of tables");
    return found;
  }
  for (const toml::node& item : *list) {
    if (!item.is_table()) complain(key, "must be a list of tables");
    if (const toml::table* t = item.as_table()) found.push_back(t);
  }
  return found;
}

toml::table parse_toml(std::string_view text, std::string_view origin) {
  try {
    return toml::parse(text, origin);
  } catch (const toml::parse_error& e) {
    throw std::runtime_error(std::string{origin} + ':' + std::to_string(e.source().begin.line) +
                             ": " + std::string{e.description()});
  }
}

}  // namespace vigil
