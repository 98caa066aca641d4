import { fingerprint } from './fingerprint.ts';
import { fieldsOf, timeValue } from './idea-fields.ts';
import type { Idea, VersionKey } from './idea.ts';

/**
 * The version's name: `idea_id` and `LAST_UPDATE`, as the vendor recommends (HTI API, an idea), and a
 * fingerprint of the values. Values, not spelling: 286.1 and 286.10 are one version, and fields that
 * we do not know make no new one.
 */
export function versionKeyOf(idea: Idea): VersionKey {
  const values = fieldsOf(idea).map((field) => field.value);
  const parts = [idea.id, timeValue(idea.updated), fingerprint(JSON.stringify(values))];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place that makes keys
  return parts.join(' ') as VersionKey;
}
