interface IconProps {
  readonly name: keyof typeof shapes;
}

/** Drawn on a 16 × 16 grid in the colour of the text around. Never the only carrier of a meaning. */
const shapes = {
  bell: 'M8 2a4 4 0 0 0-4 4v2.6L2.9 11h10.2L12 8.6V6a4 4 0 0 0-4-4ZM6.6 13.2a1.5 1.5 0 0 0 2.8 0',
  'bell-off':
    'M5 3.4A4 4 0 0 1 12 6v2.6l1.1 2.4H10M7 11H2.9L4 8.6V6M6.6 13.2a1.5 1.5 0 0 0 2.8 0M2 2l12 12',
  account: 'M8 8a2.6 2.6 0 1 0 0-5.2A2.6 2.6 0 0 0 8 8ZM2.9 13.6a5.2 5.2 0 0 1 10.2 0',
  settings: 'M2.5 4.5h6M11.5 4.5h2M2.5 11.5h2M7.5 11.5h6M10 3v3M6 10v3',
  back: 'M9.5 3.5 5 8l4.5 4.5',
  warning: 'M8 2.4 14 13H2L8 2.4ZM8 6.6v3M8 11.2v.1',
  hint: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 7.4v3.4M8 5.2v.1',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.5 10.5l3 3',
  filter: 'M2.5 4h11M4.5 8h7M6.5 12h3',
  gap: 'M2 5.5 5 8l3-2.5L11 8l3-2.5M2 10l3 2.5L8 10l3 2.5 3-2.5',
} as const;

export function Icon({ name }: IconProps) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={shapes[name]} />
    </svg>
  );
}
