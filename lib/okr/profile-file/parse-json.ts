import { MOST_BYTES, type Refusal, tooLong } from './refusal';

/** A file's text as a JSON value; too much of it is not even looked at. */
export function parseJson(text: string): { kind: 'json'; value: unknown } | Refusal {
  if (text.length > MOST_BYTES || new TextEncoder().encode(text).length > MOST_BYTES) return tooLong;
  // Some editors begin a file with a mark that JSON does not know.
  const json = text.replace(/^\ufeff/, '');
  try {
    return { kind: 'json', value: JSON.parse(json) };
  } catch (error) {
    const at = error instanceof Error ? placeIn(error.message, json) : null;
    return { kind: 'refused', path: '', reason: 'not-json', at };
  }
}

/** Firefox tells line and column, Chromium the position, each at the end of its sentence; neither always. */
function placeIn(message: string, json: string): { line: number; column: number } | null {
  const [, line, column] = /line (\d+) column (\d+)(?: of the JSON data|\))$/.exec(message) ?? [];
  if (line !== undefined && column !== undefined) return { line: Number(line), column: Number(column) };
  const [, told] = /position (\d+)$/.exec(message) ?? [];
  if (told === undefined && !message.startsWith('Unexpected end')) return null;
  const lines = json.slice(0, told === undefined ? json.length : Number(told)).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
