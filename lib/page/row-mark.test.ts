// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { HOST_TAG } from './host';
import { createRowMark } from './row-mark';

const NEVER = Number.POSITIVE_INFINITY;

beforeEach(() => {
  document.body.innerHTML = '<p id="one"><span>#1</span></p><p id="two"></p>';
});

afterEach(() => {
  document.body.replaceChildren();
});

const line = (id: string) => document.querySelector(`#${id}`) as Element;
const marksIn = (id: string) => line(id).querySelectorAll(HOST_TAG).length;

it('stands at the end of the line, once, and goes', () => {
  const mark = createRowMark(document, '');
  expect([mark.keep(line('one'), 0), mark.keep(line('one'), 10)]).toEqual([NEVER, NEVER]);
  expect(line('one').lastElementChild).toBe(mark.host);
  mark.remove();
  expect(marksIn('one')).toBe(0);
});

it('follows its item into the row that is drawn anew', () => {
  const mark = createRowMark(document, '');
  mark.keep(line('one'), 0);
  line('one').replaceChildren();
  mark.keep(line('two'), 5000);
  expect([marksIn('one'), marksIn('two')]).toEqual([0, 1]);
});

it('does not fight a page that throws it out', () => {
  const mark = createRowMark(document, '');
  let now = 0;
  const waits = Array.from({ length: 4 }, () => {
    const wait = mark.keep(line('one'), now);
    mark.host.remove();
    now += Number.isFinite(wait) ? wait : 20;
    return wait;
  });
  expect(waits).toEqual([NEVER, NEVER, 250, NEVER]);
});

it('says nothing to the page of a text that looks like markup', () => {
  const mark = createRowMark(document, '');
  mark.shadow.append('<img src=x>');
  mark.keep(line('one'), 0);
  expect(document.querySelectorAll('img')).toHaveLength(0);
});
