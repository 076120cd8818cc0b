/**
 * The page's whole style, light, or dark where the reader's screen is set so; on paper always light. Every text colour has a
 * contrast of at least 4.5 to its ground (WCAG 2.2, 1.4.3).
 */
export const style = `
:root { color-scheme: light; --paper: #fff; --ink: #16202e; --soft: #47536a; --line: #c9d0dc; --ground: #f4f6f9; --bar: #16202e;
  --link: #0b4a8f; --warned: #fdf6e7; --focus: #b45309; --flagged: #9b1c1c; --review: #7a4a00; --clear: #14532d; }
@media screen and (prefers-color-scheme: dark) {
  :root { color-scheme: dark; --paper: #11161d; --ink: #e4e9f0; --soft: #a7b2c2; --line: #3a4454; --ground: #1a212b; --bar: #2f3b4d;
    --link: #8ab8f0; --warned: #2b2416; --focus: #f59e0b; --flagged: #ff9c94; --review: #f0bd5f; --clear: #7fd6a0; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 1240px; padding: 24px 28px 40px; background: var(--paper); color: var(--ink);
  font: 14px/1.45 "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", sans-serif; }
h1 { margin: 0 0 4px; font-size: 26px; line-height: 1.2; }
h2 { margin: 30px 0 6px; font-size: 18px; }
h3 { margin: 0 0 2px; font-size: 14px; }
p { margin: 0 0 8px; }
code { font: 12px ui-monospace, "Liberation Mono", monospace; color: var(--soft); }
a { color: var(--link); }
header { border-bottom: 3px solid var(--ink); padding-bottom: 10px; }
.kicker { margin: 0; color: var(--soft); font-size: 12px; letter-spacing: .08em; text-transform: uppercase; }
.dated { margin: 0; color: var(--soft); }
.notice, .interpretation { border-left: 4px solid var(--review); background: var(--warned); padding: 6px 10px; }
.tiles { display: flex; flex-wrap: wrap; gap: 10px; margin: 8px 0 12px; }
.tile { display: flex; flex-direction: column-reverse; min-width: 120px; padding: 8px 14px; border: 1px solid var(--line);
  border-left: 6px solid var(--soft); }
.tile dt { color: var(--soft); } .tile dd { margin: 0; font-size: 26px; font-weight: 700; line-height: 1.1; }
.tile.flagged { border-left-color: var(--flagged); } .tile.review { border-left-color: var(--review); }
.tile.clear { border-left-color: var(--clear); }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(380px, 100%), 1fr)); gap: 20px; align-items: start; }
table { width: 100%; border-collapse: collapse; font-size: 13px; }
caption { padding: 4px 0; color: var(--soft); font-weight: 600; text-align: left; }
th, td { padding: 6px 8px; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top;
  overflow-wrap: anywhere; }
thead th { background: var(--bar); color: #fff; font-weight: 600; }
.counts thead th { overflow-wrap: normal; }
tbody th { font-weight: 400; }
.counts td, .counts th:not(:first-child) { width: 76px; white-space: nowrap; text-align: right; font-variant-numeric: tabular-nums; }
.small, .source { color: var(--soft); font-size: 12px; }
a.source { color: var(--link); }
.policy { margin: 10px 0; padding: 8px 12px; border: 1px solid var(--line); background: var(--ground); }
.policy p:last-child { margin-bottom: 0; }
.devices table, .coverage { table-layout: fixed; }
.coverage th { width: 11%; } .coverage th:nth-child(2), .coverage th:nth-child(3), .coverage th:nth-child(4) { width: 14%; }
.coverage th:nth-child(6) { width: 10%; } .coverage th:last-child { width: 26%; }
@media screen { section { overflow-x: auto; } .devices table, .coverage { min-width: 860px; } }
.where { width: 18%; } .what { width: 17%; } .unit { width: 19%; } .why { width: 31%; } .seen { width: 15%; }
.devices.flagged h2 { color: var(--flagged); } .devices.review h2 { color: var(--review); }
.devices.clear h2 { color: var(--clear); }
.address { font-size: 14px; }
.values { margin: 0; } .values div { display: flex; flex-wrap: wrap; gap: 0 6px; }
.made div:first-child dd { font-weight: 700; }
.values dt { color: var(--soft); font-size: 12px; } .values dd { margin: 0; min-width: 0; }
.verdict { margin-bottom: 3px; }
.badge { padding: 1px 7px; border-radius: 3px; color: var(--paper); font-weight: 700; background: var(--soft); }
.badge.flagged { background: var(--flagged); } .badge.review { background: var(--review); }
.badge.clear { background: var(--clear); }
.decision { margin-bottom: 3px; border-left: 4px solid var(--soft); padding-left: 6px; }
.reasons { margin: 0; padding-left: 16px; }
footer { margin-top: 32px; border-top: 3px solid var(--ink); color: var(--ink); }
.reading { display: grid; grid-template-columns: 1fr 1fr; gap: 4px 24px; margin: 0 0 12px; font-size: 13px; }
.reading div { display: grid; grid-template-columns: 92px 1fr; } .reading dt { font-weight: 700; } .reading dd { margin: 0; }
@media (max-width: 700px) { body { padding: 14px; } .pair, .reading { grid-template-columns: 1fr; }
  .counts td, .counts th:not(:first-child) { width: 52px; padding: 6px 4px; } .counts { font-size: 11px; } }
@page { size: A4 landscape; margin: 11mm 11mm 13mm;
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #47536a; } }
@media print {
  body { max-width: none; padding: 0; font-size: 8.5pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  h1 { font-size: 17pt; } h2 { margin-top: 14pt; font-size: 12pt; break-after: avoid; } h2 + p { break-after: avoid; }
  table { font-size: 8pt; } .small, .source, .values dt, code { font-size: 7.2pt; }
  thead { display: table-header-group; } caption { break-after: avoid; }
  tr, .policy, .tile, .reading div, .notice { break-inside: avoid; }
  a { color: inherit; }
}
`;
