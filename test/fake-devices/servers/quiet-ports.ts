import type { Socket } from 'node:net';
import type { BannerBehaviour } from '../device.ts';
import type { Scene } from './scene.ts';

/** Sends its line on connect. A client that answers is logging in, or wants more than a banner. */
export function serveBanner(socket: Socket, behaviour: BannerBehaviour, scene: Scene): void {
  socket.write(Buffer.from(behaviour.text, 'latin1'));
  complainOfBytes(socket, scene, 'banner');
}

/** Accepts, sends nothing, and keeps the connection until the other side closes it. */
export function serveSdk(socket: Socket, scene: Scene): void {
  complainOfBytes(socket, scene, 'SDK');
}

/** A port that must not be connected to. */
export function serveTripwire(socket: Socket, scene: Scene): void {
  scene.log.violations.push(`connected to port ${scene.port}, which prints what it is sent`);
  socket.resume();
}

/**
 * TVT's control port: 64 bytes that begin with `head`, sent unprompted. A byte in the wrong place crashes the real recorder, so here any
 * byte at all does.
 */
export function serveTvtControl(socket: Socket, scene: Scene): void {
  const hello = Buffer.alloc(64);
  hello.write('head');
  hello.set([0xf9, 0x01, 0, 0, 4, 0, 0, 0, 3, 0], 8);
  hello[62] = 3;
  socket.write(hello);
  socket.on('data', (bytes: Buffer) => {
    scene.log.violations.push(`${bytes.length} bytes to TVT's control port ${scene.port}`);
    scene.crash('bytes came on the control port');
  });
}

function complainOfBytes(socket: Socket, scene: Scene, what: string): void {
  socket.on('data', (bytes: Buffer) => {
    scene.log.violations.push(`${bytes.length} bytes to ${what} port ${scene.port}`);
  });
}
