import { readContents } from '../../../src/cli/knowledge/contents.ts';
import { EnrolmentError, readEnrolment } from '../../../src/hub/enrolment-file.ts';
import { readFrame } from '../../../src/hub/frame-message.ts';
import { KnowledgeError, packContents, readPack } from '../../../src/hub/knowledge-pack.ts';
import { readMessage, UnreadableMessage } from '../../../src/hub/message-schema.ts';
import { readDecisions, readOrders, readState, readTaken } from '../../../src/hub/notes.ts';
import { clean, unseen } from '../../../src/model/text.ts';
import { textsIn } from '../../hub/texts-in.ts';
import { promise } from '../promises.ts';
import type { FuzzTarget } from '../target.ts';

/** A public key that signed nothing here. */
const key = 'UDXU4RCSJNZOIQHZNWXHXORDPRTGNJAHAHFRGZNEEJCPQTT2M7NLCNF4';

/** What comes from a site, or from the hub, over the broker. */
export const hubTargets: readonly FuzzTarget[] = [
  {
    name: 'hub-message',
    seeds: ['hosts', 'decision', 'sweep-ended'].map((kind) => `test/captures/hub/${kind}.json`),
    run: (bytes) => {
      try {
        const message = readMessage(Buffer.from(bytes).toString());
        for (const text of textsIn(message)) promise(text.search(unseen) < 0, `not clean: ${text}`);
        if (message.kind !== 'hosts') return;
        for (const { host } of message.hosts)
          for (const { value } of host.observations) promise(value === clean(value), `not clean: ${value}`);
      } catch (error) {
        if (!(error instanceof UnreadableMessage)) throw error;
        promise(error.message.length < 3_000, 'a long message');
      }
    },
  },
  {
    name: 'hub-frame',
    seeds: ['test/captures/hub/headers.json'],
    run: (bytes) => {
      const text = Buffer.from(bytes).toString();
      const headers = Object.fromEntries([...text.matchAll(/"(\w+)":"([^"]*)"/g)].map(([, a, b]) => [a, b]));
      promise(typeof readFrame('north', key, { headers, body: bytes }) === 'string', 'a signature was taken');
    },
  },
  {
    name: 'hub-note',
    seeds: ['test/captures/hub/note.json'],
    run: (bytes) => {
      promise(readState('north', key, bytes) === null, 'a signature was taken');
      promise(readTaken('north', key, bytes) === null, 'a signature was taken');
      promise(readOrders('north', key, bytes) === null, 'a signature was taken');
      promise(readDecisions('north', key, bytes) === null, 'a signature was taken');
    },
  },
  {
    name: 'hub-enrolment',
    seeds: ['test/captures/hub/enrolment.json'],
    run: (bytes) => {
      try {
        readEnrolment(Buffer.from(bytes).toString(), 'file');
      } catch (error) {
        if (!(error instanceof EnrolmentError)) throw error;
      }
    },
  },
  {
    name: 'hub-knowledge',
    seeds: ['test/captures/hub/knowledge.pack'],
    run: (bytes) => {
      const refused = (work: () => unknown) => {
        try {
          work();
          promise(false, 'a pack was taken');
        } catch (error) {
          if (!(error instanceof KnowledgeError)) throw error;
        }
      };
      refused(() => readPack(bytes, { trusted: [key], now: new Date() }));
      // As if it had been signed.
      refused(() => readContents(bytes));
      refused(() => packContents(bytes));
    },
  },
];
