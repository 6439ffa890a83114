import type { Brand } from '../schema/brand.ts';

type Security = NonNullable<Brand['security']>;

/** What `security.txt` says; nothing once its last day has passed, when nobody may rely on it. @param today `2026-11-22` */
export function currentSecurity(security: Security | undefined, today: string): Security | undefined {
	return security && security.until >= today ? security : undefined;
}
