import type { BuiltinOperation } from './contract';
import { DELETE, GET, POST, PUT, SUCCESS, WHOLE } from './contract';

const where = { team: '9000', space: '90120001' };
const folder = { ...where, folder: '90130001' };
const whereDefaults = { team: '', space: '' };

export const folders: BuiltinOperation[] = [
	{
		resource: 'folder',
		operation: 'create',
		parameters: { ...whereDefaults, name: '' },
		unused: ['team'],
		gives: WHOLE,
		uses: [
			{
				saved: { ...where, name: 'Sprints' },
				sends: POST('/v2/space/90120001/folder', { body: { name: 'Sprints' } }),
			},
		],
	},
	{
		resource: 'folder',
		operation: 'delete',
		parameters: { ...whereDefaults, folder: '' },
		unused: ['team', 'space'],
		gives: SUCCESS,
		uses: [{ saved: folder, sends: DELETE('/v2/folder/90130001') }],
	},
	{
		resource: 'folder',
		operation: 'get',
		parameters: { ...whereDefaults, folder: '' },
		unused: ['team', 'space'],
		gives: WHOLE,
		uses: [{ saved: folder, sends: GET('/v2/folder/90130001') }],
	},
	{
		resource: 'folder',
		operation: 'getAll',
		parameters: { ...whereDefaults, limit: 50, 'filters.archived': false },
		unused: ['team'],
		gives: 'folders',
		uses: [
			{ saved: where, sends: GET('/v2/space/90120001/folder'), defects: ['D09'], rows: 50 },
			{
				when: 'a few archived ones',
				saved: { ...where, limit: 7, filters: { archived: true } },
				sends: GET('/v2/space/90120001/folder', { query: { archived: true } }),
				defects: ['D09'],
				rows: 7,
			},
		],
	},
	{
		resource: 'folder',
		operation: 'update',
		parameters: { ...whereDefaults, folder: '', 'updateFields.name': '' },
		unused: ['team', 'space'],
		gives: WHOLE,
		uses: [
			{
				saved: { ...folder, updateFields: { name: 'Renamed' } },
				sends: PUT('/v2/folder/90130001', { body: { name: 'Renamed' } }),
			},
		],
	},
];
