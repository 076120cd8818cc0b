import type { Socket } from 'node:net';
import type { RtspBehaviour } from '../device.ts';
import { eachRequest, type Request } from './http-request.ts';
import { messageBytes } from './message.ts';
import type { Scene } from './scene.ts';

/** Plays an RTSP server (RFC 2326) on one connection; OPTIONS and DESCRIBE may follow each other on it. */
export function serveRtsp(socket: Socket, behaviour: RtspBehaviour, scene: Scene): void {
  eachRequest(socket, (request) => answer(socket, request, behaviour, scene));
}

function answer(socket: Socket, request: Request, behaviour: RtspBehaviour, scene: Scene): void {
  const { log, port } = scene;
  log.request({ port, protocol: 'rtsp', verb: request.verb, target: request.target });
  if (request.headers.has('authorization')) log.credentials.push(`RTSP credentials on port ${port}`);
  const known = request.version.startsWith('RTSP') ? reply(request.verb, behaviour) : undefined;
  if (known === undefined) log.violations.push(`${request.verb} ${request.version} on RTSP port ${port}`);
  const message = known ?? behaviour.otherwise;
  if (message === undefined) {
    socket.end();
    return;
  }
  const cseq = request.headers.get('cseq') ?? behaviour.withoutCseq ?? '0';
  socket.write(messageBytes(message, scene, { cseq }));
}

function reply(verb: string, behaviour: RtspBehaviour) {
  if (verb === 'OPTIONS') return behaviour.options;
  return verb === 'DESCRIBE' ? behaviour.describe : undefined;
}
