import type { Socket } from 'node:net';
import type { Service } from './device.ts';
import { readRequest } from './servers/http-request.ts';
import type { Scene } from './servers/scene.ts';

/**
 * What crashes a device: it stops answering for good. Each of these has been seen on real ones (protocols, section 12): few sockets, a
 * watchdog that a random load triggers, a parser that only knows the requests of its own app.
 */
export interface Fragility {
  /** Most conversations (connections and datagrams) that it withstands in any one second. */
  readonly perSecond?: number;
  /** Most simultaneous connections that it withstands. */
  readonly atOnce?: number;
  /** Milliseconds for which a connection may be idle. */
  readonly idleMs?: number;
  /** The header names that it knows, in lower case. */
  readonly headers?: readonly string[];
  readonly verbs?: readonly string[];
  readonly paths?: readonly string[];
  /** Ports on which any connection crashes it. */
  readonly untouchable?: readonly number[];
  /** Any byte over TCP crashes it. */
  readonly ofAnyByte?: true;
}

/** Watches one connection of a fragile device; call it when the connection is counted as open. */
export function endure(socket: Socket, service: Service, scene: Scene): void {
  const { fragile } = scene.device;
  if (fragile === undefined) return;
  const dead = (reason: string) => {
    if (scene.log.crashed === null) scene.crash(`${reason} (port ${service.port})`);
  };
  endureMany(scene);
  if (fragile.untouchable?.includes(service.port)) dead('a connection came');
  endureIdleness(socket, fragile, scene, dead);
  const plain = service.transport === 'tcp' && /^(?:http|rtsp)$/.test(service.behaviour.kind);
  let pending: Buffer = Buffer.alloc(0);
  socket.on('data', (bytes: Buffer) => {
    if (fragile.ofAnyByte === true) dead(`${bytes.length} bytes came`);
    if (!plain) return;
    pending = Buffer.concat([pending, bytes]);
    for (let request = readRequest(pending); request !== null; request = readRequest(pending)) {
      pending = pending.subarray(request.length);
      const reason = unexpected(request, fragile);
      if (reason !== null) dead(reason);
    }
  });
}

/** Watches how much arrives per second; call it for each datagram as well. */
export function endureMany(scene: Scene): void {
  const most = scene.device.fragile?.perSecond;
  const { arrivals, crashed } = scene.log;
  const first = arrivals.at(-1 - (most ?? 0));
  const last = arrivals.at(-1);
  if (most === undefined || first === undefined || last === undefined || crashed !== null) return;
  if (last - first < 1000) scene.crash(`${most + 1} conversations came in ${last - first} ms`);
}

/** Call it with how many connections were open at once when one began, if it was more than that one. */
export function endureTwo(atOnce: number, { port }: Service, scene: Scene): void {
  const most = scene.device.fragile?.atOnce ?? atOnce;
  if (atOnce > most && scene.log.crashed === null)
    scene.crash(`${atOnce} connections at once (port ${port})`);
}

function endureIdleness(
  socket: Socket,
  { idleMs }: Fragility,
  { log }: Scene,
  dead: (reason: string) => void,
): void {
  if (idleMs === undefined) return;
  let [brought, closed] = [0, false];
  const look = (before: number) => {
    if (!closed && brought === before) dead(`a connection brought nothing for ${idleMs} ms`);
  };
  // If this process was held up, the timer fires before what arrived in time is read.
  const wait = () => setTimeout((before: number) => log.inOrder(() => look(before)), idleMs, brought);
  let timer = wait();
  socket.on('data', () => {
    brought++;
    clearTimeout(timer);
    timer = wait();
  });
  socket.once('close', () => {
    closed = true;
    clearTimeout(timer);
  });
}

/** Why a request crashes it, or null. */
function unexpected(
  { verb, target, headers }: { verb: string; target: string; headers: ReadonlyMap<string, string> },
  fragile: Fragility,
): string | null {
  if (fragile.verbs?.includes(verb) === false) return `the verb ${verb} came`;
  const path = target.replace(/^rtsp:\/\/[^/]*/, '').replace(/\?.*$/, '');
  if (fragile.paths?.includes(path) === false) return `${path} was asked for`;
  const header = [...headers.keys()].find((name) => fragile.headers?.includes(name) === false);
  return header === undefined ? null : `the header ${header} came`;
}
