import type { BuiltinOperation } from './contract';
import { ANY, DELETE, GET, POST, PUT, SUCCESS, WHOLE } from './contract';

const LEVELS = ['list', 'task', 'view'];

export const comments: BuiltinOperation[] = [
	{
		resource: 'comment',
		operation: 'create',
		parameters: {
			commentOn: ANY,
			id: '',
			commentText: '',
			'additionalFields.assignee': '',
			'additionalFields.notifyAll': false,
		},
		offers: { commentOn: LEVELS },
		gives: WHOLE,
		sameAsUnset: { notify_all: false, assignee: null },
		uses: [
			{
				when: 'on a task',
				saved: {
					commentOn: 'task',
					id: '86abc0001',
					commentText: 'Well done',
					additionalFields: { assignee: '183', notifyAll: true },
				},
				sends: POST('/v2/task/86abc0001/comment', {
					body: { comment_text: 'Well done', assignee: 183, notify_all: true },
				}),
			},
			{
				when: 'on a List',
				saved: { commentOn: 'list', id: '901234567890', commentText: 'Well done' },
				sends: POST('/v2/list/901234567890/comment', { body: { comment_text: 'Well done' } }),
			},
			{
				when: 'on a view',
				saved: { commentOn: 'view', id: '3c-105', commentText: 'Well done' },
				sends: POST('/v2/view/3c-105/comment', { body: { comment_text: 'Well done' } }),
			},
		],
	},
	{
		resource: 'comment',
		operation: 'delete',
		parameters: { comment: '' },
		gives: SUCCESS,
		uses: [{ saved: { comment: '457' }, sends: DELETE('/v2/comment/457') }],
	},
	{
		resource: 'comment',
		operation: 'getAll',
		parameters: { commentsOn: ANY, id: '', limit: 50 },
		offers: { commentsOn: LEVELS },
		gives: 'comments',
		uses: [
			{
				when: 'on a task',
				saved: { commentsOn: 'task', id: '86abc0001' },
				sends: GET('/v2/task/86abc0001/comment'),
				defects: ['D09'],
				rows: 50,
			},
			{
				when: 'on a List, a few',
				saved: { commentsOn: 'list', id: '901234567890', limit: 3 },
				sends: GET('/v2/list/901234567890/comment'),
				defects: ['D09'],
				rows: 3,
			},
			{
				when: 'on a view',
				saved: { commentsOn: 'view', id: '3c-105' },
				sends: GET('/v2/view/3c-105/comment'),
				defects: ['D09'],
				rows: 50,
			},
		],
	},
	{
		resource: 'comment',
		operation: 'update',
		parameters: {
			comment: '',
			'updateFields.assignee': '',
			'updateFields.commentText': '',
			'updateFields.resolved': false,
		},
		gives: SUCCESS,
		uses: [
			{
				saved: {
					comment: '457',
					updateFields: { commentText: 'Very well done', assignee: '183', resolved: true },
				},
				sends: PUT('/v2/comment/457', {
					body: { comment_text: 'Very well done', assignee: 183, resolved: true },
				}),
			},
			{
				when: 'open again',
				saved: { comment: '457', updateFields: { resolved: false } },
				sends: PUT('/v2/comment/457', { body: { resolved: false } }),
				defects: ['D05'],
			},
		],
	},
];
