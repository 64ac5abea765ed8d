#include "daemon/task.h"

#include <boost/asio/co_spawn.hpp>
#include <exception>
#include <utility>

namespace vigil {

void spawn(const boost::asio::any_io_executor& executor, Task<void> task) {
  boost::asio::co_spawn(executor, std::move(task), [](std::exception_ptr defect) {
    if (defect) std::rethrow_exception(defect);
  });
}

}  // namespace vigil
