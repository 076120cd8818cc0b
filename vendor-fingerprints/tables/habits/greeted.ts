import type { Habit } from './habit.ts';

const nmap = 'nmap/nmap nmap-service-probes';

/** How units greet whom calls them over FTP and Telnet, and what stands in certificates of theirs. */
export const habitsGreeted: readonly Habit[] = [
  {
    maker: 'axis',
    // Of before 2003: no word says what it is.
    field: 'banner.ftp',
    pattern: /^220 AXIS (?<model>2(?:00\+?|1[0-4]0|420|460)) ?V ?\d/i,
    weight: 0.7,
    is: ['camera', 0.6],
    seen: ['220 AXIS 2120V2.34 Mar 11 2002 ready.', '220 AXIS 200+V2.00 ready.'],
    unlike: ['220 AXIS 540+V5.51 Jun 25 1999 ready.', '220 AXIS 5600+ V7.10'],
    source: nmap,
  },
  {
    maker: 'axis',
    field: 'banner.ftp',
    pattern: /^220 AXIS (?<model>24[01]\w?\+?) Video Server\d/i,
    weight: 0.7,
    is: ['encoder', 0.6],
    seen: ['220 AXIS 2400 Video Server2.34 Mar 11 2002 ready.', '220 AXIS 2401+ Video Server3.12 ready.'],
    unlike: ['220 AXIS 5400 Print Server6.00', '220 AXIS 2400'],
    source: nmap,
  },
  {
    maker: 'axis',
    field: 'banner.telnet',
    pattern: /^\s{0,8}AXIS (?<model>2\d{2,3}[A-Z+]{0,2}) TELNET/i,
    weight: 0.7,
    is: ['camera', 0.25],
    seen: ['AXIS 2400 TELNET', '\r\nAXIS 2120 TELNET'],
    unlike: ['AXIS 5400 TELNET', 'AXIS 2400'],
    source: nmap,
  },
  {
    maker: 'dedicated-micros',
    field: 'banner.telnet',
    pattern: /^.{0,200}IMGREQUEST: request_stats, image buffers available/s,
    weight: 0.6,
    is: ['recorder', 0.6],
    seen: ['odec=1 u=1, p=1\r\n1: IMGREQUEST: request_stats, image buffers available = 1'],
    unlike: ['IMGREQUEST', 'image buffers available = 1'],
    source: nmap,
  },
  {
    maker: 'microdigital',
    field: 'banner.telnet',
    pattern: /^\s{0,8}CTRING login:/,
    weight: 0.45,
    is: ['recorder', 0.5],
    seen: ['CTRING login: '],
    unlike: ['STRING login: ', 'CTRING'],
    source: nmap,
  },
  {
    maker: 'tvt',
    field: ['tls.subject', 'tls.issuer'],
    pattern: /^(?:.{0,200}[ ,/])?O=TVT(?: Digital.{0,60})?(?:$|[,/])/,
    weight: 0.6,
    is: ['camera', 0.25],
    seen: ['O=TVT, CN=TVT', 'CN=ipc, O=TVT'],
    unlike: ['O=TVTROPOLIS, CN=x', 'CN=TVT, O=Television'],
    source: 'general knowledge, not verified',
  },
];
