import { emojiName } from '../../../nodes/ClickUp/values/emoji';
import { rowsIn } from '../../../nodes/ClickUp/values/rows';

describe('rowsIn', () => {
	it.each<[string, unknown, unknown]>([
		['an array', [{ id: 1 }], [{ id: 1 }]],
		['an array under a key', { next: 'x', rows: [{ id: 1 }] }, [{ id: 1 }]],
		['the first of several', { tags: ['a'], rows: [{ id: 1 }], more: [{ id: 2 }] }, [{ id: 1 }]],
		['the first with something in it', { tags: [], rows: [{ id: 1 }] }, [{ id: 1 }]],
		['an empty array', { data: [] }, []],
		['no array', { message: 'later' }, undefined],
		['no object', '', undefined],
		['nothing', null, undefined],
	])('%s', (_, answer, rows) => {
		expect(rowsIn(answer)).toEqual(rows);
	});
});

describe('emojiName', () => {
	it.each([
		['thumbsup', 'thumbsup'],
		[' :ThumbsUp: ', 'thumbsup'],
		['+1', '+1'],
		[':', ':'],
	])('%j is %j', (written, name) => {
		expect(emojiName(written)).toBe(name);
	});
});
