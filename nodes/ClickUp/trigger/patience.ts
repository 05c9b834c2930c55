import { clock } from '../transport/clock';

/** ClickUp waits 7 s for an answer (developer.clickup.com, Webhook health); nothing is waited for longer than this, ms. */
const PATIENCE = 3_000;

/** What a promise gives, or undefined when it takes too long for a delivery to wait. It goes on by itself. */
export async function inTime<T>(value: T | Promise<T>): Promise<T | undefined> {
	if (!(value instanceof Promise)) return value;
	return await Promise.race([value, clock.sleep(PATIENCE).then(() => undefined)]);
}
