import { JetStreamError } from '@nats-io/jetstream';
import { errors } from '@nats-io/transport-node';
import { expect, test } from 'vitest';
import { BrokerError, brokerError } from '../../src/hub/connect.ts';

test('brokerError knows what the broker’s client throws where no stack names it', () => {
  const thrown = [new JetStreamError('heartbeats missed'), new errors.TimeoutError()];
  // As in the built program, which has the client in files of its own.
  for (const error of thrown) error.stack = `${error.message}\n    at file:///dist/parts/chunk.js:1:1`;
  for (const error of thrown) expect(brokerError(error)).toBeInstanceOf(BrokerError);
  expect(brokerError(thrown[0])?.message).toBe('The broker: heartbeats missed.');
  expect(brokerError(new TypeError('a bug'))).toBeNull();
});

test('brokerError knows a class that the client does not export by its cause', () => {
  const unnamed = new Error('jetstream is not enabled', { cause: new errors.NoRespondersError('jobs.x') });
  expect(brokerError(unnamed)?.message).toMatch(/^The broker: JetStream answers on none of its servers\./);
  expect(brokerError(new Error('a bug', { cause: new TypeError('of ours') }))).toBeNull();
});
