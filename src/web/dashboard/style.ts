import { style } from '../../export/html/style.ts';

/** The style of the HTML report, and what pages that lead somewhere need besides. */
export const dashboardStyle = `${style}
.skip { position: absolute; left: -9999px; } .skip:focus { position: static; }
header { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: end; gap: 4px 24px; }
header nav ul, .pages ul { display: flex; flex-wrap: wrap; gap: 2px 4px; margin: 0; padding: 0; list-style: none; }
header nav a { display: block; padding: 6px 10px; color: var(--ink); text-decoration: none; }
header nav a:hover { text-decoration: underline; }
header nav a[aria-current] { background: var(--ink); color: #fff; font-weight: 600; }
main > h1 { margin-top: 18px; }
a:focus-visible, select:focus-visible, input:focus-visible, button:focus-visible, .scroll:focus-visible {
  outline: 3px solid #b45309; outline-offset: 2px; }
section { overflow: visible; }
section.scroll { overflow-x: auto; }
.grid th, .grid td { overflow-wrap: normal; } .grid .figure { text-align: right; font-variant-numeric: tabular-nums; }
.fields { margin: 4px 0; } .fields div { display: flex; gap: 10px; padding: 2px 0; }
.fields dt { flex: 0 0 84px; color: var(--soft); } .fields dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(330px, 100%), 1fr)); gap: 12px; margin: 8px 0; }
.card { padding: 10px 14px; border: 1px solid var(--line); border-left: 6px solid var(--clear); }
.card.wrong { border-left-color: var(--flagged); } .card p { margin: 0 0 4px; }
.filter { display: flex; flex-wrap: wrap; align-items: end; gap: 8px 18px; margin: 12px 0; padding: 12px 14px; background: var(--ground);
  border: 1px solid var(--line); }
.filter p { margin: 0; } .filter label { display: block; } .filter label[for] { color: var(--soft); font-size: 12px; }
select, button { min-height: 32px; font: inherit; } select { max-width: 220px; }
button { padding: 4px 16px; border: 0; background: var(--ink); color: #fff; font-weight: 600; cursor: pointer; }
.pages { margin: 12px 0; } .pages li { padding: 6px 10px 6px 0; }
.list a.address { font-weight: 700; }
@media (max-width: 700px) {
  .list, .list caption, .list tbody, .list tr, .list th, .list td { display: block; border: 0; }
  .list thead { position: absolute; left: -9999px; }
  .list tr { margin: 10px 0; padding: 8px 10px; border: 1px solid var(--line); } .list th, .list td { padding: 2px 0; }
  .filter { gap: 8px 12px; } .filter p { flex: 1 1 140px; } select { width: 100%; max-width: none; } header nav a { padding: 8px 10px; }
}
@media print { header nav, .filter, .pages, .skip, #files, #files ~ * { display: none; } .scroll { overflow: visible; } }
`;
