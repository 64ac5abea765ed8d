// @ts-check
// One bed as its page and its commands see it: the newest state, and orders that are done when the
// stream shows them and they are on disk.

/** @typedef {import("./types.js").Bed} Bed */
/** @typedef {import("./types.js").Desk} Desk */

export class Bedside {
  /** @param {Desk} desk @param {string} id */
  constructor(desk, id) {
    this.desk = desk;
    this.id = id;
  }

  /** The newest state; null if there is no such bed. @returns {Bed|null} */
  now() {
    const { beds, station } = this.desk.model;
    return beds.get(this.id) ?? (station?.id === this.id ? station : null);
  }

  /** The clinic's own parts: alerts and devices, no patient. */
  is_clinic() {
    return this.desk.model.station?.id === this.id;
  }

  /**
   * What a command is called while it is under way.
   * @param {string} act
   * @param {string|number} [about]
   */
  name(act, about = "") {
    return `${this.id}/${act}/${about}`;
  }

  /**
   * @param {string} act the last part of the path in the contract
   * @param {object} body
   * @param {(bed: Bed) => boolean} done is it visible?
   * @param {string|number} [about]
   */
  order(act, body, done, about = "") {
    return this.desk.commands.run(
      this.name(act, about),
      `/api/beds/${this.id}/${act}`,
      body,
      () => {
        const bed = this.now();
        return bed !== null && bed.confirmed && done(bed);
      },
    );
  }
}
