import type { Lab } from './netns.ts';

/** 1,280 addresses: more than the 1,024 up to which known devices wait, too. */
export const scope = ['10.66.2.0/23', '10.66.4.0/23', '10.66.6.0/24'] as const;
/** A controller near hosts with web pages, and a network with such hosts and no controller. */
export const plant = {
  network: '10.66.3.0/24',
  controller: '10.66.3.200',
  others: Array.from({ length: 20 }, (_, i) => `10.66.3.${2 + i * 8}`),
} as const;
export const office = {
  network: '10.66.5.0/24',
  others: Array.from({ length: 20 }, (_, i) => `10.66.5.${3 + i * 8}`),
} as const;

/** Both behind a router, in one namespace. Returns the scanner's namespace. */
export async function largeScope(lab: Lab): Promise<string> {
  const [scanner, far] = [lab.namespace('scan'), lab.namespace('far')];
  lab.cable(
    { namespace: scanner, name: 'eth0', addresses: ['10.64.0.1/30'] },
    { namespace: far, name: 'eth0', addresses: ['10.64.0.2/30'] },
  );
  for (const block of scope) lab.route(scanner, block, '10.64.0.2');
  for (const address of [plant.controller, ...plant.others, ...office.others])
    lab.answering(far, `${address}/32`);
  for (const block of scope) lab.silent(far, block);
  await lab.startScript(far, 'test/lab/large-scope-script.ts');
  return scanner;
}
