import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { ROOT } from './root';

/** A source file of the project. */
export interface Source {
  /** From the project's folder, with forward slashes. */
  path: string;
  text: string;
  /** The text without comments, which may speak of what code may not do. */
  code: string;
  isTest: boolean;
  /** What it imports: packages by name, files of the project by path without extension. */
  imports: string[];
}

/** The TypeScript files of these top-level folders. */
export function sourcesIn(...folders: string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => sourceOf(relative(ROOT, file).split(sep).join('/'), readFileSync(file, 'utf8')))
      .sort((a, b) => a.path.localeCompare(b.path)),
  );
}

/** What can be told of one file from its path and text. */
export function sourceOf(path: string, text: string): Source {
  const code = withoutComments(text);
  return { path, text, code, isTest: /\.test\.tsx?$/.test(path), imports: importsOf(path, code) };
}

/** Comments that fill lines or end them; a `//` inside a string has no space before it. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/ .*$/gm, '$1');
}

function importsOf(path: string, code: string): string[] {
  const specifiers = code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g);
  return [...specifiers].map(([, specifier = '']) =>
    specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : specifier,
  );
}
