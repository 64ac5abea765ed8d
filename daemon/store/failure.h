// How the store says that something did not work: a value, never an exception.
#pragma once

#include <boost/system/result.hpp>
#include <string>

namespace vigil::store {

struct Failure {
  std::string what;  // one line for a technician
};

template <typename T>
using Result = boost::system::result<T, Failure>;

}  // namespace vigil::store
