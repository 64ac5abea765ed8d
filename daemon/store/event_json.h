// Events and effects <-> JSON text, as the record keeps them. Every entry carries the version of
// its format; entries of all versions since 1 stay readable for ever. A new field gets a default
// for older entries; anything else is a new version and a branch where it is read.
//
// Form: one object with the fields of the struct, default values left out. A time is in
// milliseconds since 1970, a length in milliseconds, an enumeration its own word. An observation
// is ["spo2",97,"good",MEASURED,SUBJECT], cut after the last part that says something. A profile is
// its TOML text.
//
// Threading: plain functions.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "alerts/effect.h"
#include "alerts/event.h"
#include "daemon/store/failure.h"

namespace vigil::store {

inline constexpr int json_version = 1;

// daemon/profile_file.h's parse_profile, which throws on a text that it does not understand.
using ParseProfile = std::function<std::shared_ptr<const alerts::Profile>(std::string_view text,
                                                                          std::string_view origin)>;

// The word in the record's `kind` column. A tick is never recorded; its word is "tick".
std::string_view kind_of(const alerts::Event&);
std::string_view kind_of(const alerts::Effect&);
bool is_event(std::string_view kind);
bool is_effect(std::string_view kind);

// Appends, so that the caller can reuse one string.
void append_json(std::string& out, const alerts::Event&);
void append_json(std::string& out, const alerts::Effect&);

Result<alerts::Event> read_event(std::string_view kind, int version, std::string_view body,
                                 const ParseProfile&);
Result<alerts::Effect> read_effect(std::string_view kind, int version, std::string_view body);

}  // namespace vigil::store
