// The CSV form of report.h. One line per entry of the journal that belongs to the session.
#include <algorithm>

#include "daemon/store/json_text.h"
#include "daemon/store/people.h"
#include "daemon/store/report.h"
#include "daemon/store/time_text.h"

namespace vigil::store {
namespace {

using namespace vigil::alerts;

// The cells of one line besides those that every entry has.
struct Cells {
  std::string device;
  std::array<std::optional<double>, parameter_count> values;
  std::string quality, phase, alert, rule, priority, state, by, text;
};

void append_number(std::string& out, double value) {
  json::append_number(out, value);
}

// RFC 4180; a text that a spreadsheet would take for a formula is marked as a text.
void append_cell(std::string& out, std::string_view text) {
  const bool formula = !text.empty() && std::string_view{"=+-@\t\r"}.find(text[0]) != text.npos;
  if (!formula && text.find_first_of(",\"\r\n") == text.npos) {
    out += text;
    return;
  }
  out += '"';
  if (formula) out += '\'';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

void take(Cells& c, const std::vector<Observation>& values) {
  Quality worst = Quality::good;
  for (const Observation& o : values) {
    worst = std::max(worst, o.quality);
    if (o.quality != Quality::invalid) c.values[static_cast<std::size_t>(o.parameter)] = o.value;
  }
  if (!values.empty()) c.quality = vigil::name_of(worst);
}

void take(Cells& c, const Alert& a) {
  c.alert = std::to_string(a.id);
  c.rule = a.worst.rule;
  c.priority = name_of(a.priority);
  c.state = name_of(a.state);
}

// What stands in columns of its own; the rest is the sentence of the timeline.
struct Fill {
  Cells& c;

  void operator()(const Observed& e) const {
    c.device = e.device;
    take(c, e.values);
  }
  void operator()(const Noticed& e) const {
    c.device = e.device;
    c.text = vigil::name_of(e.kind);
  }
  void operator()(const LinkChanged& e) const {
    c.device = e.device;
    c.state = e.up ? "up" : "down";
  }
  void operator()(const Charted& e) const { take(c, e.values); }
  void operator()(const PhaseChanged& e) const { c.phase = name_of(e.phase); }
  void operator()(const Acknowledged& e) const {
    c.alert = std::to_string(e.alert);
    c.by = e.by;
  }
  void operator()(const PageReported& e) const { c.state = name_of(e.fate); }
  void operator()(const Raise& e) const { take(c, e.alert); }
  void operator()(const Change& e) const {
    take(c, e.alert);
    if (!e.rule.empty()) c.rule = e.rule;
  }
  void operator()(const End& e) const {
    take(c, e.alert);
    c.rule = e.rule;
    c.state = "ended";
  }
  void operator()(const Page& e) const {
    c.alert = std::to_string(e.alert);
    c.priority = name_of(e.priority);
  }
  void operator()(const Moved& e) const { c.phase = name_of(e.phase); }
  // Said by the sentence alone.
  void operator()(const Tick&) const {}
  void operator()(const SessionOpened&) const { c.phase = name_of(Phase::baseline); }
  void operator()(const SessionClosed&) const {}
  void operator()(const AudioPaused&) const {}
  void operator()(const TeamChanged&) const {}
  void operator()(const Resumed&) const {}
  void operator()(const Adjusted&) const {}
  void operator()(const IdentityConfirmed& e) const { c.device = e.device; }
  void operator()(const Labelled& e) const {
    if (e.alert != 0) c.alert = std::to_string(e.alert);
    c.state = name_of(e.label);
  }
  void operator()(const TurnedOff& e) const { c.rule = e.rule; }
  void operator()(const Withdraw&) const {}
  void operator()(const Prompt&) const {}
};

void say(Cells& c, const Line& line) {
  if (!line.by.empty()) c.by = line.by;
  if (!line.text.empty()) c.text = line.text;
}

std::string header(bool identity) {
  std::string line = "seq,time_utc,t_seconds,";
  if (identity) line += "patient,";
  line += "kind,phase,device,";
  for (std::size_t i = 0; i < parameter_count; ++i) {
    line += vigil::name_of(static_cast<Parameter>(i));
    line += ',';
  }
  return line + "quality,alert,rule,priority,state,by,text\r\n";
}

class Table {
 public:
  Table(const SessionRange& range, const ParseProfile& parse, bool identity)
      : range_(range), parse_(parse), identity_(identity), out_(header(identity)) {}

  Result<void> take(Database& database, const Entry& e) {
    Cells cells;
    if (is_event(e.kind)) {
      const auto event = read_event(e.kind, static_cast<int>(e.version), e.body, parse_);
      if (!event) return event.error();
      if (auto done = learn_label(database, *event); !done) return done;
      std::visit(Fill{cells}, *event);
      say(cells, line_of(*event, identity_));
    } else if (is_effect(e.kind)) {
      const auto effect = read_effect(e.kind, static_cast<int>(e.version), e.body);
      if (!effect) return effect.error();
      std::visit(Fill{cells}, *effect);
      say(cells, line_of(*effect));
    }
    if (!cells.phase.empty() && e.kind != "phase_changed") phase_ = cells.phase;
    cells.phase = phase_;
    append(e, cells);
    return {};
  }
  std::string text() { return std::move(out_); }

 private:
  Result<void> learn_label(Database& database, const Event& event) {
    const auto* opened = std::get_if<SessionOpened>(&event);
    if (opened == nullptr || !identity_) return {};
    const auto label = patient_label(database, opened->patient);
    if (!label) return label.error();
    label_ = *label;
    return {};
  }

  void append(const Entry& e, const Cells& c) {
    out_ += std::to_string(e.seq);
    cell(iso_text(e.time));
    out_ += ',';
    append_number(out_, static_cast<double>((e.time - range_.opened_at).count()) / 1000);
    if (identity_) cell(label_);
    cell(e.kind);
    cell(c.phase);
    cell(c.device);
    for (const std::optional<double>& value : c.values) {
      out_ += ',';
      if (value) append_number(out_, *value);
    }
    for (const std::string* text :
         {&c.quality, &c.alert, &c.rule, &c.priority, &c.state, &c.by, &c.text}) {
      cell(*text);
    }
    out_ += "\r\n";
  }

  void cell(std::string_view text) {
    out_ += ',';
    append_cell(out_, text);
  }

  const SessionRange& range_;
  const ParseProfile& parse_;
  const bool identity_;
  std::string out_, label_, phase_;
};

}  // namespace

Result<std::string> session_csv(Database& database, SessionId id, const ParseProfile& parse,
                                bool identity) {
  const auto range = find_session(database, id);
  if (!range) return range.error();
  Result<SessionRows> rows = SessionRows::of(database, *range);
  if (!rows) return rows.error();
  Table table{*range, parse, identity};
  Result<bool> row = rows->next();
  for (; row && *row; row = rows->next()) {
    if (auto done = table.take(database, rows->entry()); !done) {
      return Failure{"entry " + std::to_string(rows->entry().seq) + ": " + done.error().what};
    }
  }
  if (!row) return row.error();
  return {boost::system::in_place_value, table.text()};
}

}  // namespace vigil::store
