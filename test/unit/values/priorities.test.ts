import { toPriority } from '../../../nodes/ClickUp/values/priorities';

describe('a priority', () => {
	it.each([
		[1, 1],
		['4', 4],
		['Urgent', 1],
		[' normal ', 3],
		['', null],
		[null, null],
		[0, null],
		['none', null],
	])('%p is sent as %p', (value, expected) => {
		expect(toPriority(value)).toBe(expected);
	});

	it.each([5, -1, 1.5, 'asap'])('%p is refused', (value) => {
		expect(() => toPriority(value)).toThrow('is not a priority that ClickUp knows');
	});
});
