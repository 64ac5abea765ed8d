// Replays a transcript of a page: what the gateway says is given to the channel's dialogue, what
// the dialogue says is written down again. A transcript is right when it comes out as it went in.
//
//   # what, where from, synthetic or recorded
//   snpp page pager=5551234 id=12 text="Bed 3 SpO2 low 86 %" [login=NAME] [password=WORD]
//   snpp probe [login=NAME] [password=WORD]
//   < 220 ready             the gateway's line
//   <+ 500 what             came together with the line before, unasked
//   lost                    the connection ended or timed out
//   > PAGE 5551234          the dialogue's line
//   = accepted 250 ok       what became of it: accepted, try again, refused
#pragma once

#include <string>

namespace vigil::testing {

// The whole transcript with every `>` and `=` line as the dialogue gives it now. Throws
// std::runtime_error for lines it does not understand.
std::string replay_transcript(const std::string& text);

}  // namespace vigil::testing
