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
