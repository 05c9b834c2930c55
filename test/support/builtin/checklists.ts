import type { BuiltinOperation } from './contract';
import { DELETE, POST, PUT, SUCCESS } from './contract';

const CHECKLIST = 'b955c4dc-b8a8-48d8-a0c6-b4200788a683';
const ITEM = '21e08dc8-e491-47f5-9fd8-d1dc4cedcc6f';

export const checklists: BuiltinOperation[] = [
	{
		resource: 'checklist',
		operation: 'create',
		parameters: { task: '', name: '' },
		gives: 'checklist',
		uses: [
			{
				saved: { task: '86abc0001', name: 'To pack' },
				sends: POST('/v2/task/86abc0001/checklist', { body: { name: 'To pack' } }),
			},
		],
	},
	{
		resource: 'checklist',
		operation: 'delete',
		parameters: { checklist: '' },
		gives: SUCCESS,
		uses: [{ saved: { checklist: CHECKLIST }, sends: DELETE(`/v2/checklist/${CHECKLIST}`) }],
	},
	{
		resource: 'checklist',
		operation: 'update',
		parameters: { checklist: '', 'updateFields.name': '', 'updateFields.position': 0 },
		gives: 'checklist',
		uses: [
			{
				saved: { checklist: CHECKLIST, updateFields: { name: 'Packed', position: 2 } },
				sends: PUT(`/v2/checklist/${CHECKLIST}`, { body: { name: 'Packed', position: 2 } }),
			},
			{
				when: 'at the top',
				saved: { checklist: CHECKLIST, updateFields: { position: 0 } },
				sends: PUT(`/v2/checklist/${CHECKLIST}`, { body: { position: 0 } }),
				defects: ['D05'],
			},
		],
	},
	{
		resource: 'checklistItem',
		operation: 'create',
		parameters: { checklist: '', name: '', 'additionalFields.assignee': '' },
		gives: 'checklist',
		uses: [
			{
				saved: { checklist: CHECKLIST, name: 'Tent' },
				sends: POST(`/v2/checklist/${CHECKLIST}/checklist_item`, { body: { name: 'Tent' } }),
			},
			{
				when: 'assigned',
				saved: { checklist: CHECKLIST, name: 'Tent', additionalFields: { assignee: '183' } },
				sends: POST(`/v2/checklist/${CHECKLIST}/checklist_item`, { body: { name: 'Tent', assignee: 183 } }),
			},
		],
	},
	{
		resource: 'checklistItem',
		operation: 'delete',
		parameters: { checklist: '', checklistItem: '' },
		gives: SUCCESS,
		uses: [
			{
				saved: { checklist: CHECKLIST, checklistItem: ITEM },
				sends: DELETE(`/v2/checklist/${CHECKLIST}/checklist_item/${ITEM}`),
			},
		],
	},
	{
		resource: 'checklistItem',
		operation: 'update',
		parameters: {
			checklist: '',
			checklistItem: '',
			'updateFields.assignee': '',
			'updateFields.name': '',
			'updateFields.parent': '',
			'updateFields.resolved': false,
		},
		gives: 'checklist',
		uses: [
			{
				saved: {
					checklist: CHECKLIST,
					checklistItem: ITEM,
					updateFields: { name: 'Big tent', parent: CHECKLIST, resolved: true },
				},
				sends: PUT(`/v2/checklist/${CHECKLIST}/checklist_item/${ITEM}`, {
					body: { name: 'Big tent', parent: CHECKLIST, resolved: true },
				}),
			},
			{
				when: 'assigned',
				saved: { checklist: CHECKLIST, checklistItem: ITEM, updateFields: { assignee: '183' } },
				sends: PUT(`/v2/checklist/${CHECKLIST}/checklist_item/${ITEM}`, { body: { assignee: 183 } }),
			},
			{
				when: 'open again',
				saved: { checklist: CHECKLIST, checklistItem: ITEM, updateFields: { resolved: false } },
				sends: PUT(`/v2/checklist/${CHECKLIST}/checklist_item/${ITEM}`, { body: { resolved: false } }),
				defects: ['D05'],
			},
		],
	},
];
