import type { Habit } from './habit.ts';

const yak = 'yaklang/yaklang rules of iotdevfp, found by full-text search';
const openvas = 'GitHub full-text search for “<title>IP Camera”: an OpenVAS script, its repository not named';

/** What web servers of one family call themselves, their cookies and their pages. */
export const habitsTitled: readonly Habit[] = [
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
];
