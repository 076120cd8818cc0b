import { onTestFinished } from 'vitest';
import { SmtpServer } from './smtp-server.ts';

/** An SMTP server that behaves as `manner` says (smtp-server.py), and goes when the test has ended. */
export async function mailServer(manner: string): Promise<SmtpServer> {
  const server = await SmtpServer.start(manner);
  onTestFinished(() => server.stop());
  return server;
}
