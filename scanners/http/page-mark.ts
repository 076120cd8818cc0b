/** Something in a page that says whose or what the unit is. */
export interface PageMark {
  readonly kind: PageMarkKind;
  readonly value: string;
}

/** What a page can be marked by. */
export type PageMarkKind = keyof typeof prefixes;

/** Contents of meta elements, by the element's name; `copyright` is also the page's own notice. */
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
 * How each kind is told from the others in the text that is stored. Fingerprints match these texts and inventories keep them
 * for years: add, never change.
 */
const prefixes = {
  ...ofMeta,
  /** Whose the unit is, in a variable of a script or in the element that is named for it. */
  brand: 'brand=',
  /** What heads a page whose title says nothing. */
  heading: 'heading=',
  /** What a script looks the title up by. */
  titleKey: 'title-key=',
  /** The first icon that is linked, unless it is the usual one. */
  icon: 'icon=',
  /** Where a meta element sends the browser at once. */
  refresh: '',
  /** Where a script sends it. */
  location: '',
  /** What a frame shows. */
  frame: '',
  /** Page of a viewer that the page links to. */
  viewerPage: '',
  /** Class id of a plug-in, in capitals. */
  clsid: 'clsid=',
  /** File that a plug-in or applet comes in. */
  plugin: 'plugin=',
  /** Name of a plug-in or applet. */
  object: 'object=',
  /** File of script. */
  script: 'script=',
  /** Picture of a logo. */
  logo: 'logo=',
  /** What a page that a script builds is called. */
  app: 'app=',
  /** Interface of the unit's own that the page asks. */
  api: 'api=',
  /** Name of a field of the form to log in, or of its label. */
  input: 'input=',
  /** Where the form to log in goes. */
  action: 'action=',
  /** Name of a cookie that a script or the server sets. */
  cookie: 'cookie=',
  /** Live picture of the unit's own. */
  stream: 'stream=',
  /** What the page has in common with those of all cameras and recorders. */
  viewer: 'viewer=',
  /** What a script looks a label up by. */
  label: 'label=',
  /** File of a style sheet. */
  style: 'style=',
} as const;

/** Whether the meta elements of a name are marks. */
export function isMetaKind(name: string): name is PageMarkKind {
  return Object.hasOwn(ofMeta, name);
}

/** A mark as it is stored. */
export function written({ kind, value }: PageMark): string {
  return `${prefixes[kind]}${value}`;
}
