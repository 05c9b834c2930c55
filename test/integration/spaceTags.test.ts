import type { INodeParameters } from 'n8n-workflow';

import { seed } from '../sandbox';
import { runForJson } from './n8n';
import { useSandbox } from './sandbox';

const used = useSandbox();
const tag = async (operation: string, parameters: INodeParameters = {}) =>
	await runForJson(
		{ resource: 'spaceTag', operation, space: seed.spaceId, ...parameters },
		{ tokens: used.tokens },
	);
const names = async () => (await tag('getAll')).map(({ name }) => name);
const lastRequest = () => used.sandbox.requests.at(-1);

describe('a tag of a Space', () => {
	it('is created, found, changed and deleted', async () => {
		const colors = { foregroundColor: '#ffffff', backgroundColor: '#ff0000' };
		expect(await tag('create', { name: 'Later', ...colors })).toEqual([{ success: true }]);
		// Creating and editing name the colors differently.
		expect(lastRequest()?.body).toEqual({ tag: { name: 'Later', tag_fg: '#ffffff', tag_bg: '#ff0000' } });
		expect(await names()).toEqual([...seed.tags, 'later']);

		const edited = { name: 'later', newName: 'sooner', foregroundColor: '#00ff00' };
		expect(await tag('update', edited)).toEqual([{ success: true }]);
		expect(lastRequest()?.body).toEqual({
			tag: { name: 'sooner', fg_color: '#00ff00', bg_color: '#000000' },
		});
		const all = await tag('getAll');
		expect(all.at(-1)).toMatchObject({ name: 'sooner', tag_fg: '#00ff00', tag_bg: '#000000' });

		expect(await tag('delete', { name: 'sooner' })).toEqual([{ success: true }]);
		expect(await names()).toEqual(seed.tags);
	});

	it('may have a name that an address has to encode', async () => {
		await tag('create', { name: 'a/b #1?' });
		await tag('update', { name: 'a/b #1?', newName: '100% sure' });
		expect(await names()).toContain('100% sure');
		await tag('delete', { name: '100% sure' });
		expect(await names()).toEqual(seed.tags);
	});

	it('is one of all, or of as many as one wants', async () => {
		expect(await names()).toEqual(seed.tags);
		expect(await tag('getAll', { returnAll: false, limit: 2 })).toHaveLength(2);
	});
});
