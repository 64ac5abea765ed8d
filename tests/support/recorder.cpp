#include "tests/support/recorder.h"

#include <sstream>

namespace vigil::testing {
namespace {

struct Writer {
  std::ostringstream& out;

  void operator()(const alerts::Observed& e) const {
    out << e.device;
    for (const Observation& o : e.values) {
      out << ' ' << name_of(o.parameter) << '=';
      if (o.value) {
        out << *o.value;
      } else {
        out << '-';
      }
    }
  }
  void operator()(const alerts::Noticed& e) const {
    out << e.device << ' ' << name_of(e.kind) << ": " << e.detail;
  }
  void operator()(const alerts::LinkChanged& e) const {
    out << e.device << (e.up ? " up" : " down");
    if (!e.detail.empty()) out << ": " << e.detail;
  }
  void operator()(const alerts::PageReported& e) const {
    out << "page " << e.page << ' ' << alerts::name_of(e.fate) << ": " << e.detail;
  }
  template <typename Other>
  void operator()(const Other&) const {
    out << "something else";
  }
};

}  // namespace

void Recorder::happened(Time, const Bed& bed, const alerts::Event& event) {
  std::ostringstream out;
  out << bed.id << ' ';
  std::visit(Writer{out}, event);
  lines.push_back(out.str());
}

}  // namespace vigil::testing
