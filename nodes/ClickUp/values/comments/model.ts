/*
 * A comment between ClickUp's blocks and Markdown: lines of inline pieces. Both directions meet here,
 * so what one writes the other reads.
 */

/** What text can look like in ClickUp: developer.clickup.com/docs/comment-formatting. */
export interface Style {
	bold?: true;
	italic?: true;
	code?: true;
	/** An address. */
	link?: string;
}

export interface Text extends Style {
	text: string;
}

export interface Emoji {
	/** The character itself. */
	emoji: string;
}

export interface Mention {
	/** A user name, an e-mail, an ID or "me", as Markdown has it; undefined for one that has only an ID. */
	name?: string;
	/** ID of the user, once it is known. */
	userId?: number;
}

export type Inline = Text | Emoji | Mention;

export const LIST_KINDS = ['bullet', 'ordered', 'checked', 'unchecked'] as const;
export type ListKind = (typeof LIST_KINDS)[number];

export interface Line {
	kind: 'plain' | 'code' | ListKind;
	/** How deep an entry of a list is nested, from 0. */
	indent: number;
	inlines: Inline[];
	/** Of code: its language, where there is one. */
	language?: string;
}

/** The deepest nesting that is kept; a line that says more is put here. */
export const MAX_INDENT = 20;

export const isText = (inline: Inline): inline is Text => 'text' in inline;

export const isList = ({ kind }: Line): boolean => (LIST_KINDS as readonly string[]).includes(kind);

export const isEmptyLine = ({ kind, inlines }: Line): boolean => kind === 'plain' && inlines.length === 0;

/** What stands together: different groups need a blank line between them in Markdown. */
export type Group = 'plain' | 'code' | 'list';

export const groupOf = (line: Line): Group => (isList(line) ? 'list' : (line.kind as Group));

/** Lines without the empty ones at the start and at the end, which nobody means. */
export function withoutEmptyEdges(lines: Line[]): Line[] {
	const filled = lines.map((line) => !isEmptyLine(line));
	return lines.slice(Math.max(0, filled.indexOf(true)), filled.lastIndexOf(true) + 1);
}
