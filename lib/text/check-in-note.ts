import type { ReminderWords } from '../okr/check-in/format-reminder';

/** The words that stand in the comment that reminds people, beside names and titles. */
export const reminderWords: ReminderWords = {
  sentence:
    'These key results still wait for this week’s update. A score and one sentence for each are enough. Thank you!',
  unassigned: 'Nobody is assigned yet',
};
