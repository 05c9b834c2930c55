/** What was caught, as an Error: anything can be thrown. */
export const asError = (caught: unknown): Error =>
	caught instanceof Error ? caught : new Error(String(caught));

/** The error with more in what it tells beside its message. */
export function tellingMore(error: unknown, more: string): Error {
	const { description } = error as { description?: string | null };
	return Object.assign(asError(error), { description: [description, more].filter(Boolean).join(' ') });
}
