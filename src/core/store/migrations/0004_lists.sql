DROP INDEX "tasks_by_owner_status";--> statement-breakpoint
DROP INDEX "tasks_by_owner_vendor";--> statement-breakpoint
DROP INDEX "tasks_by_owner";--> statement-breakpoint
CREATE INDEX "tasks_unfinished" ON "tasks" USING btree ("owner_id","id") WHERE "tasks"."status" in ('QUEUED', 'RUNNING');--> statement-breakpoint
CREATE INDEX "tasks_by_owner" ON "tasks" USING btree ("owner_id","id","status","vendor","operation");