import { randomBytes } from 'node:crypto';
import type { Message } from '../device.ts';
import type { Scene } from './scene.ts';

const blank = /\{(address|port|length|nonce|date|cseq|origin:\d{1,5})\}/g;

/** Fills in the placeholders of a text (see {@link Message}); anything else in braces stays. */
export function fill(text: string, scene: Scene, more: Readonly<Record<string, string>> = {}): string {
  return text.replace(blank, (whole, name: string) => {
    if (name.startsWith('origin:')) return scene.origin(Number(name.slice(7)));
    if (name === 'address') return scene.address;
    if (name === 'port') return String(scene.port);
    if (name === 'nonce') return randomBytes(16).toString('hex');
    if (name === 'date') return new Date().toUTCString();
    return more[name] ?? whole;
  });
}

/** The bytes of a scripted message, placeholders filled in, nothing added and nothing corrected. */
export function messageBytes(
  message: Message,
  scene: Scene,
  more: Readonly<Record<string, string>> = {},
): Buffer {
  const body = Buffer.from(fill(message.body ?? '', scene, more));
  if (message.head.length === 0) return body;
  const lineEnd = message.lineEnd ?? '\r\n';
  const head = [...message.head, '', ''].join(lineEnd);
  const filled = fill(head, scene, { ...more, length: String(body.length) });
  return Buffer.concat([Buffer.from(filled), body]);
}
