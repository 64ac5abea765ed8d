#include "daemon/store/again.h"

namespace vigil::store {

Result<void> play_again(Database& database, const SessionRange& session, const ParseProfile& parse,
                        Outlet& outlet, const Alter& alter) {
  Ward ward;
  ward.add_bed(session.bed);
  ward.attach(outlet);
  // A session that is over is brought to the moment before its end, as if the program had started
  // there.
  const Result<std::int64_t> newest = newest_seq(database);
  if (!newest) return newest.error();
  const bool over = session.closed != 0;
  const std::int64_t upto = over ? session.closed - 1 : *newest;
  const auto rebuilt = rebuild(database, ward, parse, upto, session, alter);
  if (!rebuilt) return rebuilt.error();
  if (over) ward.post(session.closed_at, session.bed, alerts::SessionClosed{});
  return {};
}

}  // namespace vigil::store
