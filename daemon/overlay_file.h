// Reads the overlays of a clinic from TOML, as strictly as profiles.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "alerts/overlay.h"

namespace vigil {

// Throws std::runtime_error with one line per problem, like parse_profile.
std::shared_ptr<const alerts::Overlay> parse_overlay(std::string_view text,
                                                     std::string_view origin);

// Every *.toml of the folder `overlays` in a directory of profiles, by name; without the folder
// there are none.
std::vector<std::shared_ptr<const alerts::Overlay>> load_overlays(const std::string& profiles);

// Throws std::runtime_error when an overlay fits none of the profiles that judge patients.
void check_overlays(const std::vector<std::shared_ptr<const alerts::Overlay>>&,
                    const std::vector<std::shared_ptr<const alerts::Profile>>&);

// The profile of this name with those of `all` laid over it that are in force. Where they go beyond
// the guard rails and one of them is not signed by two persons, `beyond` says so and how. Throws
// std::runtime_error when something is not known or does not go together.
std::shared_ptr<const alerts::Profile> compose_signed(
    const std::vector<std::shared_ptr<const alerts::Profile>>& profiles,
    const std::vector<std::shared_ptr<const alerts::Overlay>>& overlays, const std::string& profile,
    const std::vector<alerts::SignedOverlay>& all, std::vector<std::string>& beyond);

}  // namespace vigil
