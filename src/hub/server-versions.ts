/** What is known of a version of nats-server, in a sentence (docs/county.md). */
export function knownOf(version: string): string {
  const [major = 0, minor = 0, patch = 0] = version.split(/[.-]/).map(Number);
  const supported = major > 2 || (minor === 12 && patch >= 12) || (minor === 14 && patch >= 3) || minor > 14;
  if (supported) return 'Upstream mends this version.';
  return minor === 10 && patch >= 23
    ? 'Upstream no longer mends this version; of what is known to be wrong with it, the config here uses nothing (no websocket, leaf nodes, MQTT, operator mode).'
    : 'This version has known faults: use Debian’s 2.10.27, or 2.12.12 or 2.14.3 and later.';
}
