interface PriceCellProps {
  /** Said, not shown: the head of the column shows it. */
  readonly name: string;
  readonly price: string;
  /** Stands small below the price. */
  readonly note: string;
  readonly isChanged: boolean;
}

/** Longer prices are set smaller: a price is never cut, and rarely wrapped. */
const longPrice = 10;

export function PriceCell({ name, price, note, isChanged }: PriceCellProps) {
  const size = price.length > longPrice ? ' price__value--long' : '';
  const change = isChanged ? ' price__value--changed' : '';
  return (
    <span class="price">
      <span class="visually-hidden">{name}</span>
      <bdi class={`price__value${size}${change}`}>{price}</bdi>
      <span class="price__note">{note}</span>
    </span>
  );
}
