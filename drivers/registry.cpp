// A declaration and a line per driver. Whoever deletes a driver's folder and these two has deleted
// the driver.
#include "drivers/driver.h"

namespace vigil {

namespace drivers::nonin {
std::unique_ptr<Driver> make(const Options&);
}
namespace drivers::masimo {
std::unique_ptr<Driver> make(const Options&);
}
namespace drivers::nellcor {
std::unique_ptr<Driver> make(const Options&);
}
namespace drivers::contec {
std::unique_ptr<Driver> make(const Options&);
}
namespace drivers::dinamap {
std::unique_ptr<Driver> make(const Options&);
}
namespace drivers::datascope {
std::unique_ptr<Driver> make(const Options&);
}
namespace drivers::suntech {
std::unique_ptr<Driver> make(const Options&);
}
namespace drivers::philips {
std::unique_ptr<Driver> make(const Options&);
void scrub(std::span<std::vector<std::byte>> streams);
}  // namespace drivers::philips
namespace drivers::ge {
std::unique_ptr<Driver> make(const Options&);
}
namespace drivers::hl7 {
std::unique_ptr<Driver> make(const Options&);
void scrub(std::span<std::vector<std::byte>> streams);
}  // namespace drivers::hl7

namespace {

using std::chrono::seconds;

// Silence: nonin.md section 10 and serial_common.md "Blank after" put stale numbers at 2-3.5 s; a
// link counts as silent only later, when not even a status frame has come.
constexpr Entry entries[] = {
    {"nonin", "Nonin Xpod, OEM III, Onyx II 9560, WristOx2 3150, 7500, Avant", "9600 8N1",
     seconds{5}, drivers::nonin::make, carries_no_names},
    {"masimo", "Masimo Rad-8, Rad-87, Radical-7 (ASCII 1)", "9600 8N1", seconds{5},
     drivers::masimo::make, carries_no_names},
    {"nellcor", "Nellcor N-560, N-595, N-600x, N-395, NPB-195, NPB-290, NPB-295 (ASCII)",
     "9600 8N1", seconds{8}, drivers::nellcor::make, carries_no_names},
    {"contec", "Contec CMS50D+, CMS50E, CMS50F, CMS50I with a serial port", "115200 8N1",
     seconds{5}, drivers::contec::make, carries_no_names},
    {"dinamap", "GE DINAMAP PRO, ProCare, Compact, CARESCAPE V100, Dash 2500 (ASCII cmd)",
     "9600 8N1", seconds{8}, drivers::dinamap::make, carries_no_names},
    {"datascope", "Datascope Accutorr 3, Accutorr 4 (PC interface)", "9600 8N1", seconds{8},
     drivers::datascope::make, carries_no_names},
    {"suntech", "SunTech OEM NIBP module (Advantage class)", "9600 8N1", seconds{5},
     drivers::suntech::make, carries_no_names},
    {"philips", "Philips IntelliVue MP, MX, X2, X3 (Data Export by UDP or MIB/RS232)", "115200 8N1",
     seconds{10}, drivers::philips::make, drivers::philips::scrub},
    {"ge", "GE Datex-Ohmeda S/5, AS/3, Cardiocap/5, CARESCAPE B20-B850 (DRI)", "19200 8E1",
     seconds{15}, drivers::ge::make, carries_no_names},
    {"hl7", "IHE PCD-01 reporters and gateways, Mindray, others over MLLP", "", seconds{10},
     drivers::hl7::make, drivers::hl7::scrub},
};

}  // namespace

std::span<const Entry> registry() {
  return entries;
}

const Entry* find_driver(std::string_view name) {
  for (const Entry& e : entries) {
    if (e.name == name) return &e;
  }
  return nullptr;
}

}  // namespace vigil
