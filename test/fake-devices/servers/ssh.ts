import type { Socket } from 'node:net';
import type { SshBehaviour } from '../device.ts';
import type { Scene } from './scene.ts';

/** Numbers of messages (RFC 4253, 12) that a client may send that only wants to see the host key. */
const names: Readonly<Record<number, string>> = { 1: 'DISCONNECT', 20: 'KEXINIT', 30: 'KEXDH_INIT' };

/**
 * An SSH server up to its host key: its greeting and algorithms on connect, as dropbear, then its key. A client that sends more than a key
 * exchange and a farewell is logging in.
 */
export function serveSsh(socket: Socket, { greeting, key }: SshBehaviour, { log, port }: Scene): void {
  let [came, greeted] = [Buffer.alloc(0), false];
  const hear = (number: number) => {
    const verb = names[number];
    if (verb === undefined) log.violations.push(`SSH message ${number} to port ${port}`);
    else log.request({ port, protocol: 'ssh', verb, target: '' });
    if (verb === 'KEXDH_INIT') socket.write(hostKey(key));
    if (verb === 'DISCONNECT') socket.end();
  };
  socket.write(Buffer.concat([Buffer.from(greeting, 'latin1'), algorithms()]));
  socket.on('data', (bytes: Buffer) => {
    came = Buffer.concat([came, bytes]);
    const line = came.indexOf('\n') + 1;
    if (!greeted && line > 0) {
      if (!/^SSH-2\.0-\S+\r\n/.test(came.toString('latin1'))) log.violations.push(`no SSH to port ${port}`);
      greeted = true;
      came = came.subarray(line);
    }
    while (greeted && came.length > 5 && came.length >= 4 + came.readUInt32BE()) {
      hear(came[5] ?? 0);
      came = came.subarray(4 + came.readUInt32BE());
    }
  });
}

function algorithms(): Buffer {
  const lists = ['curve25519-sha256,diffie-hellman-group14-sha1', 'ssh-rsa', 'aes128-ctr', 'aes128-ctr'];
  lists.push('hmac-sha1', 'hmac-sha1', 'none', 'none', '', '');
  return packet(Buffer.concat([Buffer.of(20), Buffer.alloc(16), ...lists.map(string), Buffer.alloc(5)]));
}

/** The server's message of a key exchange (RFC 8731, 3); the signature is not one. */
function hostKey(key: string): Buffer {
  const blob = Buffer.concat([string('ssh-rsa'), string(Buffer.of(1, 0, 1)), string(key)]);
  return packet(Buffer.concat([Buffer.of(31), string(blob), string(Buffer.alloc(32, 9)), string('none')]));
}

function string(value: string | Buffer): Buffer {
  const bytes = Buffer.from(value as string);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

function packet(payload: Buffer): Buffer {
  const padding = 4 + ((16 - ((payload.length + 9) % 8)) % 8);
  const head = Buffer.alloc(5);
  head.writeUInt32BE(payload.length + padding + 1);
  head[4] = padding;
  return Buffer.concat([head, payload, Buffer.alloc(padding)]);
}
