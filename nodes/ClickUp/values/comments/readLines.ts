import type { Marker } from './lineStart';
import {
	closesFence,
	columnOf,
	fenceOf,
	headingText,
	indentation,
	isRule,
	markerAt,
	taskAt,
	withoutTrailing,
} from './lineStart';
import type { Group, Inline, Line } from './model';
import { groupOf, isList, isText, MAX_INDENT, withoutEmptyEdges } from './model';
import { inlinesOf } from './readInline';
import { tidied } from './tidy';

/** An entry of a list that what follows can belong to. */
interface Entry {
	/** Where its marker stands. */
	column: number;
	ordered: boolean;
}

const PLAIN = { kind: 'plain', indent: 0 } as const;

/**
 * The lines of a Markdown document as ClickUp can hold them. Each line of a paragraph is a line, and
 * a blank line between paragraphs is an empty one.
 */
export class LineReader {
	private readonly lines: Line[] = [];
	private blanks = 0;
	/** The paragraph that is being read. */
	private paragraph: string[] = [];
	/** The entry of a list that is being read. */
	private item: { line: Line; text: string[] } | undefined;
	private fence: { marker: string; column: number; lines: string[] } | undefined;
	/** The entries around what comes next, from the outside. */
	private entries: Entry[] = [];

	read(markdown: string): Line[] {
		for (const line of markdown.split(/\r\n?|\n/)) this.line(line);
		this.flush();
		return withoutEmptyEdges(this.lines);
	}

	private line(line: string): void {
		if (this.fence) return this.inFence(this.fence, line);
		const start = indentation(line);
		const text = withoutTrailing(line.slice(start));
		const column = columnOf(line, start);
		if (text === '') {
			this.flush();
			this.blanks++;
			return;
		}
		const fence = fenceOf(text);
		if (fence) return this.openFence(fence, column);
		const marker = isRule(text) ? undefined : this.markerHere(text);
		if (marker && this.list(text, marker, column)) return;
		this.text(text, column, line);
	}

	/** A marker at the start of a line, where a list can begin. */
	private markerHere(text: string): Marker | undefined {
		const marker = markerAt(text, 0);
		// "in\n2019. It was" is no list.
		const interrupts = marker && !marker.empty && (marker.number ?? 1) === 1;
		return this.paragraph.length === 0 || interrupts ? marker : undefined;
	}

	/**
	 * An entry of a list, and those that begin inside it on the same line.
	 *
	 * @returns false when it would show another number in ClickUp, which counts from 1
	 */
	private list(text: string, first: Marker, column: number): boolean {
		if (first.number !== undefined && first.number !== 1 && !this.goesOn(column)) return false;
		this.flush();
		let at = 0;
		let marker: Marker | undefined = first;
		let ordered = false;
		while (marker) {
			ordered = marker.number !== undefined;
			this.leave(column + columnOf(text, at));
			this.entries.push({ column: column + columnOf(text, at), ordered });
			at = marker.end;
			const inner: Marker | undefined = this.entries.length <= MAX_INDENT ? markerAt(text, at) : undefined;
			const usable = inner && (inner.number ?? 1) === 1 && !isRule(text.slice(at));
			marker = usable ? inner : undefined;
		}
		const rest = text.slice(at);
		const fence = fenceOf(rest);
		if (fence) {
			this.openFence(fence, column + columnOf(text, at));
			return true;
		}
		const task = taskAt(rest, 0);
		const kind = task ? (task.checked ? 'checked' : 'unchecked') : ordered ? 'ordered' : 'bullet';
		const indent = Math.min(this.entries.length - 1, MAX_INDENT);
		this.item = { line: { kind, indent, inlines: [] }, text: [rest.slice(task?.end ?? 0)] };
		return true;
	}

	/** Whether the ordered list that has an entry at this column is not over. */
	private goesOn(column: number): boolean {
		const last = this.item?.line ?? this.lines[this.lines.length - 1];
		// Blank lines are those before the entry while it is being read.
		if (!last || !isList(last) || (!this.item && this.blanks > 1)) return false;
		const sibling = this.entries.find((entry) => column < entry.column + 2);
		return sibling?.ordered === true;
	}

	/** Ends the entries that nothing at this column can be inside of. */
	private leave(column: number): void {
		while (this.entries.length > 0 && column < this.entries[this.entries.length - 1].column + 2) {
			this.entries.pop();
		}
	}

	private text(text: string, column: number, line: string): void {
		const heading = headingText(text);
		if (heading !== undefined || isRule(text)) {
			this.flush();
			this.leave(column);
			const inlines = heading === undefined ? [{ text }] : bold(inlinesOf(heading));
			this.add({ ...PLAIN, inlines: tidied(inlines) });
		} else if (this.item) {
			this.item.text.push(text);
		} else {
			if (this.paragraph.length === 0) this.leave(column);
			// Four columns are meant, be it as code.
			const indented = column >= 4 && this.entries.length === 0;
			this.paragraph.push(indented ? withoutTrailing(line) : text);
		}
	}

	private openFence(marker: string, column: number): void {
		this.flush();
		this.leave(column);
		this.fence = { marker, column, lines: [] };
	}

	private inFence(fence: { marker: string; column: number; lines: string[] }, line: string): void {
		if (closesFence(line, fence.marker)) return this.flush();
		fence.lines.push(line.slice(indentation(line, fence.column)));
	}

	/** Ends what is being read and keeps it. */
	private flush(): void {
		if (this.item) {
			const { line, text } = this.item;
			// An entry is one line in ClickUp.
			this.add({ ...line, inlines: tidied(withoutLineEnds(inlinesOf(text.join('\n')))) });
		} else if (this.fence) {
			const codes = this.fence.lines.length > 0 ? this.fence.lines : [''];
			codes.forEach((text, index) => {
				const line: Line = { kind: 'code', indent: 0, inlines: text === '' ? [] : [{ text }] };
				this.add(line, index > 0);
			});
		} else if (this.paragraph.length > 0) {
			const lines = splitLines(inlinesOf(this.paragraph.join('\n')));
			for (const inlines of lines) this.add({ ...PLAIN, inlines: tidied(inlines) });
		}
		this.item = undefined;
		this.fence = undefined;
		this.paragraph = [];
	}

	private add(line: Line, sameBlock = false): void {
		const last = this.lines[this.lines.length - 1];
		const empty = last && !sameBlock ? emptyLines(groupOf(last), groupOf(line), this.blanks) : 0;
		for (let n = 0; n < empty; n++) this.lines.push({ ...PLAIN, inlines: [] });
		this.lines.push(line);
		this.blanks = 0;
	}
}

/** How many empty lines so many blank ones mean. Between different groups, one only separates them. */
function emptyLines(before: Group, after: Group, blanks: number): number {
	if (before === 'plain' && after === 'plain') return blanks;
	// Two blocks of code would be one.
	return before === 'code' && after === 'code' ? Math.max(1, blanks) : Math.max(0, blanks - 1);
}

const bold = (inlines: Inline[]): Inline[] =>
	inlines.map((inline) => (isText(inline) ? { ...inline, bold: true } : inline));

const withoutLineEnds = (inlines: Inline[]): Inline[] =>
	inlines.map((inline) => (isText(inline) ? { ...inline, text: inline.text.replace(/\n/g, ' ') } : inline));

function splitLines(inlines: Inline[]): Inline[][] {
	const lines: Inline[][] = [[]];
	for (const inline of inlines) {
		const texts = isText(inline) ? inline.text.split('\n') : [''];
		texts.forEach((text, index) => {
			if (index > 0) lines.push([]);
			if (!isText(inline)) lines[lines.length - 1].push(inline);
			else if (text !== '') lines[lines.length - 1].push({ ...inline, text });
		});
	}
	return lines;
}
