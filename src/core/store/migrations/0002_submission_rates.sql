-- Unlogged, by hand: counts of one minute may be lost in a crash, and need not wait for the disk.
CREATE UNLOGGED TABLE "submission_rates" (
	"owner_id" text PRIMARY KEY NOT NULL,
	"submissions" integer NOT NULL,
	"window_ends_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
DROP INDEX "tasks_ended";--> statement-breakpoint
CREATE INDEX "tasks_at_rest" ON "tasks" USING btree ("updated_at") WHERE "tasks"."tracking" <> 'ACTIVE';