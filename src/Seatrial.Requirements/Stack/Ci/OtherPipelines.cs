using Seatrial.Engine.Documents;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;

namespace Seatrial.Requirements.Stack.Ci;

/// <summary>
/// Pipelines of other systems: every text is looked at as a command, a template or a task; jobs are the top-level sections.
/// </summary>
internal static class OtherPipelines
{
    public static void ReadYaml(CiSystem system, FileContent content, FactCollector collector)
    {
        string path = content.File.Path;
        var documents = collector.ReadYaml(content);
        if (documents.Count == 0)
        {
            return;
        }

        var triggers = Triggers(system, content.Text);
        collector.Add(new CiWorkflowFact(system, null, triggers, new SourceLocation(path, 1)));
        bool isOff = documents.Any(d =>
            d["variables"]["SECRET_DETECTION_DISABLED"].Text is { } value
            && (value == "1" || value.Equals("true", StringComparison.OrdinalIgnoreCase))
        );
        var tools = new CiCollector(system, path, triggers, collector) { Ignored = isOff ? ["gitlab-secret-detection"] : [] };
        foreach (
            var (job, _, body) in documents
                .SelectMany(d => d.Members)
                .SelectMany(m => m.Key is "jobs" or "pipelines" && m.Value.IsMap ? m.Value.Members : [m])
        )
        {
            tools.Everything(job, body, body["allow_failure"].IsTrue || body["continueOnError"].IsTrue);
        }
    }

    /// <summary>Jenkinsfile: lines of Groovy, of which the shell commands are looked at.</summary>
    public static void ReadJenkins(FileContent content, FactCollector collector)
    {
        string path = content.File.Path;
        var triggers = CiTriggers.Push | (content.Text.Contains("cron(", StringComparison.Ordinal) ? CiTriggers.Schedule : CiTriggers.None);
        collector.Add(new CiWorkflowFact(CiSystem.Jenkins, null, triggers, new SourceLocation(path, 1)));
        var lines = content.Text.Split('\n').Select(l => l.TrimStart().StartsWith("//", StringComparison.Ordinal) ? "" : l);
        new CiCollector(CiSystem.Jenkins, path, triggers, collector).Script(null, string.Join('\n', lines), 1, isAdvisory: false);
    }

    /// <summary>
    /// Systems other than GitHub run on every push unless told otherwise; schedules are mostly set in the system, not in the file.
    /// </summary>
    private static CiTriggers Triggers(CiSystem system, string text)
    {
        bool isScheduled = system switch
        {
            CiSystem.GitLab => text.Contains("\"schedule\"", StringComparison.Ordinal)
                || text.Contains("- schedules", StringComparison.Ordinal),
            CiSystem.AzurePipelines => text.Contains("schedules:", StringComparison.Ordinal),
            CiSystem.CircleCi => text.Contains("schedule:", StringComparison.Ordinal),
            _ => false,
        };
        return CiTriggers.Push | CiTriggers.PullRequest | (isScheduled ? CiTriggers.Schedule : CiTriggers.None);
    }
}
