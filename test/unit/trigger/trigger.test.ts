import { createHmac } from 'node:crypto';

import { eventOptions, toEvents } from '../../../nodes/ClickUp/fields/webhookEvents';
import { isSigned } from '../../../nodes/ClickUp/trigger/signature';

const sign = (body: Buffer, secret: string) => createHmac('sha256', secret).update(body).digest('hex');

describe('a signature', () => {
	const body = Buffer.from('{"event":"taskCreated", "n":1.0,"s":"\\u00e9 \\/","big":9007199254740993}');
	const good = sign(body, 'secret');

	it('is checked on the bytes as they came', () => {
		expect(isSigned(body, good, 'secret')).toBe(true);
		const written = Buffer.from(JSON.stringify(JSON.parse(body.toString())));
		expect(isSigned(written, good, 'secret')).toBe(false);
	});

	it.each([
		['another secret', sign(body, 'other')],
		['capitals', good.toUpperCase()],
		['a part of it', good.slice(0, 63)],
		['more than it', `${good}0`],
		['nothing', ''],
		['no header', undefined],
		['several headers', [good]],
	])('with %s is refused', (_, signature) => {
		expect(isSigned(body, signature, 'secret')).toBe(false);
	});

	it('is refused when the secret is lost, even one made with the empty key', () => {
		expect(isSigned(body, good, undefined)).toBe(false);
		expect(isSigned(body, sign(body, ''), '')).toBe(false);
	});
});

describe('events', () => {
	it("are ClickUp's 28 and all of them", () => {
		const values = eventOptions.map(({ value }) => value as string);
		expect(values).toHaveLength(29);
		expect(toEvents(values.filter((value) => value !== '*'))).toContain('keyResultDeleted');
	});

	it('of the built-in node keep working', () => {
		expect(toEvents(['keyResultDelete', 'taskCreated'])).toEqual(['keyResultDeleted', 'taskCreated']);
		expect(toEvents(['taskCreated', '*'])).toBe('*');
	});
});
