CREATE TABLE "events" (
	"owner_id" text NOT NULL,
	"number" bigint NOT NULL,
	"task_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"state" jsonb NOT NULL,
	CONSTRAINT "events_owner_id_number_pk" PRIMARY KEY("owner_id","number")
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"id" integer PRIMARY KEY NOT NULL,
	"secret_check" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "owners" (
	"id" text PRIMARY KEY NOT NULL,
	"last_event" bigint DEFAULT 0 NOT NULL,
	"sealed_key" text,
	"watched_until" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"vendor" text NOT NULL,
	"operation" text NOT NULL,
	"prompt" text,
	"idempotency_key" text,
	"fingerprint" text NOT NULL,
	"status" text NOT NULL,
	"submission" text NOT NULL,
	"tracking" text NOT NULL,
	"progress" integer,
	"failure" jsonb,
	"assets" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"facts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"upstream_id" text,
	"format" text,
	"upstream_request_id" text,
	"hook_token" text NOT NULL,
	"failed_looks" integer DEFAULT 0 NOT NULL,
	"tracked_since" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_owner_id_owners_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."owners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_owner_id_owners_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."owners"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "events_by_task" ON "events" USING btree ("task_id");--> statement-breakpoint
CREATE INDEX "events_by_time" ON "events" USING btree ("at");--> statement-breakpoint
CREATE INDEX "tasks_by_owner" ON "tasks" USING btree ("owner_id","id");--> statement-breakpoint
CREATE INDEX "tasks_by_owner_status" ON "tasks" USING btree ("owner_id","status","id");--> statement-breakpoint
CREATE INDEX "tasks_by_owner_vendor" ON "tasks" USING btree ("owner_id","vendor","id");--> statement-breakpoint
CREATE UNIQUE INDEX "tasks_by_idempotency_key" ON "tasks" USING btree ("owner_id","idempotency_key") WHERE "tasks"."idempotency_key" is not null;--> statement-breakpoint
CREATE INDEX "tasks_by_upstream_id" ON "tasks" USING btree ("owner_id","vendor","upstream_id") WHERE "tasks"."upstream_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "tasks_by_hook_token" ON "tasks" USING btree ("hook_token");--> statement-breakpoint
CREATE INDEX "tasks_tracked" ON "tasks" USING btree ("owner_id") WHERE "tasks"."tracking" = 'ACTIVE';--> statement-breakpoint
CREATE INDEX "tasks_in_flight" ON "tasks" USING btree ("created_at") WHERE "tasks"."submission" in ('PREPARED', 'SENT');--> statement-breakpoint
CREATE INDEX "tasks_ended" ON "tasks" USING btree ("ended_at") WHERE "tasks"."ended_at" is not null;