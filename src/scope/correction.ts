/** Why a text is not a target, and what its writer probably meant; null if nothing can be guessed. */
interface Correction {
  readonly why: string | null;
  readonly meant: string | null;
}

/** A notation that is not accepted, and the form that comes closest. */
interface Habit {
  readonly looks: RegExp;
  /** Null if the caller has already given the reason. */
  readonly why: string | null;
  meant(...parts: readonly string[]): string | null;
}

const habits: readonly Habit[] = [
  { looks: /^([^%]+)%[^/]*(\/\d+)?$/, why: null, meant: (address, length = '') => `${address}${length}` },
  {
    looks: /^[a-z][a-z0-9+.-]*:\/\/(?:[^/@]*@)?(?:\[([^\]]+)\]|([^/:]+))/i,
    why: 'a URL is not a target: the scanners choose ports and paths',
    meant: (inBrackets, plain) => inBrackets ?? plain ?? null,
  },
  {
    looks: /^(?:\[([^\]]+)\](?::\d+)?|([^:[\]]+):\d+)$/,
    why: 'a target has no port and no brackets (for ports: --ports)',
    meant: (inBrackets, plain) => inBrackets ?? plain ?? null,
  },
  {
    looks: /^([^\s‐-―−]+)\s*[‐-―−]\s*([^\s‐-―−]+)$/,
    why: 'the dash of a range is a hyphen',
    meant: (first, last) => `${first}-${last}`,
  },
  { looks: /[^\x00-\x7f]/, why: 'a host name is written in ASCII (xn--…)', meant: () => null },
  {
    looks: /^([^\s;]+)(?:\s*;\s*|\s+)([^\s;-][^\s;]*)$/,
    why: 'several targets are separated by commas, or written one a line in a file',
    meant: (first, second) => `${first},${second}`,
  },
  {
    looks: /^([\d.]+)\/(\d+\.\d+\.\d+\.\d+)$/,
    why: 'a block has a prefix length, not a netmask',
    meant: (address = '', mask = '') => withNetmask(address, mask),
  },
  {
    looks: /^((?:[\d.-]+[./-])?0\d[\d./-]*)$/,
    why: 'leading zeros are ambiguous (some programs read them as octal)',
    meant: (text = '') => text.replace(/(^|[./-])0+(?=\d)/g, '$1'),
  },
  {
    looks: /^(?=[\d./-]+$)(?:.*[.-])?(?:25[6-9]|2[6-9]\d|[3-9]\d\d|\d{4,})(?:[./-].*)?$/,
    why: 'each part of an IPv4 address is 0 to 255',
    meant: () => null,
  },
  {
    looks: /^(\d+(?:\.\d+){0,2})((?:\.\*){1,3})\.?(\/\d+)?$/,
    why: 'a block is written with a prefix length, not with asterisks',
    meant: (start = '', stars = '', length = '') => withAllParts(start, stars, length),
  },
  {
    looks: /^(\d+(?:\.\d+){0,2})\.?(\/\d+)?$/,
    why: 'an IPv4 address has four parts',
    meant: (start = '', length = '') => withAllParts(start, '', length),
  },
  {
    looks: /^((?:\d+\.){3})(\d+)\s*-\s*(\d+)$/,
    why: null,
    meant: (network, first, last) => `${network}${last}-${first}`,
  },
  {
    looks: /^([\da-f:]*:)([\da-f]*)\s*-\s*([\da-f]{1,4})$/i,
    why: null,
    meant: (network, first, last) => `${network}${first}-${network}${last}`,
  },
  {
    looks: /^([\d.:a-f]+)\s*-\s*([\d.:a-f]+)$/i,
    why: 'a range goes from one whole address to another, or to a last part (10.1.2.3-40)',
    meant: (first, last) => `${last}-${first}`,
  },
];

/** Guesses what an invalid target was meant to be. The guess must be parsed before it is shown. */
export function correction(text: string): Correction {
  for (const { looks, why, meant } of habits) {
    const match = looks.exec(text);
    if (match !== null) return { why, meant: meant(...match.slice(1)) };
  }
  return { why: null, meant: null };
}

function withNetmask(address: string, mask: string): string | null {
  const bits = mask
    .split('.')
    .map((part) => Number(part).toString(2).padStart(8, '0'))
    .join('');
  const length = bits.replace(/0+$/, '').length;
  return /^1*0*$/.test(bits) && bits.length === 32 ? `${address}/${length}` : null;
}

function withAllParts(start: string, stars: string, length: string): string | null {
  const parts = start.split('.');
  if (length === '' && stars === '' && parts.length === 1) return null;
  const whole = [...parts, '0', '0', '0'].slice(0, 4).join('.');
  return `${whole}${length === '' ? `/${parts.length * 8}` : length}`;
}
