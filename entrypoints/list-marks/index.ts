import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handOver, LOAD_LIST_MARKS } from '../look-out/scripts';
import { startListMarks } from './start-list-marks';

/** The script of list marks: comes to a page that lists objectives where the reader wants them, and hands itself to the one that keeps our places. */
export default defineUnlistedScript(() => handOver(LOAD_LIST_MARKS, startListMarks));
