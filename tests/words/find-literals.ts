import { parseAst } from 'vitest/node';

/** A text in the source that a user would read in one language only. */
export interface Bypass {
  readonly line: number;
  readonly text: string;
}

/**
 * Texts in a source file that bypass the catalogue: anything with a letter in it where users look
 * (elements, the attributes and options below, what is handed to the calls below), and sentences
 * anywhere else. What only developers read, errors and the log, is theirs.
 */
export function findLiterals(source: string, lang: 'ts' | 'tsx'): readonly Bypass[] {
  const found: Bypass[] = [];
  const tell = ({ start }: Node, text: string): void => {
    const line = source.slice(0, start).split('\n').length;
    if (!found.some((one) => one.line === line && one.text === text)) found.push({ line, text });
  };

  const look = (node: Node): void => {
    if (isForDevelopers(node)) return;
    for (const [literal, text] of shownBy(node).flatMap(textsOf)) {
      if (/\p{L}/u.test(text)) tell(literal, text);
    }
    for (const [literal, text] of textsOf(node)) {
      if (looksLikeProse(text)) tell(literal, text);
    }
    for (const child of childrenOf(node)) look(child);
  };
  const program: unknown = parseAst(source, { lang });
  if (isNode(program)) look(program);
  return found;
}

/** Where users read: attributes of elements, and options of Electron's menus, dialogs and pop-ups. */
const shownNames = setOf(
  'title placeholder alt label summary abbr',
  'aria-label aria-description aria-placeholder aria-roledescription aria-valuetext',
  'sublabel toolTip body subtitle message detail buttons buttonLabel checkboxLabel headline',
);
const showingCalls = setOf(
  'setToolTip setTitle showErrorBox alert confirm prompt setCustomValidity createTextNode',
);

/** The parts of a node that are shown to the user as they are. */
function shownBy(node: Node): readonly Node[] {
  switch (node.type) {
    case 'JSXElement':
    case 'JSXFragment':
      return childrenOf(node, 'children');
    case 'JSXAttribute':
      return shownNames.has(nameOf(node['name'])) ? childrenOf(node, 'value') : [];
    case 'Property':
      return shownNames.has(nameOf(node['key'])) ? childrenOf(node, 'value') : [];
    case 'CallExpression':
      return showingCalls.has(nameOf(node['callee'])) ? childrenOf(node, 'arguments') : [];
    default:
      return [];
  }
}

/** The texts that an expression may turn out to be. */
function textsOf(node: Node): readonly (readonly [Node, string])[] {
  switch (node.type) {
    case 'Literal':
    case 'JSXText':
      return typeof node['value'] === 'string' ? [[node, node['value'].trim()]] : [];
    case 'TemplateLiteral':
      return [[node, childrenOf(node, 'quasis').map(rawOf).join('…')]];
    case 'JSXExpressionContainer':
      return childrenOf(node, 'expression').flatMap(textsOf);
    case 'ConditionalExpression':
      return [...childrenOf(node, 'consequent'), ...childrenOf(node, 'alternate')].flatMap(textsOf);
    case 'LogicalExpression':
      // Before && stands a condition.
      return [
        ...(node['operator'] === '&&' ? [] : childrenOf(node, 'left')),
        ...childrenOf(node, 'right'),
      ].flatMap(textsOf);
    case 'BinaryExpression':
      if (node['operator'] !== '+') return [];
      return [...childrenOf(node, 'left'), ...childrenOf(node, 'right')].flatMap(textsOf);
    case 'ArrayExpression':
      return childrenOf(node, 'elements').flatMap(textsOf);
    default:
      return [];
  }
}

/** Two words with a space between them, or a word and the end of a sentence. */
function looksLikeProse(text: string): boolean {
  return /\p{L}{2,}[,;:]? \p{L}|^\p{Lu}\p{Ll}+ |\p{Ll}{2,}[.!?…]$/u.test(text);
}

const listsOfNames = setOf('class aria-labelledby aria-describedby');

/** Errors and the log speak to developers; lists of classes and media queries are no texts at all. */
function isForDevelopers(node: Node): boolean {
  if (node.type === 'NewExpression') return nameOf(node['callee']).endsWith('Error');
  if (node.type === 'JSXAttribute') return listsOfNames.has(nameOf(node['name']));
  if (node.type !== 'CallExpression') return node.type === 'ImportDeclaration';
  const [callee] = childrenOf(node, 'callee');
  return (
    callee !== undefined &&
    /^(log|console|matchMedia)$/.test(nameOf(callee['object']) || nameOf(callee))
  );
}

function setOf(...names: readonly string[]): ReadonlySet<string> {
  return new Set(names.join(' ').split(' '));
}

interface Node {
  readonly [part: string]: unknown;
  readonly type: string;
  readonly start: number;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** Of one part of the node, or of all. */
function childrenOf(node: Node, part?: string): readonly Node[] {
  const parts = part === undefined ? Object.values(node) : [node[part]];
  return parts.flat().filter(isNode);
}

/** The name of a variable, a key, an attribute or the method that is called; empty: it has none. */
function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'MemberExpression') return nameOf(node['property']);
  const name = node['name'] ?? node['value'];
  return typeof name === 'string' ? name : '';
}

function rawOf({ value }: Node): string {
  const isRaw = typeof value === 'object' && value !== null && 'raw' in value;
  return isRaw && typeof value.raw === 'string' ? value.raw : '';
}
