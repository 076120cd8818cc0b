/**
 * The TCP ports of a sweep, and what may be sent to each. For a port in two lists, the stricter one applies.
 */

/** Tried on every address to find live hosts; a reset counts as life. Cheapest and most likely first. */
export const gatePorts: readonly number[] = [80, 554, 443, 8000];

/** Tried on every live host: the default camera ports (as the command line documents). */
export const defaultPorts: readonly number[] = [
  80, 81, 88, 443, 554, 2020, 5000, 7070, 8000, 8080, 8081, 8443, 8554, 8899, 9000, 10554, 34567, 37777,
  49152,
];

/** FTP, SSH and telnet: read, never sent anything. */
export const bannerPorts: readonly number[] = [21, 22, 23];

/**
 * TVT's control ports, which send a greeting on connect: read like {@link bannerPorts}, and like every connect-only
 * port sent nothing, because bytes crash the recorder. 6036 is read if the operator names it.
 */
export const greetingPorts: readonly number[] = [5000, 6036];

/** RTSP (554) and its usual alternatives. */
export const rtspPorts: readonly number[] = [554, 7070, 8554, 10554];

/** Ports with TLS from the first byte. */
export const tlsPorts: readonly number[] = [443, 8443];

/** Ports used for an ONVIF device service: TP-Link (2020) and XiongMai (8899). */
export const onvifPorts: readonly number[] = [2020, 8899];

/**
 * Control ports of makers' own software: a connect is enough, and bytes do harm. TVT recorders crash on a wrong length
 * at 5000 or 6036; 8000 is Hikvision's, 9000 Reolink's, 34567 XiongMai's, 37777 Dahua's; 49152 and 49153 are UPnP
 * servers, probed only for a description that they announced.
 */
export const connectOnlyPorts: readonly number[] = [5000, 6036, 8000, 9000, 9010, 34567, 37777, 49152, 49153];

/**
 * Ports of industrial controllers, and their protocols: connected to once on a live host, and sent nothing; a host that
 * accepts is sent nothing more. (BACnet's own port is UDP, which the scanner `bacnet` queries; some gateways accept TCP
 * there.)
 */
export const industrialPorts: readonly { readonly port: number; readonly protocol: string }[] = [
  { port: 502, protocol: 'Modbus' },
  { port: 102, protocol: 'S7' },
  { port: 44_818, protocol: 'EtherNet/IP' },
  { port: 20_000, protocol: 'DNP3' },
  { port: 47_808, protocol: 'BACnet' },
];

/**
 * Ports on which nothing listens: unassigned, and outside the ephemeral range. A host that accepts a connection on each
 * of them accepts everything.
 */
export const controlPorts: readonly number[] = [29_617, 31_433];

/** Printers print what they receive (515, 631, 9100-9107); industrial controllers act on it. */
const foreignPorts: readonly number[] = [
  102, 502, 515, 631, 9100, 9101, 9102, 9103, 9104, 9105, 9106, 9107, 20000, 44818, 47808,
];

const notWeb = new Set([...bannerPorts, ...rtspPorts, ...connectOnlyPorts, ...foreignPorts]);

/** Whether an open port may be probed for a web page. */
export function isWebPort(port: number): boolean {
  return !notWeb.has(port);
}

/**
 * Whether a port may be probed for a document that the device itself announced there (a device service, a description):
 * web ports, and those of {@link connectOnlyPorts} that the given exception names.
 */
export function isAnnouncedPort(port: number, exceptions: readonly number[]): boolean {
  return isWebPort(port) || exceptions.includes(port);
}
