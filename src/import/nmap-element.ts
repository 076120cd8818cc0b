import { XMLParser } from 'fast-xml-parser';
import { decodeEntities } from '../model/entities.ts';

/** A start tag with its attributes; a missing attribute is the empty text. */
export interface Tag {
  attribute(name: string): string;
  /** Elements of a name directly in it. */
  children(name: string): readonly Tag[];
}

/** Most tags read of an element. A host with every port open has more, and is of no use. */
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

/** Parses one element of a document, from its start to its end tag. Expands no entities. Null if it cannot be parsed. Total. */
export function readElement(text: string): Tag | null {
  if (/<!/.test(text) || text.split('<', mostTags + 2).length > mostTags + 1) return null;
  try {
    const root: unknown = Object.values(Object(parser.parse(text)))[0];
    return Array.isArray(root) ? tagOf(root[0]) : null;
  } catch {
    // The parser throws on invalid XML: this element is broken.
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
