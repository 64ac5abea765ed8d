// Confidence bounds, 95 %.
#pragma once

namespace vigil::evaluate {

struct Interval {
  double low = 0, high = 0;
};

// Of a proportion: exact (Clopper and Pearson 1934), two-sided; and Wilson's score (1927).
Interval exact(long hits, long of);
Interval wilson(long hits, long of);
// One-sided, exact: the share is below this. Of 0 in 2000: 0.15 %.
double upper(long hits, long of);

// Sums over sessions: mean per session, and the ratio of two means, each with the spread between
// sessions (a ratio by the delta method).
class PerSession {
 public:
  void add(double x, double y = 0);
  double mean() const;
  Interval interval() const;
  double ratio() const;  // x over y
  Interval ratio_interval() const;

 private:
  double n_ = 0, x_ = 0, y_ = 0, xx_ = 0, yy_ = 0, xy_ = 0;
};

}  // namespace vigil::evaluate
