#include "daemon/ctl/profiles.h"

#include <filesystem>
#include <stdexcept>

#include "daemon/profile_file.h"
#include "daemon/text_file.h"

namespace vigil::ctl {

std::shared_ptr<const alerts::Profile> find_profile(const std::string& name) {
  namespace fs = std::filesystem;
  for (const std::string& directory :
       {std::string{}, std::string{VIGIL_PROFILE_DIR}, std::string{VIGIL_SOURCE_PROFILE_DIR}}) {
    for (const char* ending : {"", ".toml"}) {
      const fs::path path = fs::path{directory} / (name + ending);
      std::error_code ignored;
      if (!fs::is_regular_file(path, ignored)) continue;
      return parse_profile(read_text(path), path.string());
    }
  }
  throw std::runtime_error("no profile " + name +
                           " here, in " VIGIL_PROFILE_DIR " or in " VIGIL_SOURCE_PROFILE_DIR);
}

}  // namespace vigil::ctl
