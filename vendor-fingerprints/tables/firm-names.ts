import type { Mark } from '../../src/model/fingerprint.ts';
import { makesMuchElse } from './default-type.ts';

/** Somebody whose name is an ordinary word, or stands for much else. */
export interface Name {
  readonly maker: string;
  /** As they write themselves, as a pattern of letters, digits, blanks and `?`. */
  readonly spelled: string;
  /** Of a badge that the maker lists. */
  readonly brand?: string;
  /** The badge is made by it in part: it says nothing of the maker. */
  readonly shared?: true;
}

const source = 'general knowledge, not verified';

/** What firms write behind their name where a page says whose it is. */
const firm =
  '(?:Communications|Corp(?:oration)?|Company|Co|Inc|Incorporated|Ltd|Limited|LLC|GmbH|AB|AG|S\\.?p\\.?A|Technolog(?:y|ies)|Electronics?|Deutschland|Enterprise|Ent|Industries|Security|Systems?|International|Vision|Video|Surveillance|CCTV)';

/** The whole name of the firm in the notice of copyright, or where else a page says who made it. */
export function signed({ maker, spelled, shared: inPart }: Name): Mark {
  const plain = spelled.replaceAll('?', '');
  return {
    id: `${maker}/${slug(plain)}-signed`,
    field: 'http.page-mark',
    pattern: new RegExp(
      `^(?:copyright|author|publisher|company|manufacturer)=(?:.{0,80}[^a-z0-9._/-])?(?=${spelled},? ${firm}(?![a-z]))`,
      'i',
    ),
    weight: inPart ? 0 : 0.45,
    ...(inPart || makesMuchElse.has(maker) ? {} : { type: { is: 'camera', weight: 0.25 } }),
    examples: [
      { seen: `copyright=\u00a9 2012 ${plain} Corporation. All rights reserved` },
      { seen: `author=${plain} Technology Co., Ltd.` },
    ],
    unlike: [
      `copyright=${plain}`,
      `copyright=2012 ${plain} Software, Inc.`,
      `description=${plain} Corporation`,
    ],
    source,
  };
}

/** The name and nothing else in what a web server calls itself: who makes cameras and little else has no other that serves pages. */
export function serves({ maker, spelled, shared: inPart }: Name): readonly Mark[] {
  if (inPart || makesMuchElse.has(maker)) return [];
  const plain = spelled.replaceAll('?', '');
  return [
    {
      id: `${maker}/${slug(plain)}-serves`,
      field: 'http.server',
      pattern: new RegExp(
        `^${spelled}(?:[ _-](?:Corp(?:oration)?|Inc\\.?|IP ?Cam(?:era)?|Embedded)){0,2}(?:[ _-]?(?:HTTP|Web)){0,1}(?:[ _-]?(?:Server|httpd))?(?:[ /]v?\\d[\\w.]{0,20})?$`,
        'i',
      ),
      weight: 0.45,
      type: { is: 'camera', weight: 0.25 },
      examples: [{ seen: `${plain}/1.0` }, { seen: `${plain} Web Server` }, { seen: plain }],
      unlike: [`${plain}x/1.0`, `my ${plain}`, `${plain} PHP/5.3`],
      source,
    },
  ];
}

/** A name as it stands in a mark's id. */
export function slug(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}
