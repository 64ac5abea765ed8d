#include "tests/evaluate/svg.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace vigil::evaluate {
namespace {

constexpr double width = 760, height = 460, left = 70, right = 730, top = 50, bottom = 390;

std::string text_of(double v) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.4g", v);
  return text.data();
}

// Nuisance on a logarithmic axis, because the reference is tens of times away; missed on a linear
// one, because nothing missed must have a place.
struct Axes {
  double x_low = 0.01, x_high = 10, y_high = 10;

  double x(double nuisance) const {
    const double share = std::log(std::max(nuisance, x_low) / x_low) / std::log(x_high / x_low);
    return left + share * (right - left);
  }
  double y(double missed) const { return bottom - missed / y_high * (bottom - top); }
};

Axes axes_for(const Picture& p) {
  Axes a;
  double nuisance = 1, missed = 1;
  for (const Point& point : p.curve) {
    nuisance = std::max(nuisance, point.nuisance);
    missed = std::max(missed, point.missed);
  }
  nuisance = std::max({nuisance, p.rules.nuisance, p.causes.nuisance});
  // Room to the right for the names of the reference.
  while (a.x_high < nuisance * 3) a.x_high *= 10;
  a.y_high = std::ceil(missed * 1.2);
  return a;
}

std::string label(double x, double y, const std::string& text, const char* more = "") {
  return "<text x=\"" + text_of(x) + "\" y=\"" + text_of(y) + "\" " + more + ">" + text +
         "</text>\n";
}

std::string line(double x1, double y1, double x2, double y2, const char* colour) {
  return "<line x1=\"" + text_of(x1) + "\" y1=\"" + text_of(y1) + "\" x2=\"" + text_of(x2) +
         "\" y2=\"" + text_of(y2) + "\" stroke=\"" + colour + "\"/>\n";
}

std::string grid(const Axes& a) {
  std::string s;
  for (int decade = 0;; ++decade) {
    const double x = a.x_low * std::pow(10, decade);
    if (x >= a.x_high * 1.01) break;
    s += line(a.x(x), top, a.x(x), bottom, "#ddd");
    s += label(a.x(x), bottom + 18, text_of(x), "text-anchor=\"middle\"");
  }
  for (int i = 0; i <= 5; ++i) {
    const double y = a.y_high * i / 5;
    s += line(left, a.y(y), right, a.y(y), "#ddd");
    s += label(left - 8, a.y(y) + 4, text_of(y), "text-anchor=\"end\"");
  }
  return s;
}

std::string dot(const Axes& a, const Point& p, double radius, const char* colour) {
  return "<circle cx=\"" + text_of(a.x(p.nuisance)) + "\" cy=\"" + text_of(a.y(p.missed)) +
         "\" r=\"" + text_of(radius) + "\" fill=\"" + colour + "\"/>\n";
}

std::string marked(const Axes& a, const Point& p, const char* name, const char* colour, double up) {
  return dot(a, p, 6, colour) +
         label(a.x(p.nuisance), a.y(p.missed) - up, name, "text-anchor=\"middle\"");
}

std::string drawn(const Axes& a, const std::vector<Point>& curve) {
  std::string points, dots;
  for (const Point& p : curve) {
    points += text_of(a.x(p.nuisance)) + ',' + text_of(a.y(p.missed)) + ' ';
    dots += dot(a, p, 3.5, "#246");
    dots +=
        label(a.x(p.nuisance) + 7, a.y(p.missed) + 14, "x " + text_of(p.scale), "fill=\"#246\"");
  }
  return "<polyline points=\"" + points + "\" fill=\"none\" stroke=\"#246\"/>\n" + dots;
}

}  // namespace

std::string svg(const Picture& p) {
  const Axes a = axes_for(p);
  std::string s = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + text_of(width) +
                  " " + text_of(height) + "\" font-family=\"sans-serif\" font-size=\"12\">\n" +
                  "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n";
  s += label(left, 28,
             "Missed events against nuisance pages: " + std::to_string(p.sessions) +
                 " simulated sessions, the curve from " + std::to_string(p.curve_sessions),
             "font-size=\"14\"");
  s += grid(a);
  s += label((left + right) / 2, bottom + 42, "nuisance pages per ordinary session",
             "text-anchor=\"middle\"");
  s += label((left + right) / 2, bottom + 60,
             "x 0 ... x 2: holds and confirmations that many times as long as shipped",
             "text-anchor=\"middle\" fill=\"#246\"");
  s += "<text transform=\"translate(22 " + text_of((top + bottom) / 2) +
       ") rotate(-90)\" text-anchor=\"middle\">missed events, % (medium and high)</text>\n";
  s += drawn(a, p.curve);
  s += marked(a, p.rules, "reference, each rule", "#b33", 30);
  s += marked(a, p.causes, "reference, each cause", "#d84", 14);
  s += marked(a, p.vigil, "Vigil", "#173", 14);
  return s + "</svg>\n";
}

}  // namespace vigil::evaluate
