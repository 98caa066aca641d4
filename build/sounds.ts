/** Writes the shipped sounds to assets/sounds/, once after a change of the score: `node build/sounds.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { soundFiles } from './sounds/score.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'assets', 'sounds');

mkdirSync(folder, { recursive: true });
for (const [name, wav] of soundFiles()) writeFileSync(join(folder, `${name}.wav`), wav);
