import type { Recognition } from '../profile';

/** How OKRs are recognised where no rules say otherwise: all of the native profile that the script on every page needs. */
export const nativeRecognition: Recognition = {
  objective: { types: ['Objective'], labels: ['okr:o', 'okr:objective'], titles: ['Objective', 'O', 'OKR'] },
  'key-result': { types: ['Key Result'], labels: ['okr:kr', 'okr:key-result'], titles: ['KR', 'Key Result'] },
  okrLabels: ['OKR'],
};
