/**
 * Makes a question asked once: later calls get the first one's answer. A failure is not remembered.
 */
export function remember<T>(ask: () => Promise<T>): () => Promise<T> {
	let answer: Promise<T> | undefined;
	return async () => {
		if (!answer) {
			answer = ask();
			answer.catch(() => (answer = undefined));
		}
		return await answer;
	};
}

/** The same for a question about each of many things, such as the fields of a List. */
export function rememberEach<T>(ask: (id: string) => Promise<T>): (id: string) => Promise<T> {
	const asked = new Map<string, () => Promise<T>>();
	return async (id) => {
		const known = asked.get(id) ?? remember(async () => await ask(id));
		asked.set(id, known);
		return await known();
	};
}
