// @ts-check
// The words about what differs for one patient, what people say of alerts afterwards, whose monitor
// answers, and what Vigil does in this clinic; words.js takes them in.

export const patient_words = {
  /** What Vigil does here; a page that knows no such mode says so. */
  modes: {
    assist: { short: "Assist", sign: "" },
    forward: { short: "Forward", sign: "FORWARDING \u2013 only the monitors\u2019 own alarms" },
    "record-only": { short: "Record only", sign: "RECORD ONLY \u2013 Vigil calls nobody" },
  },
  /** @param {string} mode */
  unknown_mode: (mode) => `MODE \u201c${mode}\u201d \u2013 do not count on Vigil to call anybody`,

  /** @param {string} whom */
  mode_signed: (whom) => `signed by ${whom}`,

  /** @param {string} mode */
  other_mode: (mode) => `This session was opened in another mode than the clinic\u2019s: ${mode}`,

  quiet: {
    title: "Watching, not calling",
    /** @param {number} count */
    more: (count) => `and ${count} more`,
  },

  off: {
    ask: "Turn off\u2026",
    title: "Turn alerts off for a while",
    what: "Alerts of this one limit. A high alert is never turned off, and the next phase turns everything on again.",
    length: "For",
    /** @param {number} count */
    minutes: (count) => `${count} min`,
    go: "Turn off",
    on: "Turn on",
    /** @param {string} title @param {string} who @param {string} left @param {string} reason */
    line: (title, who, left, reason) => `${title}: off by ${who}, on again in ${left}. ${reason}`,
    /** @param {number} count */
    tile: (count) => (count === 1 ? "1 alert off" : `${count} alerts off`),
  },

  overlays: {
    title: "Limits of this patient",
    none: "The limits of the profile, unchanged.",
    own: "own limits",
    /** @param {string} titles */
    own_title: (titles) => `This patient\u2019s limits differ: ${titles}`,
    add: "Add",
    add_title: "Other limits for this patient",
    needs: "Choose what is true of this patient.",
    sign: "Sign",
    off: "Take off",
    off_hint: "The limits of the profile hold again. The reason is kept in the record.",
    second: "Sign as second person",
    second_hint: "Why do you agree? Kept in the record with your name.",
    waiting: "Waits for a second signature. The limits of the profile hold until then.",
    waiting_own: "A second person must sign here. The limits of the profile hold until then.",
    unknown: "This clinic no longer has this overlay: what it changes is not known here.",
    signed_already: "signed already",
    /** @param {string} role */
    not_yours: (role) => `needs the signature of a ${role}`,
    /** @param {string} who @param {string} when @param {string} until */
    signed: (who, when, until) => `Signed by ${who}, ${when}; until ${until}`,
    /** @param {string} who */
    and_second: (who) => `second signature ${who}`,
    /** @param {string} item */
    wanted: (item) => `I have seen it: ${item}`,
    /** @param {string} item */
    want_needed: (item) => `Needed first: ${item}.`,
  },

  labels: {
    useful: "Useful",
    nuisance: "Nuisance",
    lead: "This alert:",
    ask: "Was this alert useful or a nuisance?",
    /** @param {string} who @param {string} label */
    said: (who, label) => `${who}: ${label.toLowerCase()}`,
  },
  past: {
    title: "Looking back",
    none: "No alert of this session has ended yet.",
    missed: "Vigil missed something",
    missed_row: "Missed",
    missed_title: "Something happened and Vigil did not say so",
    missed_what: "What was it?",
    missed_hint: "A word, or nothing. Kept in the record with your name; it calls nobody.",
    missed_save: "Note it",
    /** @param {string} at @param {string} length */
    when: (at, length) => `${at}, ${length}`,
    /** @param {number} count */
    all: (count) => `Show all ${count}`,
    fewer: "Show fewer",
  },

  identity: {
    state: "values held back",
    nothing: "Nothing of it is charted or judged.",
    yes: "Yes, this is the patient\u2019s monitor",
    title: "Whose monitor is this?",
    /** @param {string} patient */
    look: (patient) =>
      `Go and look first. If it is connected to ${patient}, say yes: what it shows counts for this patient from now on.`,
  },
};
