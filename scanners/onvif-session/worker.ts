import http from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import onvif from 'node-onvif';
import OnvifServiceMedia from 'node-onvif/lib/modules/service-media.js';
import type { Operation } from '../credential-login/withheld.ts';
import { clockOffset } from './clock.ts';
import { escaped } from './escaped.ts';
import { mediaPath } from './media-path.ts';
import type { Errand, FromWorker, ToWorker } from './messages.ts';
import { PretendSocket } from './pretend-socket.ts';

/**
 * The worker in which node-onvif runs: the package holds a session with one device here and ends with it. It has no way
 * to the network: the agent that Node's HTTP client uses in this thread makes pretend sockets, and each request goes as a
 * message to the thread that holds the dialer.
 */
const parent = parentPort;
if (parent === null) throw new Error('onvif-session/worker is started as a worker only');
const say = (message: FromWorker) => parent.postMessage(message);

class MessageAgent extends http.Agent {
  // Node's documented hook; any duplex stream may be returned.
  override createConnection(): PretendSocket {
    const socket = new PretendSocket((request) => {
      parent?.once('message', (reply: ToWorker) => socket.reply(reply));
      say({ kind: 'ask', ...request });
    });
    return socket;
  }
}

await session(workerData);

async function session({ path, operations, username, password }: Errand): Promise<void> {
  http.globalAgent = new MessageAgent();
  // The host is a placeholder: only the dialer knows where the device is.
  const device = new onvif.OnvifDevice({ xaddr: `http://device.invalid${path}` });
  const service = device.services.device;
  // A refusal is an answer too: the carrier has seen the reply, decides whether this is ONVIF at all, and reports it.
  const clock = await service.getSystemDateAndTime().catch(() => ({ data: null }));
  // Without capabilities there is no path for video sources: that call is then left out. The carrier has seen the refusal.
  const wantsMedia = operations.includes('GetVideoSources');
  const place = wantsMedia ? mediaPath((await service.getCapabilities().catch(() => null))?.data) : null;
  // Not by the constructor, which refuses passwords with < > or beyond ASCII. The name goes into XML unescaped.
  device.setAuth(escaped(username), password);
  service.time_diff = clockOffset(clock.data, Date.now());
  const media = place === null ? null : mediaAt(place, service.time_diff);
  media?.setAuth(escaped(username), password);
  for (const operation of operations) {
    const answer = await call({ service, media }, operation);
    if (answer === null) continue;
    say({ kind: 'read', json: Buffer.from(JSON.stringify(answer.data)) });
  }
}

interface Services {
  readonly service: typeof onvif.OnvifDevice.prototype.services.device;
  readonly media: OnvifServiceMedia | null;
}

/**
 * Null if the device refused or node-onvif could not read the answer. That is not lost: the carrier has seen the reply itself, and the
 * session ends as refused, or as not understood if no operation brought a fact.
 */
async function call({ service, media }: Services, operation: Operation) {
  const asked = {
    GetDeviceInformation: () => service.getDeviceInformation(),
    GetNetworkInterfaces: () => service.getNetworkInterfaces(),
    GetVideoSources: () => media?.getVideoSources() ?? Promise.resolve(null),
  }[operation];
  return asked().catch(() => null);
}

function mediaAt(path: string, difference: number): OnvifServiceMedia {
  return new OnvifServiceMedia({ xaddr: `http://device.invalid${path}`, time_diff: difference });
}
