import type { BuiltinOperation } from './contract';
import { DELETE, GET, POST, SUCCESS } from './contract';

const path = '/v2/team/9000/time_entries';
/** More than a JavaScript number holds. */
const timeEntry = '5090346462668991383';

/** A tag as its menu saves it: the JSON text of what ClickUp lists. */
const chosen = (name: string) => JSON.stringify({ name, tag_bg: '#ff0000', tag_fg: '#ffffff', creator: 183 });

export const timeEntryTags: BuiltinOperation[] = [
	{
		resource: 'timeEntryTag',
		operation: 'add',
		parameters: {
			team: '',
			timeEntryIds: '',
			tagsUi: {},
			'tagsUi.tagsValues.name': '',
			'tagsUi.tagsValues.tag_bg': '#ff0000',
			'tagsUi.tagsValues.tag_fg': '#ff0000',
		},
		gives: SUCCESS,
		uses: [
			{
				saved: {
					team: '9000',
					timeEntryIds: `${timeEntry}, 2`,
					tagsUi: { tagsValues: [{ name: 'billed', tag_bg: '#0000ff' }, { name: 'late' }] },
				},
				sends: POST(`${path}/tags`, {
					body: {
						time_entry_ids: [timeEntry, '2'],
						tags: [
							{ name: 'billed', tag_bg: '#0000ff', tag_fg: '#ff0000' },
							{ name: 'late', tag_bg: '#ff0000', tag_fg: '#ff0000' },
						],
					},
				}),
				defects: ['D19'],
			},
		],
	},
	{
		resource: 'timeEntryTag',
		operation: 'getAll',
		parameters: { team: '', returnAll: false, limit: 5 },
		gives: 'data',
		uses: [
			{ saved: { team: '9000' }, sends: GET(`${path}/tags`), rows: 5 },
			{
				when: 'all',
				saved: { team: '9000', returnAll: true },
				sends: GET(`${path}/tags`),
				rows: Infinity,
			},
		],
	},
	{
		resource: 'timeEntryTag',
		operation: 'remove',
		parameters: { team: '', timeEntryIds: '', tagNames: [] },
		gives: SUCCESS,
		uses: [
			{
				saved: { team: '9000', timeEntryIds: `${timeEntry},2`, tagNames: [chosen('billed'), chosen('late')] },
				sends: DELETE(`${path}/tags`, {
					body: {
						time_entry_ids: [timeEntry, '2'],
						tags: [{ name: 'billed' }, { name: 'late' }],
					},
				}),
				defects: ['D19'],
			},
		],
	},
];
