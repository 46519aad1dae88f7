/** HTML that is safe to print as it stands. Only `html` makes it, so that every other text is escaped. */
export class Markup {
  constructor(readonly text: string) {}
}

type Part = Markup | string | number | null | readonly Part[];

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function print(part: Part): string {
  if (part instanceof Markup) return part.text;
  if (part === null) return '';
  if (typeof part === 'object') return part.map(print).join('');
  return String(part).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** A template of HTML. Strings and numbers put into it are escaped (also for quoted attributes); null prints nothing. */
export function html(pieces: TemplateStringsArray, ...parts: Part[]): Markup {
  return new Markup(pieces.map((piece, at) => piece + print(parts[at] ?? null)).join(''));
}

/** A value as a JavaScript literal that may stand inside an inline script: nothing in it can end the script element. */
export function scriptLiteral(value: unknown): Markup {
  const unsafe = /[<>&\u2028\u2029]/g;
  return new Markup(
    JSON.stringify(value).replace(unsafe, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}
