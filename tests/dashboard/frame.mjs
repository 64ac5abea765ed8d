// Messages of a WebSocket server, as far as a test needs them.

/** One unmasked text frame of RFC 6455. @param {string} text */
export function text_frame(text) {
  const body = Buffer.from(text);
  if (body.length < 126) return Buffer.concat([Buffer.from([0x81, body.length]), body]);
  const head = body.length < 65536 ? Buffer.alloc(4) : Buffer.alloc(10);
  head[0] = 0x81;
  head[1] = body.length < 65536 ? 126 : 127;
  if (body.length < 65536) head.writeUInt16BE(body.length, 2);
  else head.writeBigUInt64BE(BigInt(body.length), 2);
  return Buffer.concat([head, body]);
}
