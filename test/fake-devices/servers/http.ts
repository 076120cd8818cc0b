import type { Socket } from 'node:net';
import type { HttpBehaviour } from '../device.ts';
import { eachRequest, type Request } from './http-request.ts';
import { messageBytes } from './message.ts';
import { onvifReply } from './onvif.ts';
import type { Scene } from './scene.ts';

/** Paths that log in, leak data or are exploits: no polite scanner requests them. */
const forbidden =
  /[?&]auth=|\/Security\/users|\/System\/configurationFile|\/onvif-http\/snapshot|getparamjs|\/RPC2|\/upnp_eth0\.xml/i;
const posts = ['/axis-cgi/basicdeviceinfo.cgi'];

/** Plays a web server on one connection. */
export function serveHttp(socket: Socket, behaviour: HttpBehaviour, scene: Scene): void {
  eachRequest(socket, (request) => answer(socket, request, behaviour, scene));
}

function answer(socket: Socket, request: Request, behaviour: HttpBehaviour, scene: Scene): void {
  const path = request.target.replace(/\?.*$/, '');
  note(request, path, behaviour, scene);
  if (behaviour.crashesOn?.includes(path)) {
    scene.crash(`${path} was fetched`);
    return;
  }
  const { onvif } = behaviour;
  const reply =
    onvif !== undefined && path === onvif.path
      ? onvifReply(request, onvif, scene)
      : messageBytes(behaviour.pages[request.target] ?? behaviour.pages[path] ?? behaviour.otherwise, scene);
  send(socket, reply, behaviour);
}

function note(request: Request, path: string, behaviour: HttpBehaviour, scene: Scene): void {
  const { log, port } = scene;
  log.request({ port, protocol: 'http', verb: request.verb, target: request.target });
  const authorization = request.headers.get('authorization');
  if (authorization !== undefined)
    log.credentials.push(`HTTP ${authorization.split(' ')[0]} on port ${port}`);
  if (forbidden.test(request.target)) log.violations.push(`fetched ${request.target} on port ${port}`);
  const mayPost = path === behaviour.onvif?.path || posts.includes(path) || path.startsWith('/onvif/');
  if (request.verb !== 'GET' && !(request.verb === 'POST' && mayPost))
    log.violations.push(`HTTP ${request.verb} ${request.target} on port ${port}`);
}

function send(socket: Socket, reply: Buffer, behaviour: HttpBehaviour): void {
  const done = () => {
    if (behaviour.keepsOpen !== true) socket.end();
  };
  const { piece } = behaviour;
  if (piece === undefined) {
    socket.write(reply, done);
    return;
  }
  const next = (at: number): void => {
    if (socket.destroyed) return;
    if (at < reply.length) {
      socket.write(reply.subarray(at, at + piece));
      setTimeout(next, 3, at + piece);
    } else done();
  };
  next(0);
}
