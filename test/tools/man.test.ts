import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { commandTree } from '../../tools/command-tree.ts';
import { manPages, text } from '../../tools/man.ts';
import { testWith } from '../needs/needs.ts';

/** A page as groff prints it, and what it warns of. */
function printed(page: string): { readonly shown: string; readonly warnings: string } {
  const { stdout, stderr } = spawnSync('groff', ['-ww', '-man', '-Tascii', '-P-cbou', '-rLL=200n'], {
    input: page,
    encoding: 'utf8',
  });
  return { shown: stdout, warnings: stderr };
}

test('manPages has one page for the program and one for each command', () => {
  const names = manPages().map(({ path }) => path);
  expect(names.slice(0, 3)).toEqual([
    'share/man/man1/camcensus.1',
    'share/man/man1/camcensus-demo.1',
    expect.stringMatching(/^share\/man\/man1\/camcensus-\w+\.1$/),
  ]);
  expect(names).toHaveLength(commandTree().commands.length + 1);
});

testWith(['groff'], 'manPages are printed by groff without a warning', () => {
  for (const { path, content } of manPages()) {
    const { shown, warnings } = printed(content);
    expect([path, warnings]).toEqual([path, '']);
    expect(shown).toMatch(/\n {7}camcensus[\w-]* +- +\S/);
  }
});

testWith(['groff'], 'manPages show options, choices, examples and exit codes as they are typed', () => {
  const scan = manPages().find(({ path }) => path.endsWith('camcensus-scan.1'))?.content ?? '';
  const { shown } = printed(scan);
  expect(shown).toContain('--fail-on-flagged');
  expect(shown).toContain('(one of: table, json, ndjson, csv)');
  expect(shown).toContain('camcensus scan 10.20.0.0/22 --exclude 10.20.0.1,10.20.1.0/28 --site st-marys');
  expect(shown).toMatch(/\n {7}70 +A bug in camcensus\./);
});

testWith(['groff'], 'text prints what troff would take for its own', () => {
  const typed = [`.so /etc/passwd`, `'ft B`, `C:\\fBx "y" it's ~/a^b \`c\` --d`];
  const { shown, warnings } = printed(`.nf\n${typed.map(text).join('\n')}\n`);
  expect(warnings).toBe('');
  expect(shown.trim().split(/\s*\n\s*/)).toEqual(expect.arrayContaining(typed));
});
