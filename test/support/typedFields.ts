/**
 * Custom Fields of every type that can be written: what a person writes, what goes to ClickUp for it,
 * how ClickUp gives it back, and how that reads. The fields are those of the sandbox's main List.
 */
import { seed } from '../sandbox';

export interface TypedField {
	type: keyof typeof seed.fields;
	name: string;
	/** Each of these means the same. */
	written: unknown[];
	sent: unknown;
	options?: { time: true };
	/** ClickUp's answer. */
	given: unknown;
	readable: unknown;
}

const { ada, grace } = seed.users;
const { dropDownOptions: sizes, labelOptions: labels } = seed;
/** Where the workflow and the user behind the credential are. */
export const ZONES = { workflow: 'America/New_York', user: 'Europe/Berlin' };
const at = (iso: string): number => Date.parse(iso);
/** IDs of attachments. */
export const pdf = '1c7a3c0e-5d7f-4c1a-9a63-0f6f1b1d2e3f.pdf';
export const png = 'ac434d4e-8b1c-4571-951b-866b6d9f2ee6.png';
const place = { location: { lat: 51.5, lng: -0.12 }, formatted_address: 'London, UK' };

export const typedFields: TypedField[] = [
	{
		type: 'text',
		name: 'Notes',
		written: ['007'],
		sent: '007',
		given: '007',
		readable: '007',
	},
	{
		type: 'short_text',
		name: 'Reference',
		written: [5, '5'],
		sent: '5',
		given: '5',
		readable: '5',
	},
	{
		type: 'url',
		name: 'Link',
		written: ['https://example.com/a', ' https://example.com/a '],
		sent: 'https://example.com/a',
		given: 'https://example.com/a',
		readable: 'https://example.com/a',
	},
	{
		type: 'email',
		name: 'Contact E-mail',
		written: ['jane@example.com'],
		sent: 'jane@example.com',
		given: 'jane@example.com',
		readable: 'jane@example.com',
	},
	{
		type: 'phone',
		name: 'Contact Phone',
		written: ['+15551234567'],
		sent: '+15551234567',
		given: '+15551234567',
		readable: '+15551234567',
	},
	{
		type: 'number',
		name: 'Story Points',
		written: ['3.75', 3.75, ' 3.750 '],
		sent: 3.75,
		given: '3.75',
		readable: 3.75,
	},
	{
		type: 'number',
		name: 'Story Points',
		written: [0, '0'],
		sent: 0,
		given: '0',
		readable: 0,
	},
	{
		type: 'currency',
		name: 'Budget',
		written: ['8000.5', 8000.5],
		sent: 8000.5,
		given: '8000.5',
		readable: 8000.5,
	},
	{
		type: 'date',
		name: 'Review Date',
		written: ['2026-11-23', '2026-11-23T00:00:00', '2026-11-23T00:00:00Z', at('2026-11-23T00:00:00-05:00')],
		sent: at('2026-11-23T12:00:00+01:00'),
		given: String(at('2026-11-23T04:00:00+01:00')),
		readable: '2026-11-23',
	},
	{
		type: 'date',
		name: 'Review Date',
		// As ClickUp gives a date without time, and as it reads here.
		written: [String(at('2026-11-23T04:00:00+01:00')), '2026-11-23T03:00:00.000Z'],
		sent: at('2026-11-23T12:00:00+01:00'),
		given: String(at('2026-11-23T04:00:00+01:00')),
		readable: '2026-11-23',
	},
	{
		type: 'date',
		name: 'Review Date',
		written: ['2026-11-23T15:30', '2026-11-23 15:30:00', '2026-11-23T20:30:00Z', at('2026-11-23T20:30:00Z')],
		sent: at('2026-11-23T20:30:00Z'),
		options: { time: true },
		given: String(at('2026-11-23T20:30:00Z')),
		readable: '2026-11-23T15:30:00.000-05:00',
	},
	{
		type: 'checkbox',
		name: 'Approved',
		written: [true, 'true', 'Yes', 1],
		sent: true,
		given: 'true',
		readable: true,
	},
	{
		type: 'checkbox',
		name: 'Approved',
		written: [false, 'FALSE', 'no', 0],
		sent: false,
		given: 'false',
		readable: false,
	},
	{
		type: 'drop_down',
		name: 'Size',
		written: ['Large', 'large', sizes.large, 2, '2', { id: sizes.large, name: 'Large' }],
		sent: sizes.large,
		given: 2,
		readable: 'Large',
	},
	{
		type: 'labels',
		name: 'Area',
		written: [
			['Backend', 'design'],
			'Backend, Design',
			'["Backend", "Design"]',
			[labels.backend, labels.design],
			[{ id: labels.backend, label: 'Backend' }, 'Design'],
		],
		sent: [labels.backend, labels.design],
		given: [labels.backend, labels.design],
		readable: ['Backend', 'Design'],
	},
	{
		type: 'users',
		name: 'Reviewers',
		written: [
			['Grace Hopper', 'me'],
			'grace@example.com, ada lovelace',
			[grace.id, String(ada.id)],
			[{ id: grace.id, username: 'Grace Hopper' }, ada.id],
			{ add: ['Grace Hopper', 'me'] },
			'{"add": ["grace@example.com", "me"], "remove": []}',
		],
		sent: { add: [grace.id, ada.id], rem: [] },
		given: [grace, ada],
		readable: ['Grace Hopper', 'Ada Lovelace'],
	},
	{
		type: 'tasks',
		name: 'Related Tasks',
		written: [
			['86abc0002', seed.customTaskId],
			`86abc0002, https://app.clickup.com/t/${seed.workspaceId}/${seed.customTaskId}`,
			['https://app.clickup.com/t/86abc0002', seed.customTaskInternalId],
			{ add: ['#86abc0002', seed.customTaskId] },
		],
		sent: { add: ['86abc0002', seed.customTaskInternalId], rem: [] },
		given: [
			{ id: '86abc0002', name: 'Task 002' },
			{ id: seed.customTaskInternalId, name: 'Ticket 001' },
		],
		readable: ['Task 002', 'Ticket 001'],
	},
	{
		type: 'list_relationship',
		name: 'Ideas',
		written: ['86abc0002'],
		sent: { add: ['86abc0002'], rem: [] },
		given: [{ id: '86abc0002', name: 'Task 002' }],
		readable: ['Task 002'],
	},
	{
		type: 'attachment',
		name: 'Files',
		written: [[pdf, png], `${pdf}, ${png}`, { add: [pdf, png] }],
		sent: { add: [pdf, png], rem: [] },
		given: [pdf, png],
		readable: [pdf, png],
	},
	{
		type: 'emoji',
		name: 'Rating',
		written: [4, '4'],
		sent: 4,
		given: 4,
		readable: 4,
	},
	{
		type: 'manual_progress',
		name: 'Progress',
		written: [40, '40', '40 %', { current: 40 }],
		sent: { current: 40 },
		given: { current: '40', percent_completed: 40 },
		readable: 40,
	},
	{
		type: 'location',
		name: 'Place',
		written: [
			place,
			JSON.stringify(place),
			{ lat: 51.5, lng: '-0.12', address: 'London, UK' },
			'London, UK (51.5, -0.12)',
		],
		sent: place,
		given: place,
		readable: 'London, UK',
	},
	{
		type: 'location',
		name: 'Place',
		written: ['51.5, -0.12'],
		sent: { ...place, formatted_address: '51.5, -0.12' },
		given: { ...place, formatted_address: '51.5, -0.12' },
		readable: '51.5, -0.12',
	},
	{
		type: 'button',
		name: 'Escalate',
		written: [true, 'true'],
		sent: true,
		given: undefined,
		readable: null,
	},
];

/** Those that only ClickUp fills. */
export const readOnlyFields: Array<[type: keyof typeof seed.fields, name: string]> = [
	['automatic_progress', 'Automatic Progress'],
	['formula', 'Score'],
	['votes', 'Votes'],
	['signature', 'Signed By'],
];

/** What does not fit, and what the message says of it. */
export const refusedValues: Array<[name: string, written: unknown, says: string]> = [
	['Size', 'Huge', 'has no option "Huge". It has: Small, Medium, Large'],
	['Area', ['Backend', 'Sales'], 'has no option "Sales". It has: Backend, Frontend, Design'],
	['Story Points', 'many', 'The Custom Field "Story Points" takes a number, not "many"'],
	['Story Points', '1,5', 'takes a number, not "1,5"'],
	['Story Points', '9007199254740993', 'takes a number'],
	['Budget', true, 'takes a number, not true'],
	['Approved', 'maybe', 'takes true or false, not "maybe"'],
	['Review Date', 'tomorrow', '"tomorrow" is not a date'],
	['Review Date', '2026-02-30', '"2026-02-30" is not a date'],
	['Link', 'example.com', 'takes an address on the web, not "example.com"'],
	['Contact E-mail', 'jane', 'takes an e-mail address, not "jane"'],
	['Contact Phone', '0201 555', 'takes a phone number with its country code'],
	['Notes', { a: 1 }, 'takes text, not {"a":1}'],
	['Rating', 6, 'takes a whole number from 0 to 5, not 6'],
	['Rating', 2.5, 'takes a whole number from 0 to 5'],
	['Progress', 101, 'takes a number from 0 to 100, not 101'],
	['Place', 'London', 'takes a place with its latitude and longitude, not "London"'],
	['Place', 'Route (91, 12)', 'takes a place'],
	['Escalate', false, 'takes true, which presses it, not false'],
	['Files', 'report', 'The input item has no file "report". It has none'],
	['Reviewers', 'Nobody', 'called "Nobody" in this Workspace. There are: Ada Lovelace'],
];
