import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handOver, LOAD_PLACES } from '../look-out/scripts';
import { startPlaces } from './start-places';

/** The script that keeps our places: comes to a page that shows an OKR, or that the toolbar window asks, and hands itself over. */
export default defineUnlistedScript(() => handOver(LOAD_PLACES, startPlaces));
