import type { INodeProperties } from 'n8n-workflow';

/** How a run deals with ClickUp: for every operation, read by the engine. */
export const requestOptions: INodeProperties = {
	displayName: 'Request Options',
	name: 'requestOptions',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [
		{
			displayName: 'If an Answer Is Lost',
			name: 'lostAnswers',
			type: 'options',
			options: [
				{
					name: 'Report It',
					value: 'report',
					description: 'The item fails and says that ClickUp may have carried it out',
				},
				{
					name: 'Look Up, Then Repeat',
					value: 'lookUp',
					description:
						'For Task > Create: look for a task with this name that this account has just created in the List, and create it again only if there is none',
				},
			],
			default: 'report',
			description:
				'What to do when a connection breaks after something was sent that must not be sent twice without a look, such as what creates an object. What reads, updates or deletes is repeated in any case.',
		},
		{
			displayName: 'Items at Once',
			name: 'itemsAtOnce',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 50 },
			default: 5,
			description:
				'How many items are worked on at the same time; without this option 5, or 50 where the ClickUp plan allows 1,000 requests a minute. On smaller plans at most 10 requests are under way.',
		},
		{
			displayName: 'Keep Order',
			name: 'keepOrder',
			type: 'boolean',
			default: true,
			description:
				'Whether to create objects in the same place one after another, in the order of the items. Switched off, they are created at the same time, which is faster; not with Create or Update, nor with Look Up, Then Repeat.',
		},
		{
			displayName: 'Longest Wait (Minutes)',
			name: 'maxWait',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: 5,
			description: "How long one request waits at most for ClickUp's rate limit before its item fails",
		},
	],
};
