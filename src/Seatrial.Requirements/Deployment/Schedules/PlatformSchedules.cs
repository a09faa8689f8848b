using Seatrial.Requirements.Deployment.Platforms;

namespace Seatrial.Requirements.Deployment.Schedules;

/// <summary>
/// What the configuration files of platforms start by themselves. Sources: Vercel "Cron Jobs", Render "Blueprint YAML reference",
/// Cloudflare "Cron Triggers", Serverless Framework "Schedule", Netlify "Scheduled Functions", DigitalOcean "App Spec".
/// </summary>
internal static class PlatformSchedules
{
    public static void Read(PlatformDocument file)
    {
        void Job(int line, string? name, string? schedule) =>
            file.Collector.Add(new ScheduledJobFact(file.At(line), file.Platform, name ?? "", schedule ?? "", file.Stage));

        switch (file.Platform)
        {
            case "Vercel":
                foreach (var cron in file.Root["crons"].Items)
                {
                    Job(cron.Line, cron["path"].Text, cron["schedule"].Text);
                }

                break;
            case "Render":
                foreach (var service in file.Root["services"].Items.Where(s => s["type"].Text == "cron"))
                {
                    Job(service.Line, service["name"].Text, service["schedule"].Text);
                }

                break;
            case "Cloudflare":
                foreach (var cron in file.Root["triggers"]["crons"].Items)
                {
                    Job(cron.Line, "", cron.Text);
                }

                break;
            case "Netlify":
                foreach (var function in file.Root["functions"].Members.Where(f => f.Value["schedule"].Text is not null))
                {
                    Job(function.Line, function.Key, function.Value["schedule"].Text);
                }

                break;
            case "DigitalOcean App Platform":
                foreach (var job in file.Root["jobs"].Items.Where(j => j["schedule"].IsMap))
                {
                    Job(job.Line, job["name"].Text, job["schedule"]["cron"].Text);
                }

                break;
            case "Serverless Framework":
                foreach (var function in file.Root["functions"].Members)
                {
                    foreach (var happening in function.Value["events"].Items.Where(e => e.Find("schedule") is not null))
                    {
                        var schedule = happening["schedule"];
                        Job(
                            happening.Line,
                            function.Key,
                            schedule.Text ?? schedule["rate"].Text ?? (schedule["rate"].Items is [var first, ..] ? first.Text : null)
                        );
                    }
                }

                break;
        }
    }
}
