/** The properties that matter of an org.kde.StatusNotifierItem. */
export interface TrayProperties {
  readonly title: string;
  readonly status: string;
  /** The icon's sizes with their pixels, ARGB in network order, base64. */
  readonly icons: readonly {
    readonly width: number;
    readonly height: number;
    readonly argb: string;
  }[];
  readonly tooltip: string;
  readonly menuPath: string;
}

/** Reads the answer of `Get` for a list of names. */
export function readNames(answer: readonly unknown[]): readonly string[] {
  const [names] = answer;
  return Array.isArray(names) ? names.map(String) : [];
}

/** Reads the answer of `GetAll`. */
export function readProperties(answer: readonly unknown[]): TrayProperties {
  const [properties] = answer as readonly [Readonly<Record<string, unknown>>];
  const icons = (properties['IconPixmap'] ?? []) as readonly (readonly [number, number, string])[];
  const [, , tooltip] = (properties['ToolTip'] ?? []) as readonly unknown[];
  return {
    title: textOf(properties['Title']),
    status: textOf(properties['Status']),
    icons: icons.map(([width, height, argb]) => ({ width, height, argb })),
    tooltip: textOf(tooltip),
    menuPath: textOf(properties['Menu']),
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
