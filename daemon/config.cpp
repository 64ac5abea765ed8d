#include "daemon/config.h"

#include <algorithm>
#include <set>
#include <stdexcept>

#include "daemon/dashboard/origin.h"
#include "daemon/links/address.h"
#include "daemon/text_file.h"
#include "daemon/toml_reader.h"

#ifndef VIGIL_PROFILE_DIR
#define VIGIL_PROFILE_DIR "/usr/share/vigil/profiles"
#endif

namespace vigil {
namespace {

// "127.0.0.1:8080", "[::1]:8080".
bool split_endpoint(const std::string& text, std::string& host, std::uint16_t& port) {
  const auto colon = text.rfind(':');
  if (colon == std::string::npos || colon == 0) return false;
  host = text.substr(0, colon);
  if (host.front() == '[' && host.back() == ']') host = host.substr(1, host.size() - 2);
  const std::string digits = text.substr(colon + 1);
  if (digits.empty() || digits.size() > 5 ||
      digits.find_first_not_of("0123456789") != std::string::npos) {
    return false;
  }
  const int number = std::stoi(digits);
  if (number > 65535) return false;
  port = static_cast<std::uint16_t>(number);
  return true;
}

void read_endpoint(TomlTable& t, std::string_view key, std::string& host, std::uint16_t& port) {
  if (!split_endpoint(t.text(key), host, port)) t.complain(key, "must be HOST:PORT");
}

// A secret is a file of its own, handed in by systemd as a credential; never text in the config.
std::string read_secret(TomlTable& t, std::string_view key) {
  const std::string path = t.text(key, "");
  if (path.empty()) return {};
  std::ifstream file{path};
  std::string line;
  if (!file || !std::getline(file, line)) t.complain(key, "names a file that cannot be read");
  return line;
}

void read_dashboard(TomlTable& parent, Config& config, TomlErrors& errors) {
  const toml::table* table = parent.table("dashboard");
  if (!table) return parent.complain("dashboard", "is missing");
  TomlTable t{*table, "dashboard", errors};
  read_endpoint(t, "listen", config.dashboard.listen, config.dashboard.port);
  config.dashboard.certificate = t.text("certificate", "");
  config.dashboard.key = t.text("key", "");
  if (config.dashboard.certificate.empty() != config.dashboard.key.empty()) {
    t.complain("certificate", "and key come together");
  }
  const std::string& host = config.dashboard.listen;
  if (config.dashboard.certificate.empty() && !host.empty() && !dashboard::is_loopback(host)) {
    t.complain("listen", host +
                             " can be reached from other machines: that needs TLS (certificate "
                             "and key), or listen on 127.0.0.1");
  }
}

// What Vigil does here is a decision with a name under it; without the table it is what Vigil is
// for.
void read_mode(TomlTable& parent, Config& config, TomlErrors& errors) {
  const toml::table* table = parent.table("mode");
  if (!table) return;
  TomlTable t{*table, "mode", errors};
  const std::string is = t.text("is");
  const auto mode = alerts::mode_from(is);
  if (!mode) t.complain("is", "must be assist, forward or record-only, not '" + is + "'");
  config.mode = mode.value_or(alerts::Mode::assist);
  config.mode_signed_by = t.text("signed_by");
  config.mode_signed_on = t.text("signed_on");
}

void read_control(TomlTable& parent, Config& config, TomlErrors& errors) {
  const toml::table* table = parent.table("control");
  if (!table) return;
  TomlTable t{*table, "control", errors};
  config.control.socket = t.text("socket");
  constexpr std::size_t longest = 107;  // sockaddr_un
  if (config.control.socket.size() > longest) t.complain("socket", "is too long for a socket");
}

void read_pagers(TomlTable& parent, Config& config, TomlErrors& errors) {
  for (const toml::table* one : parent.tables("pager")) {
    TomlTable t{*one, "pager", errors};
    pager::GatewaySettings g;
    g.name = t.text("name");
    g.channel = t.text("channel");
    if (!alerts::find_channel(g.channel)) t.complain("channel", "knows no '" + g.channel + "'");
    read_endpoint(t, "address", g.host, g.port);
    g.login = t.text("login", "");
    g.password = read_secret(t, "password_file");
    config.pager.gateways.push_back(std::move(g));
  }
}

Options read_options(TomlTable& t, TomlErrors& errors) {
  Options options;
  const toml::table* table = t.table("set");
  if (!table) return options;
  TomlTable set{*table, "set", errors};
  for (const auto& [key, node] : *table) options[std::string{key.str()}] = set.text(key.str());
  return options;
}

// What all devices have in common, whether they serve one bed or several.
links::Settings read_device(TomlTable& t, TomlErrors& errors) {
  links::Settings s;
  const std::string driver = t.text("driver");
  s.driver = find_driver(driver);
  if (!s.driver) t.complain("driver", "knows no '" + driver + "'");
  s.device = t.text("name", driver);
  s.link = t.text("link");
  if (t.has("silence_s")) s.silence = t.seconds("silence_s");
  s.settle = t.seconds("settle_s", Millis{0});
  s.options = read_options(t, errors);
  if (!s.driver) return s;
  try {
    links::parse_address(s.link, s.driver->line);
    s.driver->make(s.options);
  } catch (const std::exception& e) {
    t.complain("link", std::string{"or set: "} + e.what());
  }
  return s;
}

void read_beds(TomlTable& parent, Config& config, TomlErrors& errors) {
  for (const toml::table* one : parent.tables("bed")) {
    TomlTable t{*one, "bed", errors};
    BedConfig bed{t.text("id"), {}};
    bed.name = t.text("name", bed.id);
    if (bed.id == Ward::clinic) t.complain("id", "'clinic' is the daemon's own");
    for (const toml::table* device : t.tables("device")) {
      TomlTable d{*device, "bed " + bed.id + " device", errors};
      links::Settings s = read_device(d, errors);
      s.routes = {{bed.id, {}, {}}};
      config.devices.push_back(std::move(s));
    }
    config.beds.push_back(std::move(bed));
  }
  if (config.beds.empty()) parent.complain("bed", "is missing: at least one [[bed]]");
}

// [[shared]]: one link that carries several beds, told apart by what the device says of each.
void read_shared(TomlTable& parent, Config& config, TomlErrors& errors) {
  for (const toml::table* one : parent.tables("shared")) {
    TomlTable t{*one, "shared", errors};
    links::Settings s = read_device(t, errors);
    for (const toml::table* route : t.tables("beds")) {
      TomlTable r{*route, "shared " + s.device + " beds", errors};
      s.routes.push_back({r.text("bed"), r.text("location", ""), r.text("patient", "")});
    }
    if (s.routes.empty()) t.complain("beds", "is missing: which beds this link carries");
    try {
      links::check_routes(s.device, s.routes);
    } catch (const std::exception& e) {
      t.complain("beds", e.what());
    }
    config.devices.push_back(std::move(s));
  }
}

void check_beds(TomlTable& root, const Config& config) {
  std::set<std::string> beds;
  for (const BedConfig& b : config.beds) {
    if (!beds.insert(b.id).second) root.complain("bed", "'" + b.id + "' is there twice");
  }
  std::set<std::pair<std::string, std::string>> devices;
  std::set<std::string> links;
  for (const links::Settings& d : config.devices) {
    if (!links.insert(d.link).second) root.complain("bed", "link '" + d.link + "' is used twice");
    for (const links::Route& r : d.routes) {
      if (!beds.contains(r.bed)) root.complain("shared", "names the unknown bed '" + r.bed + "'");
      if (!devices.insert({r.bed, d.device}).second) {
        root.complain("bed", r.bed + " has two devices named '" + d.device + "': give them names");
      }
    }
  }
}

}  // namespace

Config parse_config(const std::string& text, const std::string& origin) {
  const toml::table root = parse_toml(text, origin);
  TomlErrors errors{origin};
  Config config;
  config.text = text;
  {
    TomlTable t{root, "configuration", errors};
    if (const toml::table* clinic = t.table("clinic")) {
      config.clinic = TomlTable{*clinic, "clinic", errors}.text("name");
    } else {
      t.complain("clinic", "is missing");
    }
    if (const toml::table* record = t.table("record")) {
      config.database = TomlTable{*record, "record", errors}.text("database");
    } else {
      t.complain("record", "is missing");
    }
    config.profiles = t.text("profiles", VIGIL_PROFILE_DIR);
    read_dashboard(t, config, errors);
    read_mode(t, config, errors);
    read_control(t, config, errors);
    read_pagers(t, config, errors);
    read_beds(t, config, errors);
    read_shared(t, config, errors);
    check_beds(t, config);
  }
  errors.throw_if_any();
  return config;
}

Config read_config(const std::string& path) {
  return parse_config(read_text(path), path);
}

void check_demo(const Config& config) {
  const auto refuse = [](const std::string& what) {
    throw std::runtime_error("a demonstration may not use " + what +
                             ": its clock is not the real one");
  };
  if (!dashboard::is_loopback(config.dashboard.listen)) {
    refuse("the dashboard address " + config.dashboard.listen);
  }
  for (const pager::GatewaySettings& g : config.pager.gateways) {
    if (!dashboard::is_loopback(g.host)) refuse("the pager gateway " + g.host);
  }
  for (const links::Settings& d : config.devices) {
    const links::Address a = links::parse_address(d.link, d.driver->line);
    if (a.kind == links::Address::Kind::serial) refuse("the serial port of " + d.link);
    const bool network = a.kind != links::Address::Kind::pty;
    if (network && !a.host.empty() && !dashboard::is_loopback(a.host))
      refuse("the address " + d.link);
  }
}

}  // namespace vigil
