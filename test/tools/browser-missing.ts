/** No browser that the tests or the demo can use. The message says what to do, to be shown as it is. */
export class BrowserMissing extends Error {
  override name = 'BrowserMissing';
}
