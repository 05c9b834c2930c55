import { headingText, isRule, markerAt, withoutTrailing } from './lineStart';
import type { Line } from './model';
import { groupOf, isEmptyLine, isList, isText, withoutEmptyEdges } from './model';
import { keptAtEdges, markdownOfInlines } from './writeInline';

/** An entry that those below it are inside of. */
interface Level {
	width: number;
	kind: 'ordered' | 'bullet';
	number: number;
}

/** Lines as a Markdown document. */
export function markdownOfLines(all: Line[]): string {
	const lines = withoutEmptyEdges(all);
	const parts: string[] = [];
	let levels: Level[] = [];
	let last: Line | undefined;
	let empty = 0;
	let fence: string | undefined;
	lines.forEach((line, index) => {
		if (isEmptyLine(line)) {
			empty++;
			return;
		}
		const goesOn = last?.kind === 'code' && line.kind === 'code' && empty === 0;
		if (fence && !goesOn) {
			parts.push(`\n${fence}`);
			fence = undefined;
		}
		if (last) parts.push(between(last, line, empty));
		if (!isList(line) || empty > 0) levels = [];
		if (line.kind === 'code') {
			if (!goesOn) {
				fence = fenceFor(lines, index);
				parts.push(`${fence}${line.language ?? ''}\n`);
			}
			parts.push(plainText(line));
		} else if (isList(line)) {
			parts.push(entry(line, levels));
		} else {
			parts.push(plainLine(line, last === undefined || empty > 0 || groupOf(last) !== 'plain'));
		}
		last = line;
		empty = 0;
	});
	if (fence) parts.push(`\n${fence}`);
	return parts.join('');
}

/** What separates two lines with so many empty ones between them; see `emptyLines` of the reader. */
function between(before: Line, after: Line, empty: number): string {
	const groups = [groupOf(before), groupOf(after)];
	if (groups[0] !== groups[1]) return '\n'.repeat(empty + 2);
	if (groups[0] === 'plain') return empty > 0 ? '\n'.repeat(empty + 1) : '  \n';
	if (groups[0] === 'code') return '\n'.repeat(empty + 1);
	// A blank line between the entries of two lists is only for the eye.
	const apart =
		(before.kind === 'ordered') !== (after.kind === 'ordered') && before.indent + after.indent === 0;
	return '\n'.repeat(empty > 0 || apart ? empty + 2 : 1);
}

const plainText = ({ inlines }: Line): string =>
	inlines.map((inline) => (isText(inline) ? inline.text : '')).join('');

/** More backticks than there are anywhere in the code. */
function fenceFor(lines: Line[], from: number): string {
	let longest = 2;
	for (let index = from; lines[index]?.kind === 'code'; index++) {
		for (const run of plainText(lines[index]).match(/`+/g) ?? []) longest = Math.max(longest, run.length);
	}
	return '`'.repeat(longest + 1);
}

function plainLine(line: Line, isFirst: boolean): string {
	const [only, ...more] = line.inlines;
	const text = only && isText(only) && more.length === 0 && !only.link && !only.code ? only.text : '';
	// A rule comes back as it was written; under a line of text it would be a heading elsewhere.
	const isPlain = withoutTrailing(text) === text && Object.keys(only ?? {}).length === 1;
	if (isFirst && isRule(text) && isPlain) return text;
	return startEscaped(keptAtEdges(markdownOfInlines(line.inlines)));
}

/** An entry of a list, indented as its place asks for. Levels that have no entry get an empty one. */
function entry(line: Line, levels: Level[]): string {
	const kind = line.kind === 'ordered' ? 'ordered' : 'bullet';
	const sibling = levels[line.indent] as Level | undefined;
	const number = sibling?.kind === kind ? sibling.number + 1 : 1;
	levels.length = Math.min(levels.length, line.indent);
	let start = ' '.repeat(levels.reduce((sum, { width }) => sum + width, 0));
	while (levels.length < line.indent) {
		start += '+ ';
		levels.push({ width: 2, kind: 'bullet', number: 1 });
	}
	const marker = kind === 'ordered' ? `${number}. ` : '- ';
	levels.push({ width: marker.length, kind, number });
	const box = { checked: '[x] ', unchecked: '[ ] ' }[line.kind as string] ?? '';
	const text = startEscaped(keptAtEdges(markdownOfInlines(line.inlines)));
	return withoutTrailing(start + marker + box + text);
}

/** What would begin a heading, a list, a block of code or a rule, with a backslash before it. */
function startEscaped(markdown: string): string {
	const number = /^[0-9]{1,9}(?=[.)](?:[ \t]|$))/.exec(markdown);
	if (number) return `${number[0]}\\${markdown.slice(number[0].length)}`;
	const special =
		headingText(markdown) !== undefined ||
		/^(?:#{1,6}[ \t]|#{1,6}$|~{3}|=+[ \t]*$|-+[ \t]*$)/.test(markdown) ||
		markerAt(markdown, 0) !== undefined ||
		isRule(markdown);
	return special ? `\\${markdown}` : markdown;
}
