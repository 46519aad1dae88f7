import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handOver, LOAD_CHECK_IN } from '../look-out/scripts';
import { startCheckIn } from './start-check-in';

/** The script of check-ins: comes to a page when somebody checks in there, and hands itself to the one that draws panels. */
export default defineUnlistedScript(() => handOver(LOAD_CHECK_IN, startCheckIn));
