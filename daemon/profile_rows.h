// The rows of a profile: limits with their criteria, watches with their steps. Used by
// profile_file.
#pragma once

#include "alerts/profile.h"
#include "daemon/toml_reader.h"

namespace vigil {

alerts::Priority read_priority(TomlTable&, std::string_view key);
alerts::Phases read_phases(TomlTable&, alerts::Phases otherwise);
alerts::Limit read_limit(const toml::table&, TomlErrors&);
alerts::Watch read_watch(const toml::table&, TomlErrors&);

}  // namespace vigil
