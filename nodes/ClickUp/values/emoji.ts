/**
 * The name of an emoji as ClickUp's reactions take it: in lower case and without colons.
 *
 * @example emojiName(' :ThumbsUp: ') // 'thumbsup'
 */
export function emojiName(written: string): string {
	return written
		.trim()
		.replace(/^:(.+):$/, '$1')
		.toLowerCase();
}
