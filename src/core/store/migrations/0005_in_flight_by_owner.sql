DROP INDEX "tasks_in_flight";--> statement-breakpoint
CREATE INDEX "tasks_in_flight" ON "tasks" USING btree ("owner_id") WHERE "tasks"."submission" in ('PREPARED', 'SENT');