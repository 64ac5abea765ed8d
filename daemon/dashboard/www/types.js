// @ts-check
// The contract with the server as types: what README.md of the folder above says in words.
// Nothing here runs.

/** @typedef {"nurse"|"prescriber"|"technician"|"auditor"} Role */
/** @typedef {"low"|"medium"|"high"} Priority */
/** @typedef {"active"|"acknowledged"|"cleared"|"suspended"} AlertState */
/** @typedef {"baseline"|"dosing"|"session"|"recovery"|"discharge"} Phase */
/** @typedef {"good"|"questionable"|"invalid"} Quality */

/** @typedef {{name: string, display: string, role: Role}} You */

/**
 * @typedef {object} Reading
 * @property {number|null} value
 * @property {string} unit
 * @property {Quality} quality
 * @property {number} at
 * @property {number} measured
 * @property {boolean} charted
 * @property {number|null} low
 * @property {number|null} high
 */

/**
 * @typedef {object} Cuff
 * @property {number|null} systolic
 * @property {number|null} diastolic
 * @property {number|null} mean
 * @property {Quality} quality
 * @property {number} at
 * @property {number} measured
 * @property {boolean} charted
 * @property {number|null} previous_systolic
 * @property {number|null} valid_until
 */

/**
 * @typedef {object} Alert
 * @property {number} id
 * @property {AlertState} state
 * @property {Priority} priority
 * @property {string} headline
 * @property {string} cause
 * @property {string} rule
 * @property {boolean} technical
 * @property {number} raised
 * @property {number} since
 * @property {string} owner
 * @property {number|null} until
 * @property {string} why
 * @property {number} off_most for how long it may be turned off, ms; 0: not at all
 * @property {Label[]} labels
 */

/** @typedef {{rule: string, title: string, by: string, reason: string, until: number}} Off */

/** @typedef {{label: "useful"|"nuisance", by: string, at: number, note: string}} Label */

/**
 * An alert that is over, at its worst.
 * @typedef {object} PastAlert
 * @property {number} id
 * @property {Priority} priority
 * @property {string} headline
 * @property {boolean} technical
 * @property {number} raised
 * @property {number} ended
 * @property {string} detail
 * @property {Label[]} labels
 */
/** @typedef {{by: string, at: number, note: string}} Missed */
/** @typedef {{what: string, why: string}} Quiet */

/**
 * @typedef {object} Device
 * @property {string} name
 * @property {boolean} up
 * @property {number} since
 * @property {string} detail
 * @property {boolean} sensor_off
 * @property {boolean} battery_low
 * @property {{since: number, how: string}|null} foreign
 */

/**
 * @typedef {object} Page
 * @property {number} id
 * @property {number} alert
 * @property {string} to
 * @property {Priority} priority
 * @property {number} sent
 * @property {"accepted"|"failed"|null} fate
 * @property {boolean} withdrawn
 * @property {string} detail
 */

/** @typedef {{id: string, text: string, due: number}} Task */
/**
 * @typedef {{id: string, text: string, met: boolean, fixed: boolean, by_person: boolean,
 *   wanted: string}} GateItem
 */

/**
 * @typedef {object} Overlay
 * @property {string} name
 * @property {string} title
 * @property {string} by
 * @property {string} second
 * @property {string} reason
 * @property {number} at
 * @property {number} until
 * @property {boolean} in_force
 * @property {Role|""} signature
 * @property {string} changes
 */

/**
 * @typedef {object} Baseline
 * @property {number|null} systolic
 * @property {number|null} diastolic
 * @property {number|null} spo2
 * @property {number|null} rate
 * @property {boolean} frozen
 */

/**
 * @typedef {object} Session
 * @property {number} id
 * @property {string} patient
 * @property {string} profile
 * @property {string} title
 * @property {string} route
 * @property {boolean} signed
 * @property {string} [mode] that it was opened in; absent: assist
 * @property {Phase} phase
 * @property {number} opened
 * @property {number} phase_since
 * @property {number|null} phase_ends
 * @property {number|null} dosing_started
 * @property {number|null} dosing_ended
 * @property {string} nurse
 * @property {Dose} dose
 * @property {Overlay[]} overlays
 * @property {Baseline} baseline
 * @property {Phase|null} next_phase
 * @property {GateItem[]} [gate]
 * @property {Record<string, string>} items
 */

/**
 * @typedef {object} Bed
 * @property {string} id
 * @property {string} name
 * @property {boolean} confirmed
 * @property {number} rank
 * @property {Session|null} session
 * @property {number} stale_after
 * @property {Record<string, Reading>} readings
 * @property {Cuff|null} cuff
 * @property {number|null} cuff_due
 * @property {Alert[]} alerts
 * @property {number|null} audio_paused_until
 * @property {Off[]} off
 * @property {PastAlert[]} ended
 * @property {Missed[]} missed
 * @property {Quiet[]} [quiet]
 * @property {Device[]} devices
 * @property {Page[]} pages
 * @property {Task[]} tasks
 */

/**
 * @typedef {object} Hello
 * @property {"hello"} type
 * @property {number} now
 * @property {number} version of the contract
 * @property {string} clinic
 * @property {string} [mode] absent: assist
 * @property {string} [mode_signed] who signed for it, and when
 * @property {{speed: number}|null} demo
 * @property {You} you
 * @property {Bed[]} beds
 * @property {Bed|null} station
 */
/** @typedef {{type: "bed", now: number, bed: Bed}} BedMessage */
/**
 * @typedef {{type: "wave", now: number, bed: string, step: number, samples: number[]}} WaveMessage
 */
/** @typedef {{type: "beat", now: number}} Beat */
/** @typedef {Hello|BedMessage|WaveMessage|Beat} Message */

/**
 * @typedef {object} Trend
 * @property {string} bed
 * @property {number} since
 * @property {number[]} times
 * @property {(number|null)[]} spo2
 * @property {(number|null)[]} rate
 * @property {(number|null)[]} systolic
 * @property {(number|null)[]} diastolic
 * @property {{at: number, phase: Phase}[]} phases
 * @property {{at: number, end: number|null, priority: Priority, headline: string}[]} alerts
 */

/**
 * @typedef {object} Person
 * @property {string} name
 * @property {string} display
 * @property {Role} role
 * @property {boolean} on_duty
 * @property {boolean} joined has a password
 * @property {boolean} reachable has a pager
 * @property {string} [channel]
 * @property {string} [pager]
 */

/** @typedef {{name: string, title: string, route: string, signed: boolean}} Profile */

/**
 * What the expected curve is drawn for; `said`: by somebody, and not the profile's own.
 * @typedef {object} Dose
 * @property {boolean} said
 * @property {number|null} mg_per_kg
 * @property {number|null} minutes
 * @property {number|null} devices
 * @property {number|null} response 1: as most; null: the first session with this drug
 */

/**
 * An overlay that may be signed.
 * @typedef {object} OverlayOffer
 * @property {string} name
 * @property {string} title
 * @property {string} note
 * @property {Role|""} signature
 * @property {string[]} wants
 * @property {Record<string, string>} changes by profile
 */

/**
 * @typedef {object} SessionLine
 * @property {number} id
 * @property {string} bed
 * @property {number} patient_number
 * @property {string} [patient] absent where the reader is not told
 * @property {string} profile
 * @property {number} opened
 * @property {number|null} closed
 * @property {number} alerts
 */

/**
 * @typedef {object} SessionRecord
 * @property {number} id
 * @property {string} bed
 * @property {number} patient_number
 * @property {string} [patient] absent where the reader is not told
 * @property {string} profile
 * @property {string} title
 * @property {string} nurse
 * @property {number} opened
 * @property {number|null} closed
 * @property {{intact: boolean, detail: string}|null} [verified]
 * @property {{at: number, phase: Phase, by: string, reason: string}[]} phases
 * @property {RecordedAlert[]} alerts
 * @property {Page[]} pages
 * @property {Handover} handover
 * @property {RecordedCuff[]} cuffs
 * @property {{minute: number, spo2: number|null, rate: number|null}[]} minutes since it was opened
 * @property {{at: number, kind: string, by: string, text: string}[]} timeline
 */

/** @typedef {{at: number, systolic: number|null, diastolic: number|null}} RecordedCuff */

/**
 * @typedef {object} Handover
 * @property {RecordedCuff|null} peak
 * @property {number} minutes_above_160_100
 * @property {number} minutes_above_180_110
 * @property {{value: number, at: number, seconds: number}|null} lowest_spo2
 * @property {number} seconds_below_90
 */

/**
 * @typedef {object} RecordedAlert
 * @property {number} id
 * @property {Priority} priority
 * @property {string} headline
 * @property {boolean} technical
 * @property {number} raised
 * @property {{at: number, by: string}[]} acknowledged
 * @property {number|null} ended
 * @property {string} detail
 */

/** A part of the page that shows the newest state when told to. */
/** @typedef {{element: HTMLElement, update: () => void, close?: () => void}} View */

/**
 * What every view is given.
 * @typedef {object} Desk
 * @property {import("./model.js").Model} model
 * @property {import("./actions.js").Commands} commands
 * @property {import("./history.js").Histories} histories
 * @property {() => number} monotonic milliseconds since any moment
 */

export {};
