// Bytes <-> frames of the S/5 Computer Interface: flags, escapes, checksum, and the requests that
// we send. What is in a record is record.h.
//
// Facts: protocol sheet "GE Datex-Ohmeda S/5, CARESCAPE B-series: DRI", cited by section at each
// constant. Base documents: GE M1017617 "S/5 Computer Interface" and 8005313 "Datex-Ohmeda Record
// Specification", 12th editions.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "drivers/framing.h"

namespace vigil::drivers::ge {

// Section 2: longer without a flag is no frame.
inline constexpr std::size_t longest_frame = 4096;
using FrameWindow = Window<longest_frame>;

// The front up to the next flag, which may end one frame and begin the next and is left there. A
// frame of one byte is empty: two flags in a row. Whether the bytes are a record, open_frame says.
Cut cut_frame(Bytes front);

// Undoes the escapes of such a frame. Empty unless the checksum is right and the length is the one
// that the record announces. The result refers to `buffer`.
using RecordBuffer = std::array<std::byte, longest_frame>;
std::optional<Bytes> open_frame(Bytes frame, RecordBuffer& buffer);

// Section 3.3. `level` is the DRI level written into a request, 0 unless a monitor insists.
std::string start_values(std::uint8_t level);      // displayed values, basic class, every 5 s
std::string stop_values(std::uint8_t level);       // of whoever asked before us
std::string start_cuff_times(std::uint8_t level);  // auxiliary records, every 5 s
std::string start_alarms(std::uint8_t level);      // the status now, then each change

}  // namespace vigil::drivers::ge
