/** docs/custom-fields.md: the table that the tests of Custom Fields run through, for people. */
import path from 'node:path';

import { seed } from '../sandbox';
import { withTable } from './coverage';
import { pdf, png, readOnlyFields, typedFields, type TypedField } from './typedFields';

export const fieldTableFile = path.resolve(__dirname, '../../docs/custom-fields.md');

/** IDs say nothing to a reader. */
const IDS: Array<[id: string, meaning: string]> = [
	[seed.dropDownOptions.large, '<ID of Large>'],
	[seed.labelOptions.backend, '<ID of Backend>'],
	[seed.labelOptions.design, '<ID of Design>'],
	[pdf, '<ID of an attachment>'],
	[png, '<ID of another>'],
];

const shown = (value: unknown): string => {
	const text = value === undefined ? '' : JSON.stringify(value);
	const readable = IDS.reduce((rest, [id, meaning]) => rest.replaceAll(id, meaning), text);
	return readable ? `\`${readable.replaceAll('|', '\\|')}\`` : 'nothing';
};

/** How many of the ways to write one value are shown. */
const EXAMPLES = 4;

const row = ({ type, written, sent, options, given, readable }: TypedField): string => {
	const goes = [shown(sent), ...(options ? [`with ${shown({ value_options: options })}`] : [])].join(' ');
	const cells = [
		type,
		written.slice(0, EXAMPLES).map(shown).join(' or '),
		goes,
		shown(given),
		shown(readable),
	];
	return `| ${cells.join(' | ')} |`;
};

/** All types of Custom Fields: what is written, what goes out for it, and how it comes back. */
function fieldTable(): string {
	return [
		'| Type | What you write | What goes to ClickUp | What ClickUp gives back | How it reads |',
		'|---|---|---|---|---|',
		...typedFields.map(row),
		...readOnlyFields.map(([type]) => `| ${type} | refused: ClickUp fills it by itself | | | |`),
	].join('\n');
}

/** The page with the table as it is now. */
export const withFieldTable = (page: string): string => withTable(page, 'types', fieldTable());
