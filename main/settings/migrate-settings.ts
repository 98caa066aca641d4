type Raw = Readonly<Record<string, unknown>>;

/** What earlier versions wrote, under the names of today. A setting that has one already stays as it is. */
export function migrateSettings(raw: Raw): Raw {
  // Before a pause could end by itself, pop-ups were on or off: what was off must not be on again.
  const wasPaused = raw['popUpsPaused'] === true && raw['pause'] === undefined;
  return wasPaused ? { ...raw, pause: { kind: 'on', untilMs: null } } : raw;
}
