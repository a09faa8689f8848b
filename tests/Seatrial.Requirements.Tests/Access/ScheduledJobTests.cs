using Seatrial.Requirements.Access;
using Seatrial.Requirements.Deployment;

namespace Seatrial.Requirements.Tests.Access;

public sealed class ScheduledJobTests
{
    public static TheoryData<string, string, string> Programs =>
        new()
        {
            { "jobs.js", "const cron = require('node-cron');\ncron.schedule('0 3 * * *', () => clean());\n", "node-cron []: 0 3 * * *" },
            {
                "jobs.ts",
                "import { Cron } from '@nestjs/schedule';\nexport class Jobs { @Cron('0 0 * * *', { name: 'nightly' }) run() {} }\n",
                "@nestjs/schedule []: 0 0 * * *"
            },
            {
                "Jobs.java",
                "package shop;\npublic class Jobs { @Scheduled(cron = \"0 0 1 * * *\") public void run() {} }\n",
                "Spring []: 0 0 1 * * *"
            },
            {
                "Startup.cs",
                "class Startup { void Run() { RecurringJob.AddOrUpdate(\"reports\", () => Send(), Cron.Daily); } }\n",
                "Hangfire [reports]: Daily"
            },
            {
                "celery.py",
                "from celery import Celery\napp = Celery()\napp.conf.beat_schedule = {'clean-up': {'task': 'tasks.clean', 'schedule': 30.0}}\n",
                "Celery [clean-up]: every 30.0 s"
            },
            {
                "Kernel.php",
                "<?php\nclass Kernel { protected function schedule($schedule) { $schedule->command('reports:send')->dailyAt('13:00'); } }\n",
                "Laravel [reports:send]: dailyAt 13:00"
            },
            {
                "main.go",
                "package main\nimport \"github.com/robfig/cron/v3\"\nfunc main() {\n\tc := cron.New()\n\tc.AddFunc(\"@hourly\", func() {})\n}\n",
                "robfig/cron []: @hourly"
            },
        };

    [Theory]
    [MemberData(nameof(Programs))]
    public void What_a_program_starts_by_itself_is_told(string path, string text, string expected)
    {
        var job = Assert.Single(Scanned.Of((path, text)).Of<ScheduledJobFact>());
        Assert.Equal(expected, $"{job.Runner} [{job.Name}]: {job.Schedule}");
    }

    [Fact]
    public void A_comment_and_a_function_of_the_same_name_schedule_nothing() =>
        Assert.Empty(
            Scanned
                .Of(("jobs.js", "// cron.schedule('0 3 * * *')\nfunction schedule(a) { return a; }\nschedule('0 3 * * *');\n"))
                .Of<ScheduledJobFact>()
        );

    [Fact]
    public void Roles_and_webhooks_are_told_with_their_endpoints()
    {
        var rows = Scanned
            .Of(
                (
                    "app.js",
                    """
                    const express = require('express');
                    const stripe = require('stripe')(process.env.STRIPE_KEY);
                    const jwt = require('jsonwebtoken');
                    const app = express();
                    const signedIn = (req, res, next) => { try { req.user = jwt.verify(req.headers.token, process.env.K); next(); } catch (e) { res.status(401).end(); } };
                    const admin = (req, res, next) => { if (req.user.role !== 'admin') { return res.status(403).end(); } next(); };
                    app.delete('/users/:id', signedIn, admin, async (req, res) => { await db.user.delete({ where: { id: req.params.id } }); res.end(); });
                    app.post('/billing/events', (req, res) => { const event = stripe.webhooks.constructEvent(req.body, req.headers['stripe-signature'], process.env.S); db.plan.update({ where: { id: event.id } }); res.end(); });
                    app.post('/github/webhook', (req, res) => { db.push.create({ data: req.body }); res.end(); });
                    """
                )
            )
            .Of<EndpointFact>()
            .Select(e => $"{e.Row.Route} [{string.Join(", ", e.Row.Roles)}] {(e.Row.IsWebhook ? "webhook" : "")}".TrimEnd())
            .Order(StringComparer.Ordinal);
        Assert.Equal(["/billing/events [] webhook", "/github/webhook [] webhook", "/users/:id [admin]"], rows);
    }
}
