import http from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import onvif from 'node-onvif';
import OnvifServiceMedia from 'node-onvif/lib/modules/service-media.js';
import type { Operation } from '../credential-login/withheld.ts';
import { clockOffset } from './clock.ts';
import { FakeSocket } from './fake-socket.ts';
import { mediaPath } from './media-path.ts';
import type { Errand, FromWorker, ToWorker } from './messages.ts';
import { escaped } from './messages.ts';

/**
 * The worker in which node-onvif runs: the package holds a session with one device here and ends with it. It has no path
 * to the network: the agent that Node's HTTP client uses in this thread makes fake sockets, and each request goes as a
 * message to the thread that holds the dialer.
 */
const parent = parentPort;
if (parent === null) throw new Error('onvif-session/worker is started as a worker only');
const send = (message: FromWorker) => parent.postMessage(message);

class MessageAgent extends http.Agent {
  // Node's documented hook; any duplex stream may be returned.
  override createConnection(): FakeSocket {
    const socket = new FakeSocket((request) => {
      parent?.once('message', (reply: ToWorker) => socket.reply(reply));
      send({ kind: 'request', ...request });
    });
    return socket;
  }
}

await session(workerData);

async function session({ path, operations, username, password }: Errand): Promise<void> {
  http.globalAgent = new MessageAgent();
  // The host is a placeholder: only the dialer has the address of the device.
  const device = new onvif.OnvifDevice({ xaddr: `http://device.invalid${path}` });
  const service = device.services.device;
  const clock = await readable('GetSystemDateAndTime', service.getSystemDateAndTime());
  // Without capabilities there is no path for video sources: that call is then left out.
  const wantsMedia = operations.includes('GetVideoSources');
  const capabilities = wantsMedia ? await readable('GetCapabilities', service.getCapabilities()) : null;
  const place = mediaPath(capabilities?.data);
  // Not by the constructor, which refuses passwords with < > or beyond ASCII. The name goes into XML unescaped.
  device.setAuth(escaped(username), password);
  service.time_diff = clockOffset(clock?.data, Date.now());
  const media = place === null ? null : mediaAt(place, service.time_diff);
  media?.setAuth(escaped(username), password);
  for (const operation of operations) {
    const answer = await call({ service, media }, operation);
    if (answer === null) continue;
    send({ kind: 'read', call: operation, json: Buffer.from(JSON.stringify(answer.data)) });
  }
}

interface Services {
  readonly service: typeof onvif.OnvifDevice.prototype.services.device;
  readonly media: OnvifServiceMedia | null;
}

/** The reply; null if there is none to read, or the call has no place. */
async function call({ service, media }: Services, operation: Operation) {
  const request = {
    GetDeviceInformation: () => service.getDeviceInformation(),
    GetNetworkInterfaces: () => service.getNetworkInterfaces(),
    GetVideoSources: () => media?.getVideoSources() ?? Promise.resolve(null),
  }[operation];
  return readable(operation, request());
}

/** Null if the device refused or node-onvif could not read the reply. That is reported: the carrier, which has the reply, decides which. */
function readable<T>(name: string, reply: Promise<T>): Promise<T | null> {
  return reply.catch(() => {
    send({ kind: 'unread', call: name });
    return null;
  });
}

function mediaAt(path: string, difference: number): OnvifServiceMedia {
  return new OnvifServiceMedia({ xaddr: `http://device.invalid${path}`, time_diff: difference });
}
