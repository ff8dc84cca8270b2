// Why something was not done is decided by the rules, and said on both sides of every call.
export { done, refuse, refuseInWords, type Refusal, type Result } from '../domain/result.ts';
