export type { Report } from './report.ts';
export { columns, toRows } from './rows.ts';
export { summary } from './summary.ts';
export { toText } from './text.ts';
export { checkEnding, contentOf, ExportError, exportEndings, exportTo } from './write.ts';
