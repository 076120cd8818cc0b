import process from 'node:process';

/** Processor time that work takes, in milliseconds, unaffected by other load on the machine. */
export async function processorMs(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
