/** Something in a page that names the unit's maker or model. */
export interface PageMark {
  readonly kind: PageMarkKind;
  readonly value: string;
}

/** The kinds of marks. */
export type PageMarkKind = keyof typeof prefixes;

/** Contents of meta elements, by name; `copyright` is also the page's own notice. */
const ofMeta = {
  generator: 'generator=',
  publisher: 'publisher=',
  'application-name': 'application-name=',
  'apple-mobile-web-app-title': 'apple-mobile-web-app-title=',
  author: 'author=',
  copyright: 'copyright=',
  company: 'company=',
  manufacturer: 'manufacturer=',
  product: 'product=',
  description: 'description=',
} as const;

/**
 * The prefix of each kind in the stored text. Fingerprints match these texts and inventories keep them for years: add,
 * never change.
 */
const prefixes = {
  ...ofMeta,
  /** The unit's maker, from a script's variable or from the element named for it. */
  brand: 'brand=',
  /** The heading of a page whose title is generic. */
  heading: 'heading=',
  /** The key by which a script looks up the title. */
  titleKey: 'title-key=',
  /** The first linked icon, unless it is the usual one. */
  icon: 'icon=',
  /** The target of an immediate meta refresh. */
  refresh: '',
  /** The target of a script's redirect. */
  location: '',
  /** The source of a frame. */
  frame: '',
  /** A viewer page that the page links to. */
  viewerPage: '',
  /** Class id of a plug-in, in capitals. */
  clsid: 'clsid=',
  /** File of a plug-in or applet, or the type of what it shows. */
  plugin: 'plugin=',
  /** Name of a plug-in or applet. */
  object: 'object=',
  /** File of script. */
  script: 'script=',
  /** Picture of a logo. */
  logo: 'logo=',
  /** The name of a page built by script. */
  app: 'app=',
  /** The unit's own interface that the page calls. */
  api: 'api=',
  /** A name in a script, or of an element, by which a family of web interfaces is known. */
  ident: 'ident=',
  /** The form of data sent in place of a page, if only one family's interface has it. */
  data: 'data=',
  /** Name of a login form's field, or of its label. */
  input: 'input=',
  /** The target of the login form. */
  action: 'action=',
  /** Name of a cookie that a script or the server sets. */
  cookie: 'cookie=',
  /** The unit's own live picture. */
  stream: 'stream=',
  /** What the page shares with those of all cameras and recorders. */
  viewer: 'viewer=',
  /** What the page has for search engines and those who quote it, which no unit's page needs. */
  searchable: 'searchable=',
  /** The key by which a script looks up a label. */
  label: 'label=',
  /** File of a style sheet. */
  style: 'style=',
  /** Site on the Internet that the page's logo leads to. */
  site: 'site=',
} as const;

/** Whether the meta elements of a name are marks. */
export function isMetaKind(name: string): name is PageMarkKind {
  return Object.hasOwn(ofMeta, name);
}

/** A mark in its stored form. */
export function written({ kind, value }: PageMark): string {
  return `${prefixes[kind]}${value}`;
}
