#include "daemon/ctl/unmapped.h"

#include <iomanip>

#include "daemon/ctl/complain.h"
#include "daemon/store/schema.h"
#include "daemon/store/sqlite.h"
#include "daemon/store/time_text.h"

namespace vigil::ctl {
namespace {

constexpr std::string_view query =
    "SELECT bed, json_extract(body, '$.device') AS device, json_extract(body, '$.detail') AS name,"
    " count(*) AS times, max(time) FROM journal"
    " WHERE kind = 'noticed' AND json_extract(body, '$.notice') = 'unmapped'"
    " GROUP BY bed, device, name ORDER BY bed, device, times DESC, name";

void print(const store::Statement& row, std::ostream& out) {
  const Time last{Millis{row.integer(4)}};
  out << std::left << std::setw(10) << row.text(0) << ' ' << std::setw(10) << row.text(1)
      << std::right << std::setw(7) << row.integer(3) << "  " << store::iso_text(last) << "  "
      << row.text(2) << '\n';
}

}  // namespace

int unmapped(const std::string& path, std::ostream& out, std::ostream& err) {
  auto database = store::read_record(path);
  if (!database) return complain(err, database.error().what);
  auto rows = database->prepare(query);
  if (!rows) return complain(err, rows.error().what);
  bool any = false;
  for (;;) {
    const auto row = rows->step();
    if (!row) return complain(err, row.error().what);
    if (!*row) break;
    print(*rows, out);
    any = true;
  }
  if (!any) out << "nothing: every parameter that a device sent is used\n";
  return 0;
}

}  // namespace vigil::ctl
