import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

/** The server's end of one WebSocket (RFC 6455): text frames, pings, close. */
export interface ServerSocket {
  send(text: string): void;
  /** Says goodbye as the protocol wants it. */
  close(): void;
  /** Cuts the line. */
  kill(): void;
}

export interface SocketEvents {
  readonly onText: (text: string) => void;
  readonly onClose: () => void;
}

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

function frame(opcode: number, payload: Buffer): Buffer {
  const size = payload.length;
  const head =
    size < 126
      ? Buffer.from([0x80 | opcode, size])
      : size < 65_536
        ? Buffer.from([0x80 | opcode, 126, size >> 8, size & 255])
        : Buffer.concat([Buffer.from([0x80 | opcode, 127]), bigEndian(size)]);
  return Buffer.concat([head, payload]);
}

function bigEndian(size: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(size));
  return bytes;
}

/** The first whole frame of what came in, unmasked, and what follows it; null while it is not all there. */
function take(buffer: Buffer): { opcode: number; final: boolean; payload: Buffer; rest: Buffer } | null {
  if (buffer.length < 2) return null;
  const [first = 0, second = 0] = buffer;
  let size = second & 127;
  let at = 2;
  if (size === 126) {
    if (buffer.length < 4) return null;
    size = buffer.readUInt16BE(2);
    at = 4;
  } else if (size === 127) {
    if (buffer.length < 10) return null;
    size = Number(buffer.readBigUInt64BE(2));
    at = 10;
  }
  if (buffer.length < at + 4 + size) return null;
  const mask = buffer.subarray(at, at + 4);
  const payload = Buffer.from(buffer.subarray(at + 4, at + 4 + size));
  for (let index = 0; index < size; index += 1) payload[index] = (payload[index] ?? 0) ^ (mask[index % 4] ?? 0);
  return { opcode: first & 15, final: (first & 128) !== 0, payload, rest: buffer.subarray(at + 4 + size) };
}

/** Completes the handshake of an upgrade request and reads frames from then on. */
export function acceptSocket(request: IncomingMessage, line: Duplex, { onText, onClose }: SocketEvents): ServerSocket {
  const key = request.headers['sec-websocket-key'];
  const accept = createHash('sha1').update(`${key}${GUID}`).digest('base64');
  line.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
  let buffer = Buffer.alloc(0);
  let parts: Buffer[] = [];
  let over = false;
  const end = (): void => {
    if (!over) onClose();
    over = true;
  };
  const write = (opcode: number, payload: Buffer): void => {
    if (line.writable) line.write(frame(opcode, payload));
  };
  line.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (let next = take(buffer); next; next = take(buffer)) {
      buffer = Buffer.from(next.rest);
      if (next.opcode <= 2) {
        parts.push(next.payload);
        if (!next.final) continue;
        onText(Buffer.concat(parts).toString('utf8'));
        parts = [];
      } else if (next.opcode === 9) write(10, next.payload);
      else if (next.opcode === 8) {
        write(8, next.payload.subarray(0, 2));
        line.end();
        end();
      }
    }
  });
  line.on('error', () => {});
  line.on('close', end);
  return {
    send: (text) => write(1, Buffer.from(text, 'utf8')),
    close: () => write(8, Buffer.from([3, 232])),
    kill: () => line.destroy(),
  };
}
