import { XMLParser } from 'fast-xml-parser';
import { decodeEntities } from '../model/entities.ts';

/** A start tag with its attributes; what is not known is the empty text. */
export interface Tag {
  attribute(name: string): string;
  /** Elements of a name directly in it. */
  children(name: string): readonly Tag[];
}

/** Two tags an element and some more; a host with every port open has more, and says nothing of use. */
const mostTags = 8_192;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  processEntities: false,
  parseTagValue: false,
  parseAttributeValue: false,
  alwaysCreateTextNode: true,
  maxNestedTags: 16,
  isArray: (_name, _path, _leaf, isAttribute) => !isAttribute,
});

/** One element out of a document, from its start to its end tag. Entities are not expanded. Null where it cannot be read. Total. */
export function readElement(text: string): Tag | null {
  if (/<!/.test(text) || text.split('<', mostTags + 2).length > mostTags + 1) return null;
  try {
    const root: unknown = Object.values(Object(parser.parse(text)))[0];
    return Array.isArray(root) ? tagOf(root[0]) : null;
  } catch {
    // The parser throws for what it cannot read; for us that is an answer: this element is broken.
    return null;
  }
}

function tagOf(node: unknown): Tag {
  const own = (key: string): unknown => (Object.hasOwn(Object(node), key) ? Object(node)[key] : undefined);
  return {
    attribute: (name) => {
      const value = own(`@${name}`);
      return typeof value === 'string' ? decodeEntities(value) : '';
    },
    children: (name) => {
      const list = own(name);
      return Array.isArray(list) ? list.map(tagOf) : [];
    },
  };
}
