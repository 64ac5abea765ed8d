// The technician's and auditor's tool, command by command.
#include <gtest/gtest.h>

#include <ctime>
#include <sstream>

#include "daemon/ctl/backtest.h"
#include "daemon/ctl/decode.h"
#include "daemon/ctl/explain.h"
#include "daemon/ctl/profiles.h"
#include "daemon/ctl/record.h"
#include "daemon/ctl/unmapped.h"
#include "daemon/store/time_text.h"
#include "tests/daemon/store_scene.h"

namespace vigil::testing {
namespace {

using namespace std::chrono_literals;

// ---- decode
// ---------------------------------------------------------------------------------------

// Says one observation for each byte, and a notice for 'x'.
class Echo final : public Driver {
 public:
  void on_open(Time, Output&) override { FAIL() << "the link must not be opened"; }
  void on_tick(Time, Output&) override { FAIL() << "nothing may be polled"; }
  void on_bytes(Time now, Bytes bytes, Output& out) override {
    for (const std::byte b : bytes) {
      const auto value = std::to_integer<unsigned>(b);
      if (value == 'x') {
        out.say(Notice{Notice::Kind::sensor_off, "off", 0});
      } else {
        out.say(Observation{Parameter::spo2, value, Quality::good, now, 0});
      }
    }
  }
};

std::string decoded(const std::string& bytes, Time at = {}) {
  Echo driver;
  std::ostringstream out;
  ctl::decode(driver, "echo", bytes, at, out);
  return out.str();
}

TEST(Decode, a_line_for_each_thing_said_in_the_order_of_the_stream) {
  EXPECT_EQ(
      decoded("ax"),
      R"({"parameter":"spo2","value":97,"unit":"%","quality":"good","measured":"1970-01-01T00:00:00.000Z"})"
      "\n"
      R"({"notice":"sensor_off","detail":"off"})"
      "\n");
}

TEST(Decode, arrival_is_what_the_caller_says) {
  EXPECT_NE(decoded("a", Time{1'740'904'200'500ms}).find("2025-03-02T08:30:00.500Z"),
            std::string::npos);
}

TEST(Decode, hex_text_is_read_and_bad_hex_is_named) {
  const TempDb dir;
  write_text(dir.file("a.hex"), "61 78\n\t6 1");
  EXPECT_EQ(ctl::read_capture(dir.file("a.hex")), "axa");
  write_text(dir.file("b.hex"), "6g");
  EXPECT_THROW(ctl::read_capture(dir.file("b.hex")), std::runtime_error);
  write_text(dir.file("c.hex"), "616");
  EXPECT_THROW(ctl::read_capture(dir.file("c.hex")), std::runtime_error);
  write_text(dir.file("empty.bin"), "");
  EXPECT_EQ(ctl::read_capture(dir.file("empty.bin")), "");
  EXPECT_THROW(ctl::read_capture(dir.file("nothing.bin")), std::runtime_error);
}

TEST(Decode, a_message_without_its_frame_is_decoded_all_the_same) {
  const std::string message =
      "MSH|^~\\&|A|B|||20260301100000+0000||ORU^R01^ORU_R01|M1|P|2.6\r"
      "PID|||T-1\rPV1||I|UNIT^R1^B1\rOBR|1|||182777000^monitoring of patient^SCT\r"
      "OBX|1|NM|150456^MDC_PULS_OXIM_SAT_O2^MDC|1.3.1.150456|96|262688^MDC_DIM_PERCENT^MDC|||||R\r";
  for (const std::string& form : {message, "\x0B" + message + "\x1C\r"}) {
    const auto driver = find_driver("hl7")->make({});
    std::ostringstream out;
    ctl::decode(*driver, "hl7", form, {}, out);
    EXPECT_EQ(out.str().find(R"({"parameter":"spo2","value":96,"unit":"%","quality":"good")"), 0U)
        << out.str();
    EXPECT_NE(out.str().find(R"("location":"UNIT^R1^B1")"), std::string::npos);
  }
}

TEST(TimeText, times_before_1970_are_times_too) {
  EXPECT_EQ(store::iso_text(Time{-1ms}), "1969-12-31T23:59:59.999Z");
  EXPECT_EQ(store::iso_text(Time{951'782'400'000ms}), "2000-02-29T00:00:00.000Z");
}

TEST(TimeText, a_date_or_a_moment_is_read_and_nothing_else) {
  EXPECT_EQ(store::time_from("2025-03-02"), Time{1'740'873'600'000ms});
  EXPECT_EQ(store::time_from("2025-03-02T08:30Z"), Time{1'740'904'200'000ms});
  EXPECT_EQ(store::time_from("2025-03-02T08:30:00.500Z"), Time{1'740'904'200'500ms});
  for (const char* wrong : {"", "2025-3-2", "2025-02-29", "2025-03-02T08:30", "2025-03-02T24:00Z",
                            "02.03.2025", "2025-03-02 08:30Z", "2025-03-02T08:30:00.5Z"}) {
    EXPECT_FALSE(store::time_from(wrong)) << wrong;
  }
}

// ---- numerics
// -------------------------------------------------------------------------------------

TEST(Numerics, columns_are_read_by_name_in_any_order) {
  const auto n =
      ctl::parse_numerics("resp,extra,spo2,t_seconds\n14,9,97,0\n,,,1\n15,,96.5,2.5\n", "f");
  ASSERT_EQ(n.samples.size(), 3U);
  ASSERT_EQ(n.samples[0].values.size(), 2U);
  EXPECT_EQ(n.samples[0].values[0].parameter, Parameter::breath_rate);
  EXPECT_EQ(n.samples[0].values[1].value, 97);
  EXPECT_FALSE(n.samples[1].values[1].value) << "an empty cell is no value";
  EXPECT_EQ(n.samples[1].values[1].quality, Quality::invalid);
  EXPECT_EQ(n.samples[2].at, 2500ms);
  EXPECT_EQ(n.samples[2].values[1].value, 96.5);
  EXPECT_FALSE(n.has_cuff);
}

TEST(Numerics, a_cuff_is_there_only_where_it_was_read) {
  const auto n =
      ctl::parse_numerics("t_seconds,nibp_sys,nibp_dia,nibp_map\r\n0,,,\r\n60,120,80,93\r\n", "f");
  EXPECT_TRUE(n.samples[0].values.empty());
  EXPECT_EQ(n.samples[1].values.size(), 3U);
  EXPECT_TRUE(n.has_cuff);
}

TEST(Numerics, what_is_no_recording_is_refused_with_its_line) {
  const auto message = [](const char* csv) {
    try {
      ctl::parse_numerics(csv, "f.csv");
    } catch (const std::runtime_error& e) {
      return std::string{e.what()};
    }
    return std::string{"accepted"};
  };
  EXPECT_EQ(message(""), "f.csv:0: no header line with t_seconds");
  EXPECT_EQ(message("time,spo2\n0,97\n"), "f.csv:1: no column t_seconds");
  EXPECT_EQ(message("t_seconds,spo2\n0,97\n1,9x\n"), "f.csv:3: '9x' is not a number");
  EXPECT_EQ(message("t_seconds,spo2\n0,nan\n"), "f.csv:2: 'nan' is not a number");
  EXPECT_EQ(message("t_seconds,spo2\n5,97\n4,97\n"), "f.csv:3: time runs backwards");
  EXPECT_EQ(message("t_seconds,spo2\n,97\n"), "f.csv:2: no time");
}

// ---- backtest
// -------------------------------------------------------------------------------------

// One sample a second: SpO2 `low` from `from` to `to`, 94 otherwise.
std::string dip(int seconds, int from, int to, int low) {
  std::string csv = "t_seconds,hr,pr,spo2\n";
  for (int t = 0; t < seconds; ++t) {
    csv += std::to_string(t) + ",72," + std::to_string(70 + t % 5) + ',' +
           std::to_string(t >= from && t < to ? low : 94) + '\n';
  }
  return csv;
}

std::vector<ctl::Turn> run(const std::string& csv, alerts::Phase phase = alerts::Phase::session) {
  return ctl::backtest(ctl::parse_numerics(csv, "f"), scene_profile(), phase);
}

const ctl::Turn* find(const std::vector<ctl::Turn>& turns, std::string_view alert,
                      std::string_view state) {
  for (const ctl::Turn& t : turns) {
    if (t.alert == alert && t.state == state) return &t;
  }
  return nullptr;
}

TEST(Backtest, a_fall_is_raised_after_its_hold_paged_and_ended) {
  const auto turns = run(dip(600, 300, 360, 89));
  const auto* raised = find(turns, "spo2-low", "raised");
  ASSERT_NE(raised, nullptr);
  EXPECT_EQ(raised->at, 315s);
  EXPECT_EQ(raised->value, 89);
  EXPECT_EQ(raised->priority, alerts::Priority::medium);
  const auto* paged = find(turns, "spo2-low", "paged");
  ASSERT_NE(paged, nullptr);
  EXPECT_EQ(paged->to, "nurse");
  const auto* ended = find(turns, "spo2-low", "ended");
  ASSERT_NE(ended, nullptr);
  EXPECT_EQ(ended->at, 375s);
  EXPECT_EQ(
      ctl::json_line("a.csv", *raised),
      R"({"file":"a.csv","t":315.0,"alert":"spo2-low","priority":"medium","state":"raised","value":89})");
}

TEST(Backtest, what_is_wrong_from_the_first_sample_on_is_raised) {
  const auto turns = run(dip(120, 0, 120, 80));
  ASSERT_NE(find(turns, "spo2-critical", "raised"), nullptr);
  EXPECT_LE(find(turns, "spo2-critical", "raised")->at, 30s);
}

TEST(Backtest, a_quiet_recording_is_quiet) {
  EXPECT_TRUE(run(dip(3600, 0, 0, 0)).empty());
  EXPECT_TRUE(run("t_seconds,spo2\n").empty());
}

TEST(Backtest, every_raise_of_a_rule_ends_once_before_the_next) {
  std::string csv = "t_seconds,pr,spo2\n";
  for (int t = 0; t < 3000; ++t) {
    const int spo2 = t % 300 < 200 ? 97 : t % 300 < 250 ? 88 : 82;
    csv += std::to_string(t) + ',' + std::to_string(70 + t % 7) + ',' + std::to_string(spo2) + '\n';
  }
  std::map<std::string, bool> open;
  int raised = 0;
  for (const ctl::Turn& t : run(csv)) {
    if (t.state == "raised") {
      ++raised;
      open[t.alert] = true;
    }
    if (t.state == "ended") {
      EXPECT_TRUE(open[t.alert]) << t.alert << " ended without having been raised";
      open[t.alert] = false;
    }
  }
  EXPECT_GE(raised, 10);
}

TEST(Backtest, recordings_start_where_they_start) {
  std::string csv = dip(200, 50, 100, 89);
  std::string later = "t_seconds,hr,pr,spo2\n";
  std::istringstream in{csv};
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) {
    const std::size_t comma = line.find(',');
    later += std::to_string(std::stoi(line.substr(0, comma)) + 5000) + line.substr(comma) + '\n';
  }
  const auto a = run(csv), b = run(later);
  ASSERT_FALSE(a.empty());
  ASSERT_EQ(a.size(), b.size());
  for (std::size_t i = 0; i < a.size(); ++i) EXPECT_EQ(a[i].at + 5000s, b[i].at);
}

TEST(Profiles, are_found_by_name_and_by_path) {
  EXPECT_EQ(ctl::find_profile("iv-ketamine-adult")->name, "iv-ketamine-adult");
  const std::string path = VIGIL_SOURCE_DIR "/alerts/profiles/esketamine-nasal-adult.toml";
  EXPECT_EQ(ctl::find_profile(path)->name, "esketamine-nasal-adult");
  EXPECT_THROW(ctl::find_profile("no-such-profile"), std::runtime_error);
}

// ---- the record
// -----------------------------------------------------------------------------------

class RecordCommands : public ::testing::Test {
 protected:
  void SetUp() override {
    Desk desk{dir_};
    Scene scene;
    scene.ward.attach(desk.journal);
    scene.begin(scene_start);
    scene.open("bed1", 1);
    scene.treat("bed1", 80);
    ASSERT_TRUE(desk.journal.close(scene.now));
  }
  void tamper(const std::string& sql) {
    auto database = store::open_record(dir_.db());
    ASSERT_TRUE(database->run(sql));
  }
  std::string said() {
    std::string text = out_.str() + err_.str();
    out_.str({});
    err_.str({});
    return text;
  }

  TempDb dir_;
  std::ostringstream out_, err_;
};

TEST_F(RecordCommands, verify_says_one_line_and_0_or_names_the_fault_and_1) {
  EXPECT_EQ(ctl::verify({dir_.db(), "", ""}, out_, err_), 0);
  std::string text = said();
  EXPECT_EQ(text.find("intact: "), 0U) << text;
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 1);
  tamper("DELETE FROM journal WHERE seq = 12");
  EXPECT_EQ(ctl::verify({dir_.db(), "", ""}, out_, err_), 1);
  EXPECT_EQ(said(), "broken: entry 12 is missing: deleted\n");
}

TEST_F(RecordCommands, verify_of_a_lonely_copy_checks_the_chain_and_says_so) {
  const TempDb other;
  std::filesystem::copy_file(dir_.db(), other.db());
  EXPECT_EQ(ctl::verify({other.db(), "", ""}, out_, err_), 0);
  EXPECT_NE(said().find("only the chain was checked"), std::string::npos);
  EXPECT_EQ(ctl::verify({other.db(), dir_.heads(), dir_.pub()}, out_, err_), 0);
  EXPECT_EQ(ctl::verify({other.db(), other.file("no"), dir_.pub()}, out_, err_), 1);
}

TEST_F(RecordCommands, heads_that_were_taken_away_are_missed) {
  std::filesystem::remove(dir_.heads());
  EXPECT_EQ(ctl::verify({dir_.db(), "", ""}, out_, err_), 1);
  EXPECT_NE(said().find("no signed heads to compare with"), std::string::npos);
}

TEST_F(RecordCommands, replay_counts_or_shows_the_first_difference) {
  EXPECT_EQ(ctl::replay(dir_.db(), std::nullopt, out_, err_), 0);
  EXPECT_NE(said().find("decisions computed again and equal"), std::string::npos);
  EXPECT_EQ(ctl::replay(dir_.db(), 1, out_, err_), 0);
  EXPECT_EQ(ctl::replay(dir_.db(), 7, out_, err_), 1);
  said();
  tamper(
      "UPDATE journal SET body = replace(body, '\"value\":87', '\"value\":85') WHERE kind = "
      "'raise'");
  EXPECT_EQ(ctl::replay(dir_.db(), std::nullopt, out_, err_), 1);
  const std::string text = said();
  EXPECT_NE(text.find("\"value\":85"), std::string::npos);
  EXPECT_NE(text.find("\"value\":87"), std::string::npos);
}

TEST_F(RecordCommands, explain_says_why_it_called_and_why_it_waited) {
  EXPECT_EQ(ctl::explain(dir_.db(), 1, out_, err_), 0);
  const std::string text = said();
  EXPECT_EQ(text.find("session 1, bed1\n"), 0U);
  const auto waited = text.find("held back: SpO2 low 89 % (limit 90): for 0 s; signals after 15 s");
  const auto raised = text.find(" raised, medium: SpO2 ");
  const auto paged = text.find(" paged to rn.adams, step 1 of its chain.");
  EXPECT_NE(waited, std::string::npos) << text;
  EXPECT_LT(waited, raised);
  EXPECT_LT(raised, paged);
  EXPECT_NE(paged, std::string::npos);
  EXPECT_EQ(ctl::explain(dir_.db(), 7, out_, err_), 2);
  EXPECT_NE(said().find("no session 7"), std::string::npos);
}

TEST_F(RecordCommands, export_gives_both_forms) {
  EXPECT_EQ(ctl::export_session({dir_.db(), 1, "csv", false}, out_, err_), 0);
  EXPECT_EQ(said().find("seq,time_utc,t_seconds,kind,"), 0U);
  EXPECT_EQ(ctl::export_session({dir_.db(), 1, "csv", true}, out_, err_), 0);
  EXPECT_EQ(said().find("seq,time_utc,t_seconds,patient,kind,"), 0U);
  EXPECT_EQ(ctl::export_session({dir_.db(), 1, "json", false}, out_, err_), 0);
  EXPECT_EQ(said().find(R"({"id":1,"bed":"bed1",)"), 0U);
  EXPECT_EQ(ctl::export_session({dir_.db(), 9, "csv", false}, out_, err_), 2);
}

TEST_F(RecordCommands, summary_counts) {
  EXPECT_EQ(ctl::summary(dir_.db(), out_, err_), 0);
  EXPECT_NE(said().find("observations  160"), std::string::npos);
}

TEST_F(RecordCommands, unmapped_parameters_are_counted_for_each_bed) {
  EXPECT_EQ(ctl::unmapped(dir_.db(), out_, err_), 0);
  EXPECT_TRUE(said().starts_with("nothing"));
  {
    Desk desk{dir_};
    Scene scene;
    scene.ward.attach(desk.journal);
    scene.begin(scene_start + 2h);
    const auto say = [&](const char* bed, const char* name) {
      scene.ward.post(scene.now, bed, alerts::Noticed{"monitor", Notice::Kind::unmapped, name});
    };
    say("bed1", "150344 MDC_TEMP");
    say("bed1", "150344 MDC_TEMP");
    say("bed1", "alarm limits");
    scene.ward.post(scene.now, "bed1", alerts::Noticed{"monitor", Notice::Kind::sensor_off, "x"});
    ASSERT_TRUE(desk.journal.close(scene.now));
  }
  EXPECT_EQ(ctl::unmapped(dir_.db(), out_, err_), 0);
  std::istringstream lines{said()};
  std::string first, second, third;
  std::getline(lines, first);
  std::getline(lines, second);
  EXPECT_FALSE(std::getline(lines, third)) << third;
  EXPECT_TRUE(first.starts_with("bed1       monitor         2  ")) << first;
  EXPECT_TRUE(first.ends_with("  150344 MDC_TEMP")) << first;
  EXPECT_TRUE(second.ends_with("  alarm limits")) << second;
  EXPECT_EQ(ctl::unmapped(dir_.db() + ".not-there", out_, err_), 2);
}

}  // namespace
}  // namespace vigil::testing
