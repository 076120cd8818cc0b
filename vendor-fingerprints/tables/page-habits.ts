import type { Mark } from '../../src/model/fingerprint.ts';
import type { MarksByMaker } from './by-maker.ts';
import { habitsAdvised } from './habits/advised.ts';
import { habitsDescribed } from './habits/described.ts';
import { habitsGreeted } from './habits/greeted.ts';
import type { Habit } from './habits/habit.ts';
import { habitsListed } from './habits/listed.ts';
import { habitsLocated } from './habits/located.ts';
import { habitsMet } from './habits/met.ts';
import { habitsNamed } from './habits/named.ts';
import { habitsPlaced } from './habits/placed.ts';
import { habitsPlugged } from './habits/plugged.ts';
import { habitsRead } from './habits/read.ts';
import { habitsRuled } from './habits/ruled.ts';
import { habitsRuledChina } from './habits/ruled-china.ts';
import { habitsSaid } from './habits/said.ts';
import { habitsStreamed } from './habits/streamed.ts';
import { habitsTitled } from './habits/titled.ts';

const habits = [
  ...habitsRead,
  ...habitsSaid,
  ...habitsListed,
  ...habitsMet,
  ...habitsPlugged,
  ...habitsAdvised,
  ...habitsRuled,
  ...habitsRuledChina,
  ...habitsStreamed,
  ...habitsPlaced,
  ...habitsLocated,
  ...habitsDescribed,
  ...habitsTitled,
  ...habitsNamed,
  ...habitsGreeted,
];

function markOf({ maker, brand, field, pattern, weight, is, seen, unlike, source }: Habit, at: number): Mark {
  const example = (text: string) => {
    const model = pattern.exec(text)?.groups?.model;
    return model === undefined ? { seen: text } : { seen: text, gives: { model } };
  };
  const [first, ...rest] = seen;
  return {
    id: `${maker}/habit-${brand === undefined ? '' : `${brand.toLowerCase().replaceAll(' ', '-')}-`}${at + 1}`,
    field,
    pattern,
    weight,
    ...(is === undefined ? {} : { type: { is: is[0], weight: is[1] } }),
    examples: [example(first), ...rest.map(example)],
    unlike,
    source,
  };
}

/** Marks of how pages of one family of firmware look. */
export const pageHabitMarks: MarksByMaker = habits.map((habit, at) => ({
  maker: habit.maker,
  ...(habit.brand === undefined ? {} : { brand: habit.brand }),
  mark: markOf(habit, at),
}));
