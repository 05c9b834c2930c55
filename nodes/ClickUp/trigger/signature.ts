import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Whether a delivery comes from ClickUp: `X-Signature` is the lower-case hex HMAC-SHA256 of the
 * bytes of the body, keyed by the webhook's secret (developer.clickup.com, Webhook signature).
 * Takes as long for a wrong signature as for a right one.
 *
 * @param body the bytes as they came, never parsed and written again
 * @param signature what the header holds
 */
export function isSigned(body: Uint8Array, signature: unknown, secret: unknown): boolean {
	if (typeof secret !== 'string' || secret === '' || typeof signature !== 'string') return false;
	const expected = Buffer.from(createHmac('sha256', secret).update(body).digest('hex'));
	const given = Buffer.from(signature);
	return given.length === expected.length && timingSafeEqual(given, expected);
}
