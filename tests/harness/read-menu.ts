/** An entry of the tray's menu, as com.canonical.dbusmenu describes it. */
export interface MenuEntry {
  readonly id: number;
  readonly label: string;
  readonly enabled: boolean;
  /** Null for an entry that is no check box. */
  readonly checked: boolean | null;
  readonly children: readonly MenuEntry[];
}

/** Reads a node of `GetLayout`: id, properties, children. Separators are left out. */
export function readMenu(node: unknown): readonly MenuEntry[] {
  const [, , children] = node as [number, Properties, readonly unknown[]];
  return children.flatMap((child) => {
    const [id, properties] = child as [number, Properties, readonly unknown[]];
    if (properties['type'] === 'separator' || properties['visible'] === false) return [];
    return [
      {
        id,
        label: labelOf(properties['label']),
        enabled: properties['enabled'] !== false,
        checked: properties['toggle-type'] ? properties['toggle-state'] === 1 : null,
        children: readMenu(child),
      },
    ];
  });
}

/** com.canonical.dbusmenu: a "_" marks the letter of a keyboard shortcut, "__" is one. */
function labelOf(label: unknown): string {
  return typeof label === 'string' ? label.replaceAll(/_(.?)/gs, '$1') : '';
}

type Properties = Readonly<Record<string, unknown>>;
