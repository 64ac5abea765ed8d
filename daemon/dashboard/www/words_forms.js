// @ts-check
// The words of forms and sheets; words.js takes them in.

export const forms = {
  session: {
    title: "Session",
    clinic: "Record, pager and screens of the clinic",
    unsigned: "profile not signed",
    profile: "Profile",
    profile_needed: "Choose a profile.",
    patient: "Patient",
    patient_hint: "Initials only",
    patient_needed: "Enter the patient's initials.",
    nurse: "Nurse",
    dose: "Dose",
    dose_hint: "Empty: the profile's own",
    minutes: "over minutes",
    devices: "Devices of 28 mg",
    as_profile: "as the profile",
    dose_wrong: "Enter 0.1 to 2 mg/kg and 5 to 240 minutes.",
    /** @param {import("./types.js").Dose} dose */
    dose_line: ({ said, mg_per_kg, minutes, devices, response }) => {
      const parts = [];
      if (mg_per_kg !== null) parts.push(`${mg_per_kg} mg/kg`);
      if (minutes !== null) parts.push(`over ${minutes} min`);
      if (devices !== null) parts.push(`${28 * devices} mg by ${devices} device${devices > 1 ? "s" : ""}`);
      if (!parts.length) return "";
      const dose = parts.join(" ") + (said ? "" : ", the profile's own dose");
      return response === null
        ? dose
        : `${dose}; pressure answered ${response.toFixed(1)} times as most patients' in earlier sessions`;
    },
    off_duty: "off duty",
    change: "Change",
    change_title: "Change the nurse of this session",
    /** @param {number} minutes */
    ends: (minutes) => `ends in ${minutes} min`,
    /** @param {string} phase @param {number} unmet */
    gate: (phase, unmet) => {
      const what = phase === "dosing" ? "Before dosing" : "Before leaving";
      return unmet ? `${what}: ${unmet} open` : `${what}: all met`;
    },
    next: {
      baseline: "Start dosing",
      dosing: "End infusion",
      dosing_nasal: "Last device given",
      session: "Begin recovery",
      recovery: "Discharge",
      discharge: "Close session",
    },
    close_early: "Close session early",
    early_hint: "Why does this session end here? The reason is kept in the record.",
    /** @param {string} bed @param {string} patient */
    sure: (bed, patient) => `${bed}, patient ${patient}`,
    not_met: "Not met",
    fixed: "cannot be overridden",
    override: "Go on with this reason",
    reason: "Reason",
    reason_hint: "Kept in the record with your name.",
    reason_needed: "A reason is needed.",
  },

  chart: {
    button: "Chart by hand",
    systolic: "Systolic mmHg",
    diastolic: "Diastolic mmHg",
    pulse_rate: "Pulse rate /min",
    spo2: "SpO\u2082 %",
    sedation: "Sedation (MOAA/S)",
    moaas: [
      "no response",
      "to painful squeeze only",
      "to mild prodding only",
      "to loud or repeated name",
      "sluggish to name",
      "readily to name",
    ],
    note: "Note",
    empty: "Nothing was entered.",
    both: "A blood pressure has two numbers.",
    order: "Systolic must be above diastolic.",
    /** @param {string} what @param {number} low @param {number} high */
    range: (what, low, high) => `${what}: a whole number from ${low} to ${high}.`,
  },

  sign_in: {
    title: "Sign in",
    name: "Sign-in name",
    password: "Password",
    button: "Sign in",
    again: "You are signed out. This screen watches nobody until somebody signs in.",
  },
  join: {
    title: "Join this clinic",
    explain: "This link works once. Choose your password.",
    name_hint: "Lower case letters, digits, dot or dash",
    display: "Name on screens",
    display_hint: "For example: R. Adams",
    /** @param {number} count */
    password_hint: (count) => `At least ${count} characters`,
    again: "Password again",
    differ: "The two passwords differ.",
    button: "Join",
  },

  folk: {
    add: "Add a person",
    columns: ["Name", "Sign-in name", "Role", "Paged by", "State", ""],
    role: "Role",
    channel: "Paged by",
    pager: "Pager number",
    no_pager: "no pager",
    invited: "invited",
    on_duty: "On duty",
    off_duty: "Off duty",
    change: "Change",
    invite: "Save and make invitation",
    again: "New invitation link",
    revoke: "Take away access",
    link_title: "Invitation",
    link_text:
      "Give this link to the person. It works once; do not send it where others can read it.",
    copy: "Copy",
    copied: "Copied",
  },

  records: {
    session: "Session",
    none: "The record has no session yet.",
    columns: ["No.", "Date", "Opened", "Length", "Bed", "Patient", "Profile", "Alerts"],
    open: "open",
    patient: "Patient",
    bed: "Bed",
    profile: "Profile",
    nurse: "Nurse",
    date: "Date",
    opened: "Opened",
    closed: "Closed",
    length: "Length",
    course: "The course of the session",
    peak: "Highest pressure mmHg",
    above: "Above 160/100 / 180/110",
    lowest: "Lowest SpO\u2082",
    below_90: "SpO\u2082 below 90 %",
    intact: "Record intact",
    broken: "Record damaged",
    unverified: "Record not verified",
    phases: "Phases",
    phase_columns: ["Phase", "Began", "Length", "By", "Reason"],
    no_alerts: "No alert was raised.",
    alert_columns: ["Priority", "Alert", "Raised", "Acknowledged", "After", "Ended", "How"],
    nobody: "nobody",
    page_columns: ["Sent", "", "To", "Fate", "Detail"],
    timeline: "Timeline",
  },
};
