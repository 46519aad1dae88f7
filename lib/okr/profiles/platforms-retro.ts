import type { RetroRule } from '../description-rules';
import { badNames, goodNames, retroNames, tryNames } from './section-names';

/** Both generations ask for the same retro, each at its own place: two or three points under each of three headings. */
export const platformsRetro: Omit<RetroRule, 'place'> = {
  title: 'Retro',
  spellings: retroNames,
  level: 3,
  parts: [
    { title: 'Good', spellings: goodNames, body: '- <What went well, in two or three points>' },
    { title: 'Bad', spellings: badNames, body: '- <What did not go well, in two or three points>' },
    { title: 'Try', spellings: tryNames, body: '- <What to do differently next time, in two or three points>' },
  ],
  bullets: { least: 2, most: 3 },
  offeredDays: 14,
};
