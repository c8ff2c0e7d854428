export function complaints(catalogue: Record<string, unknown>): string[];
