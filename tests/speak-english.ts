/** What every unit test begins with: nobody has spoken before. Those of other languages speak for themselves. */
import { beforeEach } from 'vitest';
import { sayOnDesktop } from '../main/words/desktop-words.ts';
import { english as onDesktop } from '../main/words/english.ts';
import { speak } from '../preload/words/catalogue.ts';
import { english } from '../preload/words/english.ts';

function speakEnglish(): void {
  speak(english, 'en');
  sayOnDesktop(onDesktop);
}

speakEnglish();
beforeEach(speakEnglish);
