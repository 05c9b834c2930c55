import type { FunctionsBase, INode, IWorkflowMetadata } from 'n8n-workflow';

import { clock } from '../transport/clock';
import { asError } from '../values/asError';
import type { Remembered } from './memory';
import { inTime } from './patience';
import { RecentKeys } from './recent';

/** How long the answer to "who am I" counts, ms: the token of a credential can be replaced by another person's. */
const USER_KEPT = 10 * 60_000;

/** The least time between two questions for the secrets of webhooks nobody knows, ms: anyone can send an unknown ID. */
const ASK_AGAIN = 20_000;

/**
 * What this process knows of one trigger between deliveries. n8n's static data does not serve for it:
 * n8n does not save what a delivery changes there when that delivery starts the workflow.
 */
export class TriggerRuntime {
	/** Deliveries that were answered with success, by what they tell. */
	readonly handled = new RecentKeys();
	private readonly webhooks = new Map<string, Remembered>();
	private asked = -Infinity;
	private asking?: Promise<boolean>;
	private user?: { id: string; until: number };
	private askingUser?: Promise<void>;

	/** Keeps the secrets of the trigger's webhooks. */
	learn(webhooks: Record<string, Remembered>): void {
		this.webhooks.clear();
		for (const [id, webhook] of Object.entries(webhooks)) this.webhooks.set(id, webhook);
	}

	secretOf(webhookId: string): string | undefined {
		return this.webhooks.get(webhookId)?.secret;
	}

	/**
	 * Has the secrets asked for once, however many deliveries want them, and not again at once.
	 *
	 * @param ask gives the webhooks of the trigger as ClickUp lists them
	 * @returns whether ClickUp has just said which there are; false when it could not be asked now
	 */
	async askForSecrets(ask: () => Promise<Record<string, Remembered>>): Promise<boolean> {
		if (!this.asking && clock.now() - this.asked < ASK_AGAIN) return false;
		this.asked = clock.now();
		this.asking ??= ask()
			.then(
				(webhooks) => {
					this.learn(webhooks);
					return true;
				},
				() => false,
			)
			.finally(() => (this.asking = undefined));
		return await this.asking;
	}

	/**
	 * ID of the user behind the credential, asked for once however many deliveries want it. When ClickUp
	 * fails or is slow, what was known before counts.
	 *
	 * @returns undefined when ClickUp is slow and it was never known
	 * @throws what `ask` throws when it was never known
	 */
	async ownUser(ask: () => Promise<string>): Promise<string | undefined> {
		if (this.user && clock.now() < this.user.until) return this.user.id;
		this.askingUser ??= ask()
			.then((id) => {
				this.user = { id, until: clock.now() + USER_KEPT };
			})
			.finally(() => (this.askingUser = undefined));
		try {
			await inTime(this.askingUser);
		} catch (error) {
			if (!this.user) throw asError(error);
		}
		return this.user?.id;
	}
}

/** Triggers of this process, the one used last at the end. */
const runtimes = new Map<string, TriggerRuntime>();

/** More than a process has; those that were deleted go with time. */
const RUNTIMES = 2000;

interface Place {
	getMode: FunctionsBase['getMode'];
	getNode(): INode;
	getWorkflow(): IWorkflowMetadata;
}

/** What this process knows of the trigger; a test run has a runtime of its own. */
export function runtimeOf(context: Place): TriggerRuntime {
	const test = context.getMode?.() === 'manual' ? 'test' : 'production';
	const key = `${context.getWorkflow().id} ${context.getNode().id} ${test}`;
	const runtime = runtimes.get(key) ?? new TriggerRuntime();
	runtimes.delete(key);
	runtimes.set(key, runtime);
	if (runtimes.size > RUNTIMES) runtimes.delete(runtimes.keys().next().value as string);
	return runtime;
}
