// Reads a profile from TOML, refusing what it does not know and naming the line. Format 1 stays
// readable for ever, because the record keeps the text.
//
// A profile with overlays is one text, too: the profile's file, then each overlay's after a line
// "#=== overlay" or, where a second person has signed for limits beyond the guard rails,
// "#=== overlay, two signatures"; then, where the clinic does less than assist, a last line "#===
// mode forward".
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "alerts/mode.h"
#include "alerts/overlay.h"

namespace vigil {

// `origin` is the file's name, for messages. Throws std::runtime_error with one line per problem,
// "profiles/x.toml:12: limit spo2-low: unknown key 'holds'".
std::shared_ptr<const alerts::Profile> parse_profile(std::string_view text,
                                                     std::string_view origin);

// The profile with these laid over it. `twice_signed`: also beyond the guard rails. Throws like
// parse_profile.
std::shared_ptr<const alerts::Profile> compose(
    const alerts::Profile&, const std::vector<std::shared_ptr<const alerts::Overlay>>&,
    bool twice_signed);

// The first part of such a text: the profile's own file.
std::string_view own_text(std::string_view text);

// `base` in the place of the profile that a text was made from: with the text's overlays laid over
// it, in the mode that `base` has. Throws like parse_profile.
std::shared_ptr<const alerts::Profile> in_place_of(std::string_view text,
                                                   std::shared_ptr<const alerts::Profile> base,
                                                   std::string_view origin);

// As it is used in this mode; the text says so.
std::shared_ptr<const alerts::Profile> with_mode(std::shared_ptr<const alerts::Profile>,
                                                 alerts::Mode);

// Every *.toml of a directory, by name. Throws like parse_profile, and when there is none.
std::vector<std::shared_ptr<const alerts::Profile>> load_profiles(const std::string& directory);

// The profile by which the clinic's own parts are watched: record, pager, screens, roster.
std::shared_ptr<const alerts::Profile> clinic_profile();

}  // namespace vigil
