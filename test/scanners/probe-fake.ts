import { createSocket } from 'node:dgram';
import type { Fact } from '../../src/model/observation.ts';
import type { DatagramScanner } from '../../src/model/scanner.ts';
import type { FakeDevice } from '../fake-devices/device.ts';
import type { DeviceLog } from '../fake-devices/log.ts';
import type { MakerSearchBehaviour } from '../fake-devices/maker-search.ts';
import { startFleet } from '../fake-devices/start.ts';

/** The network that these exchanges live in. */
const network = '127.86.1';
const waitMs = 3000;

/** What a fake device received, and what the scanner's parser read out of its answer. */
export interface ProbeOfFake {
  /** Null where no answer came, or the parser took it for none. */
  readonly facts: readonly Fact[] | null;
  readonly log: DeviceLog;
}

/**
 * Sends the scanner's own datagrams to a fake device over loopback, from the port that the protocol's answers go to, and
 * reads the first answer with the scanner's own parser. `host` is the last number of the address: one for each test file.
 */
export async function probeFake(
  scanner: DatagramScanner,
  behaviour: MakerSearchBehaviour,
  host: number,
): Promise<ProbeOfFake> {
  const address = `${network}.${host}`;
  const fleet = await startFleet([deviceAt(address, scanner.port, behaviour)], { ports: 'real' });
  try {
    const reply = await exchange(scanner, address);
    return { facts: reply === null ? null : scanner.parse(reply), log: fleet.device('the device').log };
  } finally {
    await fleet.stop();
  }
}

function deviceAt(address: string, port: number, behaviour: MakerSearchBehaviour): FakeDevice {
  return {
    name: 'the device',
    address,
    truth: {
      manufacturer: null,
      brand: null,
      type: 'unknown',
      model: null,
      verdicts: { 'uk-2022': 'clear', 'us-ndaa-889': 'clear' },
      listed: false,
    },
    services: [{ port, transport: 'udp', behaviour }],
  };
}

function exchange(scanner: DatagramScanner, address: string): Promise<Buffer | null> {
  const socket = createSocket('udp4');
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => finish(null), waitMs);
    const finish = (reply: Buffer | null) => {
      clearTimeout(timer);
      socket.close(() => resolve(reply));
    };
    socket.once('error', reject);
    socket.once('message', finish);
    socket.bind(scanner.answersTo?.port ?? 0, `${network}.250`, () => {
      for (const request of scanner.requests(address)) socket.send(request, scanner.port, address);
    });
  });
}
