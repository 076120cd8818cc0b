import process from 'node:process';

/** Processor time that work takes, in milliseconds: what a busy machine does beside it does not count. */
export async function processorMs(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
