/**
 * Reads the text form in which n8n stores an execution (that of the `flatted` package): a list in which every
 * string inside an object or a list is the place of the real value; the first entry is the root.
 * @throws SyntaxError when the text is no such list
 */
export function unflatten<T>(text: string): T {
	const entries = JSON.parse(text) as unknown[];
	const built = new Map<number, unknown>();
	const at = (index: number): unknown => {
		if (built.has(index)) return built.get(index);
		const entry = entries[index];
		if (entry === null || typeof entry !== 'object') return entry;
		const value: object = Array.isArray(entry) ? [] : {};
		built.set(index, value);
		// `defineProperty` because a task's field may be called __proto__.
		for (const [key, part] of Object.entries(entry)) {
			const real = typeof part === 'string' ? at(Number(part)) : part;
			Object.defineProperty(value, key, {
				value: real,
				enumerable: true,
				writable: true,
				configurable: true,
			});
		}
		return value;
	};
	return at(0) as T;
}
