using Seatrial.Requirements.Deployment;
using Seatrial.Requirements.Tests.Judging;

namespace Seatrial.Requirements.Tests.Deployment;

/// <summary>What configuration starts by itself.</summary>
public sealed class ScheduleTests
{
    public static TheoryData<string, string, string> Files =>
        new()
        {
            { "vercel.json", "{\"crons\": [{\"path\": \"/api/clean\", \"schedule\": \"0 5 * * *\"}]}", "Vercel [/api/clean]: 0 5 * * *" },
            { "render.yaml", "services:\n  - type: cron\n    name: nightly\n    schedule: \"0 3 * * *\"\n", "Render [nightly]: 0 3 * * *" },
            { "wrangler.toml", "name = \"w\"\n[triggers]\ncrons = [\"*/3 * * * *\"]\n", "Cloudflare []: */3 * * * *" },
            { "netlify.toml", "[functions.\"clean-up\"]\nschedule = \"@daily\"\n", "Netlify [clean-up]: @daily" },
            {
                "serverless.yml",
                "service: s\nfunctions:\n  report:\n    handler: h.run\n    events:\n      - schedule: rate(1 day)\n",
                "Serverless Framework [report]: rate(1 day)"
            },
            {
                ".do/app.yaml",
                "jobs:\n  - name: nightly\n    schedule:\n      cron: 0 1 * * *\n",
                "DigitalOcean App Platform [nightly]: 0 1 * * *"
            },
            {
                "k8s/cron.yaml",
                "apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: clean\nspec:\n  schedule: \"0 2 * * *\"\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          containers:\n            - name: clean\n              image: shop\n",
                "Kubernetes [clean]: 0 2 * * *"
            },
            {
                "main.tf",
                "resource \"google_cloud_scheduler_job\" \"clean\" {\n  schedule = \"0 4 * * *\"\n}\n",
                "Terraform [google_cloud_scheduler_job.clean]: 0 4 * * *"
            },
        };

    [Theory]
    [MemberData(nameof(Files))]
    public void What_a_platform_starts_by_itself_is_told(string path, string text, string expected)
    {
        var job = Assert.Single(new JudgedRepository((path, text)).Facts<ScheduledJobFact>());
        Assert.Equal(expected, $"{job.Runner} [{job.Name}]: {job.Schedule}");
    }

    [Theory]
    [InlineData("vercel.json", "{\"crons\": \"daily\", \"functions\": {}}")]
    [InlineData("render.yaml", "services: cron\n")]
    [InlineData("wrangler.toml", "[triggers]\ncrons = 3\n")]
    [InlineData("serverless.yml", "functions:\n  report: handler\n  other:\n    events: schedule\n")]
    [InlineData("main.tf", "resource \"google_cloud_scheduler_job\" \"clean\" {\n  schedule = var.when\n}\n")]
    public void What_is_written_in_another_way_schedules_nothing(string path, string text) =>
        Assert.Empty(new JudgedRepository((path, text)).Facts<ScheduledJobFact>());
}
