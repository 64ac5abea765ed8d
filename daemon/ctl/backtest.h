// The real engine over recorded numerics, in virtual time: which alerts would this profile have
// raised, and whom would they have reached? One bed, one session, nobody who acknowledges.
//
// The baseline is measured over the first two minutes that have values; then the session stands in
// the wanted phase and the recording begins at its first sample, so that nothing in it is missed.
// The profile is used as it is, with four exceptions that a recording asks for: the phase does not
// end by itself; nobody is asked for a sedation score; without a single cuff reading none is
// missed; and when samples come further apart than a value may be old, everything that is about age
// waits for one sample more.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "alerts/profile.h"
#include "daemon/ctl/numerics.h"
#include "daemon/ctl/turns.h"

namespace vigil::ctl {

std::vector<Turn> backtest(const Numerics&, const std::shared_ptr<const alerts::Profile>&,
                           alerts::Phase);

// {"file":"a.csv","t":124.0,"alert":"spo2-low","priority":"medium","state":"raised","value":88}
std::string json_line(const std::string& file, const Turn&);

}  // namespace vigil::ctl
