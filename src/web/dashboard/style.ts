import { style } from '../../export/html/style.ts';

/** The style of the HTML report, and what pages with links need besides. */
export const dashboardStyle = `${style}
.skip { position: absolute; left: -9999px; } .skip:focus { position: static; }
header { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: end; gap: 4px 24px; }
header nav ul, .pages ul { display: flex; flex-wrap: wrap; gap: 2px 4px; margin: 0; padding: 0; list-style: none; }
header nav a { display: block; padding: 6px 10px; color: var(--ink); text-decoration: none; }
header nav a:hover { text-decoration: underline; }
header nav a[aria-current] { background: var(--bar); color: #fff; font-weight: 600; }
main { overflow-wrap: anywhere; } main > h1 { margin-top: 18px; }
a:focus-visible, select:focus-visible, input:focus-visible, button:focus-visible, .scroll:focus-visible {
  outline: 3px solid var(--focus); outline-offset: 2px; }
section { overflow: visible; }
section.scroll { overflow-x: auto; }
.grid th, .grid td { overflow-wrap: normal; } .grid .figure { text-align: right; font-variant-numeric: tabular-nums; }
.fields { margin: 4px 0; } .fields div { display: flex; gap: 10px; padding: 2px 0; }
.fields dt { flex: 0 0 84px; color: var(--soft); } .fields dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(330px, 100%), 1fr)); gap: 12px; margin: 8px 0; }
.card { padding: 10px 14px; border: 1px solid var(--line); border-left: 6px solid var(--clear); }
.card.wrong { border-left-color: var(--flagged); } .sites p { margin: 0; } .sites .wrong { color: var(--flagged); font-weight: 600; } .card p { margin: 0 0 4px; }
.find { display: flex; flex-wrap: wrap; align-items: center; gap: 6px; margin-left: auto; } .find label { color: var(--soft); font-size: 12px; }
.find input { min-height: 32px; width: 190px; padding: 2px 8px; border: 1px solid var(--soft); font: inherit; }
.told h3 { margin: 14px 0 2px; } .told ul { margin: 0; padding: 0; list-style: none; } .told li { overflow-wrap: anywhere; }
.told .depth-2 { padding-left: 18px; } .told .depth-3 { padding-left: 36px; }
.told .depth-2, .told .depth-3 { color: var(--soft); }
.facts .values { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(300px, 100%), 1fr)); gap: 4px 24px; font-size: 14px; }
.facts .values div { border-bottom: 1px solid var(--line); padding: 3px 0; } .facts .values dt { flex: 0 0 130px; } .facts .values dd { flex: 1; overflow-wrap: anywhere; }
.changes { padding-left: 18px; }
.filter { display: flex; flex-wrap: wrap; align-items: end; gap: 8px 18px; margin: 12px 0; padding: 12px 14px; background: var(--ground);
  border: 1px solid var(--line); }
.filter p { margin: 0; } .filter label { display: block; } .filter label[for] { color: var(--soft); font-size: 12px; }
.find input, .filter input, select { background: var(--paper); color: var(--ink); } ::placeholder { color: var(--soft); opacity: 1; }
select, button, .filter input:not([type=checkbox]) { min-height: 32px; font: inherit; } .filter input:not([type=checkbox]) { max-width: 180px; padding: 2px 8px; border: 1px solid var(--soft); } select { max-width: 220px; }
button { padding: 4px 16px; border: 0; background: var(--bar); color: #fff; font-weight: 600; cursor: pointer; }
.login { flex-direction: column; align-items: start; } .login input { width: min(320px, 100%); } .account { display: flex; align-items: center; gap: 10px; font-size: 12px; overflow-wrap: anywhere; }
.pages { margin: 12px 0; } .pages li { padding: 6px 10px 6px 0; }
.list th, .list td { padding: 3px 8px; } @media (min-width: 701px) { .list th, .list td { white-space: nowrap; }
  .list td.long { min-width: 9ch; white-space: normal; } } .list thead a { color: #fff; } .list .badge { white-space: nowrap; } .files p { margin: 0; }
.list a.address { font-weight: 700; overflow-wrap: break-word; } .sites th a { overflow-wrap: break-word; }
@media screen and (max-width: 920px) { .coverage { min-width: 0; } }
@media (max-width: 700px) {
  .find { width: 100%; order: 3; margin: 6px 0 0; } .find input { flex: 1; } .find label { width: 100%; }
  .coverage, .coverage tbody, .coverage tr, .coverage th, .coverage td { display: block; width: auto !important; min-width: 0 !important; border: 0; }
  .coverage caption { display: block; } .coverage thead { position: absolute; left: -9999px; }
  .coverage tr { margin: 10px 0; padding: 8px 10px; border: 1px solid var(--line); } .coverage th, .coverage td { padding: 2px 0; }
  .sites td[data-label]::before, .coverage td::before { content: attr(data-label) ": "; color: var(--soft); }
  .list, .list caption, .list tbody, .list tr, .list th, .list td { display: block; border: 0; }
  .list thead { position: absolute; left: -9999px; }
  .list tr { margin: 10px 0; padding: 8px 10px; border: 1px solid var(--line); } .list th, .list td { padding: 2px 0; }
  .list td[data-label]::before { content: attr(data-label) ": "; color: var(--soft); } .list .unknown { display: none; }
  .filter { gap: 8px 12px; } .filter p { flex: 1 1 140px; } select { width: 100%; max-width: none; } header nav a { padding: 8px 10px; }
}
@media print { header nav, .account, .find, .filter, .pages, .skip, .files { display: none; } .scroll { overflow: visible; } }
`;
