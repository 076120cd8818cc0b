import { decodeEntities } from '../../src/model/entities.ts';
import { decodeText } from '../reading/charset.ts';
import { keptUrl } from '../reading/kept-url.ts';
import { saysNothing } from '../reading/title.ts';
import { formOf } from './data.ts';
import { headingOf, shownOf } from './heading.ts';
import { identifiersOf } from './identifiers.ts';
import { brandOf, fieldsOf } from './named-element.ts';
import { isMetaKind, type PageMark, type PageMarkKind, written } from './page-mark.ts';
import { scriptLead } from './script-lead.ts';
import { companyLine, onlyCompanyLine } from './telling-line.ts';
import { viewerWords } from './viewer-words.ts';

/** What a page says about itself. */
export interface Page {
  readonly title: string | null;
  /** What identifies the unit, in its stored form; each once, the most telling first. */
  readonly marks: readonly string[];
  /** The model in a script. Null if there is none, or more than one. */
  readonly model: string | null;
  /**
   * Where a page without content leads every browser: by a meta element, else by its first frame, else by a script that does
   * nothing else.
   */
  readonly onward: string | null;
}

const maxMarks = 16;
/** Script and logo files are many and say less than the rest: only a few of each. */
const maxFiles = 4;
const maxTelling = 3;
const tellingFile =
  /ptz|dvr|nvr(?!am)|ipc|cam|ocx|plug-?in|h26[45]|video|live|play|preview|snapshot|stream|record|motion|osd|lens/i;
// All bounded, so that a page full of opening brackets costs no more than any other.
const title = /<title\b[^>]{0,200}>([^<]{0,2000})/i;
const meta = /<meta\b([^>]{0,600})>/gi;
const link = /<link\b([^>]{0,600})>/gi;
// The plug-in of an old viewer, which is its maker's own (HTML 4.01, 13.3).
const plugin = /\b(?:clsid:)?([0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12})\b/gi;
// The file of a plug-in or applet (HTML 4.01, 13.3 and 13.4), or its download, without its version.
const pluginFile =
  /\b(?:codebase|archive|href|pluginspage)\s{0,4}=\s{0,4}\\?["']?([^"'\\\s>#,]{1,100}\.(?:cab|ocx|exe|jar|xpi|dmg|pkg|msi))\b/gi;
// The type of what a plug-in shows, which its maker coined. Those of documents, players and forms have none of these words.
const pluginType =
  /["'](application\/(?=[\w-]{0,30}(?:ipc|cam|dvr|nvr|video|plug-?in|webui))[\w-]{4,40})(?=["'.])/gi;
const frame = /<i?frame\b[^>]{0,300}?\bsrc\s{0,4}=\s{0,4}["']?([^"'\s>]{1,300})/gi;
// The unit's own pages that its page links to, if named like viewers: only on the page's own host.
const viewerPage =
  /<a\b[^>]{0,200}?\bhref\s{0,4}=\s{0,4}["']?((?!https?:|\w{2,12}:|\/\/|#)[^"'\s>]{0,50}(?:live|view|cam|ptz|monitor|video|[dn]vr|camctrl|client_execute|incl\/|vb\.htm|lvappl|login\.ml|(?:guest|user)image|doc\/page\/)[^"'\s>]{0,60})/gi;
// The first pages of Axis (which adds the time) and IQinVision keep their target in a variable.
const script =
  /\b(?:location(?:\.href)?\s{0,4}(?:=|\.(?:replace|assign)\s{0,4}\()|(?:var refreshUrl|loc)\s{0,4}=)\s{0,4}["']([^"'\r\n]{1,300})["']/gi;
const scriptFile = /<script\b[^>]{0,300}?\bsrc\s{0,4}=\s{0,4}["']?([^"'\s>]{1,120})/gi;
const styleFile =
  /<link\b[^>]{0,200}?\bhref\s{0,4}=\s{0,4}["']?((?:https?:)?\/\/fonts\.googleapis\.com|[^"'\s>?]{1,120}\.css)\b/gi;
const logo = /<img\b[^>]{0,300}?\bsrc\s{0,4}=\s{0,4}["']?([^"'\s>]{0,100}logo[^"'\s>]{0,100})/gi;
// The unit's own live picture: only on the page's own host, because intranets show pictures of other devices.
const stream =
  /<(?:img|embed|iframe|frame|source|video|input)\b[^>]{0,200}?\bsrc\s{0,4}=\s{0,4}["']?((?!https?:|\/\/)[^"'\s>?]{0,60}(?:mjpe?g|videostream\.(?:cgi|asf)|(?:video|snapshot|image|getimage|mjpeg|nph-?jpeg)\.cgi|viewer\/video\.jpg|cgi-bin\/video\.jpg|nphMotionJpeg|SnapshotJPEG|oneshotimage|faststream\.jpg|axis-cgi|axis-media|wvhttp-01|jpg\/image\.jpg|tmpfs\/|\/snap\.jpg|cgi-bin\/view\/image|CGIStream\.cgi|getimage(?=\?fmt)|live\/ch\d|stream\.sdp|cgi-bin\/(?:jpeg|stream\.cgi|video(?=[?"'\s>]))|cam(?:era)?\/snapshot)[^"'\s>?]{0,60})/gi;
// The target of the page's logo, or of a window it opens: the maker's site.
const site =
  /(?:<a\b[^>]{0,200}?\bhref\s{0,4}=\s{0,4}["']?(?=[^>]{4,200}>\s{0,20}<img\b)|\bwindow\.open\(\s{0,4}\\?["'])https?:\/\/([\w.-]{4,60})/gi;
// Whose page it is, by a text between elements.
const copyright =
  /(?:>|^)([^<>]{0,80}(?:&copy;|&#169;|\xa9|copyright|all rights reserved)[^<>]{0,120})(?:<|$)/gi;
// The same in a comment of the page or its script, on one line.
const commented =
  /(?:<!--|\/\*|\/\/)([^<>\r\n*]{0,60}(?:copyright|\(c\) ?(?:19|20)\d\d|all rights reserved)[^<>\r\n*]{0,100})/gi;
// A script's variable with the unit's maker. Members of data and attributes are left out: lists and shops contain other
// makers' brands.
const brand =
  /\b(?:(?:var|let|const)\s{1,4}\w{0,16}(?:brand|vendor|manufacturer)\w{0,16}\s{0,4}=?|[a-z]{2,4}_oem_?(?:type|name)\s{0,4}=|(?:initBrand|BrandCopyright)\s{0,4}=)\s{0,4}["']([^"'<>\r\n\\]{2,60})["']/gi;
// A script's variable with the unit's model, or with the name of a saved picture. Members of data are left out, too.
const model =
  /(?:\b(?:var|let|const)\s{1,4}|\$\.\w{1,8}\.|\b[nd]vr\.|\b(?=initProdNbr))(?:initProdNbr|(?:dev(?:ice)?_?|product_?)?model(?:_?name)?|product_?name|title_?name|default_?filename)\s{0,4}=\s{0,4}["']([^"'<>\r\n\\]{3,40})["']/gi;
// The key by which a script looks up the title, to show it in the reader's language.
const titleKey =
  /<title\b[^>]{0,100}?\s(?:data-[a-z]{1,12}|i18n|lid|ng-bind|v-text)\s{0,4}=\s{0,4}["']([^"'<>]{3,60})["']/gi;
// The target of the login form, on the page's own host.
const action =
  /<form\b[^>]{0,300}?\baction\s{0,4}=\s{0,4}["']?((?!https?:|javascript:|\/\/|#)[^"'\s>?]{4,100})/gi;
// An old viewer's name for its plug-in or applet, or for the place that offers it.
const object =
  /(?:<(?:object|embed|applet)\b[^>]{0,300}?\b(?:id|name|code)\s{0,4}=|<div\b[^>]{0,100}?\bid\s{0,4}=(?=\s{0,4}["']?download_?plugin)|new ActiveXObject\(\s{0,4}(?=["'](?!Microsoft|Msxml|Shockwave|Scripting|WScript)))\s{0,4}["']?([^"'<>]{3,60}?)(?:["'>]|\s\w{1,20}=)/gi;
// The name of a page built by script, from its tool's sentence for browsers without script, or from Axis's.
const app =
  /(?:We(?:'|\u2019|&#39;|&#x27;)re sorry but (?:<\w{1,8}>)?|To use the )([^<>\r\n]{1,40}?)(?:(?:<\/\w{1,8}>)? doesn(?:'|\u2019|&#39;|&#x27;)t work properly without| web application, enable) JavaScript/gi;
const angularApp = /\bng-app\s{0,4}=\s{0,4}["'](\w{2,30})["']/gi;
// The keys by which a script looks up its labels: frameworks are anyone's, names of dictionaries are not.
const label =
  /\b(?:ng-bind|v-text|data-i18n|i18n|lid|t)\s{0,4}=\s{0,4}["']([A-Za-z]\w{1,20}(?:\.|::)\w[\w.]{1,40})["']/g;
const cookie = /(?:\b\w{0,12}Cookie|\$\.cookie)\s{0,4}\(\s{0,4}["']([A-Za-z][\w-]{3,40})["']/g;
// Interfaces that only cameras and recorders have, on the page's own host: intranets show pictures of other devices.
const api =
  /["'=(](\.{0,2}\/?(?:LAPI\/V\d|ISAPI\/|PSIA\/|RPC2(?:_Login)?\b|RPC_Loadfile\/|current_config\/|stw-cgi|axis-cgi\/|nphMotionJpeg|SnapshotJPEG|-wvhttp-01-\/|command\/inquiry\.cgi|oneshotimage|CgiStart(?=\?page=)|CgiTagMenu\b|rcp\.xml(?=\?command=)|cgi-bin\/(?:hi3510\/|nobody\/|magicBox\.cgi|configManager\.cgi|CGIProxy\.fcgi|guest\/Video\.cgi|faststream\.jpg|viewer\/(?:video\.jpg|getparam))|(?:web\/)?cgi-bin\/hi3510\/|decoder_control\.cgi|get_camera_params\.cgi|videostream\.(?:cgi|asf)|trans_cmd_string\.cgi|cgi-bin\/api\.cgi\?cmd=|rtspoverwebsocket\b|(?!(?:[\w-]{1,16}\/){0,3}(?:disk|storage|volume|backup|vm)\/)(?:[\w-]{1,16}\/){0,3}(?:(?:(?:get_?|net_)?jpe?g|snap(?:shot|_?pic)?|video_?snapshot|(?:get_?|net_)?video|(?:get|fw|video)stream|ptz\w{0,8}|pt(?:ctrl|dc)|cam(?:era)?_control|mjpe?g\w{0,6}|osd\w{0,8}|ircut)\.(?:f?cgi|sh)|video\d?\.mjpg|faststream\.jpg)\b)[^"'<>()\s]{0,60})/g;
// What is written for search engines and those who quote a page: an address, a preview, a list of key words.
const searchable =
  /<link\b[^>]{0,200}?\brel\s{0,4}=\s{0,4}["']?(canonical)\b|<meta\b[^>]{0,200}?\b(?:property|name)\s{0,4}=\s{0,4}["']?(og:(?:url|site_name|title|image)|twitter:card)\b|<meta\b[^>]{0,100}?\bname\s{0,4}=\s{0,4}["']?(keywords)["'\s][^>]{0,100}?\bcontent\s{0,4}=\s{0,4}["'][^"'<>,，]{2,60}[,，][^"'<>,，]{2,60}/i;
// A page that asks for a password, or brings a viewer of its own.
const passwordOrViewer = /\btype\s{0,4}=\s{0,4}["']?password\b|<(?:object|applet)\b/i;
const attribute = /([a-z-]{1,20})\s{0,4}=\s{0,4}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/**
 * Reads an HTML page, complete or truncated. Total; `declared` is the charset of the Content-Type header. The heading
 * of an error page says nothing about the unit: it is left out unless `shown`.
 */
export function readPage(body: Uint8Array, declared: string | null, shown = true): Page {
  const latin1 = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1');
  const own = /<meta\b[^>]{0,200}?charset\s{0,4}=\s{0,4}["']?([\w-]{1,20})/i.exec(latin1)?.[1] ?? null;
  // Small servers send one charset with every page, whatever the page's own is.
  const html = decodeText(body, declared, own);
  const heading = title.exec(html)?.[1];
  const named = heading === undefined ? null : decodeEntities(heading);
  const head = shown && saysNothing(named) ? headingOf(html) : null;
  const titled = named !== null && named.trim() !== '';
  const marks: readonly PageMark[] = [
    ...dataMark(html),
    ...metaMarks(html),
    ...files(html, brand, 'brand'),
    ...brandOf(html).map((value) => ({ kind: 'brand', value }) as const),
    ...(titled && head !== null ? [{ kind: 'heading', value: head } as const] : []),
    ...files(html, titleKey, 'titleKey'),
    ...iconMark(html),
    ...viewerMark(html),
    ...searchableMark(html),
    ...pages(html, script, 'location'),
    ...pages(html, frame, 'frame'),
    ...files(html, viewerPage, 'viewerPage'),
    ...pluginMarks(html),
    ...files(html, pluginFile, 'plugin'),
    ...files(html, pluginType, 'plugin').slice(0, 2),
    ...files(html, object, 'object'),
    ...files(html, api, 'api'),
    ...identifiersOf(html).map((value) => ({ kind: 'ident', value }) as const),
    ...scriptMarks(html),
    ...files(html, logo, 'logo'),
    ...files(html, app, 'app'),
    ...files(html, angularApp, 'app'),
    ...files(html, label, 'label').slice(0, 2),
    ...files(html, cookie, 'cookie'),
    ...(/pass/i.test(html) ? files(html, action, 'action') : []),
    ...(shown ? ownerMark(html, saysNothing(named)) : copyrightMark(html)),
    ...files(html, stream, 'stream'),
    ...fieldsOf(html).map((value) => ({ kind: 'input', value }) as const),
    ...files(html, styleFile, 'style').slice(0, 2),
    ...(saysNothing(named) ? siteMark(html) : []),
  ];
  return {
    title: titled ? named : head,
    marks: [...new Set(marks.map(written))].slice(0, maxMarks),
    model: modelOf(html),
    onward: shown && saysNothing(named) && head === null ? (leadOf(marks) ?? scriptLead(html)) : null,
  };
}

function dataMark(body: string): PageMark[] {
  const form = formOf(body);
  return form === null ? [] : [{ kind: 'data', value: form }];
}

function leadOf(marks: readonly PageMark[]): string | null {
  const byFrame = marks.find(({ kind }) => kind === 'frame');
  return (marks.find(({ kind }) => kind === 'refresh') ?? byFrame)?.value ?? null;
}

function modelOf(html: string): string | null {
  const models = new Set(targets(html, model).map((text) => text.trim()));
  const [only] = models;
  return models.size === 1 && only !== undefined && /\d/.test(only) && /[a-z]/i.test(only) ? only : null;
}

function metaMarks(html: string): PageMark[] {
  const marks: PageMark[] = [];
  for (const match of html.matchAll(meta)) {
    const attributes = attributesOf(match[1] ?? '');
    const content = decodeEntities(attributes.get('content') ?? '');
    const name = (attributes.get('name') ?? attributes.get('property') ?? '').toLowerCase();
    if (isMetaKind(name) && content !== '') marks.push({ kind: name, value: content });
    if ((attributes.get('http-equiv') ?? '').toLowerCase() !== 'refresh') continue;
    const target = /url\s{0,4}=\s{0,4}['"]?([^'"]{1,300})/i.exec(content)?.[1];
    if (target !== undefined) marks.push({ kind: 'refresh', value: keptUrl(target) });
  }
  return marks.slice(0, maxMarks);
}

/** The first icon that the page links, unless it is the usual one or embedded in the page (RFC 2397). */
function iconMark(html: string): PageMark[] {
  for (const match of html.matchAll(link)) {
    const attributes = attributesOf(match[1] ?? '');
    const href = decodeEntities(attributes.get('href') ?? '');
    if (!/^(?:shortcut )?icon$/i.test(attributes.get('rel') ?? '') || href === '') continue;
    return /^data:/i.test(href) || href === '/favicon.ico' || href.length > 256
      ? []
      : [{ kind: 'icon', value: keptUrl(href) }];
  }
  return [];
}

function viewerMark(html: string): PageMark[] {
  const value = viewerWords(html);
  return value === null ? [] : [{ kind: 'viewer', value }];
}

function searchableMark(html: string): PageMark[] {
  const found = searchable
    .exec(html)
    ?.slice(1)
    .find((what) => what !== undefined);
  return found === undefined ? [] : [{ kind: 'searchable', value: found.toLowerCase() }];
}

/** The first copyright notice in the page's own text, else in a comment. */
function copyrightMark(html: string): PageMark[] {
  return [...targets(html, copyright), ...targets(html, commented)]
    .map((text) =>
      text
        .replace(/\s+/g, ' ')
        .replace(/[ -]{1,8}$/, '')
        .trim(),
    )
    .slice(0, 1)
    .map((value) => ({ kind: 'copyright', value }));
}

/**
 * The notice of copyright, else the line in which a firm stands alone: on pages whose title says nothing, and on those that ask for
 * a password or bring a viewer and name no other.
 */
function ownerMark(html: string, untitled: boolean): PageMark[] {
  const notice = copyrightMark(html);
  if (notice.length > 0 || !(untitled || passwordOrViewer.test(html))) return notice;
  const firm = untitled ? companyLine(shownOf(html)) : onlyCompanyLine(shownOf(html));
  return firm === null ? [] : [{ kind: 'company', value: firm }];
}

/** The only site linked from the page's pictures; a page with several links is about other makers. */
function siteMark(html: string): PageMark[] {
  const [only, another] = new Set(targets(html, site).map((host) => host.toLowerCase()));
  return only === undefined || another !== undefined ? [] : [{ kind: 'site', value: only }];
}

function pluginMarks(html: string): PageMark[] {
  return targets(html, plugin).map((id) => ({ kind: 'clsid', value: id.toUpperCase() }));
}

function pages(html: string, pattern: RegExp, kind: PageMarkKind): PageMark[] {
  return targets(html, pattern).map((url) => ({ kind, value: keptUrl(url) }));
}

/** The first files of a kind, without the query string, which is a version or the time. */
function files(html: string, pattern: RegExp, kind: PageMarkKind): PageMark[] {
  const found = targets(html, pattern).map((target) => target.replace(/\?.*$/s, ''));
  return [...new Set(found)].slice(0, maxFiles).map((value) => ({ kind, value }));
}

/** The first scripts, and of those behind them the ones named for what cameras and recorders do. */
function scriptMarks(html: string): PageMark[] {
  const found = [...new Set(targets(html, scriptFile).map((target) => target.replace(/\?.*$/s, '')))];
  const telling = found.slice(maxFiles).filter((file) => tellingFile.test(file));
  return [...found.slice(0, maxFiles), ...telling.slice(0, maxTelling)].map((value) => ({
    kind: 'script',
    value,
  }));
}

function attributesOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const match of text.matchAll(attribute)) {
    const name = (match[1] ?? '').toLowerCase();
    if (!found.has(name)) found.set(name, match[2] ?? match[3] ?? match[4] ?? '');
  }
  return found;
}

function targets(html: string, pattern: RegExp): string[] {
  const found: string[] = [];
  for (const match of html.matchAll(pattern)) {
    if (match[1] !== undefined && found.length < maxMarks) found.push(decodeEntities(match[1]));
  }
  return found;
}
