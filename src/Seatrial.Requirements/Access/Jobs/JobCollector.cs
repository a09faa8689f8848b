using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Access.Jobs;

/// <summary>Gathers what programs schedule, by calls that are followed and by decorators. Sources: documentation of each library.</summary>
internal sealed class JobCollector
{
    private const int MaxJobs = 1_000;
    private const int MaxText = 80;

    private readonly HashSet<ScheduledJob> found = [];

    public IReadOnlyList<ScheduledJob> Found =>
        [
            .. found
                .OrderBy(j => j.Location)
                .ThenBy(j => j.Runner, StringComparer.Ordinal)
                .ThenBy(j => j.Name, StringComparer.Ordinal)
                .ThenBy(j => j.Schedule, StringComparer.Ordinal),
        ];

    public IReadOnlyList<CallWatch> Watches =>
        [
            Row("npm:node-cron*", "schedule", "node-cron", nameAt: -1, timeAt: 0, ScriptLanguages.All),
            Row("npm:cron*", "CronJob", "cron", nameAt: -1, timeAt: 0, ScriptLanguages.All),
            Row("npm:cron*", "", "cron", nameAt: -1, timeAt: 0, ScriptLanguages.All, "CronJob"),
            Row("npm:node-schedule*", "scheduleJob", "node-schedule", nameAt: -1, timeAt: 0, ScriptLanguages.All),
            Row("npm:agenda*", "every", "agenda", nameAt: 1, timeAt: 0, ScriptLanguages.All),
            Row("npm:toad-scheduler*", "addSimpleIntervalJob", "toad-scheduler", nameAt: -1, timeAt: -1, ScriptLanguages.All),
            new("npm:bullmq*", "add", s => Repeated(s, "bullmq")) { Languages = ScriptLanguages.All },
            new("npm:bull*", "add", s => Repeated(s, "bull")) { Languages = ScriptLanguages.All },
            Row("py:apscheduler*", "add_job", "apscheduler", nameAt: -1, timeAt: 1, [CodeLanguage.Python]),
            Row("py:apscheduler*", "scheduled_job", "apscheduler", nameAt: -1, timeAt: 0, [CodeLanguage.Python]),
            Row("go:github.com/robfig/cron*", "AddFunc", "robfig/cron", nameAt: -1, timeAt: 0, [CodeLanguage.Go]),
            Row("go:github.com/robfig/cron*", "AddJob", "robfig/cron", nameAt: -1, timeAt: 0, [CodeLanguage.Go]),
            Row("go:github.com/go-co-op/gocron*", "Cron", "gocron", nameAt: -1, timeAt: 0, [CodeLanguage.Go]),
        ];

    /// <summary>What decorators and chains say, without following anything.</summary>
    public void Read(CodeBase code)
    {
        foreach (var file in code.Files)
        {
            foreach (var method in file.Classes.SelectMany(c => Methods(c, 0)))
            {
                foreach (var mark in method.Decorators)
                {
                    Decorator(file, mark);
                }
            }

            if (file.Language is CodeLanguage.CSharp or CodeLanguage.Php or CodeLanguage.Python)
            {
                foreach (var expression in CodeWalk.Expressions(file))
                {
                    Plain(file, expression);
                }
            }
        }
    }

    private void Decorator(CodeFile file, CallExpression mark)
    {
        string? runner = (mark.Name, file.Language) switch
        {
            ("Cron" or "Interval", CodeLanguage.TypeScript or CodeLanguage.JavaScript) when Imports(file, "@nestjs/schedule") =>
                "@nestjs/schedule",
            ("Scheduled", CodeLanguage.Java or CodeLanguage.Kotlin) => "Spring",
            _ => null,
        };
        if (runner is not null)
        {
            var time = mark.Arguments.FirstOrDefault(a =>
                a.Name is null or "cron" or "fixedRate" or "fixedDelay" or "fixedRateString" or "fixedDelayString"
            );
            Add(
                file,
                mark.Place.Line,
                runner,
                mark.Arguments.FirstOrDefault(a => a.Name == "name")?.Value is LiteralExpression name ? name.Text : "",
                time is null
                    ? ""
                    : $"{(time.Name is null or "cron" ? "" : time.Name + " ")}{(time.Value is LiteralExpression literal ? literal.Text : (time.Value as MemberExpression)?.Name ?? "")}".Trim()
            );
        }
    }

    private void Plain(CodeFile file, Expression expression)
    {
        switch (expression)
        {
            // Hangfire: RecurringJob.AddOrUpdate("name", () => …, Cron.Daily).
            case CallExpression
            {
                Name: "AddOrUpdate",
                Receiver: NameExpression { Name: "RecurringJob" } or MemberExpression { Name: "RecurringJob" }
            } recurring:
                Add(
                    file,
                    recurring.Place.Line,
                    "Hangfire",
                    Literal(recurring, 0),
                    recurring
                        .Arguments.Select(a => a.Value)
                        .Select(v =>
                            v switch
                            {
                                MemberExpression { Target: NameExpression { Name: "Cron" } } when_ => when_.Name,
                                CallExpression { Receiver: NameExpression { Name: "Cron" } } called => called.Name,
                                LiteralExpression literal when literal.Text.Contains(' ', StringComparison.Ordinal) => literal.Text,
                                _ => null,
                            }
                        )
                        .FirstOrDefault(t => t is not null)
                        ?? ""
                );
                break;
            // Laravel: $schedule->command('reports:send')->dailyAt('13:00').
            case CallExpression { Receiver: CallExpression { Name: "command" or "job" or "call" or "exec" } job } chained
                when file.Language == CodeLanguage.Php && IsSchedule(job.Receiver):
                Add(file, job.Place.Line, "Laravel", Literal(job, 0), $"{chained.Name} {Literal(chained, 0)}".Trim());
                break;
            // Celery: beat_schedule = {'name': {'task': …, 'schedule': …}}.
            case AssignmentExpression { Value: ObjectExpression table } assignment
                when file.Language == CodeLanguage.Python
                    && NameOf(assignment.Target) is "beat_schedule" or "CELERY_BEAT_SCHEDULE" or "CELERYBEAT_SCHEDULE":
                foreach (var entry in table.Entries.Where(e => e.Key is not null))
                {
                    var time = (entry.Value as ObjectExpression)?.Entries.FirstOrDefault(e => e.Key == "schedule")?.Value;
                    Add(
                        file,
                        entry.Value.Place.Line,
                        "Celery",
                        entry.Key!,
                        time is LiteralExpression seconds ? $"every {seconds.Text} s"
                            : time is CallExpression crontab ? Written(crontab)
                            : ""
                    );
                }

                break;
        }
    }

    private void Repeated(CallSite site, string runner)
    {
        if (site[2].Object is { } options && options.Members.TryGetValue("repeat", out var repeat))
        {
            var times = repeat.Value?.Object?.Members;
            string schedule =
                times is null ? ""
                : times.TryGetValue("pattern", out var pattern) || times.TryGetValue("cron", out pattern) ? pattern.Value?.Text ?? ""
                : times.TryGetValue("every", out var every) ? $"every {every.Value?.Text} ms"
                : "";
            Add(site.File, site.Place.Line, runner, site[0].Text ?? "", schedule);
        }
    }

    private CallWatch Row(
        string target,
        string name,
        string runner,
        int nameAt,
        int timeAt,
        IReadOnlyList<CodeLanguage> languages,
        string? only = null
    ) =>
        new(
            target,
            name,
            s =>
            {
                if (only is null || s.Name == only)
                {
                    Add(
                        s.File,
                        s.Place.Line,
                        runner,
                        nameAt < 0 ? s.Named("id")?.Text ?? "" : s[nameAt].Text ?? "",
                        timeAt < 0 ? "" : s[timeAt].Text ?? s.Named("trigger")?.Text ?? ""
                    );
                }
            }
        )
        {
            Languages = languages,
        };

    private void Add(CodeFile file, int line, string runner, string name, string schedule)
    {
        if (found.Count < MaxJobs)
        {
            found.Add(new ScheduledJob(runner, Short(name), Short(schedule), Places.Of(file, line)));
        }
    }

    private static string Short(string text) =>
        text.Length > MaxText
        || text.Any(char.IsControl)
        || text.Contains('*', StringComparison.Ordinal) && !text.Contains(' ', StringComparison.Ordinal)
            ? ""
            : text.Trim();

    private static string Literal(CallExpression call, int at) =>
        call.Arguments.ElementAtOrDefault(at)?.Value is LiteralExpression { Kind: LiteralKind.String } literal ? literal.Text : "";

    private static string Written(CallExpression call) =>
        $"{call.Name}({string.Join(", ", call.Arguments.Select(a => $"{(a.Name is null ? "" : a.Name + "=")}{(a.Value as LiteralExpression)?.Text ?? "…"}"))})";

    private static string? NameOf(Expression target) =>
        target switch
        {
            NameExpression name => name.Name,
            MemberExpression member => member.Name,
            _ => null,
        };

    private static bool IsSchedule(Expression? receiver) => receiver is NameExpression { Name: "schedule" or "Schedule" };

    private static bool Imports(CodeFile file, string module) => file.Imports.Any(i => i.Module == module);

    private static IEnumerable<Function> Methods(Class type, int depth) =>
        type.Methods.Concat(depth > 8 ? [] : type.Nested.SelectMany(n => Methods(n, depth + 1)));
}
