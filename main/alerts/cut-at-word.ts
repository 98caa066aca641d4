/** A text of at most so many characters: a longer one ends after a whole word, and in "…". */
export function cutAtWord(text: string, most: number): string {
  const characters = Array.from(text); // code points, so that none is cut in half
  if (characters.length <= most) return text;
  const start = characters.slice(0, most).join('');
  const end = start.lastIndexOf(' ');
  return `${end > 0 ? start.slice(0, end) : characters.slice(0, most - 1).join('')}…`;
}
