import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface PackageLicence {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression, such as `MIT`. */
  readonly licence: string;
  readonly text: string;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
}

const licenceFile = /^(licen[cs]e|copying)(\.(md|txt))?$/i;

/** Reads under which terms a package may be passed on. Throws for one that does not tell. */
export function readLicence(folder: string): PackageLicence {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const { name, version, license: licence, author } = manifest;
  const file = readdirSync(folder).find((each) => licenceFile.test(each));
  if (licence === undefined) throw new Error(`${name} names no licence`);
  if (file !== undefined) {
    return { name, version, licence, text: readFileSync(join(folder, file), 'utf8').trim() };
  }
  // A few packages name the licence and its holder, and leave the well-known text out.
  const holder = typeof author === 'object' ? author.name : author;
  if (licence !== 'MIT' || holder === undefined) throw new Error(`${name} has no licence text`);
  return { name, version, licence, text: mit(holder) };
}

const mit = (holder: string): string => `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`;
