import { createSocket } from 'node:dgram';
import { createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { readCertificate } from '../certificates/read.ts';
import type { Service, TcpBehaviour, UdpBehaviour } from '../device.ts';
import { endure, endureMany, endureTwo } from '../fragile.ts';
import { bacnetReply } from './bacnet.ts';
import { serveHttp } from './http.ts';
import { answerPort, isMakerSearch, makerAnswer } from './maker-search.ts';
import { mdnsReply } from './mdns.ts';
import { serveBanner, serveSdk, serveTripwire, serveTvtControl } from './quiet-ports.ts';
import { recordedReply } from './recorded.ts';
import { serveRtsp } from './rtsp.ts';
import type { Scene } from './scene.ts';
import { snmpReply } from './snmp.ts';
import { ssdpReplies } from './ssdp.ts';
import { serveSsh } from './ssh.ts';
import { wsDiscoveryReplies } from './ws-discovery.ts';

/** An open port of a device. */
export interface Listener {
  /** Closes it and every connection on it. */
  close(): Promise<void>;
}

/** Opens one service at the scene's address and port; rejects with the system's error if it cannot bind. */
export function listen(service: Service, scene: Scene): Promise<Listener> {
  return service.transport === 'udp' ? listenUdp(service.behaviour, scene) : listenTcp(service, scene);
}

function listenTcp(service: Extract<Service, { transport: 'tcp' | 'tls' }>, scene: Scene): Promise<Listener> {
  const open = new Set<Socket>();
  const server = makeServer(service, scene);
  server.on('connection', (socket: Socket) => {
    const number = scene.log.opened((atOnce) => endureTwo(atOnce, service, scene));
    admit(socket, number, open, scene);
    endure(socket, service, scene);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(scene.port, scene.address, () => {
      server.off('error', reject);
      resolve({
        close: () =>
          new Promise<void>((done) => {
            server.close(() => done());
            for (const socket of open) socket.destroy();
          }),
      });
    });
  });
}

function makeServer(service: Extract<Service, { transport: 'tcp' | 'tls' }>, scene: Scene): Server {
  const { slowMs = 0 } = scene.device;
  const serve = (socket: Socket) => {
    if (slowMs === 0) return play(socket, service.behaviour, scene);
    socket.pause();
    setTimeout(() => {
      play(socket, service.behaviour, scene);
      socket.resume();
    }, slowMs);
  };
  if (service.transport === 'tcp') return createServer(serve);
  const age = service.old === true ? ({ minVersion: 'TLSv1', maxVersion: 'TLSv1.1' } as const) : {};
  const ciphers = service.old === true ? 'DEFAULT@SECLEVEL=0' : undefined;
  const server = createTlsServer({ ...readCertificate(service.certificate), ...age, ciphers }, serve);
  // A client that gives up during the handshake is ordinary: the connection is counted, nothing else happened.
  server.on('tlsClientError', (_error, socket) => socket.destroy());
  return server;
}

function admit(socket: Socket, number: number, open: Set<Socket>, scene: Scene): void {
  const { log, port, device } = scene;
  open.add(socket);
  socket.on('data', (bytes: Buffer) => log.received(port, bytes.length));
  // A scanner may reset a connection at any time; 'close' follows and is what counts.
  socket.on('error', () => socket.destroy());
  socket.on('close', () => {
    log.closed(number);
    open.delete(socket);
  });
  if (log.atOnce > (device.sockets ?? 10)) {
    log.violations.push(`${log.atOnce} connections at once, more than it can hold`);
    socket.resetAndDestroy();
  }
}

function play(socket: Socket, behaviour: TcpBehaviour, scene: Scene): void {
  socket.on('error', () => socket.destroy());
  switch (behaviour.kind) {
    case 'http':
      serveHttp(socket, behaviour, scene);
      break;
    case 'rtsp':
      serveRtsp(socket, behaviour, scene);
      break;
    case 'banner':
      serveBanner(socket, behaviour, scene);
      break;
    case 'ssh':
      serveSsh(socket, behaviour, scene);
      break;
    case 'sdk':
      serveSdk(socket, scene);
      break;
    case 'tvt-control':
      serveTvtControl(socket, scene);
      break;
    case 'tripwire':
      serveTripwire(socket, scene);
      break;
  }
}

/** How long a device waits before it answers a datagram, in milliseconds (WS-Discovery allows up to 500). */
const answerAfterMs = 15;

function listenUdp(behaviour: UdpBehaviour, scene: Scene): Promise<Listener> {
  // Other programs (avahi, a UPnP server) may own these ports on 0.0.0.0: the address is bound in addition to them.
  const socket = createSocket({ type: 'udp4', reuseAddr: true });
  const timers = new Set<NodeJS.Timeout>();
  socket.on('message', (datagram, from) => {
    scene.log.datagram(scene.port, datagram.length);
    endureMany(scene);
    replies(datagram, behaviour, scene).forEach((reply, index) => {
      const timer = setTimeout(
        () => {
          timers.delete(timer);
          socket.send(reply, portOf(behaviour) ?? from.port, from.address);
        },
        answerAfterMs * (index + 1),
      );
      timers.add(timer);
    });
  });
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.bind(scene.port, scene.address, () => {
      socket.off('error', reject);
      resolve({
        close: () =>
          new Promise<void>((done) => {
            for (const timer of timers) clearTimeout(timer);
            socket.close(() => done());
          }),
      });
    });
  });
}

function portOf(behaviour: UdpBehaviour): number | null {
  return isMakerSearch(behaviour) ? answerPort(behaviour.kind) : null;
}

function replies(datagram: Buffer, behaviour: UdpBehaviour, scene: Scene): Buffer[] {
  if (isMakerSearch(behaviour)) {
    const reply = makerAnswer(datagram, behaviour, scene);
    return reply === null ? [] : [reply];
  }
  switch (behaviour.kind) {
    case 'ws-discovery':
      return wsDiscoveryReplies(datagram, behaviour, scene);
    case 'ssdp':
      return ssdpReplies(datagram, behaviour, scene);
    case 'recorded':
      return [recordedReply(datagram, behaviour, scene)];
    case 'bacnet': {
      const reply = bacnetReply(datagram, behaviour, scene);
      return reply === null ? [] : [reply];
    }
    case 'snmp': {
      const reply = snmpReply(datagram, behaviour, scene);
      return reply === null ? [] : [reply];
    }
    case 'mdns': {
      const reply = mdnsReply(datagram, behaviour, scene);
      return reply === null ? [] : [reply];
    }
  }
}
