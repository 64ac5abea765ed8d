// The rows of a profile: limits with their criteria, watches with their steps, questions. Used
// by profile_file and overlay_file.
#pragma once

#include <string_view>
#include <vector>

#include "alerts/profile.h"
#include "daemon/toml_reader.h"

namespace vigil {

alerts::Priority read_priority(TomlTable&, std::string_view key);
alerts::Phases read_phases(TomlTable&, alerts::Phases otherwise);
std::vector<alerts::Criterion> read_criteria(TomlTable&, std::string_view key,
                                             const std::string& name);
alerts::Limit read_limit(const toml::table&, TomlErrors&);
alerts::Watch read_watch(const toml::table&, TomlErrors&);
alerts::Window read_window(const toml::table&, TomlErrors&);
alerts::Question read_question(const toml::table&, TomlErrors&);

}  // namespace vigil
