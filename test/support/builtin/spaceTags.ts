import type { BuiltinOperation } from './contract';
import { DELETE, GET, POST, PUT, SUCCESS } from './contract';

const space = '90120001';
const colours = { foregroundColor: '#000000', backgroundColor: '#000000' };

export const spaceTags: BuiltinOperation[] = [
	{
		resource: 'spaceTag',
		operation: 'create',
		parameters: { space: '', name: '', ...colours },
		gives: SUCCESS,
		uses: [
			{
				saved: { space, name: 'urgent', foregroundColor: '#ffffff', backgroundColor: '#ff0000' },
				sends: POST('/v2/space/90120001/tag', {
					body: { tag: { name: 'urgent', tag_fg: '#ffffff', tag_bg: '#ff0000' } },
				}),
			},
			{
				when: 'black, which is not saved',
				saved: { space, name: 'urgent' },
				sends: POST('/v2/space/90120001/tag', {
					body: { tag: { name: 'urgent', tag_fg: '#000000', tag_bg: '#000000' } },
				}),
			},
		],
	},
	{
		resource: 'spaceTag',
		operation: 'delete',
		parameters: { space: '', name: '' },
		gives: SUCCESS,
		uses: [
			{ saved: { space, name: 'urgent' }, sends: DELETE('/v2/space/90120001/tag/urgent') },
			{
				when: 'with a name that has to be encoded',
				saved: { space, name: 'in/out #1' },
				sends: DELETE('/v2/space/90120001/tag/in%2Fout%20%231'),
				defects: ['D16'],
			},
		],
	},
	{
		resource: 'spaceTag',
		operation: 'getAll',
		parameters: { space: '', returnAll: true, limit: 50 },
		gives: 'tags',
		uses: [
			{ saved: { space }, sends: GET('/v2/space/90120001/tag'), rows: Infinity },
			{
				when: 'some',
				saved: { space, returnAll: false, limit: 7 },
				sends: GET('/v2/space/90120001/tag'),
				rows: 7,
			},
		],
	},
	{
		resource: 'spaceTag',
		operation: 'update',
		parameters: { space: '', name: '', newName: '', ...colours },
		gives: SUCCESS,
		uses: [
			{
				saved: { space, name: 'urgent', newName: 'soon', backgroundColor: '#ff0000' },
				sends: PUT('/v2/space/90120001/tag/urgent', {
					body: { tag: { name: 'soon', fg_color: '#000000', bg_color: '#ff0000' } },
				}),
				defects: ['D20'],
			},
		],
	},
];
