// Reading TOML strictly: every key must be asked for, every value must have its type and range, and
// every complaint names file, line and key. Used for profiles and the configuration.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <toml++/toml.h>

#include "drivers/observation.h"

namespace vigil {

// Collects complaints; throws them together at the end.
class TomlErrors {
 public:
  explicit TomlErrors(std::string_view origin) : origin_(origin) {}
  void add(const toml::node* where, const std::string& what);
  void throw_if_any() const;  // std::runtime_error, one complaint a line

 private:
  std::string origin_, text_;
};

// One table being read. Its destructor complains about keys nobody asked for.
class TomlTable {
 public:
  TomlTable(const toml::table& table, std::string name, TomlErrors& errors)
      : table_(table), name_(std::move(name)), errors_(errors) {}
  ~TomlTable();
  TomlTable(const TomlTable&) = delete;
  TomlTable& operator=(const TomlTable&) = delete;

  bool has(std::string_view key) const { return table_.contains(key); }
  std::string text(std::string_view key);  // required
  std::string text(std::string_view key, std::string_view otherwise);
  double number(std::string_view key);  // required
  double number(std::string_view key, double otherwise);
  bool flag(std::string_view key, bool otherwise);
  Millis seconds(std::string_view key);  // required, at least 0
  Millis seconds(std::string_view key, Millis otherwise);
  std::optional<Millis> minutes(std::string_view key);
  std::vector<std::string> texts(std::string_view key);          // absent: empty
  const toml::table* table(std::string_view key);                // absent: null
  std::vector<const toml::table*> tables(std::string_view key);  // absent: empty
  void complain(std::string_view key, const std::string& what);
  const std::string& name() const { return name_; }
  TomlErrors& errors() { return errors_; }
  const toml::table& raw() const { return table_; }

 private:
  const toml::node* ask(std::string_view key);
  const toml::table& table_;
  std::string name_;
  TomlErrors& errors_;
  std::set<std::string, std::less<>> asked_;
};

// Parses; a syntax error is a complaint like any other.
toml::table parse_toml(std::string_view text, std::string_view origin);

}  // namespace vigil
