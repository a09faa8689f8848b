export function withTenant(tenantId, query = {}) {
  return { ...query, tenantId };
}
