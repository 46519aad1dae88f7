import type { Builder } from './builder';
import { addLinkedOkr } from './linked-okrs';
import { places } from './places';

/** An objective whose start comes after its end, with a label of this quarter and a milestone of the one before. */
export function oddDates(builder: Builder): void {
  builder.namespace(places.nonsenseDates.path, 'Demo: dates');
  addLinkedOkr(builder, places.nonsenseDates, {
    title: 'Quotas are clear before they are reached',
    startDate: '2023-10-31',
    dueDate: '2023-08-01',
    milestone: 1,
    keyResults: [
      { title: 'Every quota warns at four fifths => 65%', startDate: '2023-08-01', dueDate: '2032-10-31' },
      { title: 'Requests for more are answered in a day => 45%', startDate: '2023-08-01', dueDate: '2023-10-31' },
    ],
  });
}
