import type { Habit } from './habit.ts';

const yak = 'yaklang/yaklang rules of iotdevfp, found by full-text search';
const probes = 'nmap/nmap nmap-service-probes';
const openvas = 'GitHub full-text search for “<title>IP Camera”: an OpenVAS script, its repository not named';

/** A name that is nothing else where it is all that heads a page, though in other texts it may be a word. */
const alone = (maker: string, name: string): Habit => ({
  maker,
  field: 'http.title',
  pattern: new RegExp(`^(?:Welcome to )?${name}(?: ?[-|:]? ?(?:Login|Log in|Home|Web|Index))?$`, 'i'),
  weight: 0.45,
  is: ['camera', 0.25],
  seen: [name, `${name} - Login`, `Welcome to ${name}`],
  unlike: [`${name}x`, `my ${name}`, `${name} Store`],
  source: 'general knowledge, not verified',
});

/** What web servers of one family call themselves, their cookies and their pages. */
export const habitsTitled: readonly Habit[] = [
  alone('acti', 'ACTi'),
  alone('avtech', 'AVTECH'),
  alone('instar', 'INSTAR'),
  alone('arlo', 'Arlo'),
  alone('wyze', 'Wyze'),
  alone('eufy', 'eufy'),
  alone('speco', 'Speco'),
  alone('vicon', 'Vicon'),
  alone('tvt', 'TVT'),
  alone('netwave', 'Netwave'),
  alone('orite', 'Orite'),
  alone('cieffe', 'Cieffe'),
  {
    maker: 'acti',
    field: 'http.page-mark',
    pattern: /^cookie=VICWORL_SESSID$/i,
    weight: 0.6,
    is: ['camera', 0.45],
    seen: ['cookie=VICWORL_SESSID'],
    unlike: ['cookie=SESSID', 'cookie=VICWORL'],
    source: yak,
  },
  {
    maker: 'cohuhd',
    field: 'http.server',
    pattern: /^Cohu Camera\b/i,
    weight: 0.7,
    is: ['camera', 0.6],
    seen: ['Cohu Camera'],
    unlike: ['Camera', 'Cohu'],
    source: openvas,
  },
  {
    maker: 'sanyo',
    field: 'http.page-mark',
    pattern: /^\/cgi-bin\/lang\.cgi$/,
    weight: 0.45,
    is: ['camera', 0.45],
    seen: ['/cgi-bin/lang.cgi'],
    unlike: ['/cgi-bin/language.cgi', '/lang.cgi'],
    source: 'GitHub full-text search for Camera</title>" >< res: an OpenVAS script, its repository not named',
  },
  {
    // What its newest pages are called by the tool that builds them.
    maker: 'hikvision',
    field: 'http.page-mark',
    pattern: /^app=webs$/,
    weight: 0.5,
    seen: ['app=webs'],
    unlike: ['app=web', 'app=websites', 'webs'],
    source: 'wacelvpn-png/NVR doc/index.html (doc/page/login.asp beside it)',
  },
  {
    maker: 'hikvision',
    field: ['http.page-mark', 'http.redirect'],
    pattern: /^(?:\.\.)?\/index\.html#\/portal\/(?:login|close)$/,
    weight: 0.45,
    seen: ['../index.html#/portal/login', '../index.html#/portal/close'],
    unlike: ['/index.html#/login', '/portal/login'],
    source: 'wacelvpn-png/NVR doc/page/login.asp',
  },
  {
    maker: 'axis',
    field: ['http.page-mark', 'http.redirect'],
    pattern: /^(?:https?:\/\/[^/]{1,80})?\/?aca\/index\.html(?:#\w{0,20})?$/,
    weight: 0.5,
    is: ['camera', 0.45],
    seen: ['/aca/index.html#view', '/aca/index.html'],
    unlike: ['/maca/index.html', '/aca/'],
    source: 'general knowledge, not verified',
  },
  {
    maker: 'synology',
    field: ['http.title', 'mdns.instance'],
    pattern: /^Synology (?<model>(?:NVR|DVA)\d{3,4}\+?)\b/,
    weight: 0.5,
    is: ['recorder', 0.6],
    seen: ['Synology NVR1218', 'Synology DVA1622'],
    unlike: ['Synology DS1218', 'NVR1218'],
    source: 'general knowledge, not verified',
  },
  {
    // Both names are misspelt, as nobody else misspells them.
    maker: 'zmodo',
    field: 'http.header-order',
    pattern: /^Content-Type,Server,Data,Last Modified$/,
    weight: 0.5,
    is: ['camera', 0.45],
    seen: ['Content-Type,Server,Data,Last Modified'],
    unlike: ['Content-Type,Server,Date,Last-Modified', 'Content-Type,Server,Data'],
    source: probes,
  },
  {
    maker: 'airlive',
    field: 'http.page-mark',
    pattern: /^script=\/js\/variable_6\.js$/,
    weight: 0.45,
    is: ['camera', 0.3],
    seen: ['script=/js/variable_6.js'],
    unlike: ['script=/js/variable.js', 'script=/variable_6.js'],
    source: probes,
  },
];
