const HOURLY_CENTS: Record<string, number> = {
  kayak: 1800,
  'double kayak': 2600,
  paddleboard: 1500,
  canoe: 2200,
};

/** Price in cents; every fourth hour is free. */
export function priceFor(craft: string, hours: number) {
  const billable = hours - Math.floor(hours / 4);
  return (HOURLY_CENTS[craft] ?? 2000) * billable;
}

export function formatCents(cents: number) {
  return `€${(cents / 100).toFixed(2)}`;
}
