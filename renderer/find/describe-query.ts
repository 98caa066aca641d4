import type { Query } from '../../preload/contract/bookmark.ts';
import { words } from '../../preload/words/catalogue.ts';

/** What is asked for, in the words of the panel: "Buy · M5 · “amd”". */
export function describeQuery(query: Query): string {
  const { find, side } = words;
  const said = [
    ...query.sides.map((one) => side[one]),
    ...query.assetClasses,
    ...query.timeframes,
    ...query.prefixes,
  ];
  if (query.life !== null) said.push(find[query.life]);
  if (query.unread) said.push(find.unread);
  if (query.starred) said.push(find.starred);
  if (query.hidden) said.push(find.hiddenShort);
  if (query.text.trim() !== '') said.push(find.quoted(query.text.trim()));
  return said.join(' · ');
}
