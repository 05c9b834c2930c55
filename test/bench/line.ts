import type { ChildProcess } from 'node:child_process';

/** What a process can be asked, by name. */
export type Questions = Record<string, (argument: never) => Promise<unknown>>;

/** Asks the process at the other end. @throws Error with the other's words, or when it has ended */
export type Ask<Q extends Questions> = <K extends keyof Q & string>(
	question: K,
	...argument: Parameters<Q[K]>
) => ReturnType<Q[K]>;

interface Message {
	id: number;
	question?: string;
	argument?: unknown;
	answer?: unknown;
	error?: string;
}

type End = Pick<ChildProcess | NodeJS.Process, 'on'> & { send?: (message: Message) => unknown };

/**
 * A line between a process and its child, over Node's own channel: both can ask, both answer.
 *
 * @param end the child, seen from its parent; `process`, seen from the child
 * @param answers what the other may ask
 */
export function openLine<Q extends Questions>(end: End, answers: Questions = {}): Ask<Q> {
	const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
	let lastId = 0;

	async function answer({ id, question = '', argument }: Message): Promise<void> {
		try {
			end.send?.({ id, answer: await answers[question](argument as never) });
		} catch (error) {
			end.send?.({ id, error: (error as Error).stack ?? String(error) });
		}
	}

	end.on('message', (message: Message) => {
		if (message.question !== undefined) return void answer(message);
		const asked = waiting.get(message.id);
		waiting.delete(message.id);
		if (message.error === undefined) asked?.resolve(message.answer);
		else asked?.reject(new Error(message.error));
	});
	end.on('exit', (code: number | null) => {
		for (const { reject } of waiting.values()) reject(new Error(`The process ended with ${code}`));
		waiting.clear();
	});

	const ask = async (question: string, argument?: unknown) =>
		await new Promise((resolve, reject) => {
			const id = ++lastId;
			waiting.set(id, { resolve, reject });
			end.send?.({ id, question, argument });
		});
	return ask as unknown as Ask<Q>;
}
