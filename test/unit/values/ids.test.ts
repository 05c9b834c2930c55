import { goalInUrl, idFrom, isCustomTaskId, workspaceInTaskUrl } from '../../../nodes/ClickUp/values/ids';

describe('an ID', () => {
	it.each([
		['task', 'https://app.clickup.com/t/86abc1234', '86abc1234'],
		['task', 'https://app.clickup.com/t/9012/DEV-12', 'DEV-12'],
		['task', 'https://app.clickup.com/t/86abc1234?comment=90', '86abc1234'],
		['list', 'https://app.clickup.com/9012/v/li/901234', '901234'],
		['list', 'https://app.clickup.com/9012/v/l/li/901234', '901234'],
		['list', 'https://app.clickup.com/9012/v/l/6-901234-1', '901234'],
		['list', 'https://app.clickup.com/9012/v/b/li/901234?pr=77', '901234'],
		['folder', 'https://app.clickup.com/9012/v/f/901/77', '901'],
		['folder', 'https://app.clickup.com/9012/v/o/f/901?pr=77', '901'],
		['space', 'https://app.clickup.com/9012/v/s/77', '77'],
		['space', 'https://app.clickup.com/9012/v/o/s/77', '77'],
		['workspace', 'https://app.clickup.com/9012/home', '9012'],
		['list', 'https://acme.clickup.com/9012/v/l/6-901234-1', '901234'],
		['view', 'https://app.clickup.com/9012/v/l/8cabc12-345', '8cabc12-345'],
		['view', 'https://app.clickup.com/9012/v/b/8cabc12-345?pr=901', '8cabc12-345'],
		['view', 'https://app.clickup.com/9012/v/l/6-901234-1', '6-901234-1'],
		['view', 'https://app.clickup.com/9012/chat/r/6-901234-8', '6-901234-8'],
		['view', 'https://sharing.clickup.com/9012/gr/h/8cabc12-345/0123abc', '8cabc12-345'],
		['doc', 'https://app.clickup.com/9012/v/dc/8cht190-831', '8cht190-831'],
		['doc', 'https://app.clickup.com/9012/v/dc/8cht190-831/8cht190-271', '8cht190-831'],
		['doc', 'https://app.clickup.com/9012/docs/8cht190-831/8cht190-271?block=1', '8cht190-831'],
		['doc', 'https://doc.clickup.com/9012/d/h/8cht190-831/0123abc', '8cht190-831'],
		['page', 'https://app.clickup.com/9012/v/dc/8cht190-831/8cht190-271', '8cht190-271'],
		['page', 'https://app.clickup.com/9012/docs/8cht190-831/8cht190-271#one', '8cht190-271'],
		['channel', 'https://app.clickup.com/9012/chat/r/8cdu22c-13157', '8cdu22c-13157'],
		['channel', 'https://app.clickup.com/9012/chat/r/7-9012-8/t/801', '7-9012-8'],
	] as const)('of a %s is found in %s', (kind, url, id) => {
		expect(idFrom(url, kind)).toBe(id);
		expect(idFrom({ __rl: true, mode: 'id', value: ` ${url} ` }, kind)).toBe(id);
	});

	it('is taken from a locator, text or a number', () => {
		expect(idFrom({ __rl: true, mode: 'list', value: '901' }, 'list')).toBe('901');
		expect(idFrom(' #86abc ', 'task')).toBe('86abc');
		expect(idFrom(901, 'list')).toBe('901');
	});

	it.each([[undefined], [null], [''], ['  '], [{ __rl: true, mode: 'list', value: '' }], [{}]])(
		'of %p is empty',
		(value) => {
			expect(idFrom(value, 'list')).toBe('');
		},
	);

	it('is not looked for in an address of something else', () => {
		expect(() => idFrom('https://app.clickup.com/9012/v/s/77', 'list')).toThrow('no list ID in the address');
		expect(() => idFrom('https://evil.example/9012/v/li/1', 'list')).toThrow('no list ID in the address');
		expect(() => idFrom('https://clickup.com.evil.example/9012/v/li/1', 'list')).toThrow('no list ID');
		expect(() => idFrom('https://app.clickup.com/9012/v/li/1', 'view')).toThrow('no view ID in the address');
		expect(() => idFrom('https://app.clickup.com/9012/v/dc/8c-1/8c-2', 'view')).toThrow('no view ID');
		expect(() => idFrom('https://app.clickup.com/9012/v/dc/8c-1', 'page')).toThrow(
			'no page ID in the address',
		);
		expect(() => idFrom('https://app.clickup.com/9012/v/l/8c-1', 'doc')).toThrow('no doc ID in the address');
		expect(() => idFrom('https://app.clickup.com/9012/v/l/8c-1', 'channel')).toThrow('no channel ID');
	});

	it('of a goal is not in its address, but its number is', () => {
		expect(goalInUrl(' https://app.clickup.com/512/goals/6?tab=1 ')).toEqual({ team: '512', number: '6' });
		expect(goalInUrl('https://app.clickup.com/512/home')).toBeUndefined();
		expect(goalInUrl('6')).toBeUndefined();
	});

	it('is told from a custom one', () => {
		expect(['DEV-1', 'dev-12', 'A1_B-3'].every(isCustomTaskId)).toBe(true);
		expect(['86abc1234', 'DEV', 'DEV-', '-1', 'DEV-1x'].some(isCustomTaskId)).toBe(false);
		expect(workspaceInTaskUrl('https://app.clickup.com/t/9012/DEV-12')).toBe('9012');
		expect(workspaceInTaskUrl('https://app.clickup.com/t/86abc')).toBeUndefined();
	});
});
