import { dayIn } from '../day';
import { offersRetro, readRetro } from '../retro';
import type { Check } from './check';

/** What is wrong with a retro, by the titles of its parts. */
export type RetroFaults = {
  /** All parts where there is no retro at all. */
  missing: string[];
  /** Still with text of the template. */
  unfilled: string[];
  few: string[];
  many: string[];
  least: number;
  most: number;
  /** Where it should stand; null: it stands there. */
  place: 'top' | 'end' | null;
};

/**
 * Asked for from so many days before the period's end as the rule says, and once the objective is closed.
 * Source: GitLab handbook, Infrastructure Platforms, OKR: "After the Retro section is finalized, the OKR can be closed."
 */
export const retroIncomplete: Check<'retro-incomplete', RetroFaults> = {
  id: 'retro-incomplete',
  roles: ['objective'],
  find({ item, sections, rules: { retro: rule }, profile, period, now }) {
    if (!rule) return [];
    // A profile may name a zone this browser does not know.
    const today = dayIn(now, profile.cadence.timeZone) ?? dayIn(now, 'UTC') ?? '';
    if (item.state === 'open' && !offersRetro(period, today, item.state, rule)) return [];
    const retro = readRetro(item.description, sections, rule);
    if (retro?.complete && !retro.misplaced) return [];
    const { least, most } = rule.bullets;
    const parts =
      retro?.parts ?? rule.parts.map(({ title }) => ({ title, missing: true, placeholder: false, bullets: 0 }));
    const titles = (is: (part: (typeof parts)[number]) => boolean) => parts.filter(is).map(({ title }) => title);
    const args: RetroFaults = {
      missing: titles(({ missing }) => missing),
      unfilled: titles(({ placeholder }) => placeholder),
      few: titles(({ missing, placeholder, bullets }) => !missing && !placeholder && bullets < least),
      many: titles(({ bullets }) => bullets > most),
      least,
      most,
      place: retro?.misplaced ? rule.place : null,
    };
    const { missing, unfilled, few, many, place } = args;
    // The form adds parts; the words of those that are there only people can write, and move.
    const fix = missing.length > 0 ? ({ kind: 'open', form: 'retro' } as const) : null;
    const subject = [missing, unfilled, few, many, place ?? ''].join('; ');
    return [{ check: 'retro-incomplete', subject, level: 'normal', args, fix }];
  },
  examples: {
    good: {
      role: 'objective',
      description:
        '### Retro\n\n#### Good\n\n- The trial came early.\n- Teams shared a rota.\n\n#### Bad\n\n- The budget came late.\n- Nobody owned the guide.\n\n#### Try\n\n- Settle the budget first.\n- Name an owner.',
    },
    bad: {
      role: 'objective',
      description: '### Retro\n\n#### Good\n\n- The trial came early.\n\n#### Bad\n\n#### Try\n\n- Name an owner.',
    },
  },
};
