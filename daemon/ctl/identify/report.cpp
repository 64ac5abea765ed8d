#include "daemon/ctl/identify/report.h"

#include <algorithm>
#include <cmath>
#include <iomanip>

#include "daemon/store/json_text.h"

namespace vigil::ctl {
namespace {

using Kind = Verdict::Kind;

// The settings worth writing down: those with which it was made to speak, or the form it came in.
Options options_for(const Claim& claim) {
  if (claim.asked) return claim.options;
  if (claim.forms.size() == 1 && claim.forms.front()->worth_setting) {
    return options_of(*claim.forms.front());
  }
  return {};
}

std::string link_for(const Findings& found, const Claim& claim) {
  if (!found.is_link) return claim.driver->line.empty() ? "listen:6661" : "serial:/dev/...";
  std::string link = found.where;
  if (!found.has_line || found.line == claim.driver->line) return link.substr(0, link.find('?'));
  link = link.substr(0, link.find('?')) + '?' + found.line;
  std::replace(link.begin() + static_cast<std::ptrdiff_t>(link.find('?')), link.end(), ' ', '-');
  return link;
}

std::string forms_of(const Claim& claim) {
  std::string text;
  for (const Form* form : claim.forms) {
    if (!text.empty()) text += " or ";
    text += form->words;
  }
  return text;
}

void print_values(const Evidence& evidence, std::ostream& out) {
  bool any = false;
  for (std::size_t i = 0; i < parameter_count; ++i) {
    if (!evidence.last[i]) continue;
    const auto parameter = static_cast<Parameter>(i);
    out << (any ? ", " : "  values    ") << name_of(parameter) << ' ' << *evidence.last[i] << ' '
        << unit_of(parameter);
    any = true;
  }
  out << (any ? " (the last of each)\n" : "  values    none so far\n");
}

void print_texts(std::string_view label, const std::vector<std::string>& texts, std::ostream& out) {
  for (const std::string& text : texts)
    out << "  " << std::left << std::setw(10) << label << text << '\n';
}

void print_claim(const Claim& claim, std::ostream& out) {
  const Evidence& e = claim.evidence;
  out << claim.driver->name << ", " << name_of(claim.sureness) << ": " << claim.driver->speaks
      << '\n';
  const std::string form = forms_of(claim);
  if (!form.empty()) out << "  form      " << form << '\n';
  out << "  frames    " << e.accepted << " accepted, " << e.rejected << " rejected; " << e.explained
      << " of " << e.bytes << " bytes explained, " << std::lround(100 * (1 - e.share()))
      << " % noise or unfinished\n";
  print_values(e, out);
  print_texts("says", e.identity, out);
  print_texts("remark", e.remarks, out);
  out << "  spoke     " << (claim.asked ? "when asked" : "unasked") << '\n';
  if (claim.forms.size() > 1) out << "  to tell   " << how_to_tell(claim.driver->name) << '\n';
}

void print_heard(const Findings& found, std::ostream& out) {
  for (const auto& [what, bytes] : found.heard) {
    out << "  " << std::left << std::setw(28) << what << std::right << bytes << " bytes\n";
  }
}

void print_unknown(const Findings& found, std::ostream& out) {
  if (found.verdict.kind == Kind::silent) {
    out << "unknown: silent, nothing came\n";
    print_heard(found, out);
    if (found.is_link) {
      out << "Is the device on, its output switched on in its menu, and the cable right (null "
             "modem or "
             "straight)?\n";
    }
    return;
  }
  out << "unknown: noise, no driver is sure of what came\n";
  print_heard(found, out);
  if (found.echo) out << "What was sent came back: a loop in the cable or adapter.\n";
  for (const Claim& claim : found.verdict.claims) {
    out << "A possibility and no more: ";
    print_claim(claim, out);
  }
  if (found.verdict.claims.empty() && found.has_line) {
    out << "Bytes without frames are mostly wrong line settings: look in the device's menu.\n";
  }
}

void write_claim(store::json::Writer& w, const Findings& found, const Claim& claim) {
  const Evidence& e = claim.evidence;
  const auto count = [&w](std::string_view key, std::uint64_t n) {
    w.key(key).integer(static_cast<std::int64_t>(n));
  };
  w.begin_object().key("driver").text(claim.driver->name);
  w.key("sureness").text(name_of(claim.sureness)).key("asked").boolean(claim.asked);
  w.key("forms").begin_array();
  for (const Form* form : claim.forms) w.text(form->value);
  w.end_array();
  count("accepted", e.accepted);
  count("rejected", e.rejected);
  count("explained", e.explained);
  count("bytes", e.bytes);
  w.key("values").begin_object();
  for (std::size_t i = 0; i < parameter_count; ++i) {
    if (e.last[i]) w.key(name_of(static_cast<Parameter>(i))).number(*e.last[i]);
  }
  w.end_object().key("identity").begin_array();
  for (const std::string& text : e.identity) w.text(text);
  w.end_array().key("toml").text(toml_of(found, claim)).end_object();
}

std::string_view word_for(Kind kind) {
  switch (kind) {
    case Kind::identified:
      return "identified";
    case Kind::ambiguous:
      return "ambiguous";
    case Kind::noise:
      return "noise";
    case Kind::silent:
      break;
  }
  return "silent";
}

}  // namespace

std::string toml_of(const Findings& found, const Claim& claim) {
  std::string text = "[[bed.device]]\ndriver = \"" + std::string{claim.driver->name} +
                     "\"\nlink = \"" + link_for(found, claim) + "\"\n";
  const Options options = options_for(claim);
  if (options.empty()) return text;
  text += "set = {";
  for (const auto& [key, value] : options) {
    text += text.ends_with('{') ? " " : ", ";
    text.append(key).append(" = \"").append(value) += '"';
  }
  return text + " }\n";
}

void print(const Findings& found, std::ostream& out) {
  const Verdict& verdict = found.verdict;
  if (verdict.kind == Kind::noise || verdict.kind == Kind::silent) return print_unknown(found, out);
  if (verdict.kind == Kind::ambiguous) out << "ambiguous: more than one driver fits\n";
  for (const Claim& claim : verdict.claims) {
    print_claim(claim, out);
    if (found.has_line) out << "  line      " << found.line << '\n';
    if (verdict.kind == Kind::ambiguous) {
      out << "  to tell   " << how_to_tell(claim.driver->name) << '\n';
    }
  }
  for (const Claim& claim : verdict.claims) {
    out << "\nFor its bed in vigil.toml:\n\n" << toml_of(found, claim);
  }
}

void print_json(const Findings& found, std::ostream& out) {
  std::string line;
  store::json::Writer w{line};
  w.begin_object().key("where").text(found.where).key("verdict").text(word_for(found.verdict.kind));
  w.key("line");
  if (found.has_line && !found.verdict.claims.empty()) {
    w.text(found.line);
  } else {
    w.null();
  }
  w.key("bytes").integer(static_cast<std::int64_t>(found.verdict.bytes));
  w.key("echo").boolean(found.echo).key("claims").begin_array();
  for (const Claim& claim : found.verdict.claims) write_claim(w, found, claim);
  w.end_array().end_object();
  out << line << '\n';
}

}  // namespace vigil::ctl
