/**
 * What chance tries in the property tests: always the same in `npm test`, so that one commit gets one
 * answer; another seed each time in `npm run hunt`, which is there to find what nobody thought of.
 */
import { configureGlobal } from 'fast-check';

configureGlobal({
  seed: Number(process.env['PROPERTY_SEED'] ?? 1),
  // Lists and texts as long as a test lets them be: by default none is longer than some ten pieces.
  defaultSizeToMaxWhenMaxSpecified: true,
});
