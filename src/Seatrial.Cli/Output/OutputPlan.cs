using Seatrial.Engine.Configuration;
using Seatrial.Reporting;

namespace Seatrial.Cli.Output;

/// <summary>
/// What is written where, from <c>--format FORMAT[=FILE]</c> and <c>--output FILE</c>. The n-th <c>--output</c> takes the n-th format that
/// has no file; when there is none left, the ending of its name says the format. Standard output gets one format at most: the terminal's
/// when nothing else claims it.
/// </summary>
internal sealed record OutputPlan(IReadOnlyList<OutputTarget> Targets)
{
    private const string StandardOutput = "-";

    /// <summary>The plan, or a sentence that says why there is none.</summary>
    public static (OutputPlan? Plan, string? Problem) Create(IReadOnlyList<string> formats, IReadOnlyList<string> outputs, bool quiet)
    {
        var targets = new List<OutputTarget>();
        foreach (string text in formats)
        {
            string name = text.Split('=', 2)[0];
            if (ReportFormats.Find(name) is not { } format)
            {
                return (null, Unknown(name));
            }

            string? file = text.Contains('=', StringComparison.Ordinal) ? text[(name.Length + 1)..] : null;
            if (file is "")
            {
                return (null, $"--format {name}= names no file; write --format {name}=FILE");
            }

            targets.Add(new OutputTarget(format, file));
        }

        foreach (string file in outputs)
        {
            int waiting = targets.FindIndex(t => t.File is null);
            if (waiting >= 0)
            {
                targets[waiting] = targets[waiting] with { File = file };
            }
            else if (ReportFormats.ForFile(file) is { } format)
            {
                targets.Add(new OutputTarget(format, file));
            }
            else
            {
                return (null, $"the format of '{file}' cannot be told from its name; write --format FORMAT={file} ({Names()})");
            }
        }

        return Complete([.. targets.Select(t => t.File == StandardOutput ? t with { File = null } : t)], quiet);
    }

    private static (OutputPlan? Plan, string? Problem) Complete(List<OutputTarget> targets, bool quiet)
    {
        if (
            targets.Where(t => t.File is not null).GroupBy(t => t.File, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is
            { } twice
        )
        {
            return (null, $"two formats are to be written to '{twice.Key}'; give each a file of its own");
        }

        var onOutput = targets.Where(t => t.File is null).ToList();
        if (onOutput.Count > 1)
        {
            return (
                null,
                $"the formats {string.Join(" and ", onOutput.Select(t => t.Format.Name))} cannot both go to standard output; write --format {onOutput[1].Format.Name}=FILE"
            );
        }

        bool addTerminal = onOutput.Count == 0 && !quiet;
        return (new OutputPlan(addTerminal ? [new OutputTarget(ReportFormats.Terminal, null), .. targets] : targets), null);
    }

    private static string Unknown(string name) =>
        Spelling.Nearest(name, ReportFormats.All.Select(f => f.Name)) is { } near
            ? $"unknown format '{name}'; did you mean '{near}'? The formats are {Names()}"
            : $"unknown format '{name}'; the formats are {Names()}";

    private static string Names() => string.Join(", ", ReportFormats.All.Select(f => f.Name));
}
