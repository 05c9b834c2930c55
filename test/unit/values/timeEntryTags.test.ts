import { toTimeEntryTags } from '../../../nodes/ClickUp/values/timeEntryTags';

const colored = { name: 'billed', tag_fg: '#ffffff', tag_bg: '#ff0000' };

describe('tags of time entries', () => {
	it.each([
		['names', ['a', ' b ', ''], [{ name: 'a' }, { name: 'b' }]],
		['names with commas between them', 'a, b,', [{ name: 'a' }, { name: 'b' }]],
		['a name with a comma in an array', ['a, b'], [{ name: 'a, b' }]],
		['what the built-in node saves', [JSON.stringify({ ...colored, creator: 1 })], [colored]],
		['the JSON of several', JSON.stringify([colored, { name: 'a' }]), [colored, { name: 'a' }]],
		['objects', [colored, { name: 'a', tag_bg: '' }], [colored, { name: 'a' }]],
		['a name in brackets', '[urgent]', [{ name: '[urgent]' }]],
		['a number', 7, [{ name: '7' }]],
		['nothing', undefined, []],
		['an empty text', '', []],
		['an object without a name', [{ tag_bg: '#000000' }], []],
	])('are read from %s', (_, value, expected) => {
		expect(toTimeEntryTags(value)).toEqual(expected);
	});
});
